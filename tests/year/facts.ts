/**
 * Reads from the files of a played year who was met when, with no line of confer's own code: what confer says of
 * a year is held against this and against what is counted from it (waits.ts, shares.ts, expected.ts).
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { MINUTES, type Year } from './year.ts';

export interface Met {
  id: string;
  /** The file of the meeting, or of the writer where it is a note. */
  file: string;
  date: string;
  focus: string;
  kind: 'group' | 'conference';
  /** The writer's part of the teacher's minutes. */
  minutes: number;
  /** Written as a note, not with `confer meet`. */
  note?: true;
}

interface MeetingFile {
  date: string;
  focus: string;
  kind?: 'conference';
  lesson?: string;
  writers: Record<string, string | { how?: string }>;
}

interface StudentFile {
  notes?: { date: string; kind?: string; taught?: string }[];
}

/** All files of a folder of the class, by name. */
export function filesOf<T>(
  { folder }: Pick<Year, 'folder'>,
  kind: string,
): [name: string, content: T][] {
  const names = readdirSync(join(folder, kind)).sort();
  return names.map((name) => [name, parse(readFileSync(join(folder, kind, name), 'utf8'))]);
}

/** Everybody's meetings, oldest first; who was absent was not met. */
export function meetingsOf(year: Pick<Year, 'folder' | 'writers'>): Met[] {
  const held = filesOf<MeetingFile>(year, 'meetings').flatMap(metIn);
  const people = ['students', 'archive'].flatMap((kind) =>
    statSync(join(year.folder, kind), { throwIfNoEntry: false })
      ? filesOf<StudentFile>(year, kind)
      : [],
  );
  const noted = people.flatMap(([name, { notes = [] }]) =>
    notes
      .filter(({ kind }) => kind === 'conference')
      .map(({ date, taught = '' }): Met => {
        const id = name.replace('.yaml', '');
        const minutes = MINUTES.conference;
        const file = `${name} ${date}`;
        return { id, file, date, focus: taught, kind: 'conference', minutes, note: true };
      }),
  );
  return [...held, ...noted].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The lessons of all meetings, counted by writer, and those that the writer had had before. */
export function lessonsOf(year: Pick<Year, 'folder'>): { given: number; again: number } {
  const had = new Set<string>();
  let given = 0;
  for (const [, { lesson, writers }] of filesOf<MeetingFile>(year, 'meetings')) {
    if (lesson === undefined) continue;
    for (const [id, said] of Object.entries(writers)) {
      if (howOf(said) === 'absent') continue;
      given++;
      had.add(`${id} ${lesson}`);
    }
  }
  return { given, again: given - had.size };
}

const howOf = (said: string | { how?: string }) => (typeof said === 'string' ? said : said.how);

function metIn([file, { date, focus, kind, writers }]: [string, MeetingFile]): Met[] {
  const there = Object.entries(writers).filter(([, said]) => howOf(said) !== 'absent');
  return there.map(([id]) => ({
    ...{ id, file, date, focus, kind: kind ?? 'group' },
    minutes: kind ? MINUTES.conference : MINUTES.group / there.length,
  }));
}

/** Of all YAML files: how large a writer's file is at most, and how long a line. */
export function readability({ folder }: Year): {
  largest: [string, number];
  longest: [string, number];
} {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
  const most = (list: [string, number][]) => list.reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  return {
    largest: most(
      files
        .filter((name) => /^(students|archive)\//.test(name))
        .map((name) => [name, statSync(join(folder, name)).size]),
    ),
    longest: most(
      files.map((name) => {
        const lines = readFileSync(join(folder, name), 'utf8').split('\n');
        return [name, Math.max(...lines.map((line) => line.length))];
      }),
    ),
  };
}
