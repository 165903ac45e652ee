/** Decides what signals do to a prompt: Ctrl-Z suspends it, and none ends it without cleanup. */

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
// Time for the stop to happen; after it the process was resumed, or could not be stopped at all.
const STOPPED_MS = 50;

/** Listens for signals; returns a function that removes the listeners. */
export function onSignals(end: (signal: NodeJS.Signals) => void, wake: () => void): () => void {
  for (const signal of ENDINGS) process.on(signal, end);
  process.on('SIGCONT', wake);
  return () => {
    for (const signal of ENDINGS) process.off(signal, end);
    process.off('SIGCONT', wake);
  };
}

/** Stops the whole job, as a terminal would on Ctrl-Z, so that npx and the like stop too. */
export function suspend(awake: () => void): void {
  if (process.platform !== 'win32') process.kill(0, 'SIGTSTP');
  setTimeout(awake, STOPPED_MS);
}
