/** Decides the rows of `notes`: one for each note in a writer's file, in the order of the file. */

import { supportOn } from './meeting-rows.ts';
import type { Row, View } from './view.ts';

export const NOTE_COLUMNS = [
  ...['class', 'id', 'name', 'grade', 'date', 'kind', 'strength', 'taught', 'next', 'note'],
  ...['minutes', 'support'],
];

export function noteRows(view: View): Row[] {
  const { label, who, words, classroom } = view;
  const minutes = classroom.settings['conference minutes'];
  return classroom.students.flatMap((student) =>
    student.notes.map(({ date, kind, strength, taught, next, note }) => ({
      class: label,
      ...who(student),
      date,
      kind: kind ?? null,
      strength: words(strength),
      taught: skillOrWords(taught, view),
      next: skillOrWords(next, view),
      note: words(note),
      // The minutes of a group are in its meeting.
      minutes: kind === 'conference' ? minutes : 0,
      support: supportOn(student, date, view),
    })),
  );
}

/** The id of a skill names nobody, even if a writer is called like a word in it. */
function skillOrWords(said: string | undefined, { classroom: { ladder }, words }: View) {
  return said !== undefined && ladder.place(said) !== undefined ? said : words(said);
}
