/**
 * Decides what is on the whole-class pages: the profile grid, the grid to write in, the week's
 * groups, the substitute's sheet.
 */

import { spoken } from '../calendar/calendar.ts';
import { classOn } from '../evidence/class-on.ts';
import { genreName } from '../ladder/standards.ts';
import { listed } from '../language/wording.ts';
import { lastSeen, profileOf } from '../record/profile.ts';
import type { ClassView } from './class-view.ts';
import type { Fields } from './page.ts';

function pageHead({ classroom, date }: ClassView): Fields {
  const { settings } = classroom;
  const genre = genreName(settings.genre, settings.grade);
  const unit = [genre, settings.stage].filter((part) => part != null).join(', ');
  return { class: settings.name ?? 'Our class', date: spoken(date), unit: unit || null };
}

export function profileFields(view: ClassView): Fields {
  const { classroom, date, name } = view;
  const { rungs, writers, open } = profileOf(classroom, date);
  return {
    ...pageHead(view),
    rungs: rungs.map((rung) => rung.name),
    rule: [':--', ...rungs.map(() => ':-:'), ':--'].join(' | '),
    writers: writers.map(({ id, cells, seen }) => ({
      name: name(id),
      cells,
      seen: seenWords(seen),
    })),
    open,
  };
}

function seenWords(date: string | undefined): string {
  return date ? spoken(date).slice(4).replace(' ', '\u00a0') : 'not yet';
}

/** Returns a box per writer, with the last note to start from. */
export function conferringFields(view: ClassView): Fields {
  const { classroom, date, name } = view;
  const { candidateOf } = classOn(classroom, date);
  const boxes = classroom.students.map(({ id }) => {
    const known = candidateOf(id);
    const first = known?.needs[0]?.about ?? classroom.ladder.lane;
    return {
      name: name(id),
      next: known ? classroom.ladder.say(first) : null,
      seen: seenWords(lastSeen(id, classroom, date)),
    };
  });
  return { ...pageHead(view), boxes };
}

/** Returns all groups for one page: who, on what, with which lesson, and four dates to fill in. */
export function planningFields(view: ClassView): Fields {
  const { groups, lessons, classroom, name } = view;
  const { ladder } = classroom;
  return {
    ...pageHead({ ...view, date: groups.date }),
    groups: (groups.groups ?? []).map(({ focus, students }, i) => ({
      number: i + 1,
      focus: ladder.say(focus),
      names: listed(students.map(name)),
      lesson: lessons[i]?.title ?? '',
      show: lessons[i]?.show ?? '',
    })),
    conferences: (groups.conferences ?? []).map(({ student, focus }) => ({
      name: name(student),
      focus: ladder.say(focus),
    })),
    wholeClass: (groups['whole class'] ?? []).map((about) => ladder.say(about)),
  };
}

/**
 * Returns the page for an adult who does not know the class: the groups and a lesson that can be
 * taught again. No needs, no reasons.
 */
export function substituteFields(view: ClassView): Fields {
  const { groups, lessons, name } = view;
  return {
    ...pageHead({ ...view, date: groups.date }),
    groups: (groups.groups ?? []).map(({ students }, i) => ({
      number: i + 1,
      names: listed(students.map(name)),
      lesson: lessons[i]?.title ?? '',
      teach: lessons[i]?.teach ?? '',
    })),
    absent: (groups.absent ?? []).map(name),
  };
}
