/** Decides how keys wait until they are asked for; a typed line takes the terminal meanwhile. */

import { type Key, Keyboard } from './keyboard.ts';
import { plainLine } from './plain-line.ts';

type PlainKey = Key & { ctrl: boolean };

export class KeyQueue {
  readonly #input: NodeJS.ReadStream;
  #keyboard: Keyboard;
  #waiting: PlainKey[] = [];
  #wake: () => void = () => {};

  constructor(input: NodeJS.ReadStream) {
    this.#input = input;
    this.#keyboard = this.#open();
  }

  #open(): Keyboard {
    const keyboard = new Keyboard(this.#input);
    keyboard.on('keypress', (_: string, key: PlainKey) => {
      this.#waiting.push(key);
      this.#wake();
    });
    keyboard.setRawMode(true).resume();
    return keyboard;
  }

  /** Returns 'none' if nothing comes in `within` milliseconds. */
  async next(within?: number): Promise<PlainKey | 'none'> {
    if (this.#waiting.length === 0) {
      await new Promise<void>((resolve) => {
        const timer = within === undefined ? undefined : setTimeout(resolve, within);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.#waiting.shift() ?? 'none';
  }

  async line(): Promise<string | undefined> {
    this.#keyboard.close();
    const line = await plainLine(this.#input);
    this.#keyboard = this.#open();
    return line;
  }

  close(): void {
    this.#keyboard.close();
  }
}
