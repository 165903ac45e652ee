/** Decides what a terminal is asked where a command lacks a word: a question instead of an error. */

import type { Word } from '../../command-line/arguments.ts';
import { askWords, findOne } from '../../terminal/keys/ask.ts';
import { canAsk, keyboardOf } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { openClass, type Session } from './session.ts';

/** Returns the word that was lacking; undefined if the teacher left the question. Without a terminal, refuses. */
export async function askMissing(
  session: Session,
  { ask, question }: Word,
  refuse: () => unknown,
): Promise<string | undefined> {
  if (!canAsk(session.world)) refuse();
  const keyboard = keyboardOf(session.world);
  if (ask === 'word') {
    const { words, left } = await askWords(question!, keyboard);
    return left || words === '' ? undefined : words;
  }
  const { classroom } = await openClass(session);
  const name = namesIn(classroom);
  const choices = classroom.students.map(({ id }) => ({ name: name(id), value: id }));
  return findOne(`${question} Some letters of the name:`, choices, keyboard);
}
