/** Decides which writer of the class a row is about: by id and name, and never one against the other. */

import { normalizeName } from '../language/normalize-name.ts';
import { isTypo } from '../language/suggest.ts';
import { inSpokenOrder } from '../roster/names.ts';
import type { KnownWriter, Student } from '../roster/student.ts';
import type { TableWords } from '../tables/table-words.ts';

export interface WhoQuestion {
  /** The name as the table has it, and what the school calls them, if both are there. */
  names: string[];
  ids: string[];
  /** True if the table has no name here, and the ids may be names. */
  isNameless?: boolean;
  /** True if the ids are those that the class knows: then another id is another child. */
  knowsIds: boolean;
}

export interface ClassOfWriters {
  students: Student[];
  archived: KnownWriter[];
  shortNames: TableWords['shortNames'];
}

export type Who =
  | { is: 'one' | 'near'; writer: Student }
  | { is: 'left'; writer: KnownWriter }
  | { is: 'several'; writers: Student[] }
  | { is: 'disagree'; byId: KnownWriter; byName?: KnownWriter }
  | { is: 'nobody' };

export function whoIs(
  question: WhoQuestion,
  { students, archived, shortNames }: ClassOfWriters,
): Who {
  const { ids, knowsIds, isNameless = question.names.length === 0 } = question;
  const names = question.names.map(formOf).filter((name) => name !== '');
  const here = students.find((one) => ids.some((id) => hasId(one, id)));
  const byId = here ?? archived.find((one) => ids.some((id) => hasId(one, id)));
  if (byId) {
    const agree = isNameless || isCalled(byId, names) || isNear(byId, names, shortNames);
    if (!agree) return disagreeing(byId, named(students, names));
    return here ? { is: 'one', writer: here } : { is: 'left', writer: byId };
  }
  const found = named(students, names);
  if (found.length > 1) return { is: 'several', writers: found };
  const [writer] = found;
  if (writer && knowsIds && ids.length > 0 && writer['school id'] !== undefined)
    return { is: 'disagree', byId: writer };
  if (writer) return { is: 'one', writer };
  const gone = archived.find((one) => isCalled(one, names));
  if (gone) return { is: 'left', writer: gone };
  const near = students.filter((one) => isNear(one, names, shortNames));
  const nearlyGone = archived.find((one) => isNear(one, names, shortNames));
  if (near.length === 0 && nearlyGone) return { is: 'left', writer: nearlyGone };
  if (near.length > 1) return { is: 'several', writers: near };
  return near[0] ? { is: 'near', writer: near[0] } : { is: 'nobody' };
}

function disagreeing(byId: KnownWriter, found: Student[]): Who {
  return { is: 'disagree', byId, ...(found[0] && { byName: found[0] }) };
}

/** An id of the class, or the school's; ids are text, with their leading zeros. */
export function hasId(writer: KnownWriter, id: string): boolean {
  return id !== '' && (writer.id === id || writer['school id'] === id);
}

function formOf(name: string): string {
  return normalizeName(inSpokenOrder(name));
}

function formsOf({ name, 'school name': school }: KnownWriter): string[] {
  return [name, school ?? ''].map(formOf).filter((form) => form !== '');
}

/** The whole name, or one word that is the first name or the id. */
function isCalled(writer: KnownWriter, names: string[]): boolean {
  return names.some(
    (name) =>
      formsOf(writer).includes(name) ||
      (!name.includes(' ') &&
        (normalizeName(writer.id) === name || formOf(writer.name).split(' ')[0] === name)),
  );
}

function named(students: Student[], names: string[]): Student[] {
  const whole = students.filter((one) => formsOf(one).some((form) => names.includes(form)));
  const isWord = names.every((name) => !name.includes(' '));
  // Where two are called Kai, one of them as "Kai" alone, the word Kai means neither.
  return isWord || whole.length === 0 ? students.filter((one) => isCalled(one, names)) : whole;
}

/** Another middle name, a short form or a slip: probably the same child, and nobody can be sure. */
function isNear(
  writer: KnownWriter,
  names: string[],
  shortNames: TableWords['shortNames'],
): boolean {
  return names.some((name) =>
    formsOf(writer).some((form) => isNearly(name.split(' '), form.split(' '), shortNames)),
  );
}

function isNearly(a: string[], b: string[], shortNames: TableWords['shortNames']): boolean {
  const [first, other] = [a[0]!, b[0]!];
  if (a.length === 1 || b.length === 1)
    return isTypo(a.join(' '), a.length === 1 ? other : b.join(' '));
  const [last, otherLast] = [a.at(-1)!, b.at(-1)!];
  const sameFirst = first === other || isShortFor(first, other, shortNames);
  if (last === otherLast) return sameFirst || isTypo(first, other);
  // "Ana López García" and "Ana López"; or one letter of the last name is another one.
  const begins = (long: string[], short: string[]) => short.every((word, i) => long[i] === word);
  return begins(a, b) || begins(b, a) || (first === other && isTypo(last, otherLast));
}

function isShortFor(a: string, b: string, shortNames: TableWords['shortNames']): boolean {
  const begins = (long: string, short: string) => long.startsWith(short) && short !== long;
  const isListed = (long: string, short: string) => shortNames.get(long)?.has(short) ?? false;
  const shared = [...shortNames.values()].some((forms) => forms.has(a) && forms.has(b));
  return begins(a, b) || begins(b, a) || isListed(a, b) || isListed(b, a) || shared;
}
