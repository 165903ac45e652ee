/** The notes of one writer that a command can correct: in their own file, and beside an answer of a sort or a meeting. */

import { spoken } from '../../../core/calendar/calendar.ts';
import type { Classroom } from '../../../core/classroom/classroom.ts';
import type { Sort } from '../../../core/files/sort-file.ts';
import { noteMore, quoted } from '../../../core/record/entered/one-writer.ts';
import type { Note, Student } from '../../../core/roster/student.ts';
import { withAnswer } from '../../../folder/edit/answer-line.ts';
import {
  type Edited,
  editYaml,
  type Operation,
  remove,
  set,
} from '../../../folder/edit/yaml/yaml-editor.ts';
import { NotSaved } from '../../../folder/files/errors.ts';
import { answersInText } from '../../../folder/read/stacks.ts';
import { Usage } from '../../../usage.ts';

const WORDED = ['strength', 'note'] as const;
export type NewWords = Partial<Record<(typeof WORDED)[number], string>>;

export interface OldNote {
  date: string;
  file: string;
  /** All that it says, as a teacher would find it; with other words, if they are given. */
  says(words?: NewWords): string;
  /** What is searched for words. */
  searched: string;
  /** Words for a page stay words for a page. Throws Usage for words that cannot stand there. */
  asBefore(words: NewWords): NewWords;
  /** The file with these words, or without the note. Throws NotSaved if it is no longer there. */
  edited(text: string, words: NewWords | undefined): Edited;
}

/** Returns all of them, the newest first. */
export function oldNotes(writer: Student, classroom: Classroom): OldNote[] {
  const { sorts, meetings } = classroom;
  const own = writer.notes.map((note, index) => inOwnFile(writer.id, note, index, classroom));
  const typed = [
    ...sorts.flatMap((sort) => besideAnswer(writer.id, { ...sort, kind: 'sort' }, classroom)),
    ...meetings.flatMap(({ skill, focus, ...meeting }) =>
      besideAnswer(writer.id, { ...meeting, kind: 'meeting', skill: skill ?? focus }, classroom),
    ),
  ];
  // A sort is stable: of one day the last of the file stays first.
  return [...own.reverse(), ...typed.reverse()].sort((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
  );
}

function inOwnFile(id: string, note: Note, index: number, { ladder, teacher }: Classroom): OldNote {
  const file = `students/${id}.yaml`;
  const wordsOf = (one: Note) =>
    [...quoted(one.strength ?? one.note), ...noteMore(one, ladder)].join('; ');
  return {
    date: note.date,
    file,
    says: (words) =>
      wordsOf(words ? { ...note, strength: undefined, note: undefined, ...words } : note),
    searched: wordsOf(note),
    asBefore: (words) => {
      const isStrength = note.strength !== undefined && note.note === undefined;
      return isStrength && words.strength === undefined ? { strength: words.note } : words;
    },
    edited: (text, words) =>
      editYaml(text, (data) => {
        refuseChanged(isAt(data, note, index), file);
        return changeOf(note, index, words && { ...words, by: teacher ?? note.by });
      }),
  };
}

function isAt(data: unknown, note: Note, index: number): boolean {
  const { notes = [] } = data as { notes?: Note[] };
  return (['date', ...WORDED] as const).every((key) => notes[index]?.[key] === note[key]);
}

/** A strength that is replaced by a note becomes one, and the other way round. */
function changeOf(
  note: Note,
  index: number,
  words: (NewWords & { by: string | undefined }) | undefined,
): Operation[] {
  const at = ['notes', index];
  if (!words) return [remove(at)];
  return ([...WORDED, 'by'] as const)
    .filter((key) => note[key] !== words[key])
    .map((key) => set([...at, key], words[key]));
}

type Sheet = Pick<Sort, 'file' | 'date' | 'skill' | 'entries'> & { kind: 'sort' | 'meeting' };

function besideAnswer(id: string, sheet: Sheet, { ladder }: Classroom): OldNote[] {
  const { file, date, skill, kind, entries } = sheet;
  const note = entries.get(id)?.note;
  if (note === undefined) return [];
  const where = `in the ${kind} of ${skill === undefined ? 'support' : ladder.say(skill)}`;
  return [
    {
      date,
      file,
      says: (words) => `"${words?.note ?? note}"; ${where}`,
      searched: note,
      asBefore: (words) => {
        if (words.strength === undefined) return words;
        throw new Usage(
          `These words stand ${where} of ${spoken(date)}, and cannot be a strength there. Nothing was saved.`,
          'Replace them without --strength, or remove them there and note the strength by itself.',
        );
      },
      edited: (text, words) => {
        const now = answersInText(sheet, text).get(id);
        refuseChanged(now?.note === note, file);
        const entry = {
          ...(now?.stack && { stack: now.stack }),
          ...(words?.note && { note: words.note }),
        };
        const isEmpty = Object.keys(entry).length === 0;
        return withAnswer(text, { kind, head: {} }, { id, entry: isEmpty ? undefined : entry });
      },
    },
  ];
}

function refuseChanged(isThere: boolean, file: string): void {
  if (!isThere)
    throw new NotSaved(`${file} was changed meanwhile. Nothing was saved; type it again.`);
}
