/** Decides a writer's record: one row per contact, oldest first, and everything looked at by month. */

import { addDays, MONTHS } from '../../calendar/calendar.ts';
import { classOn } from '../../evidence/class-on.ts';
import { needWords } from '../../evidence/known-words.ts';
import { counted, listed } from '../../language/wording.ts';
import { contactRows } from '../../record/contact-rows.ts';
import { scoreWords } from '../../record/scored-pieces.ts';
import { meetsOnOther, recordOf, type WriterRecord } from '../../record/writer-record.ts';
import type { Standing } from '../../schema/words.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { classNameOf, dayWords, marksOf, pageHead } from '../view/sides.ts';

/** In points of a side: what is left below the head, and how high a row of each kind is. */
const ROOM = { side: 440, contact: 30, empty: 26, evidence: 14.5 };
const FEWEST_EMPTY = 3;
const MOST_MONTHS = 5;

const LETTER: Record<Standing, string> = { 'needs help': 'N', almost: 'A', 'got it': 'G' };

export function recordFields(id: string, view: ClassView): Fields {
  const { classroom, date, name } = view;
  const student = classroom.students.find((one) => one.id === id)!;
  const record = recordOf(student, classroom, date);
  const contacts = contactRows(id, classroom, date);
  const evidence = evidenceByMonth(id, view);
  const used = ROOM.contact * contacts.length + ROOM.evidence * (evidence.evidence.length + 3);
  const left = Math.floor((ROOM.side - used) / ROOM.empty);
  return {
    ...pageHead(view),
    class: classNameOf(classroom),
    name: name(id),
    marks: marksOf(id, classroom, date).replace(/ ?\+/, ''),
    goal: goalWords(record, view),
    first: firstWords(record, view),
    supports: listed(student.supports ?? []) || 'none written down',
    met: metWords(record),
    scores: record.scores.slice(0, 3).map((piece) => {
      const { date: day, piece: what, traits } = scoreWords(piece);
      return `${day}, ${what}: ${traits}`;
    }),
    contacts: contacts.map((row) => ({ ...row, date: dayWords(row.date) })),
    emptyRows: Array.from({ length: Math.max(FEWEST_EMPTY, left) }, (_, i) => i),
    ...evidence,
  };
}

function goalWords({ goal }: WriterRecord, { classroom: { ladder } }: ClassView): string {
  if (!goal) return 'none set';
  const words = goal.words ? `“${goal.words}” (${ladder.say(goal.skill)})` : ladder.say(goal.skill);
  const set = goal.set ? `, set ${dayWords(goal.set)}` : '';
  return `${words}${set}${goal.met ? `, met ${dayWords(goal.met)}` : ''}`;
}

function firstWords(record: WriterRecord, { classroom, date }: ClassView): string {
  const { ladder } = classroom;
  const [first, second] = record.needs;
  if (!first) return record.next ?? 'nothing known yet';
  const then = second ? `; then ${needWords(second, ladder)}` : '';
  const meets = meetsOnOther(record, classroom, date);
  return `${needWords(first, ladder)}${then}${meets ? `; ${meets}` : ''}`;
}

function metWords({ seen: { conferences, groups, last } }: WriterRecord): string {
  if (!last) return 'not yet';
  const times = `${counted(conferences, 'conference')}, ${counted(groups, 'time')} in a group`;
  return `${times}; last ${dayWords(last)}`;
}

/** Returns "N 13 · A 16" for each skill and month, in the order of the ladder. */
function evidenceByMonth(id: string, { classroom, date }: ClassView) {
  const { ladder } = classroom;
  const said = classOn(classroom, date)
    .evidenceOf(id)
    .filter(({ about }) => ladder.place(about) !== undefined);
  const months = monthsUntil(date, said[0]?.date ?? date);
  const shown = said.filter((one) => one.date >= months[0]!);
  const abouts = [...new Set(shown.map(({ about }) => about))].sort(
    (a, b) => ladder.place(a)! - ladder.place(b)!,
  );
  return {
    months: months.map((month) => MONTHS[Number(month.slice(5, 7)) - 1]!),
    evidence: abouts.map((about) => ({
      skill: ladder.say(about),
      cells: months.map((month) =>
        shown
          .filter((one) => one.about === about && one.date.startsWith(month.slice(0, 7)))
          .map(
            ({ source, standing, date: day }) =>
              `${source === 'score' ? 's ' : ''}${LETTER[standing]} ${Number(day.slice(8))}`,
          )
          .join(' · '),
      ),
    })),
  };
}

function monthsUntil(date: string, from: string): string[] {
  const months = [`${date.slice(0, 8)}01`];
  while (months.length < MOST_MONTHS && months[0]! > from)
    months.unshift(`${addDays(months[0]!, -1).slice(0, 8)}01`);
  return months;
}
