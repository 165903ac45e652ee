/** Says what had to be said of the groups of each day: how old each was, and who meets about it for the third time. */

import { filesOf, type Met } from './facts.ts';
import type { Year } from './year.ts';

interface GroupsFile {
  date: string;
  groups?: { focus: string; students: string[] }[];
}

/** What should have been said of the groups of a day. */
export interface Expected {
  date: string;
  focus: string;
  students: string[];
  /** Who has met about this twice before, in school days that are noted. */
  third: string[];
  /** How old it is in school days. */
  age: number;
}

export function expectedOf(year: Year, met: Met[]): Expected[] {
  const files = filesOf<GroupsFile>(year, 'groups').map(([, content]) => content);
  const days = year.weeks.flat();
  const now = (id: string) => year.renamed.get(id) ?? id;
  return year.groups.flatMap(({ date, groups }) =>
    groups.map(({ focus, students }) => {
      const ids = students.map(({ id }) => now(id));
      const times = (id: string) =>
        met.filter((one) => !one.note && one.id === id && one.focus === focus && one.date < date)
          .length;
      const before = files.filter((file) => file.date < date).reverse();
      const start = startOf(focus, ids, before) ?? date;
      const age = days.indexOf(date) - days.indexOf(start);
      return { date, focus, students: ids, third: ids.filter((id) => times(id) >= 2), age };
    }),
  );
}

/** The oldest of the groups files, newest first, through which it goes with half of its writers each time. */
function startOf(focus: string, students: string[], before: GroupsFile[]): string | undefined {
  const [last, ...rest] = before;
  const same = last?.groups?.find(
    (group) =>
      group.focus === focus &&
      students.filter((id) => group.students.includes(id)).length >= students.length / 2,
  );
  if (!last || !same) return undefined;
  return startOf(focus, same.students, rest) ?? last.date;
}
