/** Decides the grid to write in while you confer: a box per writer, with what comes next. */

import { classOn } from '../../evidence/class-on.ts';
import { nextWords } from '../../evidence/known-words.ts';
import { lastSeen } from '../../record/profile.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { dayWords, pageHead } from '../view/sides.ts';

export function conferringFields(view: ClassView): Fields {
  const { classroom, date, name } = view;
  const { candidateOf } = classOn(classroom, date);
  const boxes = classroom.students.map(({ id }) => {
    const seen = lastSeen(id, classroom, date);
    return {
      name: name(id),
      next: nextWords(candidateOf(id), classroom.ladder),
      seen: seen ? dayWords(seen).replace(' ', '\u00a0') : 'not yet',
    };
  });
  return { ...pageHead(view), boxes };
}
