/** Decides what the cells of one Excel worksheet say, as its reader sees them. */

import type { SheetRow } from '../../../core/tables/worksheet.ts';
import { damaged } from '../zip-directory.ts';
import { putCell, putRow, type Room } from './grid.ts';
import { isoText } from './moment.ts';
import { type NumberFormat, numberText, PLAIN } from './number-format.ts';
import { textCollector, unescaped } from './shared-texts.ts';
import { type Attribute, localName, readXml } from './xml.ts';

export interface Book {
  texts: string[];
  formats: NumberFormat[];
  from1904: boolean;
  room: Room;
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
  /** A formula, and no value behind it. */
  lacksResult?: boolean;
}

/** Returns the rows that have something in them; hidden ones too. */
export function readWorksheet(bytes: Buffer, book: Book): SheetRow[] {
  const rows: SheetRow[] = [];
  const inline = textCollector();
  let row: SheetRow = { line: 0, cells: [] };
  let cell: Cell = { column: -1, type: 'n', style: 0, value: '' };
  let isValue = false;
  // Other parts of a worksheet have elements of the same names.
  let isData = false;
  readXml(bytes, {
    open(name, attribute) {
      const local = localName(name);
      if (local === 'sheetData') isData = true;
      else if (!isData) return;
      else if (local === 'row') {
        const isHidden = /^(1|true)$/.test(attribute('hidden') ?? '');
        row = { line: lineOf(attribute('r')) ?? row.line + 1, cells: [], isHidden };
        cell = { ...cell, column: -1 };
      } else if (local === 'c') {
        cell = cellFrom(attribute, cell.column + 1);
        refuseOutOfPlace(attribute('r'), cell, row);
        inline.start();
      } else if (local === 'v') {
        isValue = true;
        cell.lacksResult = false;
      } else if (local === 'f') cell.lacksResult = true;
      else inline.open(local);
    },
    text(text) {
      if (isValue) cell.value += text;
      else if (isData) inline.text(text);
    },
    close(name) {
      const local = localName(name);
      if (local === 'v') isValue = false;
      else if (local === 'sheetData') isData = false;
      else if (!isData) return;
      else if (local === 'c') putCell(row.cells, cell.column, textOf(cell, inline.found(), book));
      else if (local === 'row') putRow(rows, book.room, row);
      else inline.close(local);
    },
  });
  return rows.sort((a, b) => a.line - b.line);
}

function lineOf(row: string | undefined): number | undefined {
  if (row === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(row)) throw damaged();
  return Number(row);
}

/** Without a place of its own, a cell stands after the one before. */
function cellFrom(attribute: Attribute, next: number): Cell {
  const place = attribute('r');
  return {
    column: place === undefined ? next : columnOf(place),
    type: attribute('t') ?? 'n',
    style: Number(attribute('s') ?? 0),
    value: '',
  };
}

/** A cell of another row, or a place that is taken: nobody can tell which is right. */
function refuseOutOfPlace(place: string | undefined, { column }: Cell, row: SheetRow): void {
  const line = /\d+$/.exec(place ?? '')?.[0];
  const isTaken = (row.cells[column] ?? '') !== '';
  if (isTaken || (line !== undefined && Number(line) !== row.line)) throw damaged();
}

/** Returns the column of a place such as AB12, counted from 0. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}(?=\d+$)/.exec(place)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  if (column === 0) throw damaged();
  return column - 1;
}

/** What stands in a cell that some programs write without working it out. */
const NO_RESULT = '(formula without a result)';

function textOf({ type, style, value, lacksResult }: Cell, inline: string, book: Book): string {
  if (lacksResult) return NO_RESULT;
  switch (type) {
    case 's':
      return value === '' ? '' : (book.texts[Number(value)] ?? missing());
    case 'inlineStr':
      return inline;
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '' ? '' : /^(1|true)$/.test(value.trim()) ? 'TRUE' : 'FALSE';
    case 'd':
      return isoText(value.trim());
    case 'e':
      return value.trim();
    default:
      return numberText(value, book.formats[style] ?? PLAIN, book.from1904);
  }
}

/** A text that is not there must not become an empty cell. */
function missing(): never {
  throw damaged();
}
