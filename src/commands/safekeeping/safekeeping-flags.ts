/** The flags of forget. */

import { type FlagsOf, toggle } from '../../command-line/arguments.ts';

export const FORGET_FLAGS = {
  yes: toggle('go ahead; without it, only show what would be removed'),
};
export type ForgetFlags = FlagsOf<typeof FORGET_FLAGS>;
