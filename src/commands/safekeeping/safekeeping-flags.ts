/** The flags of forget and save. */

import { DRY_RUN, type FlagsOf, toggle } from '../../command-line/arguments.ts';

export const FORGET_FLAGS = {
  yes: toggle('go ahead; without it, only show what would be removed'),
};
export type ForgetFlags = FlagsOf<typeof FORGET_FLAGS>;

export const SAVE_FLAGS = {
  dryRun: DRY_RUN,
  yes: toggle('you looked: no word there names a writer'),
};
export type SaveFlags = FlagsOf<typeof SAVE_FLAGS>;
