/**
 * Decides who meets about what, rule by rule: evidence, open needs, what the whole class needs,
 * seats, groups, and a reason for each writer. Nobody is dropped: who has no seat is named.
 */

import { groupSizes } from '../class-settings.ts';
import type { Classroom } from '../classroom.ts';
import { evidenceOf } from '../evidence.ts';
import type { GroupReport } from '../group-report.ts';
import { type Ladder, rungOf } from '../ladder.ts';
import { standingsOf } from '../needs.ts';
import { supportOf } from '../support.ts';
import { howMany, whyNoPlace, whyThisFocus } from './because.ts';
import { type Candidate, firstNeed, type Rules } from './grouping.ts';
import { findSeats, type Seating } from './seats.ts';
import { sharedFocus } from './split.ts';
import { type WholeClassLesson, wholeClassLessons } from './whole-class.ts';

export function rulesOf({ settings, ladder }: Classroom): Rules {
  const [smallest, largest] = groupSizes(settings);
  const lane = ladder.rungs.find((rung) => rung.lane)?.id ?? 'stretch';
  return {
    smallest,
    largest,
    conferences: settings.conferences,
    keepApart: settings['keep apart'],
    lane,
  };
}

/** Writers marked absent in a sort of this day. */
export function absentOn(classroom: Classroom, date: string): string[] {
  const sorts = classroom.sorts.filter((sort) => sort.date === date);
  const away = (id: string) => sorts.some(({ entries }) => entries.get(id)?.stack === 'absent');
  const here = (id: string) =>
    sorts.some(({ entries }) => ![undefined, 'absent'].includes(entries.get(id)?.stack));
  return classroom.students.map(({ id }) => id).filter((id) => away(id) && !here(id));
}

/** The groups of a day, from the evidence up to that day. */
export function formGroups(classroom: Classroom, date: string, absent: string[]): GroupReport {
  const { ladder } = classroom;
  const rules = rulesOf(classroom);
  const everybody = classroom.students.map(({ id }) => id);
  const known = candidatesOf(classroom, date);
  const present = [...known.values()].filter(({ id }) => !absent.includes(id));
  const place = (about: string) => ladder.place(about) ?? 0;
  const wholeClass = wholeClassLessons([...known.values()], everybody.length, place).map(
    (lesson) => ({ ...lesson, students: lesson.students.filter((id) => !absent.includes(id)) }),
  );
  const toSeat = withoutWholeClass(present, wholeClass);
  const seating = findSeats(toSeat, rules);
  const seated = (kind: string) => toSeat.filter(({ id }) => seating.seats.get(id)?.kind === kind);
  const reason = (candidate: Candidate) => aloneBecause(candidate, toSeat, rules, ladder, date);
  return {
    version: 1,
    date,
    writers: Object.fromEntries(
      classroom.students.map(({ id }) => [
        id,
        {
          stack: supportOf(id, classroom.sorts, date),
          needs: known.get(id)?.needs.map(({ about }) => about) ?? [],
        },
      ]),
    ),
    groups: groupsFrom(seating, toSeat, rules, ladder, date),
    conferences: byRung(seated('conference').map(reason), ladder),
    wholeClass,
    noPlace: seated('none')
      .map(reason)
      .map(({ student, because }) => ({
        student,
        because: whyNoPlace(because, rules.conferences),
      })),
    noEvidence: everybody.filter((id) => !known.has(id) && !absent.includes(id)),
    absent: everybody.filter((id) => absent.includes(id)),
  };
}

/** The writers about whom something is known; no evidence is unknown, never "got it". */
function candidatesOf(classroom: Classroom, date: string): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const student of classroom.students) {
    const evidence = evidenceOf(student, classroom, date);
    if (evidence.length === 0) continue;
    const support = supportOf(student.id, classroom.sorts, date);
    candidates.set(student.id, {
      id: student.id,
      support,
      ...standingsOf(evidence, classroom.ladder),
    });
  }
  return candidates;
}

/** Who gets her first need with the class needs no seat; for the others that need is taken care of. */
function withoutWholeClass(candidates: Candidate[], lessons: WholeClassLesson[]): Candidate[] {
  const taught = new Set(lessons.map(({ focus }) => focus));
  const withTheClass = new Set(lessons.flatMap(({ students }) => students));
  return candidates
    .filter(({ id }) => !withTheClass.has(id))
    .map((c) => ({ ...c, needs: c.needs.filter(({ about }) => !taught.has(about)) }));
}

function groupsFrom(
  { splits }: Seating,
  candidates: Candidate[],
  { lane }: Rules,
  ladder: Ladder,
  date: string,
): GroupReport['groups'] {
  const byId = new Map(candidates.map((c) => [c.id, c]));
  const groups = [...splits].flatMap(([rung, split]) =>
    split.groups.map((ids) => {
      const members = ids.map((id) => byId.get(id)!);
      const focus = rung === lane ? lane : focusOf(members, rung);
      const students = members.map((member) => ({
        id: member.id,
        first: (firstNeed(member)?.rung ?? lane) === rung,
        because: whyThisFocus(member, focus, ladder, date),
      }));
      return { focus, students };
    }),
  );
  return groups.sort((a, b) => ladder.place(a.focus)! - ladder.place(b.focus)!);
}

/** The skill they share, else the rung. */
function focusOf(members: Candidate[], rung: string): string {
  const onRung = members.map(({ needs }) =>
    needs.filter((need) => need.rung === rung).map(({ about }) => about),
  );
  return sharedFocus(onRung) ?? rung;
}

type Conference = GroupReport['conferences'][number];

function byRung(conferences: Conference[], ladder: Ladder): Conference[] {
  return conferences.sort((a, b) => ladder.place(a.focus)! - ladder.place(b.focus)!);
}

/** What a writer without a group needs, and how few share it. */
function aloneBecause(
  candidate: Candidate,
  candidates: Candidate[],
  { lane }: Rules,
  ladder: Ladder,
  date: string,
): Conference {
  const homeOf = (c: Candidate) => firstNeed(c)?.rung ?? lane;
  const focus = firstNeed(candidate)?.about ?? lane;
  const sharing = candidates.filter((other) => homeOf(other) === rungOf(focus)).length;
  const shared = howMany(sharing, rungOf(focus), ladder, lane);
  const needs = firstNeed(candidate) ? whyThisFocus(candidate, focus, ladder, date) : '';
  return { student: candidate.id, focus, because: [shared, needs].filter(Boolean).join(': ') };
}
