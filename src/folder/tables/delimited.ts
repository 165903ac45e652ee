/** Decides how the rows of a text file are found: by which delimiter, and where a line cannot be read. */

import { parse } from 'csv-parse/sync';
import type { SheetRow } from '../../core/tables/worksheet.ts';
import { UnreadableTable } from './unreadable-table.ts';

const EXPORT = 'export it again as CSV (UTF-8)';
const DELIMITERS = [',', ';', '\t', '|'];
/** A mark that no text has: each line is one cell. */
const NONE = '\u001f';
/** How many lines decide on the delimiter. */
const LOOKED_AT = 60;

/** Returns the rows of a table, without empty lines. Throws UnreadableTable. */
export function readDelimited(text: string): SheetRow[] {
  if (text.trim() === '') throw new UnreadableTable('this file is empty', EXPORT);
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    const line = linesOf(text.slice(0, zero)).length;
    throw new UnreadableTable('this file is damaged: it contains NUL bytes', EXPORT, line);
  }
  // A spreadsheet may put a line sep=; above the table.
  const said = /^"?sep=(.)"?(\r\n|\r|\n)/i.exec(text);
  const before = said ? 1 : 0;
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = said ? said[1]! : delimiterOf(body);
  try {
    // In a list of names there are no cells, and a nickname may stand in quotes.
    const quote = delimiter === NONE && !/^\s*"/m.test(body) ? null : '"';
    const options = { delimiter, quote, info: true, raw: true, relax_column_count: true } as const;
    const records = parse(body, { ...options, skip_empty_lines: true });
    return (records as unknown as RawRecord[]).map((one) => rowFrom(one, delimiter, before));
  } catch (error) {
    const { lines = 1, code, message } = error as Unreadable;
    throw new UnreadableTable(...inWords(code, message), lines + before);
  }
}

interface RawRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

/** csv-parse says on which line a record ends; an earlier cell may span several lines. */
function rowFrom({ record, raw, info }: RawRecord, delimiter: string, before: number): SheetRow {
  const lines = linesOf(raw.replace(/^[\r\n]+|[\r\n]+$/g, '')).length;
  return { line: before + info.lines - (lines - 1), cells: record, text: { raw, delimiter } };
}

interface Unreadable {
  code?: string;
  message: string;
  lines?: number;
}

function inWords(code: string | undefined, message: string): [message: string, hint: string] {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return ['a quotation mark here, or above, is never closed', 'close it, or remove it'];
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return [
        'there is a quotation mark in the middle of a cell',
        'remove it, or write the cell as "William ""Billy"" Ray"',
      ];
    default:
      return [`cannot be read as a table: ${message}`, EXPORT];
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/**
 * Returns the delimiter that most lines have equally often, outside of quotes: in a table with
 * semicolons, "3,5" must stay one cell, and titles above a table have no delimiter at all.
 */
function delimiterOf(text: string): string {
  const counts = DELIMITERS.map(() => new Map<number, number>());
  const records = recordsIn(text);
  for (const line of records) {
    for (const [i, mark] of DELIMITERS.entries()) {
      const many = line.split(mark).length - 1;
      if (many > 0) counts[i]!.set(many, (counts[i]!.get(many) ?? 0) + 1);
    }
  }
  let best = { mark: ',', lines: 0, many: 0 };
  for (const [i, mark] of DELIMITERS.entries()) {
    for (const [many, lines] of counts[i]!) {
      const isBetter = lines > best.lines || (lines === best.lines && many > best.many);
      if (isBetter) best = { mark, lines, many };
    }
  }
  // In a list of names, a comma or two is no table.
  return best.lines * 3 < records.length ? NONE : best.mark;
}

/** Returns the first records with everything in quotes left out. */
function recordsIn(text: string): string[] {
  const start = text.slice(0, 200_000).replace(/"(?:[^"]|"")*"/g, '');
  return start
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT);
}
