/** Decides who meets on what, rule by rule; writers without a seat are listed, never dropped. */

import { schoolDaysBetween } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { aboutOf, CONFERENCE, isConference, pushPlace } from '../files/places.ts';
import { rungOf } from '../ladder/ladder.ts';
import { contactsOf, lastOf } from '../meetings/contacts.ts';
import type { Decided } from './decided.ts';
import { type Decision, standingDecisions } from './decisions.ts';
import { groupsBefore, groupsMadeOn } from './in-force.ts';
import { type KeptGroups, keptFrom, numberedGroups } from './kept.ts';
import { type Effort, effortOf, ONE_DAY } from './search/effort.ts';
import { type Rules, rulesOf } from './search/rules.ts';
import { seatAll } from './seat-writers.ts';
import { groupOf } from './since-last.ts';
import { joined, stillThere } from './stay.ts';
import { wholeClassToday } from './whole-class.ts';

/**
 * Returns the groups of a day, decided but not in words. Groups that were made for this day before
 * stay, as far as their writers still need them. If that leaves somebody without a place who could
 * have one, one more group is given up, or two, so that fewest move; else the day is made anew.
 * `fresh` ignores all of it, manual changes too.
 */
export function decide(
  classroom: Classroom,
  date: string,
  absent: string[],
  fresh = false,
): Decided {
  const effort = effortOf(ONE_DAY);
  const decideWith = (stay: Stay) => decideOnce(classroom, date, absent, { fresh, stay, effort });
  if (fresh || !groupsMadeOn(classroom, date)) return decideWith('nothing');
  const stayed = decideWith({ without: [] });
  const lost = unplaced(stayed);
  if (lost === 0) return stayed;
  const numbers = stayed.kept.groups.map(({ number }) => number);
  const pairs = numbers.flatMap((one, i) => numbers.slice(i + 1).map((other) => [one, other]));
  for (const ways of [numbers.map((one) => [one]), pairs]) {
    const others = ways.flatMap((without) => (effort.steps > 0 ? [decideWith({ without })] : []));
    const [best] = others
      .filter((other) => unplaced(other) === 0)
      .sort((a, b) => movedBy(a) - movedBy(b));
    if (best) return best;
  }
  const anew = decideWith('nothing');
  return unplaced(anew) < lost ? anew : stayed;
}

/** What stays of the groups made before: nothing, or all but the groups of these numbers. */
type Stay = 'nothing' | { without: number[] };

/** Counts the writers who had a group on paper and now work on another rung, or alone. */
function movedBy({ onPaper, toSeat, seated }: Decided): number {
  const before = new Map(
    onPaper.flatMap(({ focus, push, students }) =>
      students.map((id) => [id, push ? pushPlace(focus) : rungOf(focus)] as const),
    ),
  );
  return toSeat.filter(
    ({ id }, i) => before.has(id) && before.get(id) !== seated.seats.places[i]!.rung,
  ).length;
}

function unplaced({ seated, toSeat }: Decided): number {
  return toSeat.filter(({ turn }, i) => placeOf({ seated }, i) === 'none' && turn?.kind !== 'push')
    .length;
}

function placeOf({ seated }: Pick<Decided, 'seated'>, writer: number): string {
  return seated.seats.places[writer]!.kind;
}

function decideOnce(
  classroom: Classroom,
  date: string,
  absent: string[],
  { fresh, stay, effort }: { fresh: boolean; stay: Stay; effort: Effort },
): Decided {
  const everybody = classroom.students.map(({ id }) => id);
  const here = (id: string) => everybody.includes(id) && !absent.includes(id);
  const { candidates: known, supportOf: support } = classOn(classroom, date);
  const candidates = known();
  const todays = groupsMadeOn(classroom, date);
  const content = todays && !fresh ? todays : { date };
  const byHand = keptFrom(content, here);
  const earlier = standingDecisions(classroom, date);
  const wholeClass = wholeClassToday(classroom, candidates, date);
  const withClass = (id: string) => wholeClass[0]?.students.includes(id) ?? false;
  const pins = pinsToday(classroom, earlier);
  const rules: Rules = { ...rulesOf(classroom), pins, waits: waitsToday(classroom, date) };
  const day = { classroom, candidates, date, here, rules };
  const isFreeOf = (held: KeptGroups) => (id: string) => here(id) && !held.ids.has(id);
  const seatBeside = (held: KeptGroups) =>
    seatAll(
      { candidates, wholeClass, isFree: isFreeOf(held), support },
      {
        ...rules,
        closed: held.dissolved,
        conferences: Math.max(0, rules.conferences - held.conferences.length),
      },
      effort,
    );
  let kept = byHand;
  let seating: ReturnType<typeof seatBeside> | undefined;
  if (stay !== 'nothing') {
    const there = stillThere(content, byHand, day, withClass, stay.without);
    const free = everybody.filter((id) => isFreeOf(there)(id) && !withClass(id));
    kept = joined(there, free, day, { later: false });
    seating = seatBeside(kept);
    const lost = seating.toSeat.filter((_, i) => placeOf(seating!, i) === 'none');
    const ids = lost.map(({ id }) => id);
    const again = joined(kept, ids, day, { later: true });
    if (again.ids.size > kept.ids.size) [kept, seating] = [again, undefined];
  }
  seating ??= seatBeside(kept);
  const isFree = isFreeOf(kept);
  const held = seating.seated.rules.pins;
  return {
    classroom,
    date,
    absent: everybody.filter((id) => absent.includes(id)),
    candidates,
    wholeClass: wholeClass.map((lesson) => ({
      ...lesson,
      students: lesson.students.filter((id) => !held.has(id) && isFree(id)),
    })),
    kept,
    earlier,
    last: groupOf(todays ?? groupsBefore(classroom, date)),
    onPaper: fresh ? [] : numberedGroups(content),
    ...seating,
  };
}

/** Returns the pins of class.yaml, and the moves of earlier days that hold; a pin comes first. */
function pinsToday(classroom: Classroom, earlier: Map<string, Decision>): Map<string, string> {
  const moves = [...earlier].map(([id, { place }]): [string, string] => [
    id,
    isConference(place) ? CONFERENCE : aboutOf(place),
  ]);
  const known = ([, to]: [string, string]) =>
    to === CONFERENCE || classroom.ladder.place(to) !== undefined;
  return new Map([...moves, ...rulesOf(classroom).pins].filter(known));
}

/** Returns by writer the school days since they last met. */
function waitsToday(classroom: Classroom, date: string): Map<string, number> {
  const { students, daysOff } = classroom;
  const waits = students.flatMap((student): [string, number][] => {
    const met = lastOf(contactsOf(student, classroom, date), 'conference', 'group');
    return met === undefined ? [] : [[student.id, schoolDaysBetween(met, date, daysOff)]];
  });
  return new Map(waits);
}
