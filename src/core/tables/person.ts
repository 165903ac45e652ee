/** Decides the name of the person in a row: from one column or two, in spoken order. */

import { normalizeName } from '../language/normalize-name.ts';
import { inSpokenOrder } from '../roster/names.ts';
import { withNickname } from '../roster/nickname.ts';
import type { Columns } from './columns.ts';
import type { Role } from './words/roles.ts';
import { cellOf, type SheetRow } from './worksheet.ts';

export interface Person {
  /** As they are called: "Ben Carter"; empty if the row has no name. */
  name: string;
  /** As the school's list has it, if that differs: "Benjamin Carter". */
  official?: string;
  /** Only if the table has the last name in a column of its own. */
  last?: string;
}

export function personIn(row: SheetRow, columns: Columns): Person {
  const cell = (role: Role) => firstCell(row, columns.roles[role]);
  const [first, last] = parts(cell('first'), cell('last'), spoken(cell('name')));
  const official = first === undefined ? spoken(cell('name')) : joined(first, last);
  const called = spoken(cell('called'));
  if (called === '') return { ...personNamed(official), ...(last && { last }) };
  const [family, given] = [cell('called last') || last || afterFirst(official), called];
  const name = hasWords(given, family) ? given : joined(given, family);
  return { name, ...(last && { last }), ...(differ(name, official) && { official }) };
}

/** Returns who is meant by one name, in spoken order: a nickname inside is what they are called. */
export function personNamed(text: string): { name: string; official?: string } {
  return withNickname(text) ?? { name: text };
}

/**
 * Returns first and last name of their own columns. In a table with Name and Surname, or Nom and
 * Prénom, the column for names has only the other half.
 */
function parts(first: string, last: string, name: string): [string | undefined, string] {
  if (first !== '' && last !== '') return [first, last];
  if (name === '')
    return first === '' && last === '' ? [undefined, ''] : [first || last, first ? last : ''];
  if (last !== '' && !hasWords(name, last)) return [name, last];
  if (first !== '' && !hasWords(name, first)) return [first, name];
  return [undefined, last];
}

/** The first column that has something to say; columns come best first. */
export function firstCell(row: SheetRow, columns: number[] = []): string {
  return columns.map((column) => cellOf(row, column)).find((cell) => cell !== '') ?? '';
}

function spoken(name: string): string {
  // Blanks that do not break come from web pages; a name typed by hand has none.
  return inSpokenOrder(name.replace(/[\u00a0\u2007\u202f]/g, ' '));
}

function joined(first: string, last: string): string {
  return [first, last].filter(Boolean).join(' ').replace(/\s+/g, ' ');
}

function afterFirst(name: string): string {
  return name.split(' ').slice(1).join(' ');
}

function hasWords(text: string, words: string): boolean {
  return words !== '' && ` ${normalizeName(text)} `.includes(` ${normalizeName(words)} `);
}

function differ(a: string, b: string): boolean {
  return b !== '' && normalizeName(a) !== normalizeName(b);
}
