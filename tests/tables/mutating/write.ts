/** Writes a table as bytes: separators, quotes, ends of lines, letters. */

import { type Column, type Row, type Table, textOf } from './table.ts';

/** Letters of Macs and of Windows that are not where Latin-1 has them. */
// biome-ignore format: a list of letters
const MAC: Record<string, number> = {
  á: 0x87, é: 0x8e, í: 0x92, ó: 0x97, ú: 0x9c, ñ: 0x96, ë: 0x91, ï: 0x95, å: 0x8c, ö: 0x9a, ü: 0x9f, '’': 0xd5, è: 0x8f,
};
const WINDOWS: Record<string, number> = { '’': 0x92 };

function quoted(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\r\n]/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Returns the cells of a row, with a cell too many or too few before the first trait. */
function cellsOf(table: Table, row: Row): string[] {
  const cells = table.columns.map((column) => textOf(table, row, column));
  const at = table.columns.findIndex(({ role }) => role === 'trait');
  if (row.shift === 1) cells.splice(at, 0, '');
  if (row.shift === -1) cells.splice(at, 1);
  return cells;
}

export function textFrom(table: Table): string {
  const line = (cells: string[]) =>
    cells.map((cell) => quoted(cell, table.separator)).join(table.separator);
  const blank = table.separator.repeat(table.columns.length - 1);
  const lines = [
    ...table.above.map((text) => `${quoted(text, table.separator)}${blank}`),
    line(table.columns.map(({ heading }: Column) => heading)),
    ...table.rows.map((row) => line(cellsOf(table, row))),
  ];
  return lines.map((text) => text + table.lineEnd).join('');
}

function inLetters(text: string, letters: Record<string, number>): Buffer {
  const bytes = [...text].map((letter) => {
    const code = letter.codePointAt(0)!;
    return code < 128 ? code : (letters[letter] ?? code);
  });
  if (bytes.some((byte) => byte > 255)) throw new Error(`no byte for a letter of ${text}`);
  return Buffer.from(bytes);
}

export function bytesFrom(table: Table): Buffer {
  const text = textFrom(table);
  switch (table.encoding) {
    case 'utf8':
      return Buffer.from(text);
    case 'utf8-mark':
      return Buffer.from(`\ufeff${text}`);
    case 'utf16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'windows':
      return inLetters(text, WINDOWS);
    case 'mac':
      return inLetters(text, MAC);
  }
}
