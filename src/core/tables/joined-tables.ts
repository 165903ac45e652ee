/** Decides which writers are in which class, where a school hands over one table for each. */

import { headingKey } from './words/heading-key.ts';
import type { TableWords } from './words/table-words.ts';
import { cellOf, type Sheet, type SheetRow } from './worksheet.ts';

type Key = keyof TableWords['joined'];

interface ClassName {
  title: string;
  code: string;
  key: string;
}

/**
 * Returns one sheet of writers with a column for their class; other sheets as they are. Without the
 * table of who is in which class, nobody can tell.
 */
export function joinTables(sheets: Sheet[], words: TableWords): Sheet[] | 'no enrollments' {
  const named = (key: Key) => {
    const names = new Set(words.joined[key].map(headingKey));
    return sheets.find(({ name, rows }) => names.has(fileKey(name)) && rows.length > 0);
  };
  const [writers, classes, enrollments] = [
    named('writers'),
    named('classes'),
    named('enrollments'),
  ];
  if (writers && classes && !enrollments) return 'no enrollments';
  if (!writers || !enrollments || writers === enrollments) return sheets;
  const titles = classes ? titlesOf(classes, words) : new Map<string, ClassName>();
  const places = placesIn(enrollments, titles, words);
  const roles = rolesIn(named('roles'), words);
  const [header, ...rows] = writers.rows as [SheetRow, ...SheetRow[]];
  const key = columnNamed(header, 'writer key', words);
  if (key === undefined) return sheets;
  const joined = rows.flatMap((row): SheetRow[] => {
    const id = cellOf(row, key);
    const cells = header.cells.map((_, i) => row.cells[i] ?? '');
    const role = roles?.get(id);
    return (places.get(id) ?? []).map((place) => ({
      ...row,
      cells: [...cells, place.title, place.code, place.key, ...(roles ? [role ?? ''] : [])],
    }));
  });
  // The class may be called by its title, its code or its id.
  const extra = ['Section', 'Class', 'Course', ...(roles ? ['Role'] : [])];
  return [{ ...writers, rows: [{ ...header, cells: [...header.cells, ...extra] }, ...joined] }];
}

/** OneRoster's students.csv and SDS's Student.csv are both "student" or "students". */
function fileKey(name: string): string {
  return headingKey(name.replace(/^.*[/\\]/, '').replace(/\.\w+$/, ''));
}

/** The best heading of a list that the table has. */
function columnNamed(header: SheetRow, key: Key, { joined }: TableWords): number | undefined {
  const headings = header.cells.map((_, i) => headingKey(cellOf(header, i)));
  const at = joined[key].map((word) => headings.indexOf(headingKey(word))).find((i) => i >= 0);
  return at;
}

/** Returns the title of each class; with its code where two classes have one title. */
function titlesOf({ rows: [header, ...rows] }: Sheet, words: TableWords): Map<string, ClassName> {
  const column = (key: Key) => columnNamed(header!, key, words);
  const [key, title, code] = [column('class key'), column('class title'), column('class code')];
  const isShared = (name: string) => rows.filter((row) => cellOf(row, title) === name).length > 1;
  return new Map(
    rows.map((row) => {
      const name = cellOf(row, title);
      const full = isShared(name) ? `${name} ${cellOf(row, code)}`.trim() : name;
      const id = cellOf(row, key);
      return [id, { title: full || id, code: cellOf(row, code), key: id }];
    }),
  );
}

/** Returns the classes of each writer; who only teaches a class, or has left it, is not in it. */
function placesIn(
  { rows: [header, ...rows] }: Sheet,
  titles: Map<string, ClassName>,
  words: TableWords,
): Map<string, ClassName[]> {
  const column = (key: Key) => columnNamed(header!, key, words);
  const headings = header!.cells.map((_, i) => headingKey(cellOf(header!, i)));
  const [role, status] = [headings.indexOf('role'), headings.indexOf('status')];
  const places = new Map<string, ClassName[]>();
  for (const row of rows) {
    const says = headingKey(cellOf(row, role));
    if (says !== '' && !words.studentRoles.has(says)) continue;
    if (words.gone.has(headingKey(cellOf(row, status)))) continue;
    const [id, place] = [cellOf(row, column('writer key')), cellOf(row, column('class key'))];
    const name = titles.get(place) ?? { title: place, code: '', key: place };
    const known = places.get(id) ?? [];
    if (!known.some(({ key }) => key === name.key)) places.set(id, [...known, name]);
  }
  return places;
}

/** OneRoster 1.2 says in a file of its own who is a student. */
function rolesIn(sheet: Sheet | undefined, words: TableWords): Map<string, string> | undefined {
  const [header, ...rows] = sheet?.rows ?? [];
  if (!header) return undefined;
  const key = columnNamed(header, 'writer key', words);
  const headings = header.cells.map((_, i) => headingKey(cellOf(header, i)));
  const role = headings.indexOf('role');
  if (key === undefined || role < 0) return undefined;
  const found = new Map<string, string>();
  for (const row of rows) {
    const [id, says] = [cellOf(row, key), cellOf(row, role)];
    // Somebody may be a student and an aide; then they are a student.
    if (!found.has(id) || words.studentRoles.has(headingKey(says))) found.set(id, says);
  }
  return found;
}
