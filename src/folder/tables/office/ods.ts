/** Decides which tables of an OpenDocument spreadsheet are read, and which of their rows. */

import type { Sheet, SheetRow } from '../../../core/tables/worksheet.ts';
import type { OpenZip } from '../zip.ts';
import { damaged, locked } from '../zip-directory.ts';
import { countSheet, putCell, putRow, roomForTables } from './grid.ts';
import { cellReader } from './ods-cell.ts';
import { type Attribute, readXml } from './xml.ts';

/** Returns the sheets that are not hidden. */
export function readOds(zip: OpenZip): Sheet[] {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data') || zip.read('encrypted-package')) throw locked();
  const content = zip.read('content.xml');
  if (!content) throw damaged();
  return readContent(content);
}

const CELL = /^table:(covered-)?table-cell$/;
const ASIDE = /^(office:(annotation|forms)|draw:.*|table:(shapes|tracked-changes|dde-links))$/;

function readContent(content: Buffer): Sheet[] {
  const sheets: Sheet[] = [];
  const room = roomForTables();
  const hidden = hiddenStyles();
  const reader = cellReader();
  let sheet: Sheet | undefined;
  let row: SheetRow & { times: number } = { line: 1, cells: [], times: 1 };
  let column = 0;
  let times = 1;
  /** How many elements are open that are no part of the tables that one sees. */
  let aside = 0;
  readXml(content, {
    open(name, attribute) {
      if (aside > 0 || ASIDE.test(name) || (sheet && name === 'table:table')) aside++;
      else if (name === 'table:table') {
        countSheet(room);
        sheet = { name: attribute('table:name') ?? '', rows: [] };
        row = { line: 1, cells: [], times: 0 };
        if (!hidden.has(attribute('table:style-name'))) sheets.push(sheet);
      } else if (!sheet) hidden.open(name, attribute);
      else if (name === 'table:table-row') {
        const repeats = repeatsOf(attribute, 'table:number-rows-repeated');
        const isHidden = (attribute('table:visibility') ?? 'visible') !== 'visible';
        row = { line: row.line + row.times, cells: [], times: repeats, isHidden };
        column = 0;
      } else if (CELL.test(name)) {
        times = repeatsOf(attribute, 'table:number-columns-repeated');
        reader.start(attribute);
      } else reader.open(name, attribute);
    },
    text(text) {
      if (sheet && aside === 0) reader.text(text);
    },
    close(name) {
      if (aside > 0) aside--;
      else if (name === 'table:table') sheet = undefined;
      else if (!sheet) return;
      else if (name === 'table:table-row') putRow(sheet.rows, room, row, row.times);
      else if (CELL.test(name)) {
        const text = reader.found();
        // A covered cell is one of those that were merged into another.
        if (name === 'table:table-cell') putCell(row.cells, column, text, times);
        column += times;
      } else reader.close(name);
    },
  });
  return sheets;
}

function repeatsOf(attribute: Attribute, name: string): number {
  const said = attribute(name) ?? '1';
  if (!/^\d{1,9}$/.test(said)) throw damaged();
  return Number(said);
}

/** Collects the styles of tables that are not shown. */
function hiddenStyles() {
  const hidden = new Set<string | undefined>();
  let style: string | undefined;
  return {
    open(name: string, attribute: Attribute) {
      if (name === 'style:style') style = attribute('style:name');
      const isTable = name === 'style:table-properties';
      if (isTable && style && attribute('table:display') === 'false') hidden.add(style);
    },
    has: (name: string | undefined) => hidden.has(name),
  };
}
