/** Decides where a cell of a text file stands, and how its line is shown without private cells. */

import type { SheetRow } from './worksheet.ts';

/** Returns line and column, both from 1, of the start of a cell; of the row for a worksheet. */
export function placeOf(row: SheetRow, cell: number): { line: number; column: number } {
  const start = startsOf(row)[cell];
  return start ? { line: start.line, column: start.column } : { line: row.line, column: 1 };
}

/** Returns the line of a file as it stands there, with the cells of `hidden` columns blotted out. */
export function shownLine(
  row: SheetRow,
  line: number,
  hidden: ReadonlySet<number>,
  columns?: number,
): string {
  if (!row.text) return row.cells.map((cell, i) => (hidden.has(i) ? '…' : cell)).join(' | ');
  const text = textOf(row);
  const starts = startsOf(row);
  // With a cell too many nobody knows which one is private.
  const isShifted = hidden.size > 0 && columns !== undefined && starts.length !== columns;
  const cells = starts.map(({ at }, i) => text.slice(at, starts[i + 1]?.at));
  const shown = cells.map((cell, i) =>
    hidden.has(i) || (isShifted && i > 0)
      ? cell.replace(/[^\n]/g, (mark, j) => blot(cell, mark, j))
      : cell,
  );
  return shown.join('').split('\n')[line - row.line] ?? '';
}

/** The delimiter at the end of a cell stays. */
function blot(cell: string, mark: string, at: number): string {
  return at === cell.length - 1 && /[,;\t|]/.test(mark) ? mark : '•';
}

function textOf({ text }: SheetRow): string {
  return text!.raw.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '');
}

function startsOf(row: SheetRow): { line: number; column: number; at: number }[] {
  if (!row.text) return [];
  const starts = [{ line: row.line, column: 1, at: 0 }];
  let [line, begin, quoted] = [row.line, 0, false];
  const text = textOf(row);
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '"') quoted = !quoted;
    if (mark === '\n') [line, begin] = [line + 1, at + 1];
    if (mark === row.text.delimiter && !quoted)
      starts.push({ line, column: at + 2 - begin, at: at + 1 });
  }
  return starts;
}
