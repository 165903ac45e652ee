/** What the changes of a table share: a column or a row put in, scores drawn. */

import type { Random } from '../../random.ts';
import type { People, Person } from './people.ts';
import type { Cell, Column, Role, Row, Table } from './table.ts';

/** Changes a table, unless it has no place for the change. */
export type Change = (table: Table, random: Random, people: People) => boolean;

export const having = (table: Table, role: Role) =>
  table.columns.filter((column) => column.role === role);
/** Rows of children of the class that are as they should be so far. */
export const children = (table: Table) =>
  table.rows.filter(
    ({ kind, again, shift, near }) => kind === 'child' && !again && !shift && !near,
  );

export function insertColumn(
  table: Table,
  random: Random,
  column: Column,
  text: (row: Row, i: number) => string,
): void {
  table.columns.splice(random.below(table.columns.length + 1), 0, column);
  for (const [i, row] of table.rows.entries()) {
    const mayFill = row.kind === 'child' || row.kind === 'stranger';
    row.cells.set(column, { text: mayFill ? text(row, i) : '' });
  }
}

export function scored(table: Table, random: Random): Map<Column, Cell> {
  return new Map(
    having(table, 'trait').map((column) => {
      const score = 1 + random.below(6);
      return [
        column,
        { text: random.pick([`${score}`, `${score}`, `${score}.0`, `${score}.00`]), score },
      ];
    }),
  );
}

export function insertRow(table: Table, random: Random, row: Row): void {
  for (const column of table.columns) {
    // Titles and blank cells of a column that is there already.
    if (
      !row.cells.has(column) &&
      ['noise', 'secret', 'comment', 'section', 'date'].includes(column.role)
    ) {
      const like = table.rows.find(({ kind }) => kind === 'child')?.cells.get(column)?.text ?? '';
      const fills =
        row.kind === 'stranger' && column.role !== 'secret' && column.role !== 'comment';
      row.cells.set(column, { text: fills ? like : '' });
    }
  }
  table.rows.splice(random.below(table.rows.length + 1), 0, row);
}

export const stranger = (table: Table, random: Random, who: Person): Row => ({
  kind: 'stranger',
  who,
  cells: table.kind === 'scores' ? scored(table, random) : new Map(),
});
