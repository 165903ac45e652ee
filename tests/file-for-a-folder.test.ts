/** A file where the class needs a folder: which one, and what to do, is said once and in words. */

import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer } from './confer.ts';
import { classOf } from './terminal/rooms.ts';

test.each(['.confer', 'students', 'sorts', 'meetings'])('%s is a file', async (name) => {
  const root = classOf({ 'students/ana.yaml': 'name: Ana\n' });
  if (name === 'students') renameSync(join(root, name), join(root, 'put-aside'));
  writeFileSync(join(root, name), '');
  const said = `${join(root, name)} is a file and must be a folder. Rename it, then try again. Nothing else was done.\n`;
  for (const words of [['check'], ['show'], ['note', 'ana', 'kept going']]) {
    expect(await confer(root, words)).toEqual({ code: 3, out: '', err: said });
  }
});
