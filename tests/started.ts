/** How tests start confer as a process: as it is built, or the single executable that CONFER_PROGRAM names. */

import { join } from 'node:path';
import { HOME } from './confer.ts';

export const EXECUTABLE = process.env.CONFER_PROGRAM;

/** The program, and the words before its own. */
export const PROGRAM: [program: string, ...words: string[]] =
  EXECUTABLE === undefined ? [process.execPath, join(HOME, 'bin/confer.js')] : [EXECUTABLE];

/** The same with a script that is loaded before it, and what has to be in the environment for that. */
export function startedWith(script: string): { command: typeof PROGRAM; env: NodeJS.ProcessEnv } {
  // An executable takes no flags of Node.
  if (EXECUTABLE !== undefined)
    return { command: PROGRAM, env: { NODE_OPTIONS: `--require ${script}` } };
  const [node, ...words] = PROGRAM;
  return { command: [node, '--import', script, ...words], env: {} };
}
