/**
 * A disk that is full, read-only or broken, at every change that a command makes: no file is broken, nothing is
 * called saved that is not, and the message says so in words. FAULTS=all takes every point, else a sample.
 */

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, EXAMPLE, HOME } from '../confer.ts';
import { report, sample } from './amount.ts';
import { broken, changesOf, filesOf, newClass, type Played, play, removeClass } from './faults.ts';

const ERRORS: Record<string, RegExp> = {
  ENOSPC: /the disk is full/,
  EDQUOT: /your space on this disk is used up/,
  EIO: /the disk reports an error/,
  EROFS: /the folder is read-only/,
  EACCES: /you may not write there/,
};

const COMMANDS: Record<string, Played> = {
  note: { words: ['note', 'ana,ben', 'wove dialogue into the chase', '--strength'] },
  sort: { words: ['sort', 'leads', '--got-it', 'ana,ben', '--needs-help', 'kai,mo'] },
  import: { words: ['import', 'scores.csv', '--rubric', 'six-traits', '--piece', 'Winter'] },
  meet: { words: ['meet', '1', '--has-it', 'jack', '--absent', 'mo'] },
  move: { words: ['move', 'ana', 'leads'] },
  plan: { words: ['plan', '--force', '--names', 'first'] },
  undo: { words: ['undo'] },
  id: { words: ['id', 'ana', 'ana-l'] },
};

async function base(): Promise<string> {
  const folder = newClass(EXAMPLE);
  writeFileSync(join(folder, 'scores.csv'), 'name,ideas\nAna López,4\nBen Carter,3\n');
  for (const words of [['group'], ['plan'], ['note', 'ana', 'first']]) await confer(folder, words);
  return folder;
}

const same = (a: Map<string, string>, b: Map<string, string>) =>
  a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);

describe.skipIf(!existsSync(join(HOME, 'dist/main.js')))('refused', () => {
  test.each(Object.entries(COMMANDS))('%s', { timeout: 1_200_000 }, async (name, played) => {
    const start = await base();
    const { kinds } = changesOf(start, played);
    const done = newClass(start);
    play(done, played);
    const [before, after] = [filesOf(start).files, filesOf(done).files];
    const points = kinds.flatMap((_, i) =>
      Object.keys(ERRORS).flatMap((mode) =>
        [true, false].map((sticky) => ({ at: i + 1, mode, sticky })),
      ),
    );
    const chosen = sample(points, 3);
    for (const point of chosen) {
      const folder = newClass(start);
      const where = `${name}: ${point.mode} at ${point.at} (${kinds[point.at - 1]})${point.sticky ? ' and after' : ''}`;
      const { code, out, err } = play(folder, played, point);
      const { files } = filesOf(folder);
      expect(broken(files, before, after), where).toEqual([]);
      expect(err + out, where).not.toMatch(/\n\s+at |Error:|bug/);
      expect([0, 3], `${where}\n${err}`).toContain(code);
      if (code === 0) expect(same(files, after), where).toBe(true);
      else {
        expect(err, where).toMatch(ERRORS[point.mode]!);
        expect(out, where).not.toMatch(/^(Saved|Undone)/m);
      }
      // Once the disk is well again, the next run brings several files to one side.
      if (['note', 'import', 'id', 'undo'].includes(name)) {
        expect(await confer(folder, ['check']), where).toMatchObject({ code: 0 });
        const next = filesOf(folder);
        expect(
          [before, after].some((side) => same(side, next.files)),
          where,
        ).toBe(true);
        expect(next.leftovers, where).toEqual([]);
      }
      removeClass(folder);
    }
    report(`${name}: refused at ${chosen.length} points`);
  });

  test('a file that another program holds for a while is waited for', () => {
    const start = newClass(EXAMPLE);
    const played = { words: ['note', 'ana', 'kept going'] };
    const { kinds } = changesOf(start, played);
    // The last rename of all is that of the memory of parsed files.
    const rename = kinds.slice(0, kinds.lastIndexOf('renameSync')).lastIndexOf('renameSync') + 1;
    const held = play(newClass(start), played, { at: rename, mode: 'EBUSY', times: 3 });
    expect(held).toMatchObject({ code: 0 });
    const forever = play(newClass(start), played, { at: rename, mode: 'EBUSY', sticky: true });
    expect(forever).toMatchObject({ code: 3 });
    expect(forever.err).toContain('another program holds the file');
  });
});
