/** Decides what is on the page for report cards: a paragraph a writer, or one line that says why not. */

import { addDays, spoken } from '../../calendar/calendar.ts';
import { counted, listed } from '../../language/wording.ts';
import { firstDayOnFile, type OnFile, onFile, type Span } from '../../record/on-file.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { dayWords, pageHead } from '../view/sides.ts';
import { reportParagraph } from './report-paragraph.ts';

/** Returns the writers in class order, in whatever order they were typed. */
export function reportFields(ids: string[], view: ClassView): Fields {
  const { classroom, date } = view;
  const span = { from: view.since ?? firstDayOnFile(classroom, date), to: date };
  const students = classroom.students.filter(({ id }) => ids.includes(id));
  const isLong = span.from < addDays(date, -364);
  return {
    ...pageHead(view),
    since: isLong ? `${spoken(span.from)}, ${span.from.slice(0, 4)}` : spoken(span.from),
    writers: students.map((student) => {
      const found = onFile(student, classroom, span);
      const text = isEmpty(found) ? undefined : reportParagraph(student, view, span);
      const why = text === undefined ? whyNone(found, span) : null;
      return { name: view.name(student.id), text: text ?? null, why };
    }),
  };
}

function isEmpty(found: OnFile): boolean {
  return Object.values(found).every((count) => count === 0);
}

/** Says it to the teacher, who would look for the reason in the file. */
function whyNone(found: OnFile, { from }: Span): string {
  const since = `since ${dayWords(from)}`;
  if (isEmpty(found)) return `Nothing on file ${since}: no note, meeting, score or sort.`;
  const { notes, meetings, absences, scores, sorts, goals } = found;
  const kinds: [count: number, noun: string][] = [
    [notes, 'note'],
    [meetings, 'meeting'],
    [scores, 'score'],
    [sorts, 'sort'],
    [absences, 'absence'],
    [goals, 'goal'],
  ];
  const counts = kinds.flatMap(([count, noun]) => (count > 0 ? [counted(count, noun)] : []));
  return `Nothing to tell a family ${since}, only ${listed(counts)}.`;
}
