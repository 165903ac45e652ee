/** Decides who meets on what, rule by rule; writers without a seat are listed, never dropped. */

import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import type { Candidate } from '../evidence/standings.ts';
import { aboutOf, CONFERENCE, isConference } from '../files/places.ts';
import type { GroupReport } from '../schema/group-report.ts';
import type { Support } from '../schema/words.ts';
import type { Decided } from './decided.ts';
import { type Decision, standingDecisions } from './decisions.ts';
import { groupsMadeOn } from './in-force.ts';
import { type KeptGroups, keptFrom } from './kept.ts';
import { type Rules, rulesOf } from './search/rules.ts';
import { seatsWithWishes } from './search/wishes.ts';
import { type WholeClassLesson, wasTaught, wholeClassLessons } from './whole-class.ts';
import { writeReport } from './write-report.ts';

/** Returns the groups of a day from evidence through that day; `fresh` ignores manual changes. */
export function formGroups(
  classroom: Classroom,
  date: string,
  absent: string[],
  fresh = false,
): GroupReport {
  return writeReport(decide(classroom, date, absent, fresh));
}

export function decide(
  classroom: Classroom,
  date: string,
  absent: string[],
  fresh = false,
): Decided {
  const everybody = classroom.students.map(({ id }) => id);
  const here = (id: string) => everybody.includes(id) && !absent.includes(id);
  const { candidates: known, supportOf: support } = classOn(classroom, date);
  const candidates = known();
  const todays = groupsMadeOn(classroom, date);
  const kept = keptFrom(todays && !fresh ? todays : { date }, here);
  const earlier = standingDecisions(classroom, date);
  const rules = rulesToday(classroom, kept, earlier);
  const wholeClass = wholeClassToday(classroom, candidates, date);
  const isFree = (id: string) => here(id) && !kept.ids.has(id);
  const seating = seatAll({ candidates, wholeClass, isFree, support }, rules);
  const { pins } = seating.seated.rules;
  return {
    classroom,
    date,
    absent: everybody.filter((id) => absent.includes(id)),
    candidates,
    wholeClass: wholeClass.map((lesson) => ({
      ...lesson,
      students: lesson.students.filter((id) => !pins.has(id) && isFree(id)),
    })),
    kept,
    earlier,
    ...seating,
  };
}

interface Free {
  candidates: Map<string, Candidate>;
  wholeClass: WholeClassLesson[];
  isFree: (id: string) => boolean;
  /** Known even for a writer without other evidence. */
  support: (id: string) => Support | null;
}

/** Seats the free writers; if a pin is impossible, seats its writer as if it were not there. */
function seatAll(free: Free, rules: Rules): Pick<Decided, 'toSeat' | 'seated'> {
  const toSeat = writersToSeat(free, rules);
  const seated = seatsWithWishes(toSeat, rules);
  const lost = seated.impossible.flatMap(({ wish }) => ('pin' in wish ? [wish.pin] : []));
  if (lost.length === 0) return { toSeat, seated };
  const pins = new Map([...rules.pins].filter(([id]) => !lost.includes(id)));
  const again = seatAll(free, { ...rules, pins });
  const known = seated.impossible.filter(({ wish }) => 'pin' in wish);
  return {
    ...again,
    seated: { ...again.seated, impossible: [...known, ...again.seated.impossible] },
  };
}

/** Returns the writers with evidence, and those whom a pin places without any. */
function writersToSeat(
  { candidates, wholeClass, isFree, support }: Free,
  rules: Rules,
): Candidate[] {
  const free = [...candidates.values()].filter(({ id }) => isFree(id));
  const strangers = [...rules.pins.keys()]
    .filter((id) => isFree(id) && !candidates.has(id))
    .map((id) => ({ id, support: support(id), needs: [], inPlace: [], has: [] }));
  return withoutWholeClass([...free, ...strangers], wholeClass, rules).sort((a, b) =>
    byCodePoint(a.id, b.id),
  );
}

/** Returns today's rules: class.yaml pins before earlier moves; kept conferences count as used. */
function rulesToday(classroom: Classroom, kept: KeptGroups, earlier: Map<string, Decision>): Rules {
  const rules = rulesOf(classroom);
  const moves = [...earlier].map(([id, { place }]): [string, string] => [
    id,
    isConference(place) ? CONFERENCE : aboutOf(place),
  ]);
  const known = ([, to]: [string, string]) =>
    to === CONFERENCE || classroom.ladder.place(to) !== undefined;
  return {
    ...rules,
    closed: kept.dissolved,
    pins: new Map([...moves, ...rules.pins].filter(known)),
    conferences: Math.max(0, rules.conferences - kept.conferences.length),
  };
}

function wholeClassToday(
  classroom: Classroom,
  candidates: Map<string, Candidate>,
  date: string,
): WholeClassLesson[] {
  const { students, ladder } = classroom;
  const place = (about: string) => ladder.place(about) ?? 0;
  const all = wholeClassLessons([...candidates.values()], students.length, place);
  return all.filter(({ focus }) => !wasTaught(focus, classroom, date));
}

/** Drops writers whose first need is taught to the whole class; for others it is covered. */
function withoutWholeClass(
  candidates: Candidate[],
  lessons: WholeClassLesson[],
  { pins }: Rules,
): Candidate[] {
  const taught = new Set(lessons.map(({ focus }) => focus));
  const withTheClass = new Set(lessons.flatMap(({ students }) => students));
  return candidates
    .filter(({ id }) => pins.has(id) || !withTheClass.has(id))
    .map((candidate) =>
      pins.has(candidate.id)
        ? candidate
        : { ...candidate, needs: candidate.needs.filter(({ about }) => !taught.has(about)) },
    );
}
