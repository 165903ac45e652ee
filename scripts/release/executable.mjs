// Makes one executable: puts the program into the Node of a platform, and signs it where it has to be.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isSignedForMac, signedForMac } from './mac-signature.mjs';
import { capture } from './run.mjs';
import { unsignedForWindows } from './windows-signature.mjs';

/** `maker` is the Node of this computer and of the same version. Writes to `file`. */
export function makeExecutable({ main, assets }, { maker, node, runs, file, work }) {
  const isMac = runs.startsWith('darwin');
  if (isMac && !isSignedForMac(readFileSync(node)))
    throw new Error('this Node is not as it was signed by those who made it');
  const settings = join(work, 'settings.json');
  writeFileSync(
    settings,
    JSON.stringify({
      // As it is written here it stands in the program: not where that was made.
      main: relative(work, main),
      assets,
      output: file,
      executable: node,
      disableExperimentalSEAWarning: true,
      // Compiled code is good for the processor and the system on which it was made.
      useCodeCache: runs === `${process.platform} ${process.arch}`,
    }),
  );
  // Without a seed, what V8 compiles has other hashes in it each time. A program with any seed takes what it finds.
  capture(maker, ['--random-seed=1', '--build-sea', settings], { cwd: work });
  const made = readFileSync(file);
  if (isMac) writeFileSync(file, signedForMac(made, 'confer'));
  if (runs.startsWith('win32')) writeFileSync(file, unsignedForWindows(made));
}
