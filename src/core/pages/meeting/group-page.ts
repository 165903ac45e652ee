/** Decides what is on a group's page: what the adult at the carpet needs, on one side. */

import { spoken } from '../../calendar/calendar.ts';
import { classOn } from '../../evidence/class-on.ts';
import { placeOfGroup, sayPlace } from '../../files/places.ts';
import { covers } from '../../ladder/ladder.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { complimentFor } from '../../meetings/compliment.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { classNameOf, dayWords, marksOf, shortNames } from '../view/sides.ts';
import { lessonFields, MOST_TEXTS, minutesOf } from './lesson-on-page.ts';
import { standsOn, WHY_ROOM, whyHere } from './why-here.ts';

export interface GroupOnPage {
  focus: string;
  kind?: 'push';
  students: string[];
  /** Its number on paper and on the screen. */
  number: number;
  /** How many groups there are; missing where a number is left out, because a group has gone. */
  of?: number;
}

/** Returns the fields of templates/pages/group.md. */
export function groupFields(group: GroupOnPage, lesson: Lesson, view: ClassView): Fields {
  const { classroom, date, name } = view;
  const about = lesson.skill;
  const names = group.students.map(name);
  const [wide, narrow] = [shortNames(names, 22), shortNames(names, 16)];
  const writers = group.students.map((id, i) => ({
    name: wide[i]!,
    short: narrow[i]!,
    marks: marksOf(id, classroom, date),
    now: standsOn(id, about, classroom, date) || standsOn(id, group.focus, classroom, date),
    why: whyInGroup(id, group.focus, about, view),
    compliment: complimentOf(id, view),
  }));
  const room = roomOn(writers);
  return {
    class: classNameOf(classroom),
    day: spoken(date),
    heading: `Group ${group.number}${group.of === undefined ? '' : ` of ${group.of}`}`,
    number: group.number,
    about: aboutWords(group, lesson, view),
    ...lessonFields(lesson, view, MOST_TEXTS[room]),
    minutes: minutesOf(lesson.minutes ?? classroom.settings['group minutes']),
    writers,
    room,
    anySupports: writers.some(({ marks }) => marks.endsWith('+')),
    lookFirst: isUnseen(group, lesson.skill, view) ? classroom.ladder.say(group.focus) : null,
    someWithout: writers.some(({ compliment }) => compliment === null),
  };
}

/** Leaves a word of the evidence beside what comes first. */
const FEWEST = 22;

/** Says so if something else comes first for a writer: a group can lack a seat on it. */
function whyInGroup(id: string, focus: string, about: string, view: ClassView): string {
  const { classroom, date } = view;
  const [first] = classOn(classroom, date).candidateOf(id)?.needs ?? [];
  const isOther = first !== undefined && !covers(focus, first.about);
  const also = isOther ? `needs ${classroom.ladder.say(first.about)} first` : '';
  const room = isOther ? Math.max(FEWEST, WHY_ROOM - also.length) : WHY_ROOM;
  const why =
    whyHere(id, about, classroom, date, room) || whyHere(id, focus, classroom, date, room);
  return [also, why].filter(Boolean).join('; ');
}

/** A score opens a rung and does not say which of its skills: somebody has to look. */
function isUnseen({ focus, students }: GroupOnPage, skill: string, view: ClassView): boolean {
  const { classroom, date } = view;
  if (focus === skill || focus === classroom.ladder.lane) return false;
  const { evidenceOf } = classOn(classroom, date);
  return students.every((id) => evidenceOf(id).every((one) => one.about !== skill));
}

/** How much five names, reasons and compliments of ordinary length take, in characters. */
const CLOSE_FROM = { writers: 5, letters: 330 };

/** A page with much on it stands closer, so that it stays on one side. */
function roomOn(writers: { why: string; compliment: string | null }[]): 'roomy' | 'close' {
  const letters = writers.reduce(
    (sum, { why, compliment }) => sum + why.length + (compliment?.length ?? 0),
    0,
  );
  const isFull = writers.length >= CLOSE_FROM.writers || letters > CLOSE_FROM.letters;
  return isFull ? 'close' : 'roomy';
}

/** Returns what follows "You ", or null to leave a line: empty praise is worse than none. */
export function complimentOf(id: string, { classroom, date }: ClassView): string | null {
  const student = classroom.students.find((one) => one.id === id);
  const found = student && complimentFor(student, classroom, date);
  return found ? `${found.words} (${dayWords(found.date).replace(' ', '\u00a0')})` : null;
}

/** Returns "leads"; if the lesson is on another skill than the focus, the page says which. */
export function aboutWords(
  { focus, kind }: { focus: string; kind?: 'push' },
  { skill }: Lesson,
  { classroom: { ladder } }: ClassView,
): string {
  const about = sayPlace(placeOfGroup({ focus, kind }), ladder);
  return skill === focus ? about : `${about}: ${ladder.say(skill)}`;
}
