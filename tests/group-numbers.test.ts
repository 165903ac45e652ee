/** Numbers that are on paper stay, on the screen and on pages made later; no page says "Group 3 of 2". */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from './confer.ts';

function headings(root: string): string[] {
  const folder = join(root, 'plans/2026-11-23');
  const pages = readdirSync(folder).filter((file) => /^\d.*\.md$/.test(file));
  return pages.map(
    (file) => /\*\*(Group [^*]*)\*\*/.exec(readFileSync(join(folder, file), 'utf8'))![1]!,
  );
}

test('after the second group is dissolved the others keep their numbers', async () => {
  const root = copyOf(EXAMPLE);
  await confer(root, ['plan']);
  expect(headings(root)).toEqual([1, 2, 3, 4, 5].map((number) => `Group ${number} of 5`));
  await confer(root, ['dissolve', '2']);
  await confer(root, ['plan']);
  expect(headings(root)).toContain('Group 1');
  expect(headings(root)).not.toContain('Group 2');
  expect(headings(root).join()).not.toContain(' of ');
  expect((await confer(root, ['check'])).out).toContain('No problems');
});
