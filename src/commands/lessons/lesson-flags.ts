/** The flags of lessons. */

import { DRY_RUN, type FlagsOf, JSON_OUT } from '../../command-line/arguments.ts';

export const LESSONS_FLAGS = { json: JSON_OUT, dryRun: DRY_RUN };
export type LessonsFlags = FlagsOf<typeof LESSONS_FLAGS>;
