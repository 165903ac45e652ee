/** A look cannot give a writer a second answer on a skill on one day. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from './confer.ts';

test('who was absent in the sort of today is refused by name, and nothing is saved', async () => {
  const root = copyOf(EXAMPLE);
  for (const words of [
    ['add', 'Max Nash'],
    ['score', '--piece', 'Letter', '--rubric', 'six-traits', '--scores', 'max=4,2,4,4,4,4'],
    ['sort', 'endings', '--absent', 'max'],
  ])
    expect((await confer(root, words)).code, words.join(' ')).toBe(0);
  const file = 'sorts/2026-11-23-structure.end.yaml';
  const before = readFileSync(join(root, file), 'utf8');
  const { code, err } = await confer(root, ['look', '--found', 'max=endings']);
  expect(code, err).toBe(2);
  expect(err).toContain(`max was already sorted in ${file}. Nothing was saved.`);
  expect(readFileSync(join(root, file), 'utf8')).toBe(before);
});
