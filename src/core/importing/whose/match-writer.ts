/** Decides which writer of the class a row is about: by id and name, and never one against the other. */

import { normalizeName } from '../../language/normalize-name.ts';
import { isTypo } from '../../language/suggest.ts';
import { inSpokenOrder } from '../../roster/names.ts';
import { withNickname } from '../../roster/nickname.ts';
import type { KnownWriter, Student } from '../../roster/student.ts';
import type { TableWords } from '../../tables/words/table-words.ts';

export interface WhoQuestion {
  /** The name as the table has it, and what the school calls them, if both are there. */
  names: string[];
  ids: string[];
  /** True if the table has no name here, and the ids may be names. */
  isNameless?: boolean;
  /** Those of the ids that must be a writer's own if they have one: another id is another child. */
  mustFit: string[];
}

export interface ClassOfWriters {
  students: Student[];
  archived: KnownWriter[];
  shortNames: TableWords['shortNames'];
  /** The names of each, as they are compared: worked out once for all rows. */
  forms: ReadonlyMap<KnownWriter, string[]>;
}

export type Who =
  | { is: 'one' | 'near'; writer: Student }
  | { is: 'left'; writer: KnownWriter }
  | { is: 'several'; writers: Student[] }
  | { is: 'disagree'; byId: KnownWriter; byName?: KnownWriter }
  | { is: 'nobody' };

export function whoIs(question: WhoQuestion, room: ClassOfWriters): Who {
  const { ids } = question;
  const { students, archived } = room;
  const names = question.names.map(formOf).filter((name) => name !== '');
  const isNameless = question.isNameless ?? question.names.length === 0;
  const owners = students.filter((one) => ids.some((id) => hasId(one, id)));
  const fitting = owners.filter((one) => isCalled(one, names, room));
  // One id can be the school's for one writer and the class's own for another.
  const isOne = owners.length < 2 || (!isNameless && fitting.length === 1);
  if (!isOne) return { is: 'several', writers: owners };
  const here = owners.length > 1 ? fitting[0] : owners[0];
  const byId = here ?? archived.find((one) => ids.some((id) => hasId(one, id)));
  if (!byId) {
    const near = students.filter((one) => ids.some((id) => lacksZeros(one, id)));
    if (isNameless && near.length === 1) return { is: 'near', writer: near[0]! };
    return whoIsNamed(names, question, room);
  }
  if (!isNameless && !fits(byId, names, room)) return disagreeing(byId, named(names, room));
  return here ? { is: 'one', writer: here } : { is: 'left', writer: byId };
}

/** The name of the id's writer, or nearly, unless that is the very name of another one. */
function fits(byId: KnownWriter, names: string[], room: ClassOfWriters): boolean {
  if (isCalled(byId, names, room)) return true;
  const hasName = (one: KnownWriter) => room.forms.get(one)!.some((form) => names.includes(form));
  return isNear(byId, names, room) && ![...room.students, ...room.archived].some(hasName);
}

function whoIsNamed(names: string[], { mustFit }: WhoQuestion, room: ClassOfWriters): Who {
  const { students, archived } = room;
  // No id of this row is a writer's here: it is another child's if it had to be one.
  const isOther = (one: KnownWriter) =>
    mustFit.length > 0 &&
    one['school id'] !== undefined &&
    !mustFit.some((id) => lacksZeros(one, id));
  const found = named(names, room);
  const [writer] = found;
  if (found.length > 1) return { is: 'several', writers: found };
  if (writer) return isOther(writer) ? { is: 'disagree', byId: writer } : { is: 'one', writer };
  const gone = archived.find((one) => isCalled(one, names, room) && !isOther(one));
  if (gone) return { is: 'left', writer: gone };
  const isLike = (one: KnownWriter) => isNear(one, names, room) && !isOther(one);
  const near = students.filter(isLike);
  const nearlyGone = archived.find(isLike);
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

/** A spreadsheet takes 0041205 for a number, and writes 41205. */
function lacksZeros(writer: KnownWriter, id: string): boolean {
  const known = writer['school id'];
  const isNumber = /^0+[1-9]\d*$/.test(known ?? '') && /^[1-9]\d*$/.test(id);
  return isNumber && known!.replace(/^0+/, '') === id;
}

function formOf(name: string): string {
  return normalizeName(inSpokenOrder(name));
}

/** Returns a class as it is asked about every row of a table. */
export function knownClass(
  students: Student[],
  archived: KnownWriter[],
  shortNames: TableWords['shortNames'],
): ClassOfWriters {
  const all = [...students, ...archived];
  const forms = new Map(all.map((one) => [one, formsOf(one)]));
  return { students, archived, shortNames, forms };
}

function formsOf({ name, 'school name': school }: KnownWriter): string[] {
  const inside = Object.values(withNickname(name) ?? {});
  return [name, school ?? '', ...inside].map(formOf).filter((form) => form !== '');
}

/** The whole name, or one word that is the first name or the id. */
function isCalled(writer: KnownWriter, names: string[], { forms }: ClassOfWriters): boolean {
  const own = forms.get(writer)!;
  return names.some((name) => {
    if (own.includes(name)) return true;
    return (
      !name.includes(' ') && (normalizeName(writer.id) === name || own[0]?.split(' ')[0] === name)
    );
  });
}

function named(names: string[], room: ClassOfWriters): Student[] {
  const { students, forms } = room;
  const whole = students.filter((one) => forms.get(one)!.some((form) => names.includes(form)));
  const isWord = names.every((name) => !name.includes(' '));
  // Where two are called Kai, one of them as "Kai" alone, the word Kai means neither.
  return isWord || whole.length === 0
    ? students.filter((one) => isCalled(one, names, room))
    : whole;
}

/** Another middle name, a short form or a slip: probably the same child, and nobody can be sure. */
function isNear(writer: KnownWriter, names: string[], room: ClassOfWriters): boolean {
  const own = room.forms.get(writer)!;
  return names.some((name) =>
    own.some((form) => isNearly(name.split(' '), form.split(' '), room.shortNames)),
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
  // "Ana García" of "Ana María García López": the same words in the same order.
  const isPart = (long: string[], short: string[]) => {
    let at = 0;
    for (const word of long) if (word === short[at]) at++;
    return long[0] === short[0] && at === short.length;
  };
  return isPart(a, b) || isPart(b, a) || (first === other && isTypo(last, otherLast));
}

function isShortFor(a: string, b: string, shortNames: TableWords['shortNames']): boolean {
  const begins = (long: string, short: string) => long.startsWith(short) && short !== long;
  const isListed = (long: string, short: string) => shortNames.get(long)?.has(short) ?? false;
  const shared = [...shortNames.values()].some((forms) => forms.has(a) && forms.has(b));
  return begins(a, b) || begins(b, a) || isListed(a, b) || isListed(b, a) || shared;
}
