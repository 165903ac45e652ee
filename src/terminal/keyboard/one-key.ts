/** Decides how one key is waited for, with nothing drawn: the lines before it stay as they are. */

import { setTimeout as wait } from 'node:timers/promises';
import { type Key, Keyboard } from './keyboard.ts';
import { plainKey } from './other-keyboards.ts';

// Keys that were typed before the question was on the screen are no answer to it.
const DRAIN_MS = 15;

/**
 * `ask` prints the question; what was typed before it is dropped. Returns the name of the key:
 * "return", "s", "1"; "leave" for Ctrl-C, Ctrl-D and a terminal that is gone, also before the question.
 */
export async function oneKey(input: NodeJS.ReadStream, ask?: () => void): Promise<string> {
  const keyboard = new Keyboard(input);
  let isAsked = ask === undefined;
  const answer = new Promise<string>((resolve) => {
    keyboard.on('keypress', (_: string, { name, ctrl }: Key & { ctrl: boolean }) => {
      if (ctrl || name === 'end') resolve('leave');
      else if (isAsked && name !== 'sequence' && name !== 'suspend') resolve(plainKey(name));
    });
  });
  try {
    keyboard.setRawMode(true).resume();
    if (!isAsked) await wait(DRAIN_MS);
    ask?.();
    isAsked = true;
    return await answer;
  } finally {
    keyboard.close();
  }
}
