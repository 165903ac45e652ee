/** Decides which mini-lesson a group gets. */

import { rungOf } from '../ladder/ladder.ts';
import type { LessonFront } from '../schema/lesson-front.ts';
import { GENRES, type Genre, type Stage, SUPPORTS, type Support } from '../schema/words.ts';

/** The headings of a lesson, in order, and the field each becomes. */
export const SECTIONS = {
  Compliment: 'compliment',
  Connect: 'connect',
  'Teaching point': 'teach',
  Steps: 'steps',
  Show: 'showing',
  Apply: 'apply',
  Coach: 'coach',
  Close: 'close',
  'Leave with': 'leaveWith',
  'Look for': 'lookFor',
} as const;

/** Optional in a teacher's own lesson; if missing, the steps are printed for the child instead. */
const OPTIONAL = ['Leave with'];

export type LessonText = Record<(typeof SECTIONS)[keyof typeof SECTIONS], string>;
export type Lesson = LessonFront & LessonText;

/**
 * Returns the lesson that fits best (see `fit`); undefined only if a rung has no lesson. A group
 * that has met `times` times on this focus gets the next one on the skill, not one it had
 * (`taught`: ids, oldest first, if recorded); from the third time on, shown another way if there is
 * one.
 */
export function chooseLesson(
  lessons: Lesson[],
  focus: string,
  { genre, stage }: { genre?: Genre; stage?: Stage },
  stacks: (Support | null)[],
  { times = 0, taught = [] }: { times?: number; taught?: string[] } = {},
): Lesson | undefined {
  const stack = commonest(stacks);
  const suits = ({ genres }: Lesson) => genre === undefined || genres.includes(genre);
  const fit = (lesson: Lesson) =>
    (lesson.skill === focus ? 8 : 0) +
    (suits(lesson) ? 4 : 0) +
    (lesson.stacks.includes(stack) ? 2 : 0) +
    (stack !== 'medium' && lesson.stacks.includes('medium') ? 1 : 0) +
    (stage === undefined || (lesson.stages?.includes(stage) ?? true) ? 0.5 : 0) +
    (genre !== undefined && lesson.genres.length === 1 ? 0.25 : 0) +
    // If the genre is not known, a lesson for any genre is safe, whatever the stack.
    (genre === undefined && lesson.genres.length === GENRES.length ? 3 : 0);
  const [usual, ...others] = lessons
    .filter(({ skill }) => rungOf(skill) === rungOf(focus))
    .sort((a, b) => fit(b) - fit(a) || (a.id < b.id ? -1 : 1));
  if (!usual || times === 0) return usual;
  const next = others.filter((lesson) => lesson.skill === usual.skill && suits(lesson));
  const all = [usual, ...next];
  const noted = taught.flatMap((id) => lessons.find((lesson) => lesson.id === id) ?? []);
  const had = noted.length > 0 ? noted : all.slice(0, times);
  const left = all.filter((lesson) => !had.includes(lesson));
  const otherShow = left.find(({ show }) => show !== had.at(-1)?.show);
  return (times > 1 ? otherShow : undefined) ?? left[0] ?? usual;
}

function commonest(stacks: (Support | null)[]): Support {
  const count = (support: Support) => stacks.filter((stack) => stack === support).length;
  return [...SUPPORTS].sort((a, b) => count(b) - count(a)).find((s) => count(s) > 0) ?? 'medium';
}

/** Splits the body of a lesson at its headings; also returns the missing headings. */
export function sectionsOf(body: string): { text: LessonText; missing: string[] } {
  const parts = new Map<string, string>();
  for (const part of body.split(/^## /m).slice(1)) {
    const end = part.indexOf('\n');
    if (end > 0) parts.set(part.slice(0, end).trim(), part.slice(end).trim());
  }
  const text = Object.fromEntries(
    Object.entries(SECTIONS).map(([heading, field]) => [field, parts.get(heading) ?? '']),
  ) as LessonText;
  const missing = Object.keys(SECTIONS).filter(
    (heading) => !parts.get(heading) && !OPTIONAL.includes(heading),
  );
  return { text: { ...text, leaveWith: text.leaveWith || text.steps }, missing };
}
