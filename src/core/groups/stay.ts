/**
 * Decides what stays when a day's groups are made again: printed pages hold. Who is absent leaves;
 * who came in, or lost their group, joins one about their need, unless enough can make their own.
 */

import type { Classroom } from '../classroom/classroom.ts';
import type { Candidate } from '../evidence/standings.ts';
import { clash } from '../evidence/support.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import { CONFERENCE, pushPlace } from '../files/places.ts';
import { covers, rungOf } from '../ladder/ladder.ts';
import { focusOf } from './group-worth.ts';
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

/** Adds, to what the teacher chose, the groups with enough writers who still need them; the groups
 * of the numbers `without` are given up. */
export function stillThere(
  content: GroupsFile,
  byHand: KeptGroups,
  day: Day,
  withClass: (id: string) => boolean,
  without: number[],
): KeptGroups {
  const isFree = (id: string) => day.here(id) && !byHand.ids.has(id) && !withClass(id);
  const stays = (id: string, place: Place) =>
    isFree(id) && isFor(id, place, day) && !isFreed(id, place, day);
  const held = new Set(byHand.groups.map(({ number }) => number));
  const left = numberedGroups(content)
    .filter(({ number }) => !held.has(number) && !without.includes(number))
    .map((group): KeptGroup => {
      const students = group.students.filter((id) => stays(id, group));
      return { ...group, focus: sharpened(group, students, day), students, away: [] };
    });
  const groups = toppedUp(left, day).filter(
    ({ students }) => students.length >= day.rules.smallest,
  );
  const conferences = (content.conferences ?? [])
    .map(({ student, focus, kind }) => ({ student, focus, push: kind === 'push' }))
    .filter((one) => stays(one.student, one))
    .slice(0, Math.max(0, day.rules.conferences - byHand.conferences.length));
  return withPlaces(byHand, [...byHand.groups, ...groups], [...byHand.conferences, ...conferences]);
}

/** A group on a whole rung works on a skill once all of its writers are known to share one. */
function sharpened({ focus, push }: Place, students: string[], day: Day): string {
  const { candidates, rules } = day;
  if (push || focus !== rungOf(focus) || focus === rules.lane) return focus;
  const members = students.flatMap((id) => candidates.get(id) ?? []);
  return members.length > 0 ? focusOf(members, focus, rules) : focus;
}

/** A group that lacks one writer takes one from a larger group on the same rung: one moves, not all. */
function toppedUp(groups: KeptGroup[], day: Day): KeptGroup[] {
  const { smallest } = day.rules;
  const full = groups.map((group) => ({ ...group, students: [...group.students] }));
  for (const group of full.filter(({ students }) => students.length === smallest - 1)) {
    const donors = full
      .filter((other) => other.students.length > smallest && other.push === group.push)
      .filter(({ focus }) => rungOf(focus) === rungOf(group.focus))
      .sort((a, b) => b.students.length - a.students.length || a.number - b.number);
    const found = donors.flatMap((donor) =>
      donor.students.filter((id) => canJoin(id, group, day)).map((id) => ({ donor, id })),
    )[0];
    if (!found) continue;
    found.donor.students = found.donor.students.filter((id) => id !== found.id);
    group.students.push(found.id);
  }
  return full;
}

/** Returns true if the group is about something this writer has open, and no rule is broken. */
function canJoin(id: string, { focus, push, students }: KeptGroup, day: Day): boolean {
  const { rules, candidates } = day;
  const all = [...students, id];
  const isApart = rules.keepApart.some(
    (list) => list.filter((one) => all.includes(one)).length > 1,
  );
  const supports = all.map((one) => candidates.get(one)?.support ?? null);
  return (
    isFor(id, { focus, push }, day) &&
    all.length <= rules.largest &&
    !isApart &&
    (rules.mixed || !clash(supports))
  );
}

function withPlaces(
  kept: KeptGroups,
  groups: KeptGroups['groups'],
  conferences: KeptGroups['conferences'],
): KeptGroups {
  return { ...kept, groups, conferences, ids: idsIn(groups, conferences, kept.out) };
}

/** Returns true if this is what the writer has open, is held on, or what their push is about. */
export function isFor(
  id: string,
  { focus, push }: Place,
  day: Omit<Day, 'here' | 'date'>,
): boolean {
  const { candidates, classroom, rules } = day;
  const pin = rules.pins.get(id);
  if (pin !== undefined && !push && pin !== CONFERENCE && covers(focus, pin)) return true;
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
    rules.pins.get(id) === CONFERENCE || rules.keepTogether.some((list) => list.includes(id));
  const writers = ids.flatMap((id) => (isHeld(id) ? [] : (candidates.get(id) ?? [])));
  const first = (writer: Candidate) => rungsOf(writer, rules.lane)[0];
  const groups = kept.groups.map((group) => ({ ...group, students: [...group.students] }));
  for (const writer of writers) {
    const peers = writers.filter((other) => first(other) === first(writer)).length;
    if (!later && peers >= rules.smallest) continue;
    const pin = rules.pins.get(writer.id);
    const own = pin ? [rungOf(pin)] : rungsOf(writer, rules.lane);
    const rungs = own.slice(0, later ? undefined : 1);
    const [open] = rungs.flatMap((rung) => roomsFor(writer, rung, groups, day));
    open?.students.push(writer.id);
  }
  return withPlaces(kept, groups, kept.conferences);
}

/** Returns the groups on this rung that can take the writer, those on their very skill first. */
function roomsFor(writer: Candidate, rung: string, groups: KeptGroup[], day: Day): KeptGroup[] {
  const exact = ({ focus }: KeptGroup) => writer.needs.some(({ about }) => about === focus);
  return groups
    .filter((group) => {
      const { focus, push } = group;
      const own = push ? pushPlace(focus) : rungOf(focus);
      return rung === own && canJoin(writer.id, group, day);
    })
    .sort(
      (a, b) =>
        Number(exact(b)) - Number(exact(a)) ||
        a.students.length - b.students.length ||
        a.number - b.number,
    );
}
