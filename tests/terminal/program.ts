/** confer as it is built, in a real terminal: how it is started there, and how it is stopped. */

import { expect } from 'vitest';
import { TODAY } from '../confer.ts';
import { randomFrom } from '../random.ts';
import { PROGRAM } from '../started.ts';
import { OVER } from './rooms.ts';
import { Terminal } from './terminal.ts';

export const SEED = Number(process.env.SEED ?? Date.now() % 1e6);

interface How {
  date?: string;
  env?: string[];
  cols?: number;
}

function commandFor(folder: string, words: string[], { date = TODAY, env = [] }: How): string[] {
  const clean = ['-u', 'NO_COLOR', '-u', 'CONFER_TEACHER', 'TERM=xterm-256color', ...env];
  return [...clean, ...PROGRAM, '-C', folder, '--date', date, ...words];
}

/** The program in a terminal of its own; `env` becomes it, so that signals reach it. */
export async function start(
  folder: string,
  words: string[],
  shows: string | RegExp,
  how: How = {},
): Promise<Terminal> {
  const terminal = new Terminal('env', commandFor(folder, words, how), '', how.cols);
  await terminal.shows(shows);
  return terminal;
}

/** Presses the last keys, and says with which code the program ended. */
export async function leave(terminal: Terminal, keys = 'q'): Promise<number> {
  terminal.pty.write(keys);
  return (await terminal.exited).exitCode;
}

type Ending = [how: string, end: (terminal: Terminal) => void, code: number, signal: number];
const ENDINGS: Ending[] = [
  ['q', ({ pty }) => pty.write('q'), 0, 0],
  ['Ctrl-C', ({ pty }) => pty.write('\x03'), 130, 0],
  ['SIGTERM', ({ pty }) => pty.kill('SIGTERM'), 0, 15],
  ['kill -9', ({ pty }) => pty.kill('SIGKILL'), 0, 9],
];

/** All ways in which it may be stopped, in an order that a seed says. */
export function endings(seed: number): Ending[] {
  const random = randomFrom(seed);
  const left = [...ENDINGS];
  return ENDINGS.map(() => left.splice(random.below(left.length), 1)[0]!);
}

/** Presses a key and ends the program in the moment in which the next name comes. */
export async function pressAndEnd(
  terminal: Terminal,
  key: string,
  next: string,
  end: (terminal: Terminal) => void,
) {
  const from = terminal.out.length;
  let ended = false;
  terminal.pty.onData(() => {
    if (ended || !terminal.out.slice(from).includes(next)) return;
    ended = true;
    end(terminal);
  });
  terminal.pty.write(key);
  return terminal.exited;
}

/** In a shell: the mode of the terminal and the cursor are after the keys what they were before the command. */
export async function expectGivenBack(
  folder: string,
  words: string[],
  asks: string | RegExp,
  keys: string[],
  said: string | RegExp,
): Promise<void> {
  const shell = new Terminal('bash', ['--norc', '--noprofile', '-i'], '', 300);
  await shell.shows('$ ');
  await shell.press("stty -g; echo '='\r", /=\r\n.*\$ /);
  const before = /[0-9a-f:]{40,}/.exec(shell.out)![0];
  const command = ['env', ...commandFor(folder, words, {})].map((word) => `'${word}'`).join(' ');
  await shell.press(`${command}\r`, asks);
  const last = keys.at(-1)!;
  for (const key of keys.slice(0, -1)) await shell.press(key, OVER);
  await shell.press(last, said);
  await shell.shows(/\$ $/);
  const from = shell.out.length;
  await shell.press("stty -g; echo '+'\r", /\+\r\n/);
  expect(shell.out.slice(from)).toContain(before);
  const [shown, hidden] = ['\x1b[?25h', '\x1b[?25l'].map((code) => shell.out.lastIndexOf(code));
  expect(shown).toBeGreaterThanOrEqual(hidden!);
  shell.pty.kill();
}
