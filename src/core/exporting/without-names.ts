/**
 * Decides how a table says who a row is about if it has no names: an id that tells a name becomes a
 * code, and a name in a teacher's words is hidden.
 */

import type { Classroom } from '../classroom/classroom.ts';
import type { Named } from '../roster/names.ts';
import { hidden, namedIn, nameFinder, namesOf } from '../roster/names-in-text.ts';

export interface Pseudonyms {
  idOf: (id: string) => string;
  words: (text: string) => string;
}

const SOMEBODY = '[a writer]';

/** The codes are the same in each table of one class, until its list of writers changes. */
export function pseudonymsFor({
  classroom,
  privately = [],
}: {
  classroom: Classroom;
  privately?: Named[];
}): Pseudonyms {
  const { students, archived } = classroom;
  const all = [...students, ...archived, ...privately];
  const find = nameFinder([...new Set(all.flatMap(namesOf))]);
  const tells = all.some(({ id, name }) => isNamedBy(id, name));
  const codes = new Map(
    students.map(({ id }, i) => [id, tells ? `w${String(i + 1).padStart(2, '0')}` : id]),
  );
  return { idOf: (id) => codes.get(id) ?? id, words: (text) => hidden(text, find(text), SOMEBODY) };
}

/** A code is no name; without names.yaml nobody knows more than the code. */
function isNamedBy(id: string, name: string): boolean {
  return id !== name && namedIn(id, namesOf({ id: name, name })).length > 0;
}
