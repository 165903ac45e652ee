/** Gives a clone the driver that `confer save` would set, and the lines that `confer init` would write. */

import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ATTRIBUTES, driverCommand } from '../../src/folder/git/merge-setting.ts';
import { HOME } from '../confer.ts';
import { git } from './git.ts';

const PROGRAM = { node: process.execPath, script: join(HOME, 'bin/confer.js') };

/** The lines stand where they are not committed, so that the class is the same with and without. */
export function withDriver(root: string): void {
  mkdirSync(join(root, '.git/info'), { recursive: true });
  appendFileSync(join(root, '.git/info/attributes'), ATTRIBUTES);
  git(root, 'config', 'merge.confer.driver', driverCommand(PROGRAM, git(root, 'version')));
}
