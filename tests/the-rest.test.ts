/** "rest" is who has no answer yet: where that is nobody, it is said, and nothing changes by itself. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer } from './confer.ts';
import { classOf } from './terminal/rooms.ts';

function room(): string {
  return classOf({
    'students/ana.yaml': 'name: Ana\n',
    'students/ben.yaml': 'name: Ben\n',
    'students/kai.yaml': 'name: Kai\n',
    'groups/2026-11-23.yaml':
      'date: 2026-11-23\ngroups:\n  - focus: structure.lead\n    students: [ana, ben, kai]\n',
  });
}

const run = (root: string, line: string, date = '2026-11-23') =>
  confer(root, line.split(' '), date);

test('where nobody is left, the line is refused, and what it names is not saved either', async () => {
  const root = room();
  await run(root, 'sort leads --got-it all');
  for (const line of ['sort leads --almost rest', 'sort leads --needs-help ana --almost rest']) {
    const { code, err } = await run(root, line);
    expect(code).toBe(2);
    expect(err).toContain('"rest" is nobody: all 3 have an answer. Nothing was saved.');
  }
  const file = readFileSync(join(root, 'sorts/2026-11-23-structure.lead.yaml'), 'utf8');
  expect(file.match(/: got it$/gm)).toHaveLength(3);
});

test('a meeting that is all noted refuses the rest too', async () => {
  const root = room();
  expect((await run(root, 'meet 1 --has-it all')).code).toBe(0);
  const { code, err } = await run(root, 'meet 1 --has-it ana --tried-it rest');
  expect([code, err]).toEqual([2, expect.stringContaining('"rest" is nobody: all 3')]);
  expect((await run(root, 'meet 1 --has-it ana,ben --not-yet rest')).code).toBe(2);
  expect((await run(root, 'meet 1 --has-it ana,ben,kai --not-yet rest')).code).toBe(0);
});

test('the same line typed again is no mistake; with others answered it is said', async () => {
  const root = room();
  const line = 'sort leads --needs-help ana --got-it rest';
  await run(root, line);
  expect(await run(root, line)).toMatchObject({ code: 0, err: '' });
  await run(root, 'sort leads --almost ben');
  const again = await run(root, line);
  expect(again.code).toBe(0);
  expect(again.err).toContain('"rest" is nobody: all 3 have an answer. To change an answer');
  expect(again.out).toMatch(/almost: 1 {3}ben/);
});

test('the rest of a sort that goes on from another day leaves who was sorted then', async () => {
  const root = room();
  await run(root, 'sort endings --almost ana');
  const { code, out } = await run(root, 'sort --got-it rest', '2026-11-24');
  expect(code).toBe(0);
  expect(out).toMatch(/got it: 2 {3}ben, kai\n {3}almost: 1 {3}ana/);
});
