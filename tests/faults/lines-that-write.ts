/**
 * Every line of every-command.ts whose command writes, with the class as it is just before that line: the suites that
 * kill a command, cut its power or refuse it the disk take their cases from here, so that a new command is in all of
 * them by its line.
 */

import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { PRIVATE_LINES } from '../../src/folder/git/private-files.ts';
import { menu } from '../../src/menu/menu.ts';
import { confer, type Result } from '../confer.ts';
import { EVERY_CASE } from './amount.ts';
import { LINES } from './every-command.ts';
import { broken, filesOf, isAside, newClass, removeClass } from './faults.ts';
import { newPlace } from './hostile-class.ts';
import { KNOWN_OPEN } from './known-open.ts';

const WRITERS = new Set(menu.flatMap(({ name, writes }) => (writes ? [name] : [])));

/** Whether its command writes, and not only shows here what it would. */
const mayWrite = (line: string[]) =>
  WRITERS.has(line[0] ?? '') && !line.includes('--dry-run') && !line.includes('--json');

/** In the order of a day, each by what is typed. */
export const WRITING: [typed: string, line: string[]][] = LINES.filter(mayWrite).map((line) => [
  line.join(' '),
  line,
]);

/** The class before each line, in order: the line runs when the next one is asked for. */
export async function* eachLine(): AsyncGenerator<{ line: string[]; folder: string }> {
  const folder = newPlace().root;
  for (const line of LINES) {
    if (line[0] === 'save') inGit(folder);
    yield { line, folder };
    await confer(folder, line);
    rmSync(join(folder, '.git'), { recursive: true, force: true });
  }
}

let walk = eachLine();

/** A copy of the class before this line; asked for in the order of the lines, each runs once. */
export async function classBefore(line: string[]): Promise<string> {
  for (let tries = 0; tries < 2; tries++, walk = eachLine()) {
    for (;;) {
      const { value, done } = await walk.next();
      if (done) break;
      if (value.line === line) return newClass(value.folder);
    }
  }
  throw new Error(`no such line: ${line.join(' ')}`);
}

function inGit(folder: string): void {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folder });
  git('init', '-q');
  git('config', 'user.name', 'Ms. Rivera');
  git('config', 'user.email', 'rivera@example.org');
  appendFileSync(join(folder, '.gitignore'), `.confer/\n${PRIVATE_LINES.join('\n')}\n`);
}

type Files = Map<string, string>;
export interface Sides {
  before: Files;
  after: Files;
  /** What check says of the one and of the other. */
  checked: string[];
}

/** The class before a line and after it; a check changes neither. */
export async function sidesOf(start: string, done: string): Promise<Sides> {
  const checked: string[] = [];
  for (const folder of [start, done]) checked.push((await confer(folder, ['check'])).out);
  return { before: filesOf(start).files, after: filesOf(done).files, checked };
}

/** Pages stand alone: each is old or new, whatever the others are. */
const isPage = (file: string) => /^(plans|prints)\//.test(file);

function isWhole(now: Files, { before, after }: Omit<Sides, 'checked'>): boolean {
  const files = new Set([...now.keys(), ...before.keys(), ...after.keys()]);
  return [before, after].some((side) =>
    [...files].every((file) => isPage(file) || now.get(file) === side.get(file)),
  );
}

export const isSame = (a: Files, b: Files) =>
  a.size === b.size && [...a].every(([file, text]) => b.get(file) === text);

/** What is wrong with a class in which this line was stopped, and with what the next run makes of it. */
async function wrongAfter(folder: string, line: string[], sides: Sides): Promise<string[]> {
  const found = filesOf(folder).files;
  const wrong = broken(found, sides.before, sides.after).map((file) => `half of ${file}`);
  const next = await confer(folder, ['check']);
  if (!sides.checked.includes(next.out)) wrong.push(`check says ${next.out}${next.err}`);
  wrong.push(...(await wrongEnd(folder, line, sides, isWhole(found, sides) ? undefined : next)));
  // Of a transfer the other class sweeps its own.
  for (const half of ['room-7', 'room-8'])
    if (existsSync(join(folder, half, 'class.yaml'))) await confer(join(folder, half), ['check']);
  // Only a command that makes a class looks beside one.
  if (filesOf(folder).leftovers.some(isAside)) await confer(folder, line);
  const left = filesOf(folder);
  if (broken(left.files, sides.before, sides.after).length > 0) wrong.push('a broken file stays');
  return [...wrong, ...left.leftovers.map((file) => `${file} is left over`)];
}

/** `next` is the run after a stop that left a half: it, or the same line again, has to end that and to say so. */
async function wrongEnd(
  folder: string,
  line: string[],
  sides: Sides,
  next: Result | undefined,
): Promise<string[]> {
  if (next === undefined) return [];
  if (isWhole(filesOf(folder).files, sides)) {
    return /stopped|interrupted|half/.test(next.out + next.err) ? [] : ['ended without a word'];
  }
  const again = await confer(folder, line);
  const isEnded = again.code === 0 && isWhole(filesOf(folder).files, sides);
  if (!isEnded) return [`half of it stays, and again: ${again.code} ${again.err}`];
  return /stopped|interrupted|half/.test(again.out + again.err) ? [] : ['ended without a word'];
}

/** Expects all old or all new, now or after the next run, which then says so; a line that is KNOWN_OPEN may do other. */
export function stopped(line: string[], sides: Sides) {
  const open = Object.hasOwn(KNOWN_OPEN, line[0]!);
  let wrong = 0;
  return {
    async expectWhole(folder: string, where: string): Promise<void> {
      const found = await wrongAfter(folder, line, sides);
      if (!open) expect(found, where).toEqual([]);
      if (found.length > 0) wrong++;
      removeClass(folder);
    },
    /** After every case there is: an entry that none of them needs is one too many. */
    expectStillOpen(): void {
      if (open && EVERY_CASE)
        expect(wrong, `${line[0]} is mended: see known-open.ts`).toBeGreaterThan(0);
    },
  };
}
