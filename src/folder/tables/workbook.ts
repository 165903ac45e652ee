/** Decides which files are workbooks, and what to do with those that only look like one. */

import type { Sheet } from '../../core/tables/worksheet.ts';
import { UnreadableTable } from './unreadable-table.ts';
import { isZip, openZip } from './zip.ts';
import { locked, MOST_BYTES, tooLarge } from './zip-directory.ts';
import { type ZipKind, zipKind } from './zip-kind.ts';

const SAVE_AS = 'save it as .xlsx or CSV';

const OTHERS: Record<Exclude<ZipKind, 'xlsx' | 'ods'>, [message: string, hint: string]> = {
  numbers: [
    'this is a file of Numbers, Pages or Keynote',
    'in Numbers, choose File, Export To, and then Excel or CSV',
  ],
  docx: ['this is a Word document (.docx)', 'copy its table into a spreadsheet, and save that'],
  pptx: ['this is a PowerPoint file (.pptx)', 'copy its table into a spreadsheet, and save that'],
  tables: ['this is a zip of tables, not a workbook', 'unpack it, and use one of its files'],
};

/** Returns the sheets of an .xlsx or .ods file that are not hidden. Throws UnreadableTable. */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.length > MOST_BYTES) throw tooLarge();
  if (isCompound(bytes)) throw compoundFile(bytes);
  const kind = isZip(bytes) ? zipKind(bytes) : undefined;
  if (!kind) throw new UnreadableTable('this file is not a spreadsheet', SAVE_AS);
  if (kind !== 'xlsx' && kind !== 'ods') throw new UnreadableTable(...OTHERS[kind]);
  const zip = openZip(bytes);
  if (zip.names.some((name) => /^xl\/workbook\.bin$/i.test(name))) {
    throw new UnreadableTable('this is a binary Excel file (.xlsb)', SAVE_AS);
  }
  // Few runs need the parser of workbooks.
  if (kind === 'xlsx') return (await import('./office/xlsx.ts')).readXlsx(zip);
  return (await import('./office/ods.ts')).readOds(zip);
}

/** The files of Office before 2007 begin so, and every workbook with a password. */
function isCompound(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'));
}

function compoundFile(bytes: Buffer): UnreadableTable {
  const has = (part: string) => bytes.includes(Buffer.from(part, 'utf16le'));
  if (has('EncryptedPackage')) return locked();
  if (has('WordDocument')) return new UnreadableTable('this is an old Word file (.doc)', SAVE_AS);
  return new UnreadableTable('this is an old Excel file (.xls)', SAVE_AS);
}
