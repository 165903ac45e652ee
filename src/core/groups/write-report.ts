/** Decides how the report is put together: groups by urgency, a reason for each writer, remarks. */

import { byCodePoint } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import type { Candidate } from '../evidence/standings.ts';
import { CONFERENCE } from '../files/places.ts';
import { type Ladder, rungOf } from '../ladder/ladder.ts';
import { owedLessons } from '../meetings/owed-lessons.ts';
import type { GroupInReport, GroupReport } from '../schema/group-report.ts';
import { byHand, type Situation, whyAlone, whyNoPlace, whyThisFocus } from './because.ts';
import type { Decided } from './decided.ts';
import { NOWHERE } from './decisions.ts';
import { focusOf } from './group-worth.ts';
import { groupsBefore } from './in-force.ts';
import { remarksOn } from './remarks.ts';
import type { Room } from './search/rooms.ts';
import { isMissed, rungsOf } from './search/rules.ts';
import { firstFocus, insistPrice, isFirst } from './search/trade-offs.ts';
import { groupOf, movedOn, reviewOf, sinceLast, startOf } from './since-last.ts';
import { splitNeed } from './split.ts';

type Conference = GroupReport['conferences'][number];

export function writeReport(decided: Decided): GroupReport {
  const { classroom, date, absent, candidates, wholeClass, kept } = decided;
  const { students } = classroom;
  const place = placeIn(classroom.ladder);
  const placed = new Set([...kept.ids, ...decided.toSeat.map(({ id }) => id)]);
  const before = groupsBefore(classroom, date);
  const moved = movedOn(before, candidates);
  const hasIt = new Set(moved.map(({ student }) => student));
  const groups = [...keptGroups(decided), ...newGroups(decided)].map((group): GroupInReport => {
    const since = sinceLast(group, before, hasIt);
    return since ? { ...group, since: { ...since, review: reviewFor(group, decided) } } : group;
  });
  const report = {
    version: 1 as const,
    date,
    writers: Object.fromEntries(
      students.map(({ id }) => [
        id,
        {
          stack: classOn(classroom, date).supportOf(id),
          needs: candidates.get(id)?.needs.map(({ about }) => about) ?? [],
        },
      ]),
    ),
    groups: groups.sort(byUrgency(decided)),
    conferences: conferencesOf(decided).sort((a, b) => place(a.focus) - place(b.focus)),
    wholeClass,
    noPlace: [...withoutPlace(decided), ...takenOutByHand(decided)],
    noEvidence: students
      .map(({ id }) => id)
      .filter((id) => !candidates.has(id) && !absent.includes(id) && !placed.has(id)),
    absent,
    dissolved: kept.dissolved,
    owed: owedLessons(classroom, date).map(({ lesson: _, ...owed }) => owed),
    movedOn: moved,
    remarks: [],
  };
  return { ...report, remarks: remarksOn(report, decided) };
}

function reviewFor({ focus, students }: GroupInReport, { classroom, date }: Decided): string {
  const ids = students.map(({ id }) => id);
  return reviewOf(startOf({ focus, students: ids }, classroom.groups, date), classroom);
}

function settingOf(decided: Decided): Situation {
  const { classroom, date, absent, candidates, toSeat, seated, kept } = decided;
  const given = seated.seats.places.filter(({ kind }) => kind === CONFERENCE).length;
  const all = kept.conferences.length;
  return {
    candidates,
    present: [...candidates.values()].filter(({ id }) => !absent.includes(id)),
    seated: toSeat,
    given: given + all,
    rules: { ...seated.rules, conferences: seated.rules.conferences + all },
    ladder: classroom.ladder,
    date,
    daysOff: classroom.daysOff,
  };
}

/** Orders the lowest rung first, then the most writers who need the most support. */
function byUrgency({ classroom, candidates }: Decided) {
  const place = placeIn(classroom.ladder);
  const most = ({ students }: GroupInReport) =>
    students.filter(({ id }) => candidates.get(id)?.support === 'most').length;
  return (a: GroupInReport, b: GroupInReport) =>
    place(rungOf(a.focus)) - place(rungOf(b.focus)) ||
    most(b) - most(a) ||
    place(a.focus) - place(b.focus) ||
    byCodePoint(a.students[0]!.id, b.students[0]!.id);
}

/** Focuses that are not on the ladder come last; two infinities could not be subtracted. */
function placeIn(ladder: Ladder): (about: string) => number {
  return (about) => ladder.place(about) ?? Number.MAX_VALUE;
}

/** Returns the groups that the teacher changed, as they are. */
function keptGroups(decided: Decided): GroupInReport[] {
  const { kept, candidates, classroom } = decided;
  const setting = settingOf(decided);
  return kept.groups.map(({ focus, lesson, students, away }) => ({
    focus,
    ...(away.length > 0 && {
      away: away.map((id) => ({ id, proposed: kept.proposed.get(id) ?? NOWHERE })),
    }),
    ...(lesson !== undefined && { lesson }),
    students: students.map((id) => {
      const why = whyThisFocus(id, focus, setting);
      const known = candidates.get(id);
      const first = !!known && rungsOf(known, classroom.ladder.lane)[0] === rungOf(focus);
      if (!kept.proposed.has(id)) return { id, first, because: why };
      const proposed = kept.proposed.get(id);
      const decision = byHand(proposed, undefined, classroom.ladder);
      return { id, first, because: `${decision}; ${why}`, proposed: proposed ?? NOWHERE };
    }),
  }));
}

function newGroups(decided: Decided): GroupInReport[] {
  const { toSeat, seated, classroom, date } = decided;
  const { rules } = seated;
  const { places } = seated.seats;
  const byId = new Map(toSeat.map((writer, i) => [writer.id, { writer, place: places[i]! }]));
  const last = groupOf(groupsBefore(classroom, date));
  const rungs = new Set(places.flatMap(({ rung }) => rung ?? []));
  return [...rungs].flatMap((rung) =>
    splitNeed(roomsOf(rung, decided), rung, rules, last).map((ids) => {
      const members = ids.map((id) => byId.get(id)!.writer);
      const focus = focusOf(members, rung, rules);
      const students = ids.map((id) => seatOf(byId.get(id)!, focus, decided));
      return { focus, students };
    }),
  );
}

/** Returns the writers of a rung, one list for each room that the search used. */
function roomsOf(rung: string, { toSeat, seated }: Decided): Candidate[][] {
  const rooms = new Map<Room, Candidate[]>();
  for (const [i, place] of seated.seats.places.entries()) {
    if (place.rung === rung) rooms.set(place, [...(rooms.get(place) ?? []), toSeat[i]!]);
  }
  return [...rooms.values()];
}

function seatOf(
  { writer, place }: { writer: Candidate; place: Room },
  focus: string,
  decided: Decided,
): GroupInReport['students'][number] {
  const { id } = writer;
  const { seated, toSeat } = decided;
  const { rules, seats } = seated;
  const why = whyThisFocus(id, focus, settingOf(decided));
  const first = isFirst(writer, place, rules);
  const because = `${pinnedBy(id, focus, decided)}${why}`;
  if (first || rules.pins.has(id)) return { id, first, because };
  return { id, first, because, insist: insistPrice(writer, toSeat, rules, seats) };
}

/** Says why this writer is pinned, if so, and whether the pin could be met exactly. */
function pinnedBy(id: string, focus: string, { classroom, earlier, seated }: Decided): string {
  const { ladder, settings } = classroom;
  const pin = seated.rules.pins.get(id);
  if (pin === undefined) return '';
  const missed = isMissed(pin, focus) ? ` on ${ladder.say(pin)}, but no group came together` : '';
  if (Object.hasOwn(settings.pinned ?? {}, id)) return `pinned in class.yaml${missed}; `;
  return `${byHand(undefined, earlier.get(id)?.date, ladder)}${missed}; `;
}

function conferencesOf(decided: Decided): Conference[] {
  const { kept, toSeat, seated, classroom } = decided;
  const setting = settingOf(decided);
  const given = kept.conferences.map(({ student, focus }): Conference => {
    const proposed = kept.proposed.get(student);
    const decision = byHand(proposed, undefined, classroom.ladder);
    const because = `${decision}; ${whyThisFocus(student, focus, setting)}`;
    return { student, focus, because, proposed: proposed ?? NOWHERE };
  });
  const made = toSeat.filter((_, i) => seated.seats.places[i]!.kind === CONFERENCE);
  return [
    ...given,
    ...made.map((writer): Conference => {
      const focus = firstFocus(writer, seated.rules);
      const pinned = pinnedBy(writer.id, CONFERENCE, decided);
      return { student: writer.id, focus, because: pinned + whyAlone(writer.id, focus, setting) };
    }),
  ];
}

function withoutPlace(decided: Decided): GroupReport['noPlace'] {
  const setting = settingOf(decided);
  return decided.toSeat
    .filter((_, i) => decided.seated.seats.places[i]!.kind === 'none')
    .map((writer) => ({
      student: writer.id,
      because: whyNoPlace(writer.id, firstFocus(writer, setting.rules), setting),
    }));
}

function takenOutByHand({ kept, classroom }: Decided): GroupReport['noPlace'] {
  return kept.out.map((id) => {
    const proposed = kept.proposed.get(id);
    const because = `taken out by hand, ${byHand(proposed, undefined, classroom.ladder)}`;
    return { student: id, because, ...(proposed !== undefined && { proposed }) };
  });
}
