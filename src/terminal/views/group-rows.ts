/** Decides how a group stands in a row: its number, what it is about, who, and the reason that all share. */

import { spoken } from '../../core/calendar/calendar.ts';
import { type GroupsFile, numberOf } from '../../core/files/groups-file.ts';
import { placeOfGroup, sayPlace } from '../../core/files/places.ts';
import type { Ladder } from '../../core/ladder/ladder.ts';
import type { ShortWhy } from '../../core/pages/meeting/short-why.ts';
import { hanging } from '../fit.ts';

export interface GroupRow {
  number: string;
  about: string;
  names: string[];
  /** For each of the names. */
  whys: ShortWhy[];
}

const MOST_ABOUT = 20;
const MOST_NAMES = 34;

/** Returns the rows in three columns; what does not fit into its column wraps below. */
export function groupRows(rows: GroupRow[], columns: number): string[] {
  const wide = (of: (row: GroupRow) => string, most: number) =>
    Math.min(most, Math.max(0, ...rows.map((row) => of(row).length))) + 2;
  const [first, second] = [
    wide(({ about }) => about, MOST_ABOUT),
    wide(({ names }) => names.join(', '), MOST_NAMES),
  ];
  return rows.flatMap(({ number, about, names, whys }) => {
    const what = about.length + 2 > first ? `${about}  ` : about.padEnd(first);
    const head = `${number.padEnd(3)}${what}${names.join(', ').padEnd(second)}`;
    const reason = reasonOf(names, whys);
    const isWide = about.length + 2 > first || names.join(', ').length + 2 > second;
    if (isWide || head.length + 12 > columns)
      return [head.trimEnd(), ...hanging(' '.repeat(3 + first), reason, columns)];
    return hanging(head, reason, columns);
  });
}

/** What most share, then who differs: "need help, Fri · Oskar almost", "your notes, Mon to Thu". */
function reasonOf(names: string[], whys: ShortWhy[]): string {
  const count = (word: string) => whys.filter((why) => why.word === word).length;
  const words = whys.map(({ word }) => word);
  const most = [...words].sort((a, b) => count(b) - count(a))[0];
  if (most === undefined) return '';
  const sharing = whys
    .filter(({ word }) => word === most)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const [first, last] = [sharing[0]!, sharing.at(-1)!];
  const day = ({ date }: ShortWhy) => spoken(date).slice(4);
  const isOne = first.when === last.when;
  const when = isOne ? first.when : `${day(first)} to ${day(last)}`;
  const others = whys.flatMap((why, i) => {
    if (why.word === most) return [];
    const isSame = why.when === '' || sharing.some((one) => one.when === why.when);
    return [`${names[i]} ${why.word}${isSame ? '' : `, ${why.when}`}`];
  });
  const shared = sharing.length > 1 ? plural(most) : most;
  return [[shared, when].filter(Boolean).join(', '), ...others].join(' · ');
}

function plural(word: string): string {
  return word.replace(/^needs /, 'need ').replace(/^your note$/, 'your notes');
}

/** Returns a row a group for a teacher who changes them: who is in it, and no reasons. */
export function seatRows(
  { groups, conferences, 'no place': noPlace }: GroupsFile,
  name: (id: string) => string,
  ladder: Ladder,
  columns: number,
): string[] {
  const rows = [
    ...(groups ?? []).map((group, i) => ({
      number: String(numberOf(group, i)),
      about: sayPlace(placeOfGroup(group), ladder),
      ids: group.students,
    })),
    { number: '', about: 'one at a time', ids: (conferences ?? []).map(({ student }) => student) },
    { number: '', about: 'in no group', ids: Object.keys(noPlace ?? {}) },
  ].filter(({ ids }) => ids.length > 0);
  const wide = Math.min(MOST_ABOUT, Math.max(...rows.map(({ about }) => about.length)));
  return rows.flatMap(({ number, about, ids }) =>
    hanging(`${number.padEnd(3)}${about.padEnd(wide)}  `, ids.map(name).join(', '), columns),
  );
}
