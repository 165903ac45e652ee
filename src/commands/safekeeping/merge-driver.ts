/** confer merge-driver: called by git where both branches changed a class file; no command to type. */

import { systemTrouble } from '../../folder/files/errors.ts';
import { mergeFiles } from '../../folder/merge/merge-files.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';

/** 0 is merged; with anything else, the setting that calls this lets git merge the lines. */
export function mergeDriver(words: string[], { cwd }: World): number {
  const [base, ours, theirs, ...others] = words;
  if (base === undefined || ours === undefined || theirs === undefined || others.length > 0)
    throw new Usage(
      'confer merge-driver is called by git, with three versions of a file.',
      'To set it up in a class that is in git: confer save',
    );
  try {
    return mergeFiles(cwd, { base, ours, theirs }) ? 0 : 1;
  } catch (error) {
    if (systemTrouble(error) === undefined) throw error;
    return 1;
  }
}
