/** Reads tables and lists that come from elsewhere: encodings, delimiters and ragged rows are found, not guessed. */

import { parse } from 'csv-parse/sync';
import type { TableRow } from '../core/importing/request.ts';
import type { Problem } from '../core/problem.ts';

export interface Table {
  header: string[];
  rows: TableRow[];
}

/** One table with a header line, or the one problem that makes it unreadable. */
export function readTable(file: string, bytes: Buffer): Table | Problem {
  const text = decodeTable(bytes).replace(/^sep=.\r?\n/i, '');
  const problem = (line: number, message: string, hint: string): Problem => ({
    code: 'bad-table',
    file,
    line,
    column: 1,
    message,
    hint,
  });
  if (text.trim() === '') return problem(1, 'this file is empty', 'export it again');
  const delimiter = delimiterOf(text);
  try {
    const options = { delimiter, info: true, raw: true, skip_empty_lines: true, trim: true };
    const records = parse(text, options) as unknown as RawRecord[];
    const [head, ...rows] = records;
    const header = head!.record;
    const twice = header.find((name, i) => name !== '' && header.indexOf(name) !== i);
    if (twice) return problem(1, `two columns are called "${twice}"`, 'rename one of them');
    return { header, rows: rows.map((row) => rowFrom(row, delimiter)) };
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string };
    return problem(lines, `not readable as a table: ${message}`, 'export it again as CSV (UTF-8)');
  }
}

interface RawRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

function rowFrom({ record, raw, info }: RawRecord, delimiter: string): TableRow {
  const text = raw.replace(/^[\r\n]+/, '');
  const starts = [1];
  let quoted = false;
  for (const [i, mark] of [...text].entries()) {
    if (mark === '"') quoted = !quoted;
    if (mark === delimiter && !quoted) starts.push(i + 2);
  }
  const innerLines = text.trimEnd().split('\n').length - 1;
  return { line: info.lines - innerLines, cells: record, starts };
}

/** UTF-8 with or without a mark, UTF-16 with one, else the old Windows letters. */
function decodeTable(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Decided once, by the header line: "3,5" of a semicolon table must stay one cell. */
function delimiterOf(text: string): string {
  const header = text.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Names, one a line, or the name column of a table. */
export function readNames(file: string, bytes: Buffer): string[] | Problem {
  const text = decodeTable(bytes);
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
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
