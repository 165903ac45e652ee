/** Decides how much support a writer needs: the newest bird's-eye sort says it, and nothing else does. */

import type { Sort, Support } from './sort-file.ts';
import { SUPPORTS } from './sort-file.ts';

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

/** Most and least support never sit in one group: one would wait, or one would be lost. */
export function clash(supports: (Support | null)[]): boolean {
  return supports.includes('most') && supports.includes('least');
}
