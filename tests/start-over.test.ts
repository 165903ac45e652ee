/** A groups file with lines of the teacher's is kept; told to start over, confer says which lines are gone. */

import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from './confer.ts';

test('comments of yours keep a groups file, and --force says what they were', async () => {
  const root = copyOf(EXAMPLE);
  await confer(root, ['group']);
  const file = join(root, 'groups/2026-11-23.yaml');
  appendFileSync(file, '# ask Ms. Lee about Theo\n');
  const text = () => readFileSync(file, 'utf8');
  const before = text();
  await confer(root, ['sort', 'leads', '--needs-help', 'theo,amara,siobhan']);
  expect((await confer(root, ['group'])).err).toContain('contains your own comments');
  expect(text()).toBe(before);
  const { err } = await confer(root, ['group', '--force']);
  expect(err).toContain('Your own lines in it were:\n   # ask Ms. Lee about Theo\n');
  expect(text()).not.toContain('Ms. Lee');
});
