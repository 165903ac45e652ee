import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeGroups } from '../../src/commands/groups/group.ts';
import { openStore } from '../../src/folder/store/store.ts';
import { newFolder } from '../confer.ts';

test('groups that changed since they were read are not overwritten, and nothing prints "saved"', () => {
  const root = newFolder();
  const file = 'groups/2026-11-23.yaml';
  mkdirSync(join(root, 'groups'));
  writeFileSync(join(root, file), 'date: 2026-11-23 # mine\n');
  const write = (known: string | undefined) =>
    writeGroups({ store: openStore(root) }, file, known, 'new\n');
  expect(() => write('date: 2026-11-23\n')).toThrow(
    /not saved: it changed while confer was working/,
  );
  expect(() => write(undefined)).toThrow(/not saved/);
  expect(readFileSync(join(root, file), 'utf8')).toBe('date: 2026-11-23 # mine\n');
  expect(write('date: 2026-11-23 # mine\n')).toBe(true);
  expect(write('new\n')).toBe(false);
});
