/** The flags of undo, redo, save and forget. */

import { DRY_RUN, type FlagsOf, toggle } from '../../command-line/arguments.ts';

/** Of undo, redo and save. */
export const KEEP_FLAGS = { dryRun: DRY_RUN };
export type KeepFlags = FlagsOf<typeof KEEP_FLAGS>;

export const FORGET_FLAGS = {
  yes: toggle('go ahead; without it, only show what would be removed'),
};
export type ForgetFlags = FlagsOf<typeof FORGET_FLAGS>;
