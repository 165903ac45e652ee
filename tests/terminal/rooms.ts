/** The classes of the terminal tests, and how to read what is in their files and on a screen. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import width from 'fast-string-width';
import { parse } from 'yaml';
import { filesIn, newFolder, TODAY } from '../confer.ts';

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
export const OVER = 'That was the last one. Enter finishes, u goes back, / finds one to change.';

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
