/** A keyboard and a screen inside a test: what is shown is read, and a key is pressed for it. */

import { PassThrough, Writable } from 'node:stream';
import { run } from '../../src/cli/cli.ts';
import type { World } from '../../src/world.ts';
import { HOME, TODAY } from '../confer.ts';

interface Typist {
  /** After so many milliseconds: a key that comes at once again is one that is held. */
  press: (key: string, after?: number) => void;
  /** The terminal is gone. */
  leave: () => void;
}

/** Runs confer; `read` gets each piece of text that is drawn, and may press keys. Returns all that was shown, and the code. */
export async function atKeyboard(
  cwd: string,
  words: string[],
  read: (text: string, typist: Typist) => void,
): Promise<{ shown: string; code: number }> {
  let shown = '';
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode: () => stdin,
  });
  const typist: Typist = {
    press: (key, after = 2) => setTimeout(() => stdin.write(key), after),
    leave: () => stdin.end(),
  };
  class Screen extends Writable {
    isTTY = true;
    columns = 200;
    rows = 40;
    // A terminal is not ended by the prompt that drew on it.
    override end(): this {
      return this;
    }
    override _write(chunk: Buffer, _: string, done: () => void): void {
      shown += chunk;
      read(String(chunk), typist);
      done();
    }
  }
  const stdout = new Screen();
  const world = { cwd, env: { TERM: 'xterm' }, stdin, stdout, stderr: stdout, home: HOME };
  const rest = { today: TODAY, zone: () => 'UTC', node: process.versions.node };
  const stop = setTimeout(typist.leave, 10_000);
  const code = await run(words, { ...world, ...rest } as unknown as World);
  clearTimeout(stop);
  return { shown, code };
}
