/**
 * Decides the page for a substitute: a stranger can run it. One lesson that the class has had, the
 * words to say, the clock, and only what the teacher typed for it; no groups, needs or supports.
 */

import { spoken } from '../../calendar/calendar.ts';
import { hadByClass } from '../../lessons/had-by-class.ts';
import { showingFor } from '../../lessons/lesson.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { classNameOf, inColumns, LIST_NAME, roomFor, shortNames } from '../view/sides.ts';

export function substituteFields(view: ClassView): Fields {
  const { classroom, date, name } = view;
  const { settings, students } = classroom;
  const { lesson, words } = hadByClass(view.allLessons, classroom, date) ?? {};
  const names = students.map(({ id }) => name(id));
  const clock = settings['writing time'];
  return {
    class: classNameOf(classroom),
    day: spoken(date),
    clock: clock?.replace('-', ' to ') ?? null,
    title: lesson?.does ?? lesson?.title ?? 'Go on writing',
    had: words ?? null,
    plan: timetable(clock, lesson !== undefined),
    lesson: lesson ?? null,
    showing: lesson ? showingFor(lesson, settings.genre) : '',
    know: settings['for a substitute'],
    rows: inColumns(shortNames(names, LIST_NAME)),
    room: roomFor(names.length),
  };
}

const SHARE = 8;
const PACK = 2;
const OPENING = 7;
const USUAL = 45;

/** Returns the parts of the workshop by the clock, or by their length if the time is not known. */
function timetable(clock: string | undefined, hasLesson: boolean): Fields[] {
  const [from, to] = clock?.split('-').map(minuteOfDay) ?? [];
  const all = from !== undefined && to !== undefined && to > from ? to - from : USUAL;
  const writing = Math.max(5, all - OPENING - SHARE - PACK);
  const say = hasLesson ? 'Say and show, below.' : 'Say what is below.';
  const parts: [minutes: number, what: string][] = [
    [OPENING, `Everybody together. ${say} Partners tell each other one part.`],
    [
      writing,
      'Everybody writes, you walk. Sit down beside five writers, a minute each: “Read me a line you like.” Please do not spell words for them.',
    ],
    [SHARE, 'Two writers read one line aloud. The class says what it could see.'],
    [PACK, 'Drafts and pencils back where they belong.'],
  ];
  let at = from ?? 0;
  return parts.map(([minutes, what]) => {
    const time = from === undefined ? `${minutes} min` : `${timeOf(at)}, ${minutes} min`;
    at += minutes;
    return { time, what };
  });
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
