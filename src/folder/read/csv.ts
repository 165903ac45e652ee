/** Decides how tables and lists from elsewhere are read: encoding, delimiter, rows; no guesses. */

import { parse } from 'csv-parse/sync';
import type { TableRow } from '../../core/importing/request.ts';
import { counted } from '../../core/language/wording.ts';
import type { Problem } from '../../core/problem.ts';

export interface Table {
  header: string[];
  rows: TableRow[];
}

/** Returns one table with a header line, or the problem that makes it unreadable. */
export function readTable(file: string, bytes: Buffer): Table | Problem {
  const { text, before, delimiter } = tableIn(bytes);
  const problem = (line: number, message: string, hint: string): Problem => {
    return { code: 'bad-table', file, line: line + before, column: 1, message, hint };
  };
  if (text.trim() === '') return problem(1 - before, 'this file is empty', EXPORT);
  if (text.includes('\0')) return damagedAt(file, text);
  try {
    const options = { delimiter, info: true, raw: true, trim: true, skip_empty_lines: true };
    const records = parse(text, { ...options, skip_records_with_empty_values: true });
    const [head, ...rows] = records as unknown as RawRecord[];
    const header = head!.record;
    const twice = header.find((name, i) => name !== '' && header.indexOf(name) !== i);
    if (twice) return problem(1, `two columns are called "${twice}"`, 'rename one of them');
    return { header, rows: rows.map((row) => rowFrom(row, delimiter, before)) };
  } catch (error) {
    const { lines = 1, ...met } = error as { lines?: number } & Unreadable;
    const [message, hint] = csvErrorInWords(met);
    return problem(lines, message, hint);
  }
}

export function csvLines(bytes: Buffer): string[] {
  return decodeTable(bytes).split(/\r\n|\r|\n/);
}

const EXPORT = 'export it again as CSV (UTF-8)';

function damagedAt(file: string, text: string): Problem {
  const line = text.slice(0, text.indexOf('\0')).split(/\r\n|\r|\n/).length;
  const message = 'this file is damaged: it contains NUL bytes';
  return { code: 'nul-bytes', file, line, column: 1, message, hint: EXPORT };
}

interface Unreadable {
  code?: string;
  message: string;
  record?: string[];
}

function csvErrorInWords({ code, message, record }: Unreadable): [message: string, hint: string] {
  switch (code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH': {
      const many = counted(record?.length ?? 0, 'cell');
      const hint =
        'give it the same number of cells as the header; put quotes around a cell that contains a comma';
      return [`this row has ${many}; the header has another number`, hint];
    }
    case 'CSV_QUOTE_NOT_CLOSED':
      return ['a quotation mark here, or above, is never closed', 'close it, or remove it'];
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return ['there is a quotation mark in the middle of a cell', 'double it, or remove it'];
    default:
      return [`cannot be read as a table: ${message}`, EXPORT];
  }
}

interface RawRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

/** Returns a row with the start of each cell; an earlier cell may span several lines. */
function rowFrom({ record, raw, info }: RawRecord, delimiter: string, before: number): TableRow {
  const text = raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
  const first = before + info.lines - (text.split(/\r\n|\r|\n/).length - 1);
  const starts = [{ line: first, column: 1 }];
  let at = { line: first, column: 1 };
  let quoted = false;
  for (const mark of text.replace(/\r\n?/g, '\n')) {
    if (mark === '"') quoted = !quoted;
    at = mark === '\n' ? { line: at.line + 1, column: 1 } : { ...at, column: at.column + 1 };
    if (mark === delimiter && !quoted) starts.push(at);
  }
  return { line: first, cells: record, starts };
}

/** Returns the table; `before` counts the line sep=; that a spreadsheet may put above it. */
function tableIn(bytes: Buffer): { text: string; before: number; delimiter: string } {
  const all = decodeTable(bytes);
  const said = /^"?sep=(.)"?(\r\n|\r|\n)/i.exec(all);
  if (!said) return { text: all, before: 0, delimiter: delimiterOf(all) };
  return { text: all.slice(said[0].length), before: 1, delimiter: said[1]! };
}

/** Decodes UTF-8, UTF-16 with a byte order mark, else the old Windows encoding. */
function decodeTable(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Decides by the header line alone: "3,5" in a semicolon table must stay one cell. */
function delimiterOf(text: string): string {
  const header = text.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Reads names, one per line, or the name column of a table. */
export function readNames(file: string, bytes: Buffer): string[] | Problem {
  const text = decodeTable(bytes);
  if (text.includes('\0')) return damagedAt(file, text);
  const lines = csvLines(bytes).map((line) => line.trim());
  const isTable = /(^|[,;\t"])\s*"?(name|student|student name|first name)"?\s*($|[,;\t"])/i.test(
    lines[0] ?? '',
  );
  if (!isTable) return lines.filter((line) => line !== '');
  const table = readTable(file, bytes);
  if ('code' in table) return table;
  const column = (wanted: RegExp) => table.header.findIndex((name) => wanted.test(name));
  const name = column(/^(name|student|student name)$/i);
  const first = column(/^first name$/i);
  const last = column(/^(last name|surname)$/i);
  const nameIn = (cells: string[]) =>
    name >= 0 ? cells[name]! : [cells[first], cells[last]].filter(Boolean).join(' ');
  return table.rows.map(({ cells }) => nameIn(cells)).filter((found) => found !== '');
}
