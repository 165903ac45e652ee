/** Makes zips and workbooks in memory, so that tests say what is in them. */

import { crc32, deflateRawSync } from 'node:zlib';

/** What a zip says about one of its files, where it lies. */
export interface Lie {
  size?: number;
  checksum?: number;
  locked?: boolean;
  /** How it is packed: 0 is not at all. */
  method?: number;
}

/** Returns a zip of the files; `lies` are about the files of those names. */
export function zipOf(
  files: Record<string, string | Buffer>,
  lies: Record<string, Lie> = {},
): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = lies[name]?.method === 0 ? bytes : deflateRawSync(bytes);
    const fields = fieldsOf(Buffer.from(name), bytes, packed, lies[name] ?? {});
    const part = [
      record(0x04034b50, 30, fields, [6, 8, 14, 18, 22, 26]),
      Buffer.from(name),
      packed,
    ];
    const entry = record(0x02014b50, 46, fields, [8, 10, 16, 20, 24, 28]);
    entry.writeUInt32LE(at, 42);
    list.push(entry, Buffer.from(name));
    bodies.push(...part);
    at += part.reduce((sum, { length }) => sum + length, 0);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length / 2, 8);
  end.writeUInt16LE(list.length / 2, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...list, end]);
}

type Field = [value: number, bytes: 2 | 4];

function fieldsOf(name: Buffer, bytes: Buffer, packed: Buffer, lie: Lie): Field[] {
  return [
    [lie.locked ? 0x801 : 0x800, 2],
    [lie.method ?? 8, 2],
    [lie.checksum ?? crc32(bytes), 4],
    [packed.length, 4],
    [lie.size ?? bytes.length, 4],
    [name.length, 2],
  ];
}

function record(mark: number, length: number, fields: Field[], places: number[]): Buffer {
  const buffer = Buffer.alloc(length);
  buffer.writeUInt32LE(mark, 0);
  fields.forEach(([value, bytes], i) => {
    buffer.writeUIntLE(value, places[i]!, bytes);
  });
  return buffer;
}

export interface XlsxParts {
  /** The XML of the rows, by the name of the sheet. */
  sheets: Record<string, string>;
  /** The XML of the shared texts, and of what comes before the cell styles. */
  shared?: string;
  formats?: string;
  /** The number formats of the styles 0, 1, 2, … */
  styles?: number[];
  hidden?: Record<string, 'hidden' | 'veryHidden'>;
  from1904?: boolean;
  more?: Record<string, string>;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LINK_LIST = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;
}

/** Returns the parts of an Excel workbook, to be changed and zipped. */
export function xlsxParts(parts: XlsxParts): Record<string, string> {
  const names = Object.keys(parts.sheets);
  const tabs = names.map((name, i) => {
    const state = parts.hidden?.[name] ? ` state="${parts.hidden[name]}"` : '';
    return `<sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const links = names.map((_, i) => link(`rId${i + 1}`, 'worksheet', `worksheets/s${i + 1}.xml`));
  const styles = (parts.styles ?? [0]).map((id) => `<xf numFmtId="${id}"/>`).join('');
  const sheets = Object.values(parts.sheets).map((rows, i) => [
    `xl/worksheets/s${i + 1}.xml`,
    `<?xml version="1.0"?><worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
  ]);
  return {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    '_rels/.rels': `<Relationships ${LINK_LIST}>${link('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${LINKS}"><workbookPr date1904="${parts.from1904 ? 1 : 0}"/><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${LINK_LIST}>${links.join('')}${link('t', 'sharedStrings', 'sharedStrings.xml')}${link('u', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${parts.shared ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${parts.formats ?? ''}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets),
    ...parts.more,
  };
}

export function xlsxOf(parts: XlsxParts): Buffer {
  return zipOf(xlsxParts(parts));
}

const ODS_NAMES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** Returns an OpenDocument spreadsheet; `body` is the XML of its tables. */
export function odsOf(body: string, styles = '', more: Record<string, string> = {}): Buffer {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content ${ODS_NAMES} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
}

/** Returns the same zip as programs write it that allow for more than 4 GB. */
export function inLongForm(zip: Buffer): Buffer {
  const end = zip.length - 22;
  const start = zip.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end; ) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const entry = Buffer.from(zip.subarray(at, nameEnd));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((field, i) => {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 4 + i * 8);
      entry.writeUInt32LE(0xffffffff, field);
    });
    entry.writeUInt16LE(extra.length, 30);
    entries.push(entry, extra);
    at = nameEnd;
  }
  const long = Buffer.alloc(76);
  long.writeUInt32LE(0x06064b50, 0);
  long.writeBigUInt64LE(BigInt(entries.length / 2), 32);
  long.writeBigUInt64LE(BigInt(start), 48);
  long.writeUInt32LE(0x07064b50, 56);
  const list = Buffer.concat(entries);
  long.writeBigUInt64LE(BigInt(start + list.length), 64);
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([zip.subarray(0, start), list, long, last]);
}
