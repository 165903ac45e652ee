/** Decides how the process ends: as the run did, or with 3 if its output could not be written. */

import { asksVersion, versionText } from './cli/version.ts';
import { processWorld, type World } from './world.ts';

export { processWorld };

/** `home` is the folder in which confer is installed, or INSIDE. */
export async function main(argv: string[], home: string): Promise<void> {
  // Libraries warn about text of class files, and their warnings are not made safe for a screen.
  process.removeAllListeners('warning');
  const world = processWorld(home);
  const output = watchOutput(world);
  const code = await run(argv, world);
  output.end(code);
}

/** Returns the exit code. The version alone is printed before anything else is loaded. */
export async function run(argv: string[], world: World): Promise<number> {
  if (!asksVersion(argv)) return (await import('./cli/cli.ts')).run(argv, world);
  world.stdout.write(`${versionText(world)}\n`);
  return 0;
}

/** Notes what stdout and stderr refuse; a closed pipe (`confer log | head`) is no failure. */
function watchOutput({ stdout, stderr, saved }: World): { end(code: number): void } {
  let code: number | undefined;
  let failed: { stream: NodeJS.WriteStream; error: Error } | undefined;
  const report = () => {
    if (!failed) return;
    process.exitCode = 3;
    const other = failed.stream === stdout ? stderr : stdout;
    const files = saved && saved.size > 0 ? ` Saved: ${[...saved].join(', ')}` : '';
    other.write(`The output could not be written: ${reasonFor(failed.error)}.${files}\n`);
  };
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || failed) return;
      failed = { stream, error };
      if (code !== undefined) report();
    });
  }
  return {
    end(result) {
      code = result;
      process.exitCode = result;
      report();
    },
  };
}

function reasonFor(error: NodeJS.ErrnoException): string {
  return error.code === 'ENOSPC' ? 'the disk is full' : `the system refused (${error.code})`;
}
