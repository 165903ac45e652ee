/** Decides what is said of scores that a corrected table would change: nothing changes unasked. */

import { counted, listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { placeOf } from '../tables/cell-places.ts';
import type { ReadTable } from '../tables/read-table.ts';
import type { SheetRow } from '../tables/worksheet.ts';
import type { ImportRequest } from './request.ts';

const SHOWN = 6;

export function changesInWords(changes: string[]): string {
  const more = changes.length > SHOWN ? [`${changes.length - SHOWN} more`] : [];
  return listed([...changes.slice(0, SHOWN), ...more]);
}

export function changesProblem(
  changed: { row: { row: SheetRow }; words: string }[],
  { file }: ReadTable,
  { again }: ImportRequest,
): Problem {
  const words = changesInWords(changed.map((one) => one.words));
  return {
    code: 'other-scores',
    file,
    ...placeOf(changed[0]!.row.row, 0),
    message: `${counted(changed.length, 'saved score')} would change: ${words}`,
    hint: `to change: ${again('--update')}\nFor another piece, give it another name: --piece "..."`,
  };
}
