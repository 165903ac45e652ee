/** Makes the bytes of zips, Excel workbooks and OpenDocument sheets, as small as readers accept them. */

import { crc32, deflateRawSync } from 'node:zlib';
import type { Files } from './layout.ts';

export type Cell = string | number | boolean | { day: number } | { formula: string; value: number };
export interface Sheet {
  name: string;
  rows: Cell[][];
  hidden?: boolean;
}

const u16 = (...values: number[]) =>
  Buffer.from(values.flatMap((value) => [value & 255, value >> 8]));

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

interface ZipMore {
  /** What the headers claim is the size of each file. */
  claimed?: number;
  encrypted?: boolean;
}

export function zip(files: Files, { claimed, encrypted = false }: ZipMore = {}): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content as string);
    // OpenDocument wants its first file as it is, to be known by.
    const isPlain = name === 'mimetype';
    const packed = isPlain ? raw : deflateRawSync(raw);
    const path = Buffer.from(name);
    // Version 2.0, names in UTF-8, deflated, 2026-11-20.
    const flags = u16(0x0800 | (encrypted ? 1 : 0), isPlain ? 0 : 8, 0, 0x5d74);
    const sizes = [u32(crc32(raw)), u32(packed.length), u32(claimed ?? raw.length)];
    const local = [u32(0x04034b50), u16(20), flags, ...sizes, u16(path.length, 0), path, packed];
    locals.push(...local);
    entries.push(
      u32(0x02014b50),
      u16(20, 20),
      flags,
      ...sizes,
      u16(path.length, 0, 0, 0, 0),
      u32(0),
      u32(at),
      path,
    );
    at += Buffer.concat(local).length;
  }
  const count = Object.keys(files).length;
  const directory = Buffer.concat(entries);
  return Buffer.concat([
    ...locals,
    directory,
    u32(0x06054b50),
    u16(0, 0, count, count),
    u32(directory.length),
    u32(at),
    u16(0),
  ]);
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const letter = (column: number) => String.fromCharCode(65 + column);
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;

function xlsxCell(cell: Cell, at: string, shared: string[]): string {
  if (typeof cell === 'string') {
    if (cell === '') return '';
    if (!shared.includes(cell)) shared.push(cell);
    return `<c r="${at}" t="s"><v>${shared.indexOf(cell)}</v></c>`;
  }
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  return `<c r="${at}"><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`;
}

export function xlsx(sheets: Sheet[], more: Files = {}): Buffer {
  const shared: string[] = [];
  const parts = sheets.map(({ rows }, i): [string, string] => {
    const body = rows.map(
      (cells, r) =>
        `<row r="${r + 1}">${cells.map((cell, c) => xlsxCell(cell, `${letter(c)}${r + 1}`, shared)).join('')}</row>`,
    );
    return [
      `xl/worksheets/sheet${i + 1}.xml`,
      `${XML}<worksheet ${MAIN}><sheetData>${body.join('')}</sheetData></worksheet>`,
    ];
  });
  const types = sheets.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const listed = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (...list: string[]) =>
    `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships">${list.join('')}</Relationships>`;
  const strings = shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${XML}<workbook ${MAIN}><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      relation('rId98', 'styles', 'styles.xml'),
      relation('rId99', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `${XML}<styleSheet ${MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst ${MAIN}>${strings.join('')}</sst>`,
    ...Object.fromEntries(parts),
    ...more,
  });
}

export function ods(sheets: Sheet[]): Buffer {
  const text = (cell: Cell) => (typeof cell === 'object' ? '' : String(cell));
  const one = (cell: Cell) =>
    typeof cell === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
      : text(cell) === ''
        ? '<table:table-cell/>'
        : `<table:table-cell office:value-type="string"><text:p>${escaped(text(cell))}</text:p></table:table-cell>`;
  const tables = sheets.map(
    ({ name, rows }) =>
      `<table:table table:name="${escaped(name)}">${rows.map((cells) => `<table:table-row>${cells.map(one).join('')}</table:table-row>`).join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`,
  );
  const names = ['office', 'table', 'text']
    .map((part) => `xmlns:${part}="urn:oasis:names:tc:opendocument:xmlns:${part}:1.0"`)
    .join(' ');
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `${XML}<office:document-content ${names} office:version="1.3"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
  });
}
