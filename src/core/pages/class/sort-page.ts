/** Decides the checklist for a sort, to take along to the drafts: the three signs, and the class. */

import { spoken } from '../../calendar/calendar.ts';
import { WHOLE_CLASS_SHARE } from '../../groups/whole-class.ts';
import { rungOf } from '../../ladder/ladder.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { classNameOf, inColumns, LIST_NAME, roomFor, shortNames } from '../view/sides.ts';

/** Returns the fields of templates/pages/sort.md for one skill. */
export function sortFields(about: string, { classroom, date, name }: ClassView): Fields {
  const { ladder, settings, students } = classroom;
  const rung = ladder.rungs.find(({ id }) => id === rungOf(about));
  const skill = rung?.skills.find(({ id }) => id === about);
  const names = students.map(({ id }) => name(id));
  const words = ladder.say(about);
  return {
    class: classNameOf(classroom),
    day: spoken(date),
    rung: rung ? ladder.say(rung.id) : words,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    label: skill?.label ?? rung?.label ?? words,
    lookAt: skill?.['look at'] ?? null,
    signs: {
      needs: skill?.needs ?? '',
      almost: skill?.almost ?? '',
      got: skill?.got ?? '',
    },
    id: about.split('.').at(-1),
    rows: inColumns(shortNames(names, LIST_NAME)),
    room: roomFor(names.length),
    most: Math.ceil(WHOLE_CLASS_SHARE * students.length),
    size: students.length,
    groups: settings['group size'],
  };
}
