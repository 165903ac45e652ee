/** A class of eight with or without a lock in it, and processes that take the lock of a class (lock-hands.mjs). */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { HOME, newFolder } from '../confer.ts';
import { classOf } from '../terminal/rooms.ts';

export const IDS = ['ana', 'ben', 'eli', 'ida', 'kai', 'mo', 'uma', 'zoe'];
export const LOCK = '.confer/lock';
const HANDS = join(HOME, 'tests/faults/lock-hands.mjs');
const FAULTY = join(HOME, 'tests/faults/faulty-fs.mjs');

export function classOfEight(): string {
  const students = IDS.map((id) => [`students/${id}.yaml`, `name: ${id}\n`]);
  return classOf(Object.fromEntries(students));
}

/** The number of a process that is gone. */
export function gone(): number {
  return spawnSync(process.execPath, ['-e', '']).pid!;
}

export function lockOf(folder: string, pid: number, host = hostname()): void {
  mkdirSync(join(folder, '.confer'), { recursive: true });
  writeFileSync(join(folder, LOCK), JSON.stringify({ pid, host }));
}

/** The lock of the source alone, as a module that a process loads at once. */
export function lockModule(): string {
  const outfile = join(newFolder(), 'lock.mjs');
  const entryPoints = [join(HOME, 'src/folder/files/lock.ts')];
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

export interface Hand {
  pid: number;
  /** Its code; null where a signal ended it. */
  ended: Promise<number | null>;
  hasEnded: () => boolean;
}

/** Starts one of the roles of lock-hands.mjs. */
export function startHand(
  { module, folder, log }: { module: string; folder: string; log: string },
  role: string,
  times: number,
  env: Record<string, string> = {},
): Hand {
  const argv = ['--import', FAULTY, HANDS, module, folder, log, role, String(times)];
  const child = spawn(process.execPath, argv, { env: { ...process.env, ...env } });
  let hasEnded = false;
  child.on('close', () => (hasEnded = true));
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
  return { pid: child.pid!, ended, hasEnded: () => hasEnded };
}

/** Lines of the log after which another came in before that one went out, or was killed and says no more. */
export function together(log: string): string[] {
  const lines = linesOf(log).filter((line) => !line.startsWith('try'));
  return lines.filter((line, i) => {
    const [word, pid] = line.split(' ');
    const next = lines[i + 1];
    if (word === 'out' || next === undefined) return false;
    return next !== `out ${pid}` && lines.slice(i + 1).some((later) => later.endsWith(` ${pid}`));
  });
}

export function linesOf(log: string): string[] {
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
}
