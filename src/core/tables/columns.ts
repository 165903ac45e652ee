/** Decides what each column of a table says, by its heading, and which columns are never read. */

import { headingKey } from './words/heading-key.ts';
import { ROLES, type Role } from './words/roles.ts';
import { isNever, roleOf, type TableWords } from './words/table-words.ts';
import { cellOf, type SheetRow } from './worksheet.ts';

export interface Columns {
  /** Columns of each role, the best heading first. */
  roles: Partial<Record<Role, number[]>>;
  /** Passwords, phone numbers and the like: not a cell of them is used. */
  never: ReadonlySet<number>;
  /** What is left: scores of traits, or nothing that confer knows. */
  others: number[];
}

/** What --map says: a heading, and the role or trait that it means. */
export type ColumnMap = ReadonlyMap<string, string>;

export function meaningIn(map: ColumnMap, heading: string): string | undefined {
  return map.get(heading) ?? map.get(headingKey(heading));
}

export function columnsOf(header: SheetRow, words: TableWords, map: ColumnMap): Columns {
  const found = new Map<Role, { column: number; rank: number }[]>();
  const never = new Set<number>();
  const others: number[] = [];
  for (const column of header.cells.keys()) {
    const heading = cellOf(header, column);
    const mapped = meaningIn(map, heading);
    const known = isRole(mapped) ? { role: mapped, rank: -1 } : roleOf(heading, words);
    if (heading !== '' && isNever(heading, words)) never.add(column);
    else if (known && (mapped === undefined || isRole(mapped)))
      found.set(known.role, [...(found.get(known.role) ?? []), { column, rank: known.rank }]);
    else others.push(column);
  }
  const roles = [...found].map(([role, all]) => [role, byRank(all)] as const);
  return { roles: Object.fromEntries(roles), never, others };
}

export function isRole(word: string | undefined): word is Role {
  return ROLES.some((role) => role === word);
}

function byRank(columns: { column: number; rank: number }[]): number[] {
  return [...columns].sort((a, b) => a.rank - b.rank).map(({ column }) => column);
}

/** Returns true if a column says who a row is about. */
export function saysWho({ roles }: Columns): boolean {
  return [roles.name, roles.first, roles.last, roles.id].some((found) => found !== undefined);
}
