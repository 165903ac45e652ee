/** Decides how one item is chosen from a list, or words are typed; leaving is an answer too. */

import { namesWith } from '../../core/roster/names-with.ts';
import { plainLine } from '../keyboard/plain-line.ts';
import { forScreen, wrapped } from '../screen.ts';
import type { Terminal } from './key-prompt.ts';

type PromptModule = ReturnType<typeof import('inquirer').default.createPromptModule<never>>;
type Keyboard = Pick<Terminal, 'input' | 'output' | 'plain'>;

export interface Choice {
  name: string;
  value: string;
  description?: string;
}

const PAGE = 12;

/** In a list nothing is typed that Esc could lose; in a line of words it leaves nothing. */
const LEAVES_LIST = ['escape'];

/** Returns undefined if the user leaves with Esc, Ctrl-C or Ctrl-D, or the input ends. */
export function choose(
  message: string,
  choices: Choice[],
  keyboard: Keyboard,
): Promise<string | undefined> {
  if (keyboard.plain) return choosePlainly(message, choices, keyboard);
  return answerTo(
    (prompt) =>
      prompt<{ value: string }>([
        { type: 'select', name: 'value', message, choices, pageSize: PAGE, loop: false },
      ]),
    keyboard,
    LEAVES_LIST,
  );
}

/** One of a list, found by letters of it. Returns undefined if the user leaves. */
export function findOne(
  message: string,
  choices: Choice[],
  keyboard: Keyboard,
): Promise<string | undefined> {
  if (keyboard.plain) return choosePlainly(message, choices, keyboard);
  const source = (typed: string | undefined) => namesWith(typed ?? '', choices);
  return answerTo(
    (prompt) =>
      prompt<{ value: string }>([
        { type: 'search', name: 'value', message, source, pageSize: PAGE },
      ]),
    keyboard,
    LEAVES_LIST,
  );
}

/** Returns typed words without spaces around them; of a user who leaves, what was typed so far. */
export async function askWords(
  message: string,
  keyboard: Keyboard,
): Promise<{ words: string; left: boolean }> {
  if (keyboard.plain) {
    const words = await askLine(message, keyboard);
    return { words: words ?? '', left: words === undefined };
  }
  let draft = '';
  const transformer = (typed: string) => {
    draft = typed;
    return forScreen(typed);
  };
  const words = await answerTo(
    (prompt) => prompt<{ value: string }>([{ type: 'input', name: 'value', message, transformer }]),
    keyboard,
  );
  return { words: (words ?? draft).trim(), left: words === undefined };
}

/** Numbers, one to a line; letters of a name do too. Enter alone takes the first. */
async function choosePlainly(
  message: string,
  choices: Choice[],
  keyboard: Keyboard,
): Promise<string | undefined> {
  const lines = choices.map(({ name }, i) => `${i + 1} ${name}`);
  const asked = [message, ...lines, 'A number or some letters, then Enter.'].join('\n');
  for (let text = asked; ; text = 'A number of the list, or letters of one line.') {
    const typed = await askLine(text, keyboard);
    if (typed === undefined) return undefined;
    const byNumber = choices[(typed === '' ? 1 : Number(typed)) - 1];
    const named = byNumber ? [byNumber] : namesWith(typed, choices);
    if (named.length === 1) return named[0]!.value;
  }
}

async function askLine(message: string, { input, output }: Keyboard): Promise<string | undefined> {
  output.write(
    `${message
      .split('\n')
      .map((line) => wrapped(line, output))
      .join('\n')}\n`,
  );
  return plainLine(input);
}

async function answerTo(
  ask: (prompt: PromptModule) => Promise<{ value: string }>,
  { input, output }: Keyboard,
  leaves: readonly string[] = [],
): Promise<string | undefined> {
  const { default: inquirer } = await import('inquirer');
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  const onKey = (_: string, key?: { name?: string; ctrl?: boolean }) => {
    if ((key?.ctrl && key.name === 'd') || leaves.includes(key?.name ?? '')) leave();
  };
  // readline is paused when the job is stopped, and nothing else resumes it.
  const onWake = () => setImmediate(() => input.resume());
  input.on('keypress', onKey).on('end', leave).on('close', leave).on('error', leave);
  process.on('SIGCONT', onWake);
  try {
    const prompt = inquirer.createPromptModule({ input, output, signal: leaving.signal });
    const { value } = await ask(prompt);
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
