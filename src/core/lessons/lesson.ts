/** Defines a mini-lesson: its sections, and which genres it suits. */

import type { LessonFront } from '../schema/lesson-front.ts';
import type { Genre, MeetingKind } from '../schema/words.ts';

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

/** A group, a conference or the whole class, and what it is about. */
export interface ToTeach {
  kind: MeetingKind;
  focus: string;
  students: string[];
  /** The lesson that the teacher named. */
  named?: string;
}

export function suitsGenre({ genres }: Pick<Lesson, 'genres'>, genre: Genre | undefined): boolean {
  return genre === undefined || genres.includes(genre);
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
