/** Defines a command: its words and flags, two examples, and how its code is loaded. */

import type { World } from '../world.ts';

/** The words typed after the command's name, and its flags by name. */
type Run = (world: World, words: string[], flags: never) => number | Promise<number>;

export interface Command {
  /** Name and arguments, as commander reads them. */
  name: string;
  about: string;
  flags: [flag: string, about: string, repeats?: 'repeats'][];
  /** Two examples that run as written in the example class. */
  examples: string[];
  load: () => Promise<Run>;
}

export const DRY_RUN: [string, string] = ['--dry-run', 'show what would happen, change nothing'];
export const FORCE: [string, string] = ['--force', 'replace your own changes'];
export const JSON_OUT: [string, string] = ['--json', 'print JSON'];
