/** Decides which rows are of the class that is meant, in a table of several sections. */

import { counted, listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import type { ReadTable } from './read-table.ts';
import { headingKey } from './words/heading-key.ts';
import { cellOf, type SheetRow } from './worksheet.ts';

/** How many sections are named in a problem. */
const NAMED = 8;

/** The column that says the section: the best heading that has anything below it. */
export function sectionColumn({ rows, columns }: ReadTable): number | undefined {
  return columns.roles.section?.find((column) => rows.some((row) => cellOf(row, column) !== ''));
}

/** Returns the sections of a row: a child in "Room 12 and Room 14" is in both. */
export function sectionsOf(row: SheetRow, column: number | undefined): string[] {
  return cellOf(row, column)
    .split(/\s+and\s+|\s*[;,]\s*/)
    .filter((name) => name !== '');
}

/** Returns how many rows each section has, in the order of the table. */
export function countSections(rows: SheetRow[], column: number | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const name of sectionsOf(row, column)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Returns "Room 12 (24), Room 14 (25)". */
export function sectionsInWords(counts: Map<string, number>): string {
  const all = [...counts].map(([name, many]) => `${name} (${many})`);
  const more = all.length > NAMED ? [`${all.length - NAMED} more`] : [];
  return listed([...all.slice(0, NAMED), ...more]);
}

interface SectionQuestion {
  asked?: string;
  /** What this class is called in tables, as far as it is known. */
  known: ReadonlySet<string>;
  again: (more: string) => string;
}

export interface OfSection {
  rows: SheetRow[];
  /** The section that was asked for: to be remembered. */
  section?: string;
  /** Sections that were left out, and how many rows each has. */
  others: Map<string, number>;
}

/** Returns the rows of the section that is asked for, else of those that the class is known by. */
export function ofSection(
  table: ReadTable,
  { asked, known }: Omit<SectionQuestion, 'again'>,
): OfSection | Problem {
  const column = sectionColumn(table);
  const counts = countSections(table.rows, column);
  if (asked !== undefined) return rowsAsked(table, asked, counts);
  const isOurs = (name: string) => known.has(headingKey(name));
  const ours = [...counts.keys()].filter(isOurs);
  const others = new Map([...counts].filter(([name]) => !isOurs(name)));
  if (ours.length > 0) {
    const rows = table.rows.filter((row) => {
      const sections = sectionsOf(row, column);
      return sections.length === 0 || sections.some(isOurs);
    });
    return { rows, others };
  }
  return { rows: table.rows, others: new Map() };
}

function rowsAsked(
  table: ReadTable,
  asked: string,
  counts: Map<string, number>,
): OfSection | Problem {
  const column = sectionColumn(table);
  const wanted = (name: string) => headingKey(name) === headingKey(asked);
  const any = (row: SheetRow) =>
    table.columns.roles.section?.some((one) => wanted(cellOf(row, one)));
  const rows = table.rows.filter((row) => sectionsOf(row, column).some(wanted) || any(row));
  if (rows.length > 0) return { rows, section: asked, others: new Map() };
  const hint =
    counts.size > 0
      ? `sections: ${sectionsInWords(counts)}`
      : 'this table has no column that says a section';
  return {
    code: 'no-such-section',
    ...placeIn(table),
    message: `nobody is in section "${asked}"`,
    hint,
  };
}

/** A child of the same name in another class must not get into this one. */
export function otherSection(
  table: ReadTable,
  counts: Map<string, number>,
  again: (more: string) => string,
): Problem {
  const message = `nobody can tell that this table is of this class: it says ${sectionsInWords(counts)}`;
  const hint = `if one of them is this class: ${again(`--section "${[...counts.keys()][0]}"`)}`;
  return { code: 'other-section', ...placeIn(table), message, hint };
}

/** Returns the rows of the section that is asked for; all rows if there is one section only. */
export function rowsOfSection(table: ReadTable, question: SectionQuestion): OfSection | Problem {
  const found = ofSection(table, question);
  if ('code' in found || question.asked !== undefined || found.rows.length < table.rows.length)
    return found;
  const counts = countSections(table.rows, sectionColumn(table));
  const isOne = counts.size < 2 || [...counts.values()].some((many) => many === table.rows.length);
  return isOne ? found : severalSections(table, counts, question.again);
}

export function severalSections(
  table: ReadTable,
  counts: Map<string, number>,
  again: (more: string) => string,
): Problem {
  const message = `${counted(counts.size, 'section')} are in this table: ${sectionsInWords(counts)}`;
  const hint = `choose yours: ${again(`--section "${[...counts.keys()][0]}"`)}`;
  return { code: 'several-sections', ...placeIn(table), message, hint };
}

function placeIn({ file, header }: ReadTable) {
  return { file, line: header.line, column: 1 };
}
