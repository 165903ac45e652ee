/** `called` in a writer's file: the name that pages use, and that finds them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from './confer.ts';

function withCalled(called: string, settings = ''): string {
  const root = copyOf(EXAMPLE);
  const file = join(root, 'students/ana.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}called: ${called}\n`);
  if (settings) writeFileSync(join(root, 'class.yaml'), `name: Room 12\n${settings}`);
  return root;
}

test('pages, groups and commands use it; the whole name stays', async () => {
  const root = withCalled('Nita');
  expect((await confer(root, ['show', 'nita'])).out).toMatch(/^Ana López/);
  expect((await confer(root, ['note', 'nita', 'hums'])).out).toContain('Ana López (Nita)');
  const groups = (await confer(root, ['group'])).out;
  expect(groups).toMatch(/\bNita\b/);
  expect(groups).not.toMatch(/\bAna\b,/);
  await confer(root, ['print', 'goals', 'ana', '--names', 'first']);
  const page = readFileSync(join(root, 'prints/2026-11-23/goals-ana.md'), 'utf8');
  expect(page).toContain('Nita');
  expect(page).not.toContain('Ana');
});

test('a record for home hides a classmate who is named so', async () => {
  const root = withCalled('Nita');
  await confer(root, ['note', 'ben', 'wrote it with Nita']);
  const { out } = await confer(root, ['export', 'ben']);
  expect(out).toContain('[another writer]');
  expect(out).not.toContain('Nita');
});

test('in a class with private names it may only stand in names.yaml', async () => {
  const root = withCalled('Nita', 'private names: true\n');
  const { out, err } = await confer(root, ['check']);
  expect(out + err).toMatch(/students\/ana\.yaml:\d+:1.*\n.*called: Nita/);
});
