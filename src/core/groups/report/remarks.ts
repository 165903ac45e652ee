/** Decides what a teacher should know about a day's groups: warnings, which block nothing. */

import { schoolDaysBetween, spoken } from '../../calendar/calendar.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import type { Candidate } from '../../evidence/standings.ts';
import { clash } from '../../evidence/support.ts';
import { aboutOf, CONFERENCE } from '../../files/places.ts';
import { covers, rungOf } from '../../ladder/ladder.ts';
import type { PlainReport } from '../../schema/group-report.ts';
import type { Remark } from '../../schema/report-remarks.ts';
import { STAGES } from '../../schema/words.ts';
import { toLookAt } from '../../sheets/look.ts';
import type { Decided } from '../decided.ts';
import { endedDecisions } from '../decisions.ts';
import type { Effort } from '../search/effort.ts';
import { isMissed, rulesOf } from '../search/rules.ts';
import { conferencesPrice, wishPrices } from '../search/trade-offs.ts';
import type { Impossible } from '../search/wishes.ts';
import { isThirdTime, reviewOf, startOf } from '../since-last.ts';
import { nearlyWholeClass } from '../whole-class.ts';
import { apartTooLong } from './apart-too-long.ts';
import { OLD_AFTER_SCHOOL_DAYS } from './because.ts';

type GroupToCheck = { focus: string; students: string[]; kind?: string };

export function remarksOn(report: PlainReport, decided: Decided, prices: Effort): Remark[] {
  const { classroom, candidates, toSeat, seated, absent } = decided;
  const present = new Map([...candidates].filter(([id]) => !absent.includes(id)));
  const groups = report.groups.map(({ focus, kind, students }) => ({
    focus,
    kind,
    students: students.map(({ id }) => id),
  }));
  const remarks = [
    ...apartTooLong(classroom, new Set(present.keys())),
    ...comesNext(decided),
    ...closerLook(groups, decided),
    ...nearlyWholeClass([...candidates.values()], classroom.students.length),
    ...notProven(decided),
    ...seated.impossible.map(({ wish, reason }): Remark => {
      const kind = reason === undefined ? 'no way found' : 'cannot be kept';
      const why = reason !== undefined && { reason };
      if ('together' in wish) return { kind, students: wish.together, ...why };
      return { kind, students: [wish.pin], focus: wish.to, ...why };
    }),
    ...conferencesPrice(toSeat, seated.rules, seated.seats, prices),
    ...wishPrices(toSeat, seated.rules, seated.seats, prices),
    ...pinsMissed(groups, decided),
    ...withoutGroup(report, decided),
    ...tooManyConferences(report.conferences.length, classroom),
    ...groups.flatMap((group) => groupWarnings(group, classroom, present)),
    ...groups.flatMap((group) => thirdTime(group, decided)),
    ...groups.flatMap((group) => stale(group, decided)),
    ...secondLooks(decided),
    ...ended(decided),
    ...oldEvidence(decided),
  ];
  return saidOnce(remarks, seated.impossible);
}

/** Offers a closer look at those known only by a score: its price, and the groups it would sharpen. */
function closerLook(groups: GroupToCheck[], { classroom, date, absent }: Decided): Remark[] {
  const queue = toLookAt(classroom, date).filter(({ id }) => !absent.includes(id));
  if (queue.length === 0) return [];
  const whole = groups.filter(({ focus, kind }) => kind === 'need' && focus === rungOf(focus));
  return [{ kind: 'closer look', students: queue.map(({ id }) => id), number: whole.length }];
}

/** Reports what most of the class need besides today's lesson: it comes after it. */
function comesNext({ wholeClass: [_, ...next] }: Decided): Remark[] {
  return next.map(({ focus, share }) => ({
    kind: 'next whole-class lesson',
    students: [],
    focus,
    number: Math.round(share * 100),
  }));
}

/** Reports a split keep-together list once, and not at all if it is impossible anyway. */
function saidOnce(remarks: Remark[], impossible: Impossible[]): Remark[] {
  const impossibleLists = impossible.flatMap(({ wish }) =>
    'together' in wish ? [wish.together.join()] : [],
  );
  const splitLists = new Set<string>();
  return remarks.filter(({ kind, students }) => {
    if (kind !== 'kept together but apart') return true;
    const list = students.join();
    return !impossibleLists.includes(list) && splitLists.size !== splitLists.add(list).size;
  });
}

/** Reports pins to a skill whose group works on another skill of the same rung. */
function pinsMissed(groups: GroupToCheck[], { seated }: Decided): Remark[] {
  return groups.flatMap(({ focus, students }) =>
    students.flatMap((id): Remark[] => {
      const pin = seated.rules.pins.get(id);
      if (pin === undefined || !isMissed(pin, focus)) return [];
      return [{ kind: 'pinned elsewhere', students: [id], focus: pin, reason: focus }];
    }),
  );
}

/** Reports keep-together lists that no group could take: conferences or no place for all. */
function withoutGroup({ groups }: PlainReport, { seated }: Decided): Remark[] {
  const inGroups = new Set(groups.flatMap(({ students }) => students.map(({ id }) => id)));
  return seated.rules.keepTogether
    .filter((list) => !list.some((id) => inGroups.has(id)))
    .map((students) => ({ kind: 'together without a group', students }));
}

/** Reports more manual conferences than class.yaml has time for. */
export function tooManyConferences(number: number, { settings }: Classroom): Remark[] {
  if (number <= settings.conferences) return [];
  return [
    { kind: 'too many conferences', students: [], number, reason: String(settings.conferences) },
  ];
}

/** Reports seats that may be improved, and how far at most: in places first, then in first needs. */
function notProven({ seated: { seats } }: Decided): Remark[] {
  const { places, cost, bound } = seats;
  if (!bound) return [];
  const without = places.filter(({ kind }) => kind === 'none').length;
  const more = Math.min(without, cost[0]! - Math.ceil(bound[0]!));
  if (more > 0) return [{ kind: 'not proven', students: [], number: more, reason: 'placed' }];
  // The second number of a bound holds only beside its first.
  const least = cost[0] === bound[0] ? Math.ceil(bound[1]!) : 0;
  return [{ kind: 'not proven', students: [], number: cost[1]! - least }];
}

/** Reports what a group made or changed by hand has that confer would not do by itself. */
export function groupWarnings(
  { focus, students, kind }: GroupToCheck,
  classroom: Classroom,
  candidates: Map<string, Candidate>,
): Remark[] {
  const { smallest, largest, keepApart, keepTogether, mixed } = rulesOf(classroom);
  const inside = (list: string[]) => list.filter((id) => students.includes(id));
  const supports = students.map((id) => candidates.get(id)?.support ?? null);
  const ends = students.filter((_, i) => supports[i] === 'most' || supports[i] === 'least');
  const strangers = students.filter(
    (id) => kind !== 'push' && !needsIt(candidates.get(id), focus, classroom.ladder.lane),
  );
  const number = students.length;
  const found: (Remark | false)[] = [
    (number < smallest || number > largest) && { kind: 'size', students, focus, number },
    !mixed && clash(supports) && { kind: 'most with least', students: ends, focus },
    strangers.length > 0 && { kind: 'no sign of this need', students: strangers, focus },
    ...keepApart.map(
      (list) =>
        inside(list).length > 1 &&
        ({ kind: 'kept apart but together', students: inside(list), focus } as const),
    ),
    ...keepTogether.map((list) => {
      const known = list.filter((id) => candidates.has(id));
      const isSplit = inside(list).length > 0 && inside(list).length < known.length;
      return isSplit && ({ kind: 'kept together but apart', students: known, focus } as const);
    }),
    ...tooEarly(focus, students, classroom),
  ];
  return found.filter((remark) => remark !== false);
}

function needsIt(candidate: Candidate | undefined, focus: string, lane: string): boolean {
  if (!candidate) return false;
  if (rungOf(focus) === lane) return candidate.needs.length === 0;
  return candidate.needs.some(({ about }) => covers(focus, about));
}

/** Reports a focus too early for a writer's stage, for example endings while still collecting. */
function tooEarly(
  focus: string,
  students: string[],
  { settings, ladder, students: all }: Classroom,
): Remark[] {
  const first = ladder.rungs.find(({ id }) => id === rungOf(focus))?.stages?.[0];
  if (!settings['stage gate'] || first === undefined) return [];
  const early = students.filter((id) => {
    const stage = all.find((student) => student.id === id)?.stage ?? settings.stage;
    return stage !== undefined && STAGES.indexOf(stage) < STAGES.indexOf(first);
  });
  return early.length > 0 ? [{ kind: 'too early', students: early, focus, reason: first }] : [];
}

/** Reports a group that is due for review, until it changes, so that groups do not become fixed. */
function stale({ focus, students }: GroupToCheck, { classroom, date }: Decided): Remark[] {
  const start = startOf({ focus, students }, classroom.groups, date);
  if (reviewOf(start, classroom) > date) return [];
  const number = schoolDaysBetween(start, date, classroom.daysOff);
  return [{ kind: 'stale', students, focus, number, reason: start }];
}

function thirdTime(
  { focus, students, kind }: GroupToCheck,
  { classroom, date }: Decided,
): Remark[] {
  // Every push is different, so it cannot repeat.
  if (kind !== 'need') return [];
  const again = students.filter((id) => isThirdTime(id, focus, classroom, date));
  return again.length > 0 ? [{ kind: 'third time', students: again, focus }] : [];
}

/** Reports least support with a first need on the two lowest rungs, or most with no open needs. */
function secondLooks({ candidates, classroom }: Decided): Remark[] {
  const lowest = classroom.ladder.rungs.slice(0, 2).map(({ id }) => id);
  return [...candidates.values()].flatMap(({ id, support, needs }): Remark[] => {
    const low = needs[0]?.standing === 'needs help' && lowest.includes(needs[0].rung);
    const disagrees = support === 'least' ? low : support === 'most' && needs.length === 0;
    return disagrees ? [{ kind: 'second look', students: [id], focus: needs[0]?.about }] : [];
  });
}

/** A decision of the teacher's never ends without a word. */
function ended({ classroom, date }: Decided): Remark[] {
  return endedDecisions(classroom, date).map(({ id, place, date: since, because }) => ({
    kind: 'decision ended',
    students: [id],
    ...(aboutOf(place) !== CONFERENCE && { focus: aboutOf(place) }),
    reason: `from ${spoken(since)}: ${because}`,
  }));
}

/** Reports first needs that rest only on old evidence, once per need; a new sort would tell. */
function oldEvidence({ candidates, absent, date, classroom }: Decided): Remark[] {
  const found = new Map<string, Remark>();
  for (const { id, needs } of candidates.values()) {
    const first = needs[0];
    if (!first || absent.includes(id)) continue;
    const age = schoolDaysBetween(first.date, date, classroom.daysOff);
    if (age <= OLD_AFTER_SCHOOL_DAYS) continue;
    const { students = [], number = 0 } = found.get(first.about) ?? {};
    found.set(first.about, {
      kind: 'old evidence',
      students: [...students, id],
      focus: first.about,
      number: Math.max(number, age),
    });
  }
  return [...found.values()];
}
