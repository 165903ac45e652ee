/** Defines a mini-lesson: its sections, and which genres it suits. */

import type { LessonFront } from '../schema/lesson-front.ts';
import { GENRES, type Genre, type MeetingKind } from '../schema/words.ts';

/** The headings of a lesson, in order, and the field each becomes. */
export const SECTIONS = {
  Compliment: 'compliment',
  Connect: 'connect',
  'Teaching point': 'teach',
  Steps: 'steps',
  Show: 'showing',
  Apply: 'apply',
  'Without a partner': 'alone',
  Coach: 'coach',
  Close: 'close',
  'Leave with': 'leaveWith',
  'Look for': 'lookFor',
} as const;

/** May be left out: the steps are printed for the child, and Apply for who has no partner. */
const OPTIONAL = ['Leave with', 'Without a partner'];

export type LessonText = Record<(typeof SECTIONS)[keyof typeof SECTIONS], string>;
export type Lesson = LessonFront &
  LessonText & {
    /** The file of a lesson of the class's own. */
    ownFile?: string;
  };

/** The coaching lines, in order, by what an adult beside the child sees. */
export const COACHING = ['To begin', 'If stuck', 'If it works'] as const;

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

/** A heading in Show, such as "### opinion": what is below it is shown in that genre only. */
const FOR_GENRE = new RegExp(`^### (${GENRES.join('|')})$`, 'm');

/** Returns what is shown in a genre: what is for all, then what is for this one. */
export function showingFor({ showing, genres }: Lesson, genre: Genre | undefined): string {
  const [all = '', ...parts] = showing.split(FOR_GENRE).map((part) => part.trim());
  // A split keeps the genres between the texts: genre, text, genre, text.
  const textIn = (one: Genre) => parts[parts.indexOf(one) + 1];
  const there = genres.filter((one) => parts.includes(one));
  const wanted = genre !== undefined && there.includes(genre) ? genre : there[0];
  return [all, wanted && textIn(wanted)].filter(Boolean).join('\n\n');
}

/** Returns the coaching lines, each with its label; '' if a teacher's own lesson gives none. */
export function coachingOf({ coach }: Pick<Lesson, 'coach'>): { when: string; say: string }[] {
  const label = new RegExp(`^(${COACHING.join('|')}): *`);
  const lines = coach.split('\n').flatMap((line) => line.replace(/^[-*] +/, '').trim() || []);
  return lines.map((line) => ({
    when: label.exec(line)?.[1] ?? '',
    say: line.replace(label, ''),
  }));
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
  const own = { leaveWith: text.leaveWith || text.steps, alone: text.alone || text.apply };
  return { text: { ...text, ...own }, missing };
}
