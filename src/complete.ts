/** What bin/confer.js calls for a key of completion: alone in its file, because a key has to be answered at once. */

import { complete } from './cli/complete.ts';
import { processWorld } from './world.ts';

export function main(argv: string[], home: string): void {
  // A shell that has gone, or a full disk, is nothing to speak of in the middle of a line.
  process.stdout.on('error', () => {});
  complete(argv, processWorld(home));
}
