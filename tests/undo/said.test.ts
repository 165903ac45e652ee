/** What undo says of the last command: groups, writers and days, no line of a file. */

import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from '../confer.ts';

const ROWS: [does: string[][], says: string | RegExp][] = [
  [
    [['sort', 'leads', '--got-it', 'ana,ben']],
    'the sort on leads, Mon Nov 23: gone (Ana López and Ben Carter)',
  ],
  [
    [
      ['sort', 'leads', '--got-it', 'ana'],
      ['sort', 'leads', '--almost', 'ana'],
    ],
    /the sort on leads, Mon Nov 23\n {6}Ana López: almost → got it/,
  ],
  [[['sort', '--support', '--most', 'ana']], 'the sort on support, Mon Nov 23: gone (Ana López)'],
  [[['absent', 'mo']], 'who was there, Mon Nov 23: gone (Mo)'],
  [[['group']], /the groups of Mon Nov 23: gone \(\d groups, \d conferences\)/],
  [
    [['group'], ['move', 'ana', 'out']],
    /the groups of Mon Nov 23\n {6}Ana López: no group → endings/,
  ],
  [[['plan']], /\d+ pages of Mon Nov 23: gone/],
  [[['note', 'kai', 'saw it']], 'note of Mon Nov 23 on Kai Nakamura, "saw it": gone'],
  [[['note', 'kai', '--next', 'leads']], 'note of Mon Nov 23 on Kai Nakamura, next leads: gone'],
  [[['taught', 'leads', 'cut it']], 'the lesson for everybody on leads, Mon Nov 23: gone'],
  [[['add', 'Sam Reed']], 'Sam Reed: not in the class'],
  [[['archive', 'ana']], 'Ana López: in the class'],
  [[['id', 'ana', 'ana-l']], /ana-l is ana again, in \d+ files/],
  [[['pin', 'ana', 'leads']], 'pinned in class.yaml: as it was before'],
  [[['unit', '--stage', 'editing']], 'stage in class.yaml: editing → revising'],
  [
    [
      ['score', '--piece', 'Owls', '--scores', 'ana=4,3,3,3,2,3'],
      ['score', '--piece', 'Owls', '--scores', 'ana=5,3,3,3,2,3'],
    ],
    'scores of Ana López, Owls: ideas 5 → 4',
  ],
];

describe('undo says', () => {
  for (const [does, says] of ROWS) {
    test.concurrent(does.map((words) => words.join(' ')).join('; '), async () => {
      const root = copyOf(EXAMPLE);
      for (const words of does) await confer(root, words);
      const planned = (await confer(root, ['undo', '--dry-run'])).out;
      const { out } = await confer(root, ['undo']);
      if (typeof says === 'string') expect(out).toContain(`   ${says}\n`);
      else expect(out).toMatch(says);
      expect(out).not.toMatch(/\.yaml (was|would)|^ +[-+] /m);
      expect(planned.split('\n').slice(1, -2)).toEqual(out.split('\n').slice(1, -2));
    });
  }
});
