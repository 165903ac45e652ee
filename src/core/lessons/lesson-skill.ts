/** Decides which skill a lesson is on: the focus itself, or one skill of a whole rung. */

import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { attended } from '../files/meeting.ts';
import { type Ladder, rungOf } from '../ladder/ladder.ts';
import type { Lesson, ToTeach } from './lesson.ts';
import { type Had, wasHadBy } from './lessons-had.ts';

export interface SkillChosen {
  skill: string;
  /** Empty if the group is about this skill anyway. */
  because: string;
}

/**
 * Of a rung: never what half of them have, if there is another; then what most have open, what
 * fewest have, what fewest were taught, what the class is taught now, the lowest.
 */
export function skillFor(
  { focus, students }: ToTeach,
  lessons: Lesson[],
  classroom: Classroom,
  date: string,
): SkillChosen | undefined {
  const { ladder, settings } = classroom;
  const withLessons = new Set(lessons.map(({ skill }) => skill));
  if (withLessons.has(focus)) return { skill: focus, because: '' };
  if (focus !== rungOf(focus)) return nearestTo(focus, [...withLessons], ladder);
  const rung = ladder.rungs.find(({ id }) => id === rungOf(focus));
  const skills = (rung?.skills ?? [])
    .map(({ id }) => id)
    .filter((id) => withLessons.has(id) && ladder.fits(id, settings.genre));
  const members = students.flatMap((id) => classOn(classroom, date).candidateOf(id) ?? []);
  const counts = new Map(
    skills.map((skill) => {
      const open = members.filter(({ needs }) => needs.some(({ about }) => about === skill)).length;
      const has = members.filter((one) => one.has.includes(skill)).length;
      return [skill, { open, has, taught: timesTaught(skill, students, lessons, classroom, date) }];
    }),
  );
  const rest = skills.filter((skill) => counts.get(skill)!.has * 2 < students.length);
  const [skill] = (rest.length > 0 ? rest : skills).sort((a, b) => {
    const [one, other] = [counts.get(a)!, counts.get(b)!];
    return (
      other.open - one.open ||
      one.has - other.has ||
      one.taught - other.taught ||
      Number(b === settings.teaching) - Number(a === settings.teaching) ||
      ladder.place(a)! - ladder.place(b)!
    );
  });
  if (skill === undefined) return undefined;
  const { open } = counts.get(skill)!;
  // With writers who have it open, the stack says so already.
  const because = open > 0 ? '' : `${ladder.say(skill)}, because nobody looked at which skill`;
  return { skill, because };
}

/** A skill without a lesson yet gets that of the nearest skill of its rung. */
function nearestTo(focus: string, skills: string[], ladder: Ladder): SkillChosen | undefined {
  const far = (skill: string) => Math.abs(ladder.place(skill)! - ladder.place(focus)!);
  const [skill] = skills
    .filter((one) => rungOf(one) === rungOf(focus) && ladder.place(one) !== undefined)
    .sort((a, b) => far(a) - far(b) || ladder.place(a)! - ladder.place(b)!);
  if (skill === undefined) return undefined;
  const because = `there is no lesson on ${ladder.say(focus)} yet, and ${ladder.say(skill)} is nearest`;
  return { skill, because };
}

function timesTaught(
  skill: string,
  students: string[],
  lessons: Lesson[],
  classroom: Classroom,
  date: string,
): number {
  const ids = new Set(lessons.filter((one) => one.skill === skill).map(({ id }) => id));
  const forAll = classroom.taught.filter(
    (one) =>
      (one.skill === skill || ids.has(one.lesson ?? '')) &&
      wasHadBy(students, one, classroom, date),
  );
  const met = classroom.meetings.filter(
    (met) =>
      met.date < date &&
      (met.focus === skill || met.skill === skill || ids.has(met.lesson ?? '')) &&
      students.some((id) => attended(met, id)),
  );
  return met.length + forAll.length;
}

/** Returns the skills of the lane: a noted next step first, then those with fewest lessons had. */
export function stretchSkills(
  students: string[],
  lessons: Lesson[],
  had: Had,
  classroom: Classroom,
  date: string,
): SkillChosen[] {
  const { ladder } = classroom;
  const lane = ladder.rungs.find(({ id }) => id === ladder.lane);
  const noted = (skill: string) =>
    classroom.students.filter(({ id, notes }) => {
      const next = notes.findLast((note) => note.next !== undefined && note.date <= date)?.next;
      return students.includes(id) && next === skill;
    }).length;
  const times = (skill: string) =>
    lessons.filter((lesson) => lesson.skill === skill && had.has(lesson.id)).length;
  return (lane?.skills ?? [])
    .map(({ id }) => ({ skill: id, noted: noted(id), times: times(id) }))
    .sort(
      (a, b) =>
        b.noted - a.noted || a.times - b.times || ladder.place(a.skill)! - ladder.place(b.skill)!,
    )
    .map(({ skill, noted: count }) => ({
      skill,
      because: `${ladder.say(skill)}${count > 0 ? ', your note says it comes next' : ''}`,
    }));
}
