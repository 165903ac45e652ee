/** Decides how a lesson stands on a page: its title, its minutes, its texts, its coaching lines. */

import { standardsFor } from '../../ladder/standards.ts';
import { normalizeName } from '../../language/normalize-name.ts';
import { coachingOf, type Lesson, showingFor } from '../../lessons/lesson.ts';
import {
  booksRead,
  TEXT_LABELS,
  type TextToShow,
  textsToShow,
} from '../../lessons/texts-to-show.ts';
import { taughtBefore } from '../../meetings/taught-before.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { dayWords } from '../view/sides.ts';

/** Texts that fit into the frame of Show, and how many beside five writers. */
export const MOST_TEXTS = { roomy: 3, close: 2 };

/** Returns the fields that the pages of a group, of a writer and of the whole class share. */
export function lessonFields(lesson: Lesson, view: ClassView, texts = MOST_TEXTS.roomy): Fields {
  const { classroom, date } = view;
  const { settings, standards } = classroom;
  const { does, title, bring } = lesson;
  return {
    does: does ?? title,
    title: does === undefined ? null : title,
    bring: bring ?? null,
    standards: standardsFor(standards, lesson.skill, settings.genre, settings.grade),
    lesson,
    showing: showingFor(lesson, settings.genre),
    coaching: coachingOf(lesson).map(({ when, say }) => ({ when: when || null, say })),
    connect: taughtBefore(lesson.skill, classroom, date)?.sentence ?? null,
    texts: textsOf(lesson, view, texts),
  };
}

/** The class's own texts come first, then the book that the lesson shows. */
function textsOf(
  { skill, mentor }: Lesson,
  { classroom, date }: ClassView,
  most: number,
): Fields[] {
  const own = textsToShow(skill, classroom, date, most);
  const isBook = ({ title }: TextToShow) => normalizeName(title) === normalizeName(mentor!.title);
  const book: Omit<TextToShow, 'kind'>[] =
    mentor && !own.some(isBook)
      ? [{ title: mentor.title, by: mentor.author, note: mentor.use }]
      : [];
  const isRead = mentor && booksRead(classroom, date).has(normalizeName(mentor.title));
  const kind = isRead ? TEXT_LABELS.book : 'Book';
  return [...own, ...book.map((one) => ({ kind, ...one }))].slice(0, most).map((text) => ({
    kind: text.kind,
    title: text.title,
    by: text.by ?? null,
    place: text.place ?? null,
    read: text.read ? dayWords(text.read) : null,
    note: text.note ?? null,
  }));
}

/** Returns the minutes of each part: a minute to connect and to close, the rest halved. */
export function minutesOf(all: number): Fields {
  const rest = Math.max(2, all - 2);
  const teach = Math.ceil(rest / 2);
  return { all, connect: 1, teach, try: rest - teach };
}
