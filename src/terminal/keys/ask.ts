/** Decides how one item is chosen from a list; leaving the list is an answer too. */

import type { Terminal } from './key-prompt.ts';

export interface Choice {
  name: string;
  value: string;
  description?: string;
}

const PAGE = 12;

/** Returns undefined if the user leaves with Ctrl-C or Ctrl-D, or the input ends. */
export async function choose(
  message: string,
  choices: Choice[],
  { input, output }: Pick<Terminal, 'input' | 'output'>,
): Promise<string | undefined> {
  const { default: inquirer } = await import('inquirer');
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  const onKey = (_: string, key?: { name?: string; ctrl?: boolean }) => {
    if (key?.ctrl && key.name === 'd') leave();
  };
  // readline is paused when the job is stopped, and nothing else resumes it.
  const onWake = () => setImmediate(() => input.resume());
  input.on('keypress', onKey).on('end', leave).on('close', leave).on('error', leave);
  process.on('SIGCONT', onWake);
  try {
    const prompt = inquirer.createPromptModule({ input, output, signal: leaving.signal });
    const { value } = await prompt<{ value: string }>([
      { type: 'select', name: 'value', message, choices, pageSize: PAGE, loop: false },
    ]);
    return value;
  } catch (error) {
    if (isLeaving(error)) return undefined;
    throw error;
  } finally {
    process.off('SIGCONT', onWake);
    input.off('keypress', onKey).off('end', leave).off('close', leave).off('error', leave);
    if (!input.destroyed) input.setRawMode?.(false);
    input.pause();
  }
}

function isLeaving(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
}
