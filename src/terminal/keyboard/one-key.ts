/** Decides how one key is waited for, with nothing drawn: the lines before it stay as they are. */

import { setTimeout as wait } from 'node:timers/promises';
import { type Key, Keyboard } from './keyboard.ts';
import { plainKey } from './other-keyboards.ts';

// Keys that were typed before the question was on the screen are no answer to it.
const DRAIN_MS = 15;

/** `ask` prints the question; what was typed before it is dropped. Returns the name of the key: "return", "s", "1"; "leave" for Ctrl-C, Ctrl-D and a lost terminal. */
export async function oneKey(input: NodeJS.ReadStream, ask?: () => void): Promise<string> {
  const keyboard = new Keyboard(input);
  let answer: (name: string) => void = () => {};
  const onKey = (_: string, { name, ctrl }: Key & { ctrl: boolean }) => {
    if (ctrl || name === 'end') answer('leave');
    else if (name !== 'sequence' && name !== 'suspend') answer(plainKey(name));
  };
  try {
    keyboard.setRawMode(true).resume();
    if (ask) await wait(DRAIN_MS);
    ask?.();
    return await new Promise<string>((resolve) => {
      answer = resolve;
      keyboard.on('keypress', onKey);
    });
  } finally {
    keyboard.close();
  }
}
