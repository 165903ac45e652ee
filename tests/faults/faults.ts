/** Runs the built confer as a process in a folder where the n-th change fails, or where the process ends at it. */

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confer, HOME, type Result } from '../confer.ts';
import { EXECUTABLE, startedWith } from '../started.ts';
import { arm, disarm } from './faulty-fs.mjs';
import { type Made, traceIn } from './power.ts';

const KEYBOARD = join(HOME, 'tests/faults/keyboard.mjs');
const FAULTY = join(HOME, 'tests/faults/faulty-fs.mjs');
export const TODAY = '2026-11-23';

export interface Fault {
  at: number;
  /** kill, after, short, pause (then FAULT_PAUSE is set), or an error code. */
  mode: string;
  sticky?: boolean;
  times?: number;
}

export interface Ended {
  /** null where a signal ended it. */
  code: number | null;
  out: string;
  err: string;
}

/** A command line; `keyboard` is played with keys instead. */
export interface Played {
  words: string[];
  keyboard?: boolean;
  date?: string;
}

const work = mkdtempSync(join(tmpdir(), 'confer-faults-'));
let made = 0;

/** A copy of a class, anywhere, or where another one was: a transfer remembers where its classes are. */
export function newClass(base: string, folder = join(work, `class-${made++}`)): string {
  removeClass(folder);
  cpSync(base, folder, { recursive: true });
  return folder;
}

export function removeClass(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** `to` names files that get what it changes: a line for each change, or the changes themselves. */
export function play(
  folder: string,
  { words, keyboard, date = TODAY }: Played,
  fault?: Fault,
  to: { log?: string; trace?: string } = {},
): Ended {
  const started = startedWith(FAULTY);
  const [program, ...before] = keyboard
    ? [process.execPath, '--import', FAULTY, KEYBOARD, HOME, folder, date]
    : [...started.command, '--date', date];
  const env = {
    ...process.env,
    ...(!keyboard && started.env),
    FAULT_DIR: folder,
    FAULT_AT: String(fault?.at ?? 0),
    FAULT_MODE: fault?.mode ?? 'kill',
    ...(fault?.sticky && { FAULT_STICKY: '1' }),
    ...(fault?.times && { FAULT_TIMES: String(fault.times) }),
    ...(to.log && { FAULT_LOG: to.log }),
    ...(to.trace && { FAULT_TRACE: to.trace }),
  };
  const options = { cwd: folder, env, encoding: 'utf8', input: '', timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync(program!, [...before, ...words], options);
  return { code: status, out: stdout, err: stderr };
}

/** The same without a process of its own, where a change is refused and nobody is killed; an executable is one always. */
export async function playHere(folder: string, words: string[], fault: Fault, date = TODAY) {
  if (EXECUTABLE !== undefined) return withCode(play(folder, { words, date }, fault));
  arm(folder, fault);
  try {
    return await confer(folder, words, date);
  } finally {
    disarm();
  }
}

/** Runs a line, and says what it changes, in order: "open", "write", "renameSync". */
export async function changesIn(
  folder: string,
  words: string[],
): Promise<Result & { changes: string[] }> {
  if (EXECUTABLE !== undefined) {
    const log = join(work, `log-${made++}`);
    writeFileSync(log, '');
    const ended = withCode(play(folder, { words }, undefined, { log }));
    return { ...ended, changes: kindsIn(log) };
  }
  arm(folder);
  const ended = await confer(folder, words);
  return { ...ended, changes: disarm() };
}

const withCode = ({ code, ...said }: Ended): Result => ({ code: code ?? -1, ...said });

function kindsIn(log: string): string[] {
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => line.split(' ')[1]!);
}

export interface Traced {
  /** What it changes, in order: "open", "write", "renameSync". */
  kinds: string[];
  /** All of it, and where that was: there it can be played again. */
  trace: Made[];
  at: string;
  /** The class after it. */
  done: string;
  ended: Ended;
}

export function traceOf(base: string, played: Played): Traced {
  const at = newClass(base);
  const [log, trace] = [join(work, `log-${made}`), join(work, `trace-${made++}`)];
  for (const file of [log, trace]) writeFileSync(file, '');
  const ended = play(at, played, undefined, { log, trace });
  const kinds = kindsIn(log);
  const done = newClass(at);
  removeClass(at);
  return { kinds, trace: traceIn(trace), at, done, ended };
}

/** Where a new class is built before it gets its name: .room-7.4711.tmp */
const ASIDE = /^\.[^/]+\.\d+\.tmp(?=\/)/;
export const isAside = (name: string) => ASIDE.test(`${name}/`);

/** Every file of a class and its bytes; what may be deleted (.confer) and git's own are left out, and half-written files are named apart. */
export function filesOf(folder: string): { files: Map<string, string>; leftovers: string[] } {
  const files = new Map<string, string>();
  const leftovers: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!statSync(join(folder, name)).isFile()) continue;
    const aside = ASIDE.exec(name)?.[0];
    if (aside !== undefined) {
      if (!leftovers.includes(aside)) leftovers.push(aside);
    } else if (name.endsWith('.tmp')) leftovers.push(name);
    else if (!/(^|\/)\.(confer|git)\//.test(name))
      files.set(name, readFileSync(join(folder, name), 'latin1'));
  }
  return { files, leftovers };
}

/** Names of files that are neither as they were nor as they were to be. */
export function broken(
  now: Map<string, string>,
  before: Map<string, string>,
  after: Map<string, string>,
): string[] {
  const names = new Set([...now.keys(), ...before.keys(), ...after.keys()]);
  return [...names].filter((name) => {
    const is = now.get(name);
    return is !== before.get(name) && is !== after.get(name);
  });
}
