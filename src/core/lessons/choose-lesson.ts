/**
 * Decides which lesson a meeting gets, for every page and every screen. The skill: what most have
 * open. The stack: where most stand on that very skill. The lesson: one that nobody of them had.
 */

import type { Classroom } from '../classroom/classroom.ts';
import { normalizeName } from '../language/normalize-name.ts';
import type { LessonChosen } from '../schema/group-report.ts';
import { GENRES, type Support } from '../schema/words.ts';
import { type Lesson, suitsGenre, type ToTeach } from './lesson.ts';
import { type SkillChosen, skillFor, stretchSkills } from './lesson-skill.ts';
import { type StackChosen, stackFor } from './lesson-stack.ts';
import { type Had, lessonsHad } from './lessons-had.ts';
import { booksRead } from './texts-to-show.ts';

export interface Chosen extends LessonChosen {
  lesson: Lesson;
}

const NONE_LEFT = 'none left for them: confer with each, or write one';

/** Returns the lessons in the order of the meetings; undefined if a rung has no lesson at all. */
export function chooseLessons(
  meetings: ToTeach[],
  lessons: Lesson[],
  classroom: Classroom,
  date: string,
): (Chosen | undefined)[] {
  const pushed: string[] = [];
  return meetings.map((meeting) => {
    const had = lessonsHad(meeting, lessons, classroom, date);
    const named = lessons.find(({ id }) => id === meeting.named);
    if (named) return namedLesson(named, meeting, had, classroom, date);
    if (meeting.kind !== 'stretch') return taughtLesson(meeting, lessons, had, classroom, date);
    const chosen = stretchLesson(meeting, lessons, had, pushed, classroom, date);
    if (chosen) pushed.push(chosen.id);
    return chosen;
  });
}

function namedLesson(
  lesson: Lesson,
  meeting: ToTeach,
  had: Had,
  classroom: Classroom,
  date: string,
): Chosen {
  const { stack } = stackFor(lesson.skill, meeting, classroom, date);
  const fits = lesson.stacks.includes(stack) ? stack : lesson.stacks[0]!;
  return {
    lesson,
    id: lesson.id,
    skill: lesson.skill,
    stack: meeting.kind === 'stretch' ? 'stretch' : fits,
    because: 'you named it',
    repeated: had.has(lesson.id),
  };
}

function taughtLesson(
  meeting: ToTeach,
  lessons: Lesson[],
  had: Had,
  classroom: Classroom,
  date: string,
): Chosen | undefined {
  const skill = skillFor(meeting, lessons, classroom, date);
  if (!skill) return undefined;
  // Of a skill without a lesson, the writers' standing on that skill decides, not on its neighbor.
  const asked = meeting.focus.includes('.') ? meeting.focus : skill.skill;
  const stack = stackFor(asked, meeting, classroom, date);
  const onSkill = lessons.filter((lesson) => lesson.skill === skill.skill);
  const fits = byFit(classroom, date);
  const ranked = fitting(onSkill, stack.order, classroom).sort(
    (a, b) => nearness(a, stack.order) - nearness(b, stack.order) || fits(a, b),
  );
  return made(ranked, had, skill, stack);
}

/** Returns lessons of the genre and of the allowed stacks; if there is none, with less asked. */
function fitting(lessons: Lesson[], order: Support[], { settings }: Classroom): Lesson[] {
  const suits = lessons.filter((lesson) => suitsGenre(lesson, settings.genre));
  const all = suits.length > 0 ? suits : lessons;
  const allowed = all.filter(({ stacks }) => order.some((stack) => stacks.includes(stack)));
  return allowed.length > 0 ? allowed : [...all];
}

function nearness({ stacks }: Lesson, order: Support[]): number {
  const at = order.findIndex((stack) => stacks.includes(stack));
  return at < 0 ? order.length : at;
}

/** Prefers a book the class knows, the stage of the piece, its grade, then the very genre. */
function byFit(classroom: Classroom, date: string): (a: Lesson, b: Lesson) => number {
  const { genre, stage, grade } = classroom.settings;
  const known = booksRead(classroom, date);
  const ranks: ((lesson: Lesson) => number)[] = [
    (lesson) => bookDistance(lesson, known),
    ({ stages }) => Number(stage !== undefined && !(stages?.includes(stage) ?? true)),
    ({ grades }) => Number(!(grades?.includes(grade) ?? true)),
    // A lesson for all genres if that of the class is not known.
    ({ genres }) => (genre === undefined ? Number(genres.length < GENRES.length) : genres.length),
  ];
  return (a, b) =>
    ranks.map((rank) => rank(a) - rank(b)).find((difference) => difference !== 0) ??
    (a.id < b.id ? -1 : 1);
}

/** A lesson without a book is between one with a known book and one that has to be read first. */
function bookDistance({ mentor }: Lesson, known: ReadonlySet<string>): number {
  // Without any book in texts.yaml, nobody knows what the class has read.
  if (!mentor || known.size === 0) return 1;
  return known.has(normalizeName(mentor.title)) ? 0 : 2;
}

function made(ranked: Lesson[], had: Had, skill: SkillChosen, stack: StackChosen): Chosen {
  const fresh = ranked.find(({ id }) => !had.has(id));
  const longestAgo = [...ranked].sort((a, b) => compareDates(had.get(a.id), had.get(b.id)))[0]!;
  const lesson = fresh ?? longestAgo;
  const used = stack.order[nearness(lesson, stack.order)] ?? lesson.stacks[0]!;
  const left = used === stack.stack ? '' : ` (none for ${stack.stack} is left)`;
  const words = [stack.because, skill.because, fresh ? 'nobody had it' : NONE_LEFT];
  return {
    lesson,
    id: lesson.id,
    skill: lesson.skill,
    stack: used,
    because: `${used}${left}: ${words.filter(Boolean).join('; ')}`,
    repeated: fresh === undefined,
  };
}

function compareDates(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}

/** Gives each stretch group of a day another lesson, on the skill they were pushed on least. */
function stretchLesson(
  { students }: ToTeach,
  lessons: Lesson[],
  had: Had,
  pushed: string[],
  classroom: Classroom,
  date: string,
): Chosen | undefined {
  const skills = stretchSkills(students, lessons, had, classroom, date);
  const order = (lesson: Lesson) => skills.findIndex(({ skill }) => skill === lesson.skill);
  const all = lessons.filter((lesson) => order(lesson) >= 0);
  const fits = byFit(classroom, date);
  const ranked = fitting(all, ['least'], classroom).sort(
    (a, b) =>
      Number(pushed.includes(a.id)) - Number(pushed.includes(b.id)) ||
      order(a) - order(b) ||
      fits(a, b),
  );
  if (ranked.length === 0) return undefined;
  const skill = skills.find((one) => one.skill === ranked[0]!.skill)!;
  const because = 'nothing is open';
  const chosen = made(ranked, had, skill, { stack: 'least', order: ['least'], because });
  return { ...chosen, stack: 'stretch', because: chosen.because.replace(/^least/, 'stretch') };
}
