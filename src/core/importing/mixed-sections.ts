/** Decides whether a name may be that of a child of another section: then the section must be said. */

import type { Problem } from '../problem.ts';
import type { ReadTable } from '../tables/read-table.ts';
import {
  countSections,
  otherSection,
  sectionColumn,
  sectionsOf,
  severalSections,
} from '../tables/sections.ts';
import { headingKey } from '../tables/words/heading-key.ts';
import type { MatchedRows } from './matched-rows.ts';
import type { ImportRequest } from './request.ts';
import { hasId } from './whose/match-writer.ts';

/**
 * Returns a problem if names alone put rows into this class of a section of which most children are
 * strangers. An id of the class, --section or a section that is remembered leaves no doubt.
 */
export function mixedSections(
  { mine }: MatchedRows,
  table: ReadTable,
  { section, words, again }: ImportRequest,
): Problem[] {
  const column = sectionColumn(table);
  if (section !== undefined || column === undefined) return [];
  const counts = countSections(table.rows, column);
  const isKnown = [...counts.keys()].some((name) => words.sections.has(headingKey(name)));
  if (isKnown) return [];
  const isNamed = words.sections.size > 0;
  const doubtful = mine.some(({ row, ids, writer }) => {
    if (ids.some((id) => hasId(writer, id))) return false;
    const own = sectionsOf(row, column);
    return own.length > 0 && (isNamed || own.every((name) => isStrange(name)));
  });
  function isStrange(name: string): boolean {
    const ours = mine.filter(({ row }) => sectionsOf(row, column).includes(name)).length;
    return ours * 2 < counts.get(name)!;
  }
  if (!doubtful) return [];
  const problem = isNamed || counts.size === 1 ? otherSection : severalSections;
  return [problem(table, counts, again)];
}
