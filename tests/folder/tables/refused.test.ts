import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/folder/tables/workbook.ts';
import { readZip } from '../../../src/folder/tables/zip.ts';
import { zipKind } from '../../../src/folder/tables/zip-kind.ts';
import { inLongForm, odsOf, xlsxOf, xlsxParts, zipOf } from './office-files.ts';
import { refusal } from './refusal.ts';

const workbook = (bytes: Buffer) => refusal(() => readWorkbook(bytes));
const zip = (bytes: Buffer) => refusal(() => readZip(bytes));

const OLD = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const old = (stream: string) => Buffer.concat([OLD, Buffer.from(stream, 'utf16le')]);
const types = { '[Content_Types].xml': '<Types/>' };
const row = (cells: string) => `<row>${cells}</row>`;
const good = xlsxOf({ sheets: { A: row('<c><v>1</v></c>') } });

/** A workbook of which one part is something else. */
function withPart(name: string, content: string | undefined): Buffer {
  const parts = xlsxParts({ sheets: { A: row('<c t="s"><v>0</v></c>') }, shared: '<si/>' });
  const { [name]: _, ...others } = parts;
  return zipOf(content === undefined ? others : { ...others, [name]: content });
}

const DAMAGED = 'this workbook or zip is damaged';

describe('what is no workbook is refused in words', () => {
  const odsRow = (times: number) =>
    `<table:table><table:table-row table:number-rows-repeated="${times}"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`;
  test.each<[string, Buffer, string]>([
    ['an old workbook', old('Workbook'), 'this is an old Excel file (.xls)'],
    ['a locked workbook', old('EncryptedPackage'), 'this file is protected by a password'],
    ['an old letter', old('WordDocument'), 'this is an old Word file (.doc)'],
    [
      'a Word file',
      zipOf({ ...types, 'word/document.xml': '' }),
      'this is a Word document (.docx)',
    ],
    ['slides', zipOf({ ...types, 'ppt/slides/a.xml': '' }), 'this is a PowerPoint file (.pptx)'],
    [
      'a Numbers file',
      zipOf({ 'Index/Document.iwa': '' }),
      'this is a file of Numbers, Pages or Keynote',
    ],
    [
      'a binary workbook',
      zipOf({ ...types, 'xl/workbook.bin': '' }),
      'this is a binary Excel file (.xlsb)',
    ],
    ['tables', zipOf({ 'users.csv': 'a' }), 'this is a zip of tables, not a workbook'],
    ['pictures', zipOf({ 'a.jpg': 'a' }), 'this file is not a spreadsheet'],
    [
      'a letter of LibreOffice',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
      'this file is not a spreadsheet',
    ],
    ['a text', Buffer.from('name,score'), 'this file is not a spreadsheet'],
    ['nothing', Buffer.alloc(0), 'this file is not a spreadsheet'],
    ['the start of a zip', Buffer.from('PK\x03\x04'), 'this file is not a spreadsheet'],
    ['half of a zip', good.subarray(0, good.length / 2), DAMAGED],
    [
      'a locked zip',
      zipOf(xlsxParts({ sheets: { A: '' } }), { 'xl/workbook.xml': { locked: true } }),
      'this file is protected by a password',
    ],
    [
      'a locked ods',
      odsOf('', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      'this file is protected by a password',
    ],
    ['no list of sheets', withPart('xl/workbook.xml', undefined), DAMAGED],
    ['no sheet', withPart('xl/worksheets/s1.xml', undefined), DAMAGED],
    ['no texts', withPart('xl/sharedStrings.xml', '<sst/>'), DAMAGED],
    ['half of a sheet', withPart('xl/worksheets/s1.xml', '<worksheet><sheetData>'), DAMAGED],
    ['an impossible row', xlsxOf({ sheets: { A: '<row r="0"><c><v>1</v></c></row>' } }), DAMAGED],
    ['an impossible cell', xlsxOf({ sheets: { A: row('<c r="1A"><v>1</v></c>') } }), DAMAGED],
    [
      'too far right',
      xlsxOf({ sheets: { A: row('<c r="ZZZ1"><v>1</v></c>') } }),
      'this table has more than 16,384 columns',
    ],
    ['too many cells', odsOf(odsRow(400)), 'this table has more than 5 million cells'],
    ['too many rows', odsOf(odsRow(1048576)), 'this table has more than 1,000,000 rows'],
    [
      'too many sheets',
      odsOf('<table:table/>'.repeat(1001)),
      'this table has more than 1,000 sheets',
    ],
    ['a number that is none', odsOf(odsRow(-1)), DAMAGED],
    [
      'bytes changed',
      zipOf(xlsxParts({ sheets: { A: '' } }), { 'xl/workbook.xml': { checksum: 1 } }),
      DAMAGED,
    ],
    ['more than 100 MB', Buffer.alloc(100 * 1024 * 1024 + 1), 'this table is larger than 100 MB'],
  ])('%s', async (_, bytes, message) => {
    expect(await workbook(bytes)).toBe(message);
  });

  test('a sheet that says it is a thousand sheets is unpacked once for each, up to 100 MB', async () => {
    const parts = xlsxParts({ sheets: { A: `<row>${'<c/>'.repeat(500_000)}</row>` } });
    const tab = '<sheet name="A" r:id="rId1"/>';
    const book = parts['xl/workbook.xml']!.replace('<sheets>', `<sheets>${tab.repeat(1000)}`);
    const bytes = zipOf({ ...parts, 'xl/workbook.xml': book });
    expect(await workbook(bytes)).toBe('this table is larger than 100 MB');
  });

  test('an entity that stands for others is no text', async () => {
    const parts = xlsxParts({ sheets: { A: row('<c t="str"><v>&b;</v></c>') } });
    const xml = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${parts['xl/worksheets/s1.xml']!.replace('<?xml version="1.0"?>', '')}`;
    const [sheet] = await readWorkbook(zipOf({ ...parts, 'xl/worksheets/s1.xml': xml }));
    expect(sheet!.rows).toEqual([{ line: 1, cells: ['&b;'] }]);
  });

  test('a million empty rows cost nothing', async () => {
    const empty =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>';
    const started = performance.now();
    const [sheet] = await readWorkbook(odsOf(`<table:table>${empty.repeat(100)}</table:table>`));
    expect(sheet!.rows).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('a zip', () => {
  const zeros = Buffer.alloc(10 * 1024 * 1024);
  const many = (count: number, size: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`${i}.csv`, Buffer.alloc(size, 'ab\n')]),
    );
  const inner = zipOf({ 'a.csv': 'a' });
  test.each<[string, Buffer, string]>([
    ['of zeros', zipOf({ 'a.csv': zeros }), 'this file unpacks to more than 100 MB'],
    [
      'of many small bombs',
      zipOf(many(50, 3 * 1024 * 1024)),
      'this file unpacks to more than 100 MB',
    ],
    ['of too many files', zipOf(many(1001, 1)), 'this zip has more than 1,000 files in it'],
    [
      'that unpacks to more than it says',
      zipOf({ 'a.csv': zeros }, { 'a.csv': { size: 9 } }),
      DAMAGED,
    ],
    [
      'that unpacks to less than it says',
      zipOf({ 'a.csv': 'abc' }, { 'a.csv': { size: 9 } }),
      DAMAGED,
    ],
    ['in a zip', zipOf({ 'b.zip': inner }), 'this zip has another zip in it: b.zip'],
    [
      'in a zip under another name',
      zipOf({ 'b.csv': inner }),
      'this zip has another zip in it: b.csv',
    ],
    [
      'packed in a rare way',
      zipOf({ 'a.csv': 'a' }, { 'a.csv': { method: 14 } }),
      'this zip is packed in a way that confer cannot unpack',
    ],
    [
      'of 4 GB',
      zipOf({ 'a.csv': 'a' }, { 'a.csv': { size: 0xfffffffe } }),
      'this file unpacks to more than 100 MB',
    ],
    ['that is none', Buffer.from('name,score'), DAMAGED],
  ])('%s is refused', async (_, bytes, message) => {
    const started = performance.now();
    expect(await zip(bytes)).toBe(message);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('gives the files in it, without those of the computer', () => {
    const files = { 'class/users.csv': 'name\nAna', 'é.txt': 'x', 'empty.csv': '' };
    const others = {
      'class/': '',
      '__MACOSX/class/._users.csv': 'x',
      '.DS_Store': 'x',
      'a/.b': 'x',
    };
    const found = readZip(zipOf({ ...others, ...files }));
    expect(Object.fromEntries(found.map(({ name, bytes }) => [name, String(bytes)]))).toEqual(
      files,
    );
  });

  const files = { 'a.csv': 'name\nAna', 'b.csv': 'name\nBen' };
  test.each([
    ['in the form for large files', inLongForm(zipOf(files))],
    ['that is not packed', zipOf(files, { 'a.csv': { method: 0 } })],
    ['with a comment at its end', Buffer.concat([zipOf(files), Buffer.from('from school')])],
  ])('%s is read', (_, bytes) => {
    expect(readZip(bytes).map((entry) => String(entry.bytes))).toEqual(Object.values(files));
  });

  test('has at most 1,000 files', () => {
    expect(readZip(zipOf(many(1000, 3)))).toHaveLength(1000);
  });

  test.each([
    ['xlsx', good],
    ['ods', odsOf('')],
    ['numbers', zipOf({ 'Index.zip': '' })],
    ['docx', zipOf({ ...types, 'word/a.xml': '' })],
    ['pptx', zipOf({ ...types, 'ppt/a.xml': '' })],
    ['tables', zipOf({ 'a/users.CSV': '', 'b.png': '' })],
    ['tables', zipOf({ 'student.export.text': '' })],
    [undefined, zipOf({ '__MACOSX/._users.csv': '', '.hidden.csv': '' })],
  ])('is told from others: %s', (kind, bytes) => {
    expect(zipKind(bytes)).toBe(kind);
  });
});
