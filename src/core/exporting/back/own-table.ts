/** Decides whether a table is one of confer's own, and what a row of it says. */

import { isDate } from '../../calendar/calendar.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import { normalizeName } from '../../language/normalize-name.ts';
import { counted, listed } from '../../language/wording.ts';
import type { Problem } from '../../problem.ts';
import type { Sheet } from '../../tables/worksheet.ts';
import { withoutGuard } from '../csv-text.ts';
import { isTable, TABLES, type TableName } from '../tables.ts';

export interface OwnRow {
  line: number;
  /** The text of a column; undefined for an empty cell. */
  get: (column: string) => string | undefined;
}

/** Returns the name of the table that has exactly these headings. */
export function ownTableOf({ rows: [header] }: Sheet): TableName | undefined {
  const headings = header?.cells.join(',').replace(/^\ufeff/, '');
  const name = Object.entries(TABLES).find(
    ([, { columns }]) => columns.join(',') === headings,
  )?.[0];
  return name !== undefined && isTable(name) ? name : undefined;
}

export function ownRowsOf({ rows: [, ...rows] }: Sheet, name: TableName): OwnRow[] {
  const places = new Map(TABLES[name].columns.map((column, i) => [column, i]));
  return rows.map(({ line, cells }) => ({
    line,
    get: (column) => withoutGuard(cells[places.get(column) ?? -1] ?? '') || undefined,
  }));
}

export type Refuse = (row: OwnRow, code: string, message: string, hint: string) => void;

/** Returns the rows of this class; of a table of one class, all of them. */
export function rowsOfClass(rows: OwnRow[], label: string): OwnRow[] {
  const labels = new Set(rows.map(({ get }) => get('class')));
  if (labels.size < 2) return rows;
  return rows.filter(({ get }) => isLabelOf(get('class'), label));
}

function isLabelOf(said: string | undefined, label: string): boolean {
  return said === label || said?.endsWith(`/${label}`) === true;
}

/** Refuses rows of another class, of unknown writers, and without a day. */
export function refuseForeign(
  rows: OwnRow[],
  { students }: Classroom,
  label: string,
  refuse: Refuse,
): void {
  const names = new Map(students.map(({ id, name }) => [id, name]));
  const unknown = new Map<string, OwnRow>();
  for (const row of rows) {
    const id = row.get('id');
    const name = row.get('name');
    if (id !== undefined && !names.has(id) && !unknown.has(id)) unknown.set(id, row);
    const known = id === undefined ? undefined : names.get(id);
    if (name !== undefined && known !== undefined && !isAlike(known, name, id!)) {
      const hint = `is this the table of another class? If the name changed, change it in students/${id}.yaml`;
      refuse(row, 'other-name', `${id} is "${known}" in this class, and "${name}" here`, hint);
    }
    const date = row.get('date');
    if (date === undefined || !isDate(date))
      refuse(row, 'no-such-date', `"${date ?? ''}" is no date`, 'write it as 2026-11-23');
  }
  refuseUnknown(unknown, refuse);
  const other = rows.find(
    ({ get }) => get('name') === undefined && !isLabelOf(get('class'), label),
  );
  if (other) {
    const message = `this row has no name, and is of the class "${other.get('class') ?? ''}", not of "${label}"`;
    refuse(
      other,
      'other-class',
      message,
      `if it is the same class, write ${label} into the column`,
    );
  }
}

/** A class on another computer may not know the names. */
function isAlike(known: string, name: string, id: string): boolean {
  return known === id || normalizeName(known) === normalizeName(name);
}

function refuseUnknown(unknown: Map<string, OwnRow>, refuse: Refuse): void {
  const [first] = unknown.values();
  if (!first) return;
  const ids = [...unknown.keys()];
  const shown = ids.slice(0, 4);
  const more = ids.length > shown.length ? [`${ids.length - shown.length} more`] : [];
  const said = `${counted(ids.length, 'writer')} of this table`;
  const message = `${said} ${ids.length === 1 ? 'is' : 'are'} not in the class: ${listed([...shown, ...more])}`;
  refuse(first, 'unknown-student', message, 'add each first, with the same id: confer add "NAME"');
}

/** Returns a list of problems, and what adds to it. */
export function problemList(file: string): { problems: Problem[]; refuse: Refuse } {
  const problems: Problem[] = [];
  const refuse: Refuse = ({ line }, code, message, hint) =>
    problems.push({ code, file, line, column: 1, message, hint });
  return { problems, refuse };
}

/** Groups rows that follow each other or not, in the order in which each group begins. */
export function groupedBy(rows: OwnRow[], key: (row: OwnRow) => string): OwnRow[][] {
  const groups = new Map<string, OwnRow[]>();
  for (const row of rows) {
    const list = groups.get(key(row));
    if (list) list.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups.values()];
}

/** Returns fields without the empty ones. */
export function fieldsOf(row: OwnRow, columns: string[]): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap((column): [string, string][] => {
      const text = row.get(column);
      return text === undefined ? [] : [[column, text]];
    }),
  );
}
