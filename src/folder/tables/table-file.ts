/** Decides which tables are in what a teacher hands over: a text file, a workbook, a zip or a folder. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { LFS_STUB } from '../../core/files/stub.ts';
import type { Sheet, SheetRow } from '../../core/tables/worksheet.ts';
import { readDelimited } from './delimited.ts';
import { decodeText } from './encoding.ts';
import { UnreadableTable } from './unreadable-table.ts';

/** A class has a few kilobytes; a whole district has a few megabytes. */
const MOST_BYTES = 60e6;
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 2000;
const LONGEST_CELL = 100_000;
const TEXTS = /\.(csv|tsv|tab|txt|text)$/i;

/** Returns the tables of a file or folder; undefined if there is none. Throws UnreadableTable. */
export async function readTableFile(path: string): Promise<Sheet[] | undefined> {
  const found = path.includes('\0') ? undefined : statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return readFolder(path);
  if (!found?.isFile()) return undefined;
  refuseLarge(found.size);
  return readTables(basename(path), readFileSync(path));
}

/** Returns the tables in the bytes of one file. Throws UnreadableTable. */
export async function readTables(name: string, bytes: Buffer): Promise<Sheet[]> {
  const sheets = await tablesIn(name, bytes);
  for (const { rows } of sheets) for (const row of rows) refuseHuge(row);
  return sheets;
}

/** Nobody has so many columns, and no cell of a list or a gradebook is so long. */
function refuseHuge({ cells, line }: SheetRow): void {
  const hint = 'is this the right file? Give the table of your class';
  if (cells.length > MOST_COLUMNS)
    throw new UnreadableTable(`this row has more than ${MOST_COLUMNS} cells`, hint, line);
  if (cells.some((cell) => cell.length > LONGEST_CELL))
    throw new UnreadableTable(`a cell has more than ${LONGEST_CELL} characters`, hint, line);
}

async function tablesIn(name: string, bytes: Buffer): Promise<Sheet[]> {
  refuseLarge(bytes.length);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readPacked(bytes);
  const old = bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
  if (old) return (await import('./workbook.ts')).readWorkbook(bytes);
  return [readText(name, bytes)];
}

async function readPacked(bytes: Buffer): Promise<Sheet[]> {
  const [{ zipKind }, { openZip, readZip }] = await Promise.all([
    import('./zip-kind.ts'),
    import('./zip.ts'),
  ]);
  const kind = zipKind(bytes);
  const isOffice = openZip(bytes).names.some((one) => /content_types|^mimetype$/i.test(one));
  if (kind === undefined && !isOffice) {
    throw new UnreadableTable('there is no table in this zip', 'give the CSV file itself');
  }
  if (kind !== 'tables') return (await import('./workbook.ts')).readWorkbook(bytes);
  const files = readZip(bytes).filter((one) => TEXTS.test(one.name));
  return files.map((one) => ({ ...readText(basename(one.name), one.bytes), packed: true }));
}

function readFolder(path: string): Sheet[] {
  // A pipe would wait for ever, and a link leads out of the folder.
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.test(entry.name) && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  if (names.length === 0) {
    throw new UnreadableTable('there is no table in this folder', 'give the CSV file itself');
  }
  const size = names.reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
  refuseLarge(size);
  return names.sort().map((name) => ({
    ...readText(name, readFileSync(join(path, name))),
    packed: true,
  }));
}

function readText(name: string, bytes: Buffer): Sheet {
  refuseOthers(name, bytes);
  const rows = readDelimited(decodeText(bytes));
  if (rows.length > MOST_ROWS) {
    const message = `this table has more than ${MOST_ROWS.toLocaleString('en-US')} rows`;
    throw new UnreadableTable(message, 'keep only the rows of your class');
  }
  return { name, rows };
}

const OTHERS: [begins: RegExp, what: string, hint: string][] = [
  [
    /^\{\\rtf/,
    'this is a text with formatting (RTF)',
    'in TextEdit choose Format, Make Plain Text, and save it again',
  ],
  [
    /^%PDF/,
    'this is a PDF',
    'export the list as CSV, or copy the names into a text file, one per line',
  ],
  [
    /^\s*<(!doctype|html|\?xml|table|body|div|meta|head)/i,
    'this is a web page, not a table',
    'open it in a spreadsheet, and save it as CSV or .xlsx',
  ],
  [
    /^(\x89PNG|\xff\xd8\xff|GIF8|II\*|MM\0\*|BM|RIFF)/,
    'this is a picture',
    'give the list itself as CSV',
  ],
  [
    /^BEGIN:VCALENDAR/i,
    'this is a calendar',
    'it has days off; give it to confer import, as a file whose name ends in .ics',
  ],
  [/^(\x1f\x8b|7z|Rar!)/, 'this file is packed', 'unpack it, and give the file inside'],
  [/^\s*[[{]\s*["{[]/, 'this is JSON, not a table', 'export it again as CSV'],
  [LFS_STUB.begins, LFS_STUB.message, LFS_STUB.hint],
];

function refuseOthers(name: string, bytes: Buffer): void {
  const start = bytes
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const other = OTHERS.find(([begins]) => begins.test(start));
  if (other) throw new UnreadableTable(other[1], other[2]);
  if (extname(name).toLowerCase() === '.rtf')
    throw new UnreadableTable(OTHERS[0]![1], OTHERS[0]![2]);
}

/** Throws for a file that is larger than anything a school has. */
export function refuseLarge(size: number): void {
  if (size <= MOST_BYTES) return;
  const message = `this file has ${Math.round(size / 1e6)} MB, more than any list of a school`;
  throw new UnreadableTable(message, 'keep only the rows of your class');
}
