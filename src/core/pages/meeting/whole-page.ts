/** Decides what is on the page of a lesson for the whole class, with a list to sort from drafts. */

import { spoken } from '../../calendar/calendar.ts';
import { listed } from '../../language/wording.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { classNameOf, inColumns, LIST_NAME, roomFor, shortNames } from '../view/sides.ts';
import { lessonFields, minutesOf } from './lesson-on-page.ts';
import { standsOn } from './why-here.ts';

/** Names of those who have it that fit on two lines. */
const MOST_NAMES = 8;

/** Returns the fields of templates/pages/whole.md; `push` is a lesson for who has the skill. */
export function wholeFields(
  about: string,
  lesson: Lesson,
  push: Lesson | undefined,
  view: ClassView,
): Fields {
  const { classroom, date, name } = view;
  const { ladder, students, settings } = classroom;
  const stands = (what: string) =>
    students.map(({ id }) => id).filter((id) => standsOn(id, about, classroom, date) === what);
  const have = stands('has it').map(name);
  const names = students.map(({ id }) => name(id));
  const room = roomFor(names.length);
  return {
    class: classNameOf(classroom),
    day: spoken(date),
    about:
      lesson.skill === about
        ? ladder.say(about)
        : `${ladder.say(about)}: ${ladder.say(lesson.skill)}`,
    why: whyEverybody(stands('help').length, stands('almost').length, students.length),
    ...lessonFields(lesson, view, room === 'roomy' ? 2 : 1),
    minutes: minutesOf(lesson.minutes ?? settings['group minutes']),
    have,
    haveNames: have.length > MOST_NAMES ? `${have.length} writers` : listed(have),
    push: push === undefined ? null : { does: push.does ?? push.title, teach: push.teach },
    rows: inColumns(shortNames(names, LIST_NAME)),
    room,
    talk: room === 'roomy' ? 'roomy' : 'close',
  };
}

/** Returns "20 of 24 need it: 11 help, 9 almost". */
function whyEverybody(help: number, almost: number, of: number): string {
  const parts = [help > 0 ? `${help} help` : '', almost > 0 ? `${almost} almost` : ''];
  return `${help + almost} of ${of} need it: ${parts.filter(Boolean).join(', ')}`;
}
