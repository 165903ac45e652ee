/**
 * Decides the rows of `evidence`: all that is known of a writer, oldest and weakest first, and what
 * sorts say besides: support, who was absent, and notes.
 */

import { byCodePoint } from '../classroom/classroom.ts';
import { evidenceOf, WEIGHT } from '../evidence/evidence.ts';
import type { Sort } from '../files/sort-file.ts';
import { rungOf } from '../ladder/ladder.ts';
import type { Student } from '../roster/student.ts';
import type { Row, View } from './view.ts';

export const EVIDENCE_COLUMNS = [
  ...['class', 'id', 'name', 'grade', 'date', 'source', 'about', 'rung', 'standing'],
  ...['nth', 'trait', 'note', 'file'],
];

interface Dated extends Row {
  date: string;
  source: string;
}

function weightOf({ source }: Dated): number {
  return (WEIGHT as Record<string, number>)[source] ?? WEIGHT.sort;
}

export function evidenceRows(view: View): Row[] {
  const files = sortFileNames(view);
  return view.classroom.students.flatMap((student) => {
    const rows = [...seenRows(student, view), ...sortRows(student, view, files)];
    rows.sort((a, b) => byCodePoint(a.date, b.date) || weightOf(a) - weightOf(b));
    const who = { class: view.label, ...view.who(student) };
    return rows.map((row, i) => Object.assign(row, who, { nth: i + 1 }));
  });
}

/** Scores, notes and meetings. */
function seenRows(student: Student, { classroom }: View): Dated[] {
  return evidenceOf(student, classroom)
    .filter(({ source }) => source !== 'sort')
    .map(({ date, source, about, standing, trait }) => ({
      date,
      source,
      about,
      rung: rungOf(about),
      standing,
      trait: trait?.name ?? null,
    }));
}

function sortRows({ id }: Student, view: View, files: Map<Sort, string>): Dated[] {
  const { classroom, words } = view;
  return classroom.sorts.flatMap((sort): Dated[] => {
    const entry = sort.entries.get(id);
    const { date, skill, look } = sort;
    if (!entry || (skill !== undefined && classroom.ladder.place(skill) === undefined)) return [];
    return [
      {
        date,
        source: skill === undefined ? 'support' : look ? 'look' : 'sort',
        about: skill ?? null,
        rung: skill === undefined ? null : rungOf(skill),
        standing: entry.stack ?? null,
        note: words(entry.note),
        file: files.get(sort)!,
      },
    ];
  });
}

function sortFileNames({ classroom, fileName }: View): Map<Sort, string> {
  const { sorts } = classroom;
  const first = (date: string) => sorts.findIndex((sort) => sort.date === date);
  return new Map(sorts.map((sort, i) => [sort, fileName(sort.file, i - first(sort.date))]));
}
