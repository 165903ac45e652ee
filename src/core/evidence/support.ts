/** Decides how much support a writer needs: only the newest support sort says it. */

import type { Sort } from '../files/sort-file.ts';
import { SUPPORTS, type Support } from '../schema/words.ts';

export function supportOf(id: string, sorts: Sort[], today: string): Support | null {
  const newest = sorts.findLast(
    (sort) =>
      sort.skill === undefined &&
      sort.date <= today &&
      sort.entries.get(id)?.stack !== 'absent' &&
      sort.entries.get(id)?.stack !== undefined,
  );
  return SUPPORTS.find((support) => support === newest?.entries.get(id)?.stack) ?? null;
}

/** Returns true for most with least support: in one group, one would wait or the other be lost. */
export function clash(supports: (Support | null)[]): boolean {
  return supports.includes('most') && supports.includes('least');
}
