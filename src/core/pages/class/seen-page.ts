/** Decides who was met in which week: c for a conference, g in a group, a dot for a note. */

import { addDays, weekdayOf } from '../../calendar/calendar.ts';
import { type Contact, contactsOf } from '../../meetings/contacts.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { byStack, classNameOf, dayNumbers, dayWords, roomFor } from '../view/sides.ts';

/** Weeks that fit beside the names. */
const MOST_WEEKS = 12;

const MARK: Record<Contact['kind'], string> = { conference: 'c', group: 'g', note: '·' };

export function seenFields(view: ClassView): Fields {
  const { classroom, date, name } = view;
  const contacts = new Map(
    classroom.students.map((student) => [student.id, contactsOf(student, classroom, date)]),
  );
  const weeks = weeksOf([...contacts.values()].flat(), date);
  const stacks = byStack(view).map((stack) => ({
    name: stack.name,
    writers: stack.ids.map((id) => ({
      name: name(id),
      cells: weeks.map((week) => markOf(contacts.get(id)!, week)),
      ...metWords(contacts.get(id)!),
    })),
  }));
  const met = (cell: string | undefined) => cell === 'c' || cell === 'g';
  const writers = stacks.flatMap((stack) => stack.writers);
  const heads = stacks.filter((stack) => stack.name !== '').length;
  return {
    class: classNameOf(classroom),
    span: `${dayWords(weeks[0]!)} to ${dayWords(date)}`,
    weeks: weeks.map(dayWords),
    room: roomFor(classroom.students.length + heads - 3),
    stacks,
    totals: weeks.map((_, at) => writers.filter(({ cells }) => met(cells[at])).length),
  };
}

/** Returns the Mondays from the first contact on, at most the last twelve. */
function weeksOf(contacts: Contact[], today: string): string[] {
  const first = contacts.map(({ date }) => date).sort()[0] ?? today;
  const weeks: string[] = [];
  for (let week = mondayOf(today); week > addDays(first, -7); week = addDays(week, -7)) {
    weeks.unshift(week);
    if (weeks.length === MOST_WEEKS) break;
  }
  return weeks;
}

function mondayOf(date: string): string {
  let day = date;
  while (weekdayOf(day) !== 'Mon') day = addDays(day, -1);
  return day;
}

function markOf(contacts: Contact[], week: string): string {
  const kinds = contacts
    .filter(({ date }) => date >= week && date < addDays(week, 7))
    .map(({ kind }) => kind);
  const kind = (['conference', 'group', 'note'] as const).find((one) => kinds.includes(one));
  return kind ? MARK[kind] : '';
}

function metWords(contacts: Contact[]): Fields {
  const met = contacts.filter(({ kind }) => kind !== 'note');
  return { times: met.length, last: dayNumbers(met.at(-1)?.date) || 'not yet' };
}
