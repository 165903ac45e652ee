/** Defines what a table is made from: one class, what it is called, and how its writers are named. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Student } from '../roster/student.ts';
import { type Pseudonyms, pseudonymsFor } from './without-names.ts';

/** A number stays a number; nothing known is null, an empty cell. */
export type Cell = string | number | null;
export type Row = Record<string, Cell>;

export interface ExportedClass {
  /** What the column `class` says: the name of its folder. */
  label: string;
  classroom: Classroom;
  /** The day that `needs` are of. */
  today: string;
  names: TableNames;
  /** Writers whom only names.yaml knows: they may be named in a text too. */
  privately?: { id: string; name: string }[];
}

export const TABLE_NAMES = ['full', 'none'] as const;
export type TableNames = (typeof TABLE_NAMES)[number];

/** The class, and how each table says who and in which words. */
export interface View extends ExportedClass {
  /** The columns that every table begins with, or has in its middle: who a row is about. */
  who: (student: Student) => { id: string; name: Cell; grade: number };
  /** A teacher's words; without names if the table has none. */
  words: (text: string | undefined) => Cell;
  /** The name of a file without folder and ending; a number on its day if names are left out. */
  fileName: (file: string, nth: number) => string;
}

export function viewOf(exported: ExportedClass): View {
  const { classroom, names } = exported;
  const pseudonyms = names === 'none' ? pseudonymsFor(exported) : undefined;
  return {
    ...exported,
    who: (student) => whoIs(student, classroom, pseudonyms),
    words: (text) => (text ? (pseudonyms?.words(text) ?? text) : null),
    fileName: (file, nth) => {
      const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
      return pseudonyms ? `${name.slice(0, 10)}-${nth + 1}` : name;
    },
  };
}

function whoIs(
  { id, name, named, grade }: Student,
  { settings }: Classroom,
  pseudonyms: Pseudonyms | undefined,
) {
  const own = grade ?? settings.grade;
  if (pseudonyms) return { id: pseudonyms.idOf(id), name: null, grade: own };
  return { id, name: named === 'nowhere' ? null : name, grade: own };
}
