/** Defines a table as it was read from a file, before anybody knows what its columns mean. */

export interface CellPlace {
  line: number;
  column: number;
}

export interface SheetRow {
  /** The line of the file, or the row of the worksheet, counted from 1. */
  line: number;
  cells: string[];
  /** Where each cell starts in a text file; a worksheet has none. */
  starts?: CellPlace[];
}

/** One table: a CSV file, or one sheet of a workbook. Dates are text, such as 2026-10-02. */
export interface Sheet {
  /** The name of the worksheet, or of the file inside of a folder or a zip. */
  name: string;
  rows: SheetRow[];
}
