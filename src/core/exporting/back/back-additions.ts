/** Defines what a table adds to the files of a class. */

import type { Classroom } from '../../classroom/classroom.ts';
import type { GroupsFile } from '../../files/groups-file.ts';
import type { Entry } from '../../files/sort-file.ts';
import type { Piece } from '../../roster/pieces.ts';
import type { TaughtFile } from '../../schema/taught-yaml.ts';
import type { OwnRow, Refuse } from './own-table.ts';

export interface Asked {
  rows: OwnRow[];
  classroom: Classroom;
  refuse: Refuse;
}

/** A line of a writer's file; with `into`, the fields of a line of scores that is there. */
export interface LineAddition {
  kind: 'line';
  file: string;
  list: 'notes' | 'scores';
  fields: Record<string, string | number>;
  into?: Piece;
}

/** Answers of a sort or a meeting, in the order of the writers. */
export interface AnswersAddition {
  kind: 'answers';
  file: string;
  sheet: { kind: 'sort' | 'meeting'; head: Record<string, string> };
  answers: { id: string; entry: Entry }[];
}

export interface GroupsAddition {
  kind: 'groups';
  file: string;
  content: GroupsFile;
}

export interface TaughtAddition {
  kind: 'taught';
  file: string;
  taught: TaughtFile;
}

export type Addition = LineAddition | AnswersAddition | GroupsAddition | TaughtAddition;

/** Returns the path of a file that a table names; undefined for a name that is none of that day. */
export function fileNamed({ get }: OwnRow, folder: string): string | undefined {
  const name = get('file') ?? '';
  const isSafe = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._ -]*$/u.test(name) && !name.includes('..');
  return isSafe && name.startsWith(get('date')!) ? `${folder}/${name}.yaml` : undefined;
}

/** Refuses a row without a file name that fits its day, and returns undefined. */
export function placeOf(row: OwnRow, folder: string, refuse: Refuse): string | undefined {
  const file = fileNamed(row, folder);
  if (file === undefined) {
    const hint = `begin it with the day, such as ${row.get('date')}-structure.lead`;
    refuse(row, 'file-name', `"${row.get('file') ?? ''}" is no name of a file of this day`, hint);
  }
  return file;
}
