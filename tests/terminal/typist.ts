/**
 * Types at a program that runs in this process, at a terminal whose clock moves only when the test
 * says so: what depends on the milliseconds between two keys is the same on a busy machine.
 */

import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, vi } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import type { World } from '../../src/world.ts';
import { HOME, Kept, TODAY } from '../confer.ts';

/** Longer than a paste and a held key last, and shorter than the pause before a key repeats. */
export const CALM = 90;
const REPEAT = 33;
// Only a test that fails waits so long, or one that first loads the program on a busy machine.
const PATIENCE = 60_000;

/** Call once per file; its tests share the clock, so they cannot be concurrent. */
export function stopTheClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    // At 0, the first key would come at the end of a paste at 0.
    vi.advanceTimersByTime(1000);
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** A screen stays open, whatever was piped to it. */
class Screen extends Kept {
  override isTTY = true;
  rows = 24;
  override end(): this {
    return this;
  }
}

type Streams = { input: NodeJS.ReadStream; output: NodeJS.WriteStream };

export class Typist {
  readonly exited: Promise<number>;
  readonly #input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  readonly #screen = new Screen();

  constructor(program: (streams: Streams) => Promise<number>, cols = 80) {
    this.#screen.columns = cols;
    this.exited = program({
      input: this.#input as unknown as NodeJS.ReadStream,
      output: this.#screen as unknown as NodeJS.WriteStream,
    });
  }

  /** All that was ever written to the screen. */
  get out(): string {
    return this.#screen.text;
  }

  /** Lets time pass for the program. */
  pause(milliseconds = CALM): void {
    vi.advanceTimersByTime(milliseconds);
  }

  /** Sends keys at once, in one piece. */
  write(keys: string): void {
    this.#input.emit('data', Buffer.from(keys));
  }

  resize(cols: number, rows = 24): void {
    this.#screen.columns = cols;
    this.#screen.rows = rows;
    this.#screen.emit('resize');
  }

  /** Waits until the text is written after `from`. */
  async shows(text: string | RegExp, from = 0): Promise<void> {
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      if (this.out.slice(from).search(typeof text === 'string' ? literal(text) : text) >= 0) return;
      await new Promise(setImmediate);
    }
    throw new Error(`${text} did not show in:\n${JSON.stringify(this.out.slice(from))}`);
  }

  /** Presses a key a moment after the last one, and waits for what it makes the screen show. */
  async press(keys: string, shows: string | RegExp): Promise<void> {
    this.pause();
    const from = this.out.length;
    this.write(keys);
    await this.shows(shows, from);
  }

  /** Holds a key down: it comes once, and after `pause` milliseconds again and again. */
  hold(key: string, pause = REPEAT): void {
    this.pause();
    for (let times = 0; times < 12; times++) {
      this.write(key);
      this.pause(times === 0 ? pause : REPEAT);
    }
    this.pause();
  }

  /** Presses the last keys, and returns the code with which the program ended. */
  leave(keys = 'q'): Promise<number> {
    this.pause();
    this.write(keys);
    return this.exited;
  }
}

const literal = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

export interface How {
  date?: string;
  cols?: number;
}

/** Starts confer in the folder; what it shows first is on the screen when it returns. */
export async function start(
  folder: string,
  words: string[],
  shows: string | RegExp,
  { date = TODAY, cols }: How = {},
): Promise<Typist> {
  const program = ({ input, output }: Streams) =>
    run(words, {
      cwd: folder,
      env: { TERM: 'xterm-256color' },
      stdin: input,
      stdout: output,
      stderr: output,
      home: HOME,
      node: process.versions.node,
      platform: 'linux x64',
      zone: () => 'UTC',
      today: date,
    } as World);
  const typist = new Typist(program, cols);
  await typist.shows(shows);
  return typist;
}
