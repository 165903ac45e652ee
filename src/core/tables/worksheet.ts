/** Defines a table as it was read from a file, before anybody knows what its columns mean. */

/** How a row stands in a text file: it is shown, and its cells are found, only for a problem. */
export interface RowText {
  raw: string;
  delimiter: string;
}

export interface SheetRow {
  /** The line of the file, or the row of the worksheet, counted from 1. */
  line: number;
  cells: string[];
  /** Only of a text file; a worksheet has none. */
  text?: RowText;
  /** True if a spreadsheet does not show it, as after a filter. */
  isHidden?: boolean;
}

/** One table: a CSV file, or one sheet of a workbook. Dates are text, such as 2026-10-02. */
export interface Sheet {
  /** The name of the worksheet, or of the file inside of a folder or a zip. */
  name: string;
  rows: SheetRow[];
  /** True for a file in a zip or folder: it may be anything, so it needs headings. */
  packed?: true;
}

// What nobody sees: control characters, soft hyphens, spaces without width. A joiner is part of words.
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u00ad\u200b\u2060\ufeff]/gu;
const BLANK = /\u200c|\u200d|\s/;

/** Returns a cell without the blanks around it and the guards that spreadsheets put before a sign. */
export function cellOf(row: SheetRow, column: number | undefined): string {
  const raw = column === undefined ? '' : (row.cells[column] ?? '');
  const cell = bare(raw.replace(UNSEEN, ''));
  const guarded = /^="(.*)"$/s.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
  return guarded.replace(/^'(?=[=+\-@\t\r])/, '').trim();
}

/** Without blanks and joiners at both ends; letter by letter, as a pattern would try every blank. */
function bare(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && BLANK.test(text[from]!)) from++;
  while (to > from && BLANK.test(text[to - 1]!)) to--;
  return text.slice(from, to);
}
