/** Decides how a closer look is announced: whom it is about, by what the score left open. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { counted, listed } from '../../core/language/wording.ts';
import type { ToLook } from '../../core/sheets/look.ts';
import { forScreen } from '../screen.ts';
import { namesIn } from './group-lines.ts';

export function lookLines(queue: ToLook[], classroom: Classroom, date: string): string[] {
  const { ladder } = classroom;
  const name = namesIn(classroom);
  const words = ({ rungs, onTrack }: ToLook) =>
    onTrack ? 'on track' : rungs.map(ladder.say).join(' or ');
  const kinds = [...new Set(queue.map(words))];
  return [
    `A closer look · ${spoken(date)}`,
    `Scores say how much help a writer needs, but hardly with what. ${counted(queue.length, 'writer')}, one key each.`,
    ...kinds.map((kind) => {
      const who = queue.filter((one) => words(one) === kind);
      return `   ${forScreen(kind)}: ${who.length}   ${listed(who.map(({ id }) => name(id)))}`;
    }),
    '',
  ];
}
