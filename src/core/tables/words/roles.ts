/** Defines what a column of a table can say, and what a row is that is no writer; tables.yaml gives them words. */

/** What a column can say of a writer, or of the piece in its row. */
export const ROLES = [
  'name',
  'first',
  'last',
  'called',
  'called last',
  'id',
  'other id',
  'section',
  'grade',
  'role',
  'kind of score',
  'status',
  'until',
  'date',
  'piece',
  'rater',
  'comment',
] as const;
export type Role = (typeof ROLES)[number];

/** Rows below the headings that are no writer. */
export const ROW_KINDS = [
  'points possible',
  'due dates',
  'manual posting',
  'test students',
  'averages and totals',
  'no names',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];
