/** confer as it is built, in a real terminal: how it is started there, the classes it works on, and how keys come. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import width from 'fast-string-width';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { filesIn, HOME, newFolder, TODAY } from '../confer.ts';
import { randomFrom } from '../random.ts';
import { Terminal } from './terminal.ts';

// Longer than a paste and a held key last.
export const CALM = 90;
export const SEED = Number(process.env.SEED ?? Date.now() % 1e6);

export const isBuilt = existsSync(join(HOME, 'dist/main.js'));
const frozen = mkdtempSync(join(tmpdir(), 'confer-frozen-'));

/** A copy of the program, so that a build that begins meanwhile cannot take it away. */
export function freezeProgram(): void {
  if (!isBuilt) return;
  for (const name of ['bin', 'dist', 'templates', 'examples', 'package.json']) {
    cpSync(join(HOME, name), join(frozen, name), { recursive: true });
  }
  symlinkSync(join(HOME, 'node_modules'), join(frozen, 'node_modules'));
}

export interface How {
  date?: string;
  cols?: number;
  env?: string[];
}

function commandFor(folder: string, words: string[], { date = TODAY, env = [] }: How): string[] {
  const clean = ['-u', 'NO_COLOR', '-u', 'CONFER_TEACHER', 'TERM=xterm-256color', ...env];
  const program = [process.execPath, join(frozen, 'bin/confer.js')];
  return [...clean, ...program, '-C', folder, '--date', date, ...words];
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
  await wait(5);
  return terminal;
}

/** Presses the last keys, and says with which code the program ended. */
export async function leave(terminal: Terminal, keys = 'q'): Promise<number> {
  terminal.pty.write(keys);
  return (await terminal.exited).exitCode;
}

/** A class folder of these files. */
export function classOf(files: Record<string, string>): string {
  const folder = newFolder();
  const all = { 'class.yaml': 'name: Room 12\ngrade: 4\n', ...files };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

export const NAMES: Record<string, string> = {
  ana: 'Ana López',
  ben: 'Ben Carter',
  kai: 'Kai Nakamura',
  mo: 'Mo',
  renee: 'Renée Baptiste',
  tyler: 'Tyler McAllister',
  zofia: 'Zofia Wójcik',
};

const GROUPS = `date: ${TODAY}
groups:
  - focus: focus.narrow
    students: [mo, tyler]
  - focus: structure.lead
    students: [ana, ben, kai, renee]
conferences:
  - {student: zofia, focus: engage.start}
`;

/** Seven writers: a group of two, a group of four, and a conference. */
export function roomOfSeven(): string {
  const students = Object.entries(NAMES).map(([id, name]) => [
    `students/${id}.yaml`,
    `name: ${name}\n`,
  ]);
  return classOf({ ...Object.fromEntries(students), [`groups/${TODAY}.yaml`]: GROUPS });
}

export const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

/** The teacher's own files. */
export const own = (folder: string) =>
  new Map([...filesIn(folder)].filter(([name]) => !name.startsWith('.confer')));

export const lastScores = (folder: string, id: string) =>
  parse(textOf(folder, `students/${id}.yaml`)).scores?.at(-1);

export const TRAITS = ['ideas', 'organization', 'voice', 'word choice', 'fluency', 'conventions'];
export const HEAD = { date: TODAY, rubric: 'six-traits', piece: 'Winter story' };
export const OVER = 'That was the last one. Enter finishes, u goes back.';

export const wordsFor = (rubric: string, piece = 'Winter story', ...who: string[]) => [
  'score',
  ...who,
  '--rubric',
  rubric,
  '--piece',
  piece,
];
export const SCORE = wordsFor('six-traits');

export const ANA = `name: Ana López
scores:
  - {date: 2026-10-09, rubric: six-traits, piece: "Fall narrative", ideas: 2}
`;
/** Two writers, to be scored. */
export const pairOfWriters = (ana = ANA) =>
  classOf({ 'students/ana.yaml': ana, 'students/ben.yaml': 'name: Ben Carter\n' });
export const anaIn = (folder: string) => textOf(folder, 'students/ana.yaml');

// A key repeats in milliseconds; a machine that stalls for longer may need another go.
export const STALLS = { retry: 4 };

/** Holds a key down: it comes once, and after `pause` milliseconds again and again. */
export async function hold({ pty }: Terminal, key: string, pause = 33): Promise<void> {
  for (let times = 0; times < 12; times++) {
    pty.write(key);
    await wait(times === 0 ? pause : 33);
  }
  await wait(CALM);
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
  keys: string,
  said: string | RegExp,
): Promise<void> {
  const shell = new Terminal('bash', ['--norc', '--noprofile', '-i'], '', 300);
  await shell.shows('$ ');
  await shell.press("stty -g; echo '='\r", /=\r\n.*\$ /);
  const before = /[0-9a-f:]{40,}/.exec(shell.out)![0];
  const command = ['env', ...commandFor(folder, words, {})].map((word) => `'${word}'`).join(' ');
  await shell.press(`${command}\r`, asks);
  await wait(50);
  await shell.press(keys, said);
  await shell.shows(/\$ $/);
  const from = shell.out.length;
  await shell.press("stty -g; echo '+'\r", /\+\r\n/);
  expect(shell.out.slice(from)).toContain(before);
  const [shown, hidden] = ['\x1b[?25h', '\x1b[?25l'].map((code) => shell.out.lastIndexOf(code));
  expect(shown).toBeGreaterThanOrEqual(hidden!);
  shell.pty.kill();
}

/** The widest line that was written without the cursor being moved to another line in between. */
export function widest(out: string): number {
  const lines = out.split(/[\r\n]+|\x1b\[\d*[A-GJK]/).map(stripVTControlCharacters);
  return Math.max(...lines.map((line) => width(line)));
}

/** The lines of what was drawn last. */
export function frameOf(out: string): string[] {
  return stripVTControlCharacters(out).split(/\r?\n/).slice(-8);
}

export const COLOR = /\x1b\[(?:[1-9]|\d\d+)[\d;]*m/;
