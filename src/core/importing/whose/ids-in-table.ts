/** Decides whether the ids of a table are those that this class knows, or those of another program. */

import { normalizeName } from '../../language/normalize-name.ts';
import { inSpokenOrder } from '../../roster/names.ts';
import type { ClassOfWriters } from './match-writer.ts';

/** What a row says of its writer: `ids` has a cell for each column of ids, which may be empty. */
export interface RowOfIds {
  names: string[];
  ids: string[];
}

export interface IdsInTable {
  /** True if nobody here has any of the ids, and the names are those of this class. */
  areOthers: boolean;
  /** Returns the id of a row in a column that has ids of this class. */
  schoolId: (ids: string[]) => string | undefined;
  /** Returns the ids of a row that must be its writer's own, if the writer has a school id. */
  mustFit: (ids: string[]) => string[];
}

/** A whole group, and half of those with ids: one child of the same name is not enough. */
const ENOUGH = 3;

/**
 * A column is the school's if it has one id of this class. Without such a column nobody can tell,
 * unless most of the class is in the table by name: then the ids are another program's.
 */
export function idsInTable(rows: RowOfIds[], { students, forms }: ClassOfWriters): IdsInTable {
  const withId = students.filter((one) => one['school id'] !== undefined);
  const ids = withId.map((one) => one['school id']!);
  // Without their leading zeros they are still the school's.
  const known = new Set([...ids, ...ids.map((id) => id.replace(/^0+(?=[1-9]\d*$)/, ''))]);
  const ours = new Set(
    rows.flatMap(({ ids }) => ids.flatMap((id, column) => (known.has(id) ? [column] : []))),
  );
  const named = new Set(
    rows.flatMap(({ names }) => names.map((name) => normalizeName(inSpokenOrder(name)))),
  );
  const here = withId.filter((one) => forms.get(one)!.some((form) => named.has(form)));
  const areOthers = ours.size === 0 && here.length >= ENOUGH && here.length >= withId.length / 2;
  const isChecked = (column: number) => !areOthers && (ours.size === 0 || ours.has(column));
  const mustFit = (ids: string[]) => ids.filter((id, column) => id !== '' && isChecked(column));
  const schoolId = (ids: string[]) => ids.find((id, column) => id !== '' && ours.has(column));
  return { areOthers, schoolId, mustFit };
}
