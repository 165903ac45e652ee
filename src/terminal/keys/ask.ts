/** Decides how one item is chosen from a list, or words are typed; leaving is an answer too. */

import type { Terminal } from './key-prompt.ts';

export interface Choice {
  name: string;
  value: string;
  description?: string;
}

const PAGE = 12;

interface InputQuestion {
  type: 'input';
  name: 'value';
  message: string;
}

interface SelectQuestion {
  type: 'select';
  name: 'value';
  message: string;
  choices: Choice[];
  pageSize: number;
  loop: boolean;
}

type Asked = Pick<Terminal, 'input' | 'output'>;

/** Returns undefined if the user leaves with Ctrl-C or Ctrl-D, or the input ends. */
export function choose(
  message: string,
  choices: Choice[],
  terminal: Asked,
): Promise<string | undefined> {
  return answerTo(
    { type: 'select', name: 'value', message, choices, pageSize: PAGE, loop: false },
    terminal,
  );
}

/** Returns the words typed, '' for Enter alone; undefined if the user leaves. */
export function askWords(message: string, terminal: Asked): Promise<string | undefined> {
  return answerTo({ type: 'input', name: 'value', message }, terminal);
}

async function answerTo(
  question: SelectQuestion | InputQuestion,
  { input, output }: Asked,
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
    const { value } = await prompt<{ value: string }>([question]);
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
