/** Decides whether more writers are kept apart from one another than there can be groups. */

import type { Classroom } from '../../classroom/classroom.ts';
import type { Remark } from '../../schema/report-remarks.ts';
import { rulesOf } from '../search/rules.ts';
import { allApartSets, tiesOf } from '../search/ties.ts';

/** Reports more writers kept apart than there can be groups, on one list or by several. */
export function apartTooLong(classroom: Classroom, present: Set<string>): Remark[] {
  const rules = rulesOf(classroom);
  const number = Math.floor(present.size / rules.smallest);
  const lists = rules.keepApart
    .map((list) => list.filter((id) => present.has(id)))
    .filter(({ length }) => length > number);
  const ids = [...present];
  const ties = tiesOf(
    ids.map((id) => ({ id })),
    rules,
  );
  // Two are kept apart by one list.
  const sets = allApartSets([...ids.keys()], ties, Math.max(3, number + 1)).map((set) =>
    set.map((i) => ids[i]!),
  );
  // A list is said as it stands in class.yaml, and not again with some of its writers.
  const said = (set: string[]) =>
    lists.some((list) =>
      [list, set].some((one) => one.every((id) => list.includes(id) && set.includes(id))),
    );
  const reason = String(present.size);
  return [...lists, ...sets.filter((set) => !said(set))].map((students) => {
    return { kind: 'apart too long', students, number, reason };
  });
}
