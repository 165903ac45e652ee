/** Decides what a year shows of a class: per rung and skill, how many had it at first, each month, and now. */

import { addDays } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import type { Candidate } from '../evidence/standings.ts';
import { rungOf } from '../ladder/ladder.ts';

export interface YearRow {
  about: string;
  label: string;
  isRung: boolean;
  /** Writers who had it when it was first looked at. */
  atFirst: number;
  has: number;
  almost: number;
  needs: number;
  unknown: number;
  /** How many had it at the end of each month of `months`; null before anything was looked at. */
  months: (number | null)[];
}

export interface Year {
  from: string;
  to: string;
  writers: number;
  /** First days of the months drawn. */
  months: string[];
  rows: YearRow[];
}

type Known = 'has' | 'almost' | 'needs' | undefined;

const MOST_MONTHS = 10;

export function yearOf(classroom: Classroom, today: string): Year {
  const { ladder, students } = classroom;
  const now = classOn(classroom, today);
  const evidence = students.map(({ id }) => now.evidenceOf(id));
  const days = evidence
    .flat()
    .map(({ date }) => date)
    .sort();
  const from = days[0] ?? today;
  const months = monthsFrom(from);
  const looked = new Set(evidence.flat().map(({ about }) => about));
  const abouts = ladder.needRungs.flatMap(({ id, skills }) => [
    id,
    ...skills.map((skill) => skill.id).filter((skill) => looked.has(skill)),
  ]);
  const rows = abouts.map((about): YearRow => {
    const known = students.map(({ id }) => knownOf(now.candidateOf(id), about));
    const count = (what: Known) => known.filter((one) => one === what).length;
    const first = students.map(({ id }, i) => {
      const day = evidence[i]!.find((one) => isOn(one.about, about))?.date;
      return day && knownOf(classOn(classroom, day).candidateOf(id), about);
    });
    return {
      about,
      label: ladder.say(about),
      isRung: about === rungOf(about),
      atFirst: first.filter((one) => one === 'has').length,
      has: count('has'),
      almost: count('almost'),
      needs: count('needs'),
      unknown: count(undefined),
      months: months.map((month) => hadBy(lastDayOf(month, today), about, classroom)),
    };
  });
  return { from, to: today, writers: students.length, months, rows };
}

function monthsFrom(from: string): string[] {
  const months = [`${from.slice(0, 8)}01`];
  while (months.length < MOST_MONTHS) months.push(`${addDays(months.at(-1)!, 31).slice(0, 8)}01`);
  return months;
}

/** What is said of a skill is said of its rung too, but not the other way around. */
function isOn(said: string, about: string): boolean {
  return said === about || rungOf(said) === about;
}

/** Returns undefined for a month that has not begun. */
function lastDayOf(month: string, today: string): string | undefined {
  const last = addDays(`${addDays(month, 31).slice(0, 8)}01`, -1);
  return month > today ? undefined : last < today ? last : today;
}

function hadBy(day: string | undefined, about: string, classroom: Classroom): number | null {
  if (day === undefined) return null;
  const { candidateOf } = classOn(classroom, day);
  const known = classroom.students.map(({ id }) => knownOf(candidateOf(id), about));
  return known.every((one) => one === undefined) ? null : known.filter((k) => k === 'has').length;
}

/** Of a skill, only what was seen counts: a score seldom says which skill it was. */
function knownOf(candidate: Candidate | undefined, about: string): Known {
  const rung = candidate?.rungs.find((one) => one.rung === rungOf(about));
  if (!rung) return undefined;
  const isRung = about === rung.rung;
  const skill = rung.skills.find((one) => one.about === about);
  const open = rung.open.filter((one) => isRung || (one.about === about && one.how === 'seen'));
  if (open.some(({ standing }) => standing === 'needs help')) return 'needs';
  if (open.length > 0) return 'almost';
  const isSeen = skill?.standing === 'got it' && skill.how === 'seen' && !skill.byScore;
  return (isRung ? rung.inPlace : isSeen) ? 'has' : undefined;
}
