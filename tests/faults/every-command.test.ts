/**
 * The lines that are stopped half-way are those of all commands that change files: one that changes a file says
 * `writes` in the menu, and one that says so has a line here that changes something.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { menu } from '../../src/menu/menu.ts';
import { confer } from '../confer.ts';
import { filesOf, newClass, removeClass } from './faults.ts';
import { KNOWN_OPEN } from './known-open.ts';
import { eachLine, isSame } from './lines-that-write.ts';

const WRITES = menu.flatMap(({ name, writes }) => (writes ? [name] : [])).sort();

test('every command that writes has a line that changes files, and no other command has', {
  timeout: 600_000,
}, async () => {
  const changing = new Set<string>();
  for await (const { line, folder } of eachLine()) {
    const copy = newClass(folder);
    await confer(copy, line);
    const isCommitted = existsSync(join(copy, '.git/logs/HEAD'));
    if (isCommitted || !isSame(filesOf(folder).files, filesOf(copy).files)) changing.add(line[0]!);
    removeClass(copy);
  }
  expect([...changing].sort()).toEqual(WRITES);
});

test('what is known to be open is open of commands that there are', () => {
  expect(Object.keys(KNOWN_OPEN).filter((name) => !WRITES.includes(name))).toEqual([]);
});
