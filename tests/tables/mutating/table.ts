/** Defines a table before it is written: columns with their meaning, rows that know whom they are about. */

import { nameOf, type Person } from './people.ts';

// biome-ignore format: a list
export type Role = 'name' | 'first' | 'last' | 'id' | 'code' | 'section' | 'trait' | 'comment' | 'secret' | 'date' | 'noise';

export interface Column {
  role: Role;
  heading: string;
  trait?: string;
  /** False after the heading has become nonsense: nobody can know what it means. */
  known: boolean;
}

export interface Cell {
  text: string;
  score?: number;
  /** No score, and no word for "no score" either. */
  bad?: boolean;
}

export interface Row {
  /** A child of the class or of another one, or nobody: a total, points, a test student, an empty line. */
  kind: 'child' | 'stranger' | 'nobody' | 'blank';
  who?: Person;
  /** Words in the place of the name, in rows of nobody. */
  label?: string;
  /** The id of somebody else. */
  idOf?: Person;
  /** A name that is nearly theirs. */
  near?: string;
  /** A row of points possible that are not the rubric's. */
  wrongPoints?: boolean;
  /** A cell too many, or one too few, before the first trait. */
  shift?: 1 | -1;
  /** A child of another room who is called as one of this class. */
  isNamesake?: boolean;
  /** A second row of the same child. */
  again?: boolean;
  cells: Map<Column, Cell>;
}

export interface Table {
  kind: 'scores' | 'roster';
  columns: Column[];
  rows: Row[];
  /** Lines above the headings. */
  above: string[];
  /** "Haddad, Noor" in a column of names. */
  isTurned: boolean;
  /** Bytes: how they are written. */
  separator: ',' | ';' | '\t' | '|';
  lineEnd: '\n' | '\r\n' | '\r';
  encoding: 'utf8' | 'utf8-mark' | 'utf16le' | 'utf16be' | 'windows' | 'mac';
  secrets: string[];
  /** What the table says the day is. */
  day?: string;
}

export const TRAITS = ['ideas', 'organization', 'voice', 'word choice', 'fluency', 'conventions'];

/** What stands in a cell of a row, before it is quoted. */
export function textOf(table: Table, row: Row, column: Column): string {
  const own = row.cells.get(column);
  if (own) return table.separator === ';' ? own.text.replace(/^(\d)\.(\d+)$/, '$1,$2') : own.text;
  if (row.kind === 'blank') return '';
  if (row.kind === 'nobody') return nobodyText(row, column);
  const who = row.who!;
  switch (column.role) {
    case 'name':
      return row.near ?? (table.isTurned ? `${who.last}, ${who.first}` : nameOf(who));
    case 'first':
      return row.near?.slice(0, -who.last.length).trim() ?? who.first;
    case 'last':
      return who.last;
    case 'id':
      return (row.idOf ?? who).id;
    case 'code':
      return who.code;
    default:
      return '';
  }
}

function nobodyText(row: Row, column: Column): string {
  return column.role === 'name' || column.role === 'first' ? row.label! : '';
}
