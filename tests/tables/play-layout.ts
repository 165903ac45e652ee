/** Plays one case in a folder of its own, and says how what came differs from what must come. */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { confer, filesIn, newFolder, type Result, TODAY, wordsOf } from '../confer.ts';
import { type Came, differs, type Student } from './compare.ts';
import { CLASS, type Layout, type Step } from './layout.ts';

/** Makes the class once; every case gets a copy. */
const classOnce = (() => {
  let made: Promise<string> | undefined;
  return () => {
    made ??= makeClass();
    return made;
  };
})();

async function makeClass(): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'class.txt'), `${CLASS.join('\n')}\n`);
  for (const words of ['init room --grade 4 --students class.txt', '-C room archive pavel']) {
    const { code, err } = await confer(folder, wordsOf(words));
    if (code !== 0) throw new Error(err);
  }
  return join(folder, 'room');
}

function write(at: string, bytes: Layout['bytes']): void {
  const isFile = typeof bytes === 'string' || Buffer.isBuffer(bytes);
  if (isFile) writeFileSync(at, bytes);
  for (const [name, content] of Object.entries(isFile ? {} : bytes)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), content);
  }
}

/** Runs a command line: init makes "room", all others are about it. */
async function runIn(cwd: string, line: string, file: string, on = TODAY): Promise<Result> {
  const words = wordsOf(line).map((word) => (word === 'FILE' ? file : word));
  const [command = '', ...rest] = words;
  const argv = command === 'init' ? ['init', 'room', ...rest] : ['-C', 'room', ...words];
  return await confer(cwd, argv, on);
}

/** Every file of the class as bytes, the memory of parsed files left out; none if there is no class. */
function snapshot(room: string): string {
  return existsSync(room) ? JSON.stringify([...filesIn(room)]) : 'no class';
}

function studentsOf(room: string): Student[] {
  const folder = join(room, 'students');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      id: name.replace(/\.yaml$/, ''),
      ...parse(readFileSync(join(folder, name), 'utf8')),
    }));
}

/** Plays the commands before; returns what went wrong there. */
async function prepare(cwd: string, layout: Layout): Promise<string[]> {
  for (const [i, step] of (layout.first ?? []).entries()) {
    const { run, bytes, on }: Step = typeof step === 'string' ? { run: step } : step;
    if (bytes !== undefined) write(join(cwd, `first-${i}.csv`), bytes);
    const { code, err, out } = await runIn(cwd, run, `first-${i}.csv`, on ?? layout.on);
    if (code !== 0) return [`before it, "${run}" ended with ${code}: ${(err + out).slice(0, 300)}`];
  }
  return [];
}

export async function play(layout: Layout): Promise<string[]> {
  const cwd = newFolder();
  const room = join(cwd, 'room');
  const startsNew =
    /^init\b/.test(layout.run) ||
    layout.first?.some((step) => /^init\b/.test(typeof step === 'string' ? step : step.run));
  if (!startsNew) cpSync(await classOnce(), room, { recursive: true });
  const file = layout.file ?? 'table.csv';
  write(join(cwd, file), layout.bytes);
  const wrongBefore = await prepare(cwd, layout);
  if (wrongBefore.length > 0) return wrongBefore;
  if (layout.own) write(room, layout.own);
  const [before, had] = [snapshot(room), studentsOf(room)];
  const { code, out, err } = await runIn(cwd, layout.run, file, layout.on);
  const text = out + err;
  const yaml = existsSync(join(room, 'class.yaml'))
    ? readFileSync(join(room, 'class.yaml'), 'utf8')
    : '';
  const came: Came = {
    code,
    // Without the file's own name: roster.pdf does not say what a PDF is.
    said: text.replaceAll(file, '…').replace(/\s+/g, ' '),
    students: studentsOf(room),
    grade: parse(yaml || '{}').grade,
    changed: snapshot(room) !== before,
  };
  const differences = layout.comes.map((outcome) => differs(outcome, came, had));
  const [fewest = []] = differences.toSorted((a, b) => a.length - b.length);
  const always = [
    ...screenFaults(text),
    ...flagFaults(came.said),
    ...wordFaults(layout, came.said),
    ...leaks(room, layout),
  ];
  const after = code === 0 && existsSync(room) ? await checked(cwd, layout.on) : [];
  const told =
    fewest.length + always.length > 0 ? [`it said (${code}): ${came.said.slice(0, 500)}`] : [];
  return [...fewest, ...always, ...after, ...told];
}

async function checked(cwd: string, on?: string): Promise<string[]> {
  const { code, out, err } = await runIn(cwd, 'check', '', on);
  return code === 0 ? [] : [`afterward, check finds problems: ${(out + err).slice(0, 300)}`];
}

/** What no screen may show, whatever the file is: binary, a stack, the same hint twice, a flood. */
function screenFaults(text: string): string[] {
  const faults: string[] = [];
  if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd]/.test(text)) faults.push('shows binary on the screen');
  if (/^ {4}at .*:\d+:\d+/m.test(text)) faults.push('shows a stack');
  const rows = text.split('\n');
  const hints = rows.filter((row) => row.trim().startsWith('→')).map((row) => row.trim());
  const twice = hints.find((hint, i) => hints.indexOf(hint) !== i);
  if (twice) faults.push(`says twice: ${twice}`);
  if (rows.length > 45) faults.push(`says ${rows.length} lines`);
  return faults;
}

/** A flag that is not known yet is no refusal of the table. */
function flagFaults(said: string): string[] {
  return /unknown option|no option|has no flag/i.test(said) ? ['does not know a flag'] : [];
}

function wordFaults({ says = [], unsaid = [] }: Layout, said: string): string[] {
  return [
    ...says.filter((words) => !words.test(said)).map((words) => `does not say ${words}`),
    ...unsaid.filter((words) => words.test(said)).map((words) => `says ${words}`),
  ];
}

/** Finds what may be in no file of the class: .confer and its cache included. */
function leaks(room: string, { never = [], outOfGit = [] }: Layout): string[] {
  if (!existsSync(room)) return [];
  const files = readdirSync(room, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap((entry) => {
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    const mayHold = entry.name === 'names.yaml' || entry.parentPath.includes('.confer');
    const found = [...never, ...(mayHold ? [] : outOfGit)].filter((secret) =>
      text.includes(secret),
    );
    return found.map((secret) => `${entry.name} has "${secret}"`);
  });
}
