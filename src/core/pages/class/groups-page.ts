/** Decides all the groups on one page: why each writer is there, and a column a day to mark. */

import { addSchoolDays } from '../../calendar/calendar.ts';
import { classOn } from '../../evidence/class-on.ts';
import { numberOf } from '../../files/groups-file.ts';
import { placeOfGroup, sayPlace } from '../../files/places.ts';
import { listed } from '../../language/wording.ts';
import { standsOn, whyHere } from '../meeting/why-here.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { dayWords, marksOf, pageHead, roomFor } from '../view/sides.ts';

/** Characters of "why": one line of its column. */
const ROOM = 38;

/** A group meets two or three times; a column for each. */
const DAYS = 3;
const BLANK_GROUPS = 5;

export function groupsFields(view: ClassView): Fields {
  const { groups, classroom, name } = view;
  const { ladder, daysOff } = classroom;
  const met = (groups.groups ?? []).map(({ focus, kind, students, number }, i) => {
    const lesson = view.lessons[i];
    return {
      title: `${numberOf({ number }, i)} ${sayPlace(placeOfGroup({ focus, kind }), ladder)}`,
      lesson: lesson ? `· ${lesson.does ?? lesson.title}` : '',
      writers: students.map((id) => writerRow(id, focus, view)),
    };
  });
  const alone = (groups.conferences ?? []).map(({ student, focus }) =>
    writerRow(student, focus, view),
  );
  const all =
    alone.length > 0 ? [...met, { title: 'Conferences', lesson: '', writers: alone }] : met;
  const placed = new Set([
    ...(groups.groups ?? []).flatMap(({ students }) => students),
    ...(groups.conferences ?? []).map(({ student }) => student),
  ]);
  const others = classroom.students.filter(({ id }) => !placed.has(id)).map(({ id }) => name(id));
  const lines = all.reduce((sum, { writers }) => sum + 1 + writers.length, 0);
  return {
    ...pageHead({ ...view, date: groups.date }),
    blankForm: false,
    room: roomFor(lines - 9),
    days: Array.from({ length: DAYS }, (_, i) => dayWords(addSchoolDays(groups.date, i, daysOff))),
    groups: all,
    wholeClass: listed((groups['whole class'] ?? []).map(ladder.say)) || null,
    others: listed(others) || null,
  };
}

function writerRow(id: string, focus: string, { classroom, date, name }: ClassView): Fields {
  const { needs = [] } = classOn(classroom, date).candidateOf(id) ?? {};
  const [first = '', second = ''] = needs.map(({ about }) => classroom.ladder.say(about));
  const why = whyHere(id, focus, classroom, date, ROOM);
  const now = standsOn(id, focus, classroom, date);
  return {
    name: name(id),
    marks: marksOf(id, classroom, date),
    first,
    second,
    why: why || now,
  };
}

export function blankGroupsFields(view: ClassView): Fields {
  const empty = { name: '', marks: '', first: '', second: '', why: '' };
  const writers = Array.from({ length: 5 }, () => empty);
  const numbered = Array.from({ length: BLANK_GROUPS }, (_, i) => String(i + 1));
  return {
    ...pageHead(view),
    blankForm: true,
    room: 'close',
    days: Array.from({ length: DAYS }, () => ''),
    groups: [...numbered, 'Conferences'].map((title) => ({ title, lesson: '', writers })),
    wholeClass: '____________________',
    others: null,
  };
}
