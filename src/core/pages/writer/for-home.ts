/**
 * Decides what a child or a family gets about one writer, in the language of their home: own
 * strengths, goal and lesson; no stack, support, private note or other child.
 */

import type { Classroom } from '../../classroom/classroom.ts';
import { rungOf } from '../../ladder/ladder.ts';
import { genreName } from '../../ladder/standards.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { everyName } from '../../meetings/compliment.ts';
import { readPraise } from '../../roster/praise.ts';
import { strengthsOf } from '../../roster/student.ts';
import type { HomeWords } from '../../schema/home-words.ts';
import type { Genre } from '../../schema/words.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields, LeftOut } from '../view/page.ts';
import { classForReader, type ForReader, forReader, type TextPlace } from './for-reader.ts';
import { goalFor, wordsPlace } from './goal.ts';

/** What a family reads in a minute. */
const STRENGTHS = 3;

/** Returns the language of a writer's home: English, if confer has no words for theirs. */
export function languageOf(id: string, { classroom, words }: ClassView): string {
  const own = classroom.students.find((one) => one.id === id)?.['home language'];
  return own !== undefined && Object.hasOwn(words, own) ? own : 'en';
}

/** Returns "November 30" in the language of the page. */
function dayIn(date: string, language: string, month: 'long' | 'short' = 'long'): string {
  const day = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat(language, {
    month,
    day: 'numeric',
    timeZone: 'UTC',
  }).format(day);
}

/** Returns the strengths for home, newest first; none if nothing that was noted reads well. */
export function strengthsForHome(
  id: string,
  { classroom, date }: { classroom: Classroom; date: string },
): { date: string; words: string }[] {
  const student = classroom.students.find((one) => one.id === id)!;
  const others = everyName(classroom);
  const reads = (words: string) => 'words' in readPraise(words, student, others);
  return strengthsOf(student, date)
    .filter(({ words }) => reads(words))
    .slice(0, STRENGTHS);
}

/** What is on a page for a child or a family, and what it leaves out because it names a classmate. */
interface Filled {
  fields: Fields;
  left: LeftOut[];
}

export function familyFields(id: string, view: ClassView): Fields {
  return familyPage(id, view).fields;
}

export function familyLeftOut(id: string, view: ClassView): LeftOut[] {
  return [...familyPage(id, view).left, ...strengthsLeftOut(id, view)];
}

function familyPage(id: string, view: ClassView): Filled {
  const { classroom, date, name } = view;
  const { settings, students } = classroom;
  const language = languageOf(id, view);
  const words = view.words[language]!;
  const reader = forReader(id, classroom);
  const goal = goalFor(id, view, words, language, reader);
  const student = students.find((one) => one.id === id)!;
  const genre = settings.genre && genreIn(words, settings.genre, student.grade ?? settings.grade);
  keepLabels(words, ['family', 'genres'], reader, view, language);
  const fields = {
    from: [
      classForReader(classroom, reader),
      dayIn(date, language),
      genre && `${words.family.writing} ${genre}`,
    ]
      .filter(Boolean)
      .join(' · '),
    name: name(id),
    t: { notes: null, ...words.family },
    strengths: strengthsForHome(id, view).map((one) => ({
      date: dayIn(one.date, language, 'short'),
      words: one.words,
    })),
    goal: {
      words: goal?.words ?? null,
      home: goal?.home ?? null,
      set: goal?.set === undefined ? null : dayIn(goal.set, language),
    },
  };
  return { fields, left: reader.left };
}

/** What stands above and between has to be there, so without it there is no page. */
function keepLabels(
  words: HomeWords,
  parts: ('family' | 'card' | 'genres')[],
  { keep }: ForReader,
  view: ClassView,
  language: string,
): void {
  for (const part of parts) {
    for (const [key, label] of Object.entries(words[part])) {
      const at = wordsPlace(view, language, [part, key]);
      keep(label, at && { ...at, isNeeded: true });
    }
  }
}

/** Returns the strengths that would be there if they named nobody else. */
function strengthsLeftOut(id: string, { classroom, date }: ClassView): LeftOut[] {
  const student = classroom.students.find((one) => one.id === id)!;
  const oldest = strengthsForHome(id, { classroom, date })[STRENGTHS - 1]?.date ?? '';
  const { keep, left } = forReader(id, classroom);
  const file = `students/${id}.yaml`;
  for (const [i, { date: day, strength }] of student.notes.entries()) {
    if (day >= oldest && day <= date) keep(strength, { file, path: ['notes', i, 'strength'] });
  }
  return left;
}

function genreIn({ genres }: HomeWords, genre: Genre, grade: number): string {
  return genres[genre] ?? genreName(genre, grade) ?? genre;
}

export function goalFields(id: string, view: ClassView): Fields {
  return goalCard(id, view).fields;
}

export function goalLeftOut(id: string, view: ClassView): LeftOut[] {
  // A card has no line for home.
  return goalCard(id, view).left.filter(({ path }) => path?.at(-1) !== 'at home');
}

function goalCard(id: string, view: ClassView): Filled {
  const language = languageOf(id, view);
  const words = view.words[language]!;
  const reader = forReader(id, view.classroom);
  const goal = goalFor(id, view, words, language, reader);
  const lesson = view.lessonOf.get(id);
  const { lane } = view.classroom.ladder;
  const fits = lesson && goal && (isOn(lesson, goal.about) || goal.about === lane);
  keepLabels(words, ['card'], reader, view, language);
  const fields = {
    name: view.name(id),
    t: { steps: null, ...words.card },
    words: goal?.words ?? null,
    set: goal?.set === undefined ? null : dayIn(goal.set, language),
    steps: fits ? (reader.keep(lesson.steps, inLesson(lesson)) ?? null) : null,
  };
  return { fields, left: reader.left };
}

function inLesson({ ownFile }: Lesson): TextPlace {
  return ownFile === undefined ? undefined : { file: ownFile };
}

function isOn({ skill }: Lesson, about: string): boolean {
  return skill === about || (about === rungOf(about) && rungOf(skill) === about);
}

/** A card without a goal would be an empty promise. */
export function hasNoGoal(id: string, view: ClassView): boolean {
  return goalFor(id, view, view.words.en, 'en') === undefined;
}

export function hasNoLesson(id: string, { lessonOf }: ClassView): boolean {
  return !lessonOf.has(id);
}

/** Returns the slip of the writer's lesson, for their folder. */
export function slipFields(id: string, view: ClassView): Fields {
  const lesson = view.lessonOf.get(id);
  return { name: view.name(id), slip: lesson ? slipOf(lesson) : null };
}

/** A slip is its text: one that names a classmate is no slip. */
export function slipLeftOut(id: string, { classroom, lessonOf }: ClassView): LeftOut[] {
  const { keep, left } = forReader(id, classroom);
  const lesson = lessonOf.get(id);
  const at = lesson && inLesson(lesson);
  const { title = '', text = '' } = lesson ? slipOf(lesson) : {};
  for (const part of [title, text]) keep(part, at && { ...at, isNeeded: true });
  return left;
}

/** Splits a slip: its first line is the title. */
function slipOf({ title, leaveWith }: Lesson): { title: string; text: string } {
  const [first = '', ...rest] = leaveWith.split(/\n\n/);
  return rest.length > 0 ? { title: first, text: rest.join('\n\n') } : { title, text: first };
}
