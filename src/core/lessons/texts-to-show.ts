/**
 * Decides which of the class's own texts show a skill, best first: this very skill before its rung,
 * then what the class has read, the teacher's writing, a student's, and what was written together.
 */

import type { Classroom } from '../classroom/classroom.ts';
import { covers } from '../ladder/ladder.ts';
import { normalizeName } from '../language/normalize-name.ts';
import { initialsOf, type Named } from '../roster/names.ts';
import { hidden, namedIn, namesOf } from '../roster/names-in-text.ts';
import type { ClassText } from '../schema/texts-yaml.ts';
import { TEXT_KINDS, type TextKind } from '../schema/words.ts';

export const TEXT_LABELS = {
  book: 'Book we know',
  mine: 'My writing',
  student: 'Student',
  shared: 'Written together',
} as const satisfies Record<TextKind, string>;

export interface TextToShow {
  kind: (typeof TEXT_LABELS)[TextKind];
  title: string;
  /** The author; of a student's text the initials. */
  by?: string;
  place?: string;
  note?: string;
  read?: string;
}

/** Returns what may be printed for this skill on a day; a student is never named. */
export function textsToShow(
  skill: string,
  classroom: Classroom,
  date: string,
  max = 3,
): TextToShow[] {
  const isRung = ({ skills }: ClassText) => Number(!skills.includes(skill));
  return classroom.texts
    .filter((text) => text.skills.some((one) => covers(one, skill)))
    .filter((text) => whyNotShown(text, classroom, date) === undefined)
    .sort((a, b) => isRung(a) - isRung(b) || compareTexts(a, b))
    .slice(0, max)
    .map((text) => asShown(text, classroom));
}

/** Compares by kind, then the newest read first, then those with no day, in the order of the file. */
export function compareTexts(a: ClassText, b: ClassText): number {
  const [one = '', other = ''] = [a.read, b.read];
  const order = TEXT_KINDS.indexOf(a.kind) - TEXT_KINDS.indexOf(b.kind);
  return order || (one > other ? -1 : Number(one < other));
}

/** Returns why no page may show a text; a student's needs two consents and its writer here. */
export function whyNotShown(
  text: ClassText,
  { students }: Pick<Classroom, 'students'>,
  date: string,
): string | undefined {
  if ((text.read ?? '') > date) return 'not read yet';
  if (text.kind !== 'student') return undefined;
  const missing = missingConsents(text, date);
  if (missing.length > 0) return `no yes yet from the ${missing.join(' and the ')}`;
  return students.some(({ id }) => id === text.writer) ? undefined : 'the writer is not in class';
}

/** Returns who has not agreed by this day that a student's text is shown. */
export function missingConsents(text: ClassText, date: string): ('child' | 'family')[] {
  return (['child', 'family'] as const).filter((who) => {
    const day = text[`${who} said yes`];
    return day === undefined || day > date;
  });
}

function asShown(text: ClassText, { students }: Classroom): TextToShow {
  const { kind, place, note, read } = text;
  const writer = kind === 'student' ? students.find(({ id }) => id === text.writer) : undefined;
  const by = writer ? initialsOf(writer.name) : text.by;
  const unnamed = (words: string) => (writer ? withInitials(words, writer) : words);
  return {
    kind: TEXT_LABELS[kind],
    title: unnamed(text.title),
    ...(by !== undefined && { by }),
    ...(place !== undefined && { place: unnamed(place) }),
    ...(note !== undefined && { note: unnamed(note) }),
    ...(read !== undefined && { read }),
  };
}

/** Puts the initials where the words name the writer. */
function withInitials(words: string, writer: Named): string {
  return hidden(words, namedIn(words, namesOf(writer)), initialsOf(writer.name));
}

/** Returns the titles of the books that the class had read by this day, in the form to compare. */
export function booksRead({ texts }: Classroom, date: string): Set<string> {
  const read = texts.filter(({ kind, read: day = '' }) => kind === 'book' && day <= date);
  return new Set(read.map(({ title }) => normalizeName(title)));
}
