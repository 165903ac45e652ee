/**
 * Decides what stays when a day's groups are made again: printed pages hold. Who is absent leaves;
 * who came in, or lost their group, joins one about their need, unless enough can make their own.
 */

import type { Classroom } from '../classroom/classroom.ts';
import type { Candidate } from '../evidence/standings.ts';
import { clash } from '../evidence/support.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import { pushPlace } from '../files/places.ts';
import { covers, rungOf } from '../ladder/ladder.ts';
import { idsIn, type KeptGroup, type KeptGroups, kindOf, numberedGroups } from './kept.ts';
import { type Rules, rungsOf } from './search/rules.ts';

interface Day {
  classroom: Classroom;
  candidates: Map<string, Candidate>;
  date: string;
  here: (id: string) => boolean;
  rules: Rules;
}

type Place = Pick<KeptGroup, 'focus' | 'push'>;

/** Adds, to what the teacher chose, the groups with enough writers who still need them. */
export function stillThere(
  content: GroupsFile,
  byHand: KeptGroups,
  day: Day,
  withClass: (id: string) => boolean,
): KeptGroups {
  const isFree = (id: string) => day.here(id) && !byHand.ids.has(id) && !withClass(id);
  const stays = (id: string, place: Place) =>
    isFree(id) && isFor(id, place, day) && !isFreed(id, place, day);
  const held = new Set(byHand.groups.map(({ number }) => number));
  const groups = numberedGroups(content)
    .filter(({ number }) => !held.has(number))
    .map((group) => ({ ...group, students: group.students.filter((id) => stays(id, group)) }))
    .filter(({ students }) => students.length >= day.rules.smallest)
    .map((group): KeptGroup => ({ ...group, away: [] }));
  const conferences = (content.conferences ?? [])
    .map(({ student, focus, kind }) => ({ student, focus, push: kind === 'push' }))
    .filter((one) => stays(one.student, one))
    .slice(0, Math.max(0, day.rules.conferences - byHand.conferences.length));
  return withPlaces(byHand, [...byHand.groups, ...groups], [...byHand.conferences, ...conferences]);
}

function withPlaces(
  kept: KeptGroups,
  groups: KeptGroups['groups'],
  conferences: KeptGroups['conferences'],
): KeptGroups {
  return { ...kept, groups, conferences, ids: idsIn(groups, conferences, kept.out) };
}

/** Returns true if this is what the writer has open, or what their push is about. */
function isFor(id: string, { focus, push }: Place, { candidates, classroom }: Day): boolean {
  const writer = candidates.get(id);
  if (!writer) return false;
  const { lane } = classroom.ladder;
  const kind = kindOf(push, focus, lane);
  if (kind === 'stretch') return writer.turn?.kind === 'stretch';
  if (kind === 'push') return writer.turn?.kind === 'push' && writer.turn.about === focus;
  return writer.needs.some(({ about }) => covers(focus, about));
}

/** Returns true if evidence of this very day names a need below the focus. */
function isFreed(id: string, { focus }: Place, { candidates, classroom, date }: Day): boolean {
  const first = candidates.get(id)?.needs[0];
  if (!first || first.date !== date || covers(focus, first.about)) return false;
  const place = (about: string) => classroom.ladder.place(rungOf(about)) ?? 0;
  return place(first.about) < place(focus);
}

/**
 * Lets these writers join a group about their first need that has room; with `later`, about any
 * need. Who the teacher holds somewhere, or keeps together with others, is left to the search.
 */
export function joined(
  kept: KeptGroups,
  ids: string[],
  day: Day,
  { later }: { later: boolean },
): KeptGroups {
  const { candidates, rules } = day;
  const isHeld = (id: string) =>
    rules.pins.has(id) || rules.keepTogether.some((list) => list.includes(id));
  const writers = ids.flatMap((id) => (isHeld(id) ? [] : (candidates.get(id) ?? [])));
  const first = (writer: Candidate) => rungsOf(writer, rules.lane)[0];
  const groups = kept.groups.map((group) => ({ ...group, students: [...group.students] }));
  for (const writer of writers) {
    const peers = writers.filter((other) => first(other) === first(writer)).length;
    if (!later && peers >= rules.smallest) continue;
    const rungs = rungsOf(writer, rules.lane).slice(0, later ? undefined : 1);
    const [open] = rungs.flatMap((rung) => roomsFor(writer, rung, groups, day));
    open?.students.push(writer.id);
  }
  return withPlaces(kept, groups, kept.conferences);
}

/** Returns the groups on this rung that can take the writer, those on their very skill first. */
function roomsFor(writer: Candidate, rung: string, groups: KeptGroup[], day: Day): KeptGroup[] {
  const { rules, candidates } = day;
  const supports = (ids: string[]) => ids.map((id) => candidates.get(id)?.support ?? null);
  const isApart = (ids: string[]) =>
    rules.keepApart.some((list) => list.filter((id) => ids.includes(id)).length > 1);
  const exact = ({ focus }: KeptGroup) => writer.needs.some(({ about }) => about === focus);
  return groups
    .filter(({ focus, push, students }) => {
      const all = [...students, writer.id];
      return (
        rung === (push ? pushPlace(focus) : rungOf(focus)) &&
        isFor(writer.id, { focus, push }, day) &&
        all.length <= rules.largest &&
        !isApart(all) &&
        (rules.mixed || !clash(supports(all)))
      );
    })
    .sort(
      (a, b) =>
        Number(exact(b)) - Number(exact(a)) ||
        a.students.length - b.students.length ||
        a.number - b.number,
    );
}
