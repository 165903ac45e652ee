/**
 * Decides which words of the teacher's a child or a family may read: those that name nobody else of
 * the class. A text goes as a whole, because with a hole in it it would say half a sentence. What
 * confer itself says is not about a child, whatever they are called.
 */

import type { Classroom } from '../../classroom/classroom.ts';
import { everyName } from '../../meetings/compliment.ts';
import { othersOnPage } from '../../roster/classmates.ts';
import type { LeftOut } from '../view/page.ts';

/** Where a text is; undefined for one of confer's own. */
export type TextPlace = Omit<LeftOut, 'words'> | undefined;

export interface ForReader {
  /** Returns the words, or undefined if they name somebody else; then they are in `left`. */
  keep(words: string | undefined, at: TextPlace): string | undefined;
  left: LeftOut[];
}

/** Returns what tells whether a text names somebody else, also if Markdown splits the name: "K**ai**". */
export function namesOthers(id: string, classroom: Classroom): (text: string) => boolean {
  const own = classroom.students.find((one) => one.id === id)!;
  const named = othersOnPage(own, everyName(classroom));
  return (text) => [text, text.replace(/[*_~`\\]/g, '')].some((one) => named(one).length > 0);
}

/** Returns what reads the texts of one page for one writer. */
export function forReader(id: string, classroom: Classroom): ForReader {
  const names = namesOthers(id, classroom);
  const left: LeftOut[] = [];
  const keep: ForReader['keep'] = (words, at) => {
    if (words === undefined || at === undefined || !names(words)) return words;
    left.push({ ...at, words });
    return undefined;
  };
  return { keep, left };
}

/** "Ms. Rivera" in the name of a class is the teacher, whoever else has that name. */
const ADULT = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sr|Sra|Srta|Prof|Coach)\b\.?\s+[\p{L}\p{M}'’-]+/gu;

/** Returns the name of the class, or another one if it names a classmate. */
export function classForReader({ settings }: Classroom, { keep }: ForReader): string {
  const { name = 'Our class' } = settings;
  const at = { file: 'class.yaml', path: ['name'] };
  return keep(name.replace(ADULT, ''), at) === undefined ? 'Our class' : name;
}

/** Returns what a file with the pages of these writers calls the class. */
export function classForReaders(ids: string[], classroom: Classroom): string {
  const names = ids.map((id) => classForReader(classroom, forReader(id, classroom)));
  return names.find((name) => name !== classroom.settings.name) ?? names[0] ?? 'Our class';
}
