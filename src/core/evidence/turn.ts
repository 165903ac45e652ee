/**
 * Decides what a writer with no open need meets about: a push for who is far, a push on what they
 * just got, or nothing yet. Unknown is not "ready": the last are on track until a closer look.
 */

import { schoolDaysBetween, spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { attended } from '../files/meeting.ts';
import { rungOf } from '../ladder/ladder.ts';
import { scoresOnScale, standingOf } from '../ladder/rubric.ts';
import { type Student, traitScores } from '../roster/student.ts';
import type { Support } from '../schema/words.ts';
import type { RungKnown } from './rung-known.ts';

export interface Turn {
  kind: 'stretch' | 'push' | 'on track';
  /** The lane, the skill of a push, or the rung that a closer look would settle. */
  about: string;
  /** The other rungs of the trait that the look is about. */
  or?: string[];
  /** The push follows a sort of the last three school days: its turn is sure. */
  sure?: true;
  because: string;
}

/** Rungs in place, from which on a writer without needs can be ready for the stretch lane. */
const ENOUGH_RUNGS = 4;
/** A push follows a sort of the last two school weeks. */
const PUSH_SCHOOL_DAYS = 10;
/** So soon after the sort, a push is seated before the needs of one writer alone. */
const SURE_SCHOOL_DAYS = 3;
/** On average, the newest scores are at least this far above the lowest passing score, in steps. */
const STEPS_ABOVE = 0.5;

interface Writer {
  student: Student;
  support: Support | null;
  rungs: RungKnown[];
}

export function turnOf(writer: Writer, classroom: Classroom, today: string): Turn {
  const { ladder } = classroom;
  const inPlace = writer.rungs.filter((rung) => rung.inPlace);
  const stretch = whyStretch(writer, inPlace, classroom, today);
  if (stretch !== undefined) return { kind: 'stretch', about: ladder.lane, because: stretch };
  const got = newestGot(writer, classroom, today);
  if (got) {
    const because = `got it on ${ladder.say(got.about)} (sorted ${spoken(got.date)})`;
    const days = schoolDaysBetween(got.date, today, classroom.daysOff);
    const sure = days <= SURE_SCHOOL_DAYS && { sure: true as const };
    return { kind: 'push', about: got.about, ...sure, because };
  }
  const [about = '', ...or] = lookFor(writer, classroom, today);
  const isLookedAt = writer.rungs.find(({ rung }) => rung === about)?.lookedAt;
  const because = isLookedAt
    ? `nothing open: ${ladder.say(about)} scored, looked at: nothing found`
    : `nothing open: a closer look at ${ladder.say(about)} tells what comes next`;
  return { kind: 'on track', about, ...(or.length > 0 && { or }), because };
}

function whyStretch(
  { student, support, rungs }: Writer,
  inPlace: RungKnown[],
  classroom: Classroom,
  today: string,
): string | undefined {
  if (support === 'least') {
    const known = rungs.some(({ skills, inPlace: place }) => place || skills.length > 0);
    return known
      ? 'you sorted them least support, and nothing is open'
      : 'you sorted them least support';
  }
  if (inPlace.length < ENOUGH_RUNGS) return undefined;
  const scores = newestScores(student, classroom, today);
  const seen = inPlace.filter((rung) => rung.inPlace === 'seen').length;
  const of = `of ${rungs.length} rungs`;
  if (scores.length === 0) {
    return seen >= ENOUGH_RUNGS ? `${seen} ${of} are in place (seen)` : undefined;
  }
  const how = seen === 0 ? 'scored fine' : 'are in place or scored fine';
  const many = `${inPlace.length} ${of} ${how}`;
  // A trait whose top score is the lowest passing one cannot be above it.
  const above = scores.filter(({ room }) => room > 0);
  const mean = above.reduce((sum, { steps }) => sum + steps, 0) / above.length;
  const atTheCut = above.filter(({ steps }) => steps === 0).length;
  return mean >= STEPS_ABOVE && atTheCut * 2 <= above.length
    ? `${many}, and the newest scores are clearly above passing`
    : undefined;
}

interface Score {
  rubric: string;
  trait: string;
  /** Steps of the scale above the lowest passing score, and how many there could be. */
  steps: number;
  room: number;
  /** From 0, the bottom of the scale, to 1, its top. */
  height: number;
}

/** Returns the scores of the newest scored piece; empty if there is none. */
export function newestScores(student: Student, classroom: Classroom, today: string): Score[] {
  const { rubrics, settings } = classroom;
  const grade = student.grade ?? settings.grade;
  const line = student.scores
    .filter(({ date, rubric }) => date <= today && rubrics.has(rubric))
    .reduce<Student['scores'][number] | undefined>(
      (newest, one) => (newest && one.date < newest.date ? newest : one),
      undefined,
    );
  const rubric = line && rubrics.get(line.rubric);
  if (!rubric) return [];
  return traitScores(line).flatMap(([trait, score]): Score[] => {
    const scale = rubric.traits[trait] ? scoresOnScale(rubric, trait) : [];
    const at = scale.indexOf(score);
    const passing = scale.findIndex((one) => standingOf(rubric, trait, one, grade) === 'got it');
    if (at < 0 || passing < 0) return [];
    const room = scale.length - 1 - passing;
    return [
      { rubric: rubric.id, trait, steps: at - passing, room, height: at / (scale.length - 1) },
    ];
  });
}

/** Returns what the writer got in the newest sort, if that was in the last two school weeks. */
function newestGot(
  { student }: Writer,
  { sorts, meetings, ladder, settings, daysOff }: Classroom,
  today: string,
): { about: string; date: string } | undefined {
  const got = sorts.filter(
    ({ skill, date, look, entries }) =>
      skill !== undefined &&
      !look &&
      entries.get(student.id)?.stack === 'got it' &&
      ladder.place(skill) !== undefined &&
      skill.includes('.') &&
      date <= today &&
      schoolDaysBetween(date, today, daysOff) <= PUSH_SCHOOL_DAYS,
  );
  const pushed = (about: string, date: string) =>
    meetings.some(
      (met) =>
        met.push &&
        met.focus === about &&
        met.date >= date &&
        // What happens in a day's push does not undo that day's groups.
        met.date < today &&
        attended(met, student.id),
    );
  const newest = got.at(-1)?.date;
  const abouts = got.flatMap(({ skill, date }) => (date === newest ? [skill!] : []));
  abouts.sort((a, b) => ladder.place(a)! - ladder.place(b)!);
  const left = abouts.filter((one) => !pushed(one, newest!));
  const about = left.find((one) => one === settings.teaching) ?? left[0];
  return about === undefined ? undefined : { about, date: newest! };
}

/** Returns the rungs to look at: of the lowest trait, else the lowest that is not known. */
function lookFor({ student, rungs }: Writer, classroom: Classroom, today: string): string[] {
  const { ladder, rubrics } = classroom;
  const scores = newestScores(student, classroom, today);
  const least = Math.min(...scores.map(({ steps }) => steps));
  const lowest = scores.filter(({ steps }) => steps === least);
  const traits = lowest.map(({ rubric, trait }) =>
    (rubrics.get(rubric)?.traits[trait]?.opens ?? [])
      .map(rungOf)
      .filter((rung) => ladder.place(rung) !== undefined)
      .sort((a, b) => ladder.place(a)! - ladder.place(b)!),
  );
  const [known] = traits
    .filter(([rung]) => rung !== undefined)
    .sort(([a], [b]) => ladder.place(a!)! - ladder.place(b!)!);
  if (known) return [...new Set(known)];
  const isUnknown = ({ skills, inPlace, lookedAt }: RungKnown) =>
    skills.length === 0 && !inPlace && !lookedAt;
  const unknown = rungs.filter(isUnknown);
  // A draft shows the rungs that belong to a stage, best those of its own; not who gets going.
  const stages = (rung: string) => ladder.rungs.find(({ id }) => id === rung)?.stages;
  const { stage } = classroom.settings;
  const next =
    unknown.find(({ rung }) => stage !== undefined && stages(rung)?.includes(stage)) ??
    unknown.find(({ rung }) => stages(rung) !== undefined) ??
    unknown[0] ??
    rungs.find(({ inPlace }) => inPlace !== 'seen') ??
    rungs[0];
  return next ? [next.rung] : [];
}
