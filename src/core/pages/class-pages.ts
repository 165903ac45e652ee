/** Decides what is on the whole-class pages: profile, conferring, planning and substitute. */

import { spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { nextWords } from '../evidence/known-words.ts';
import { numberOf } from '../files/groups-file.ts';
import { placeOfGroup, sayPlace } from '../files/places.ts';
import { genreName } from '../ladder/standards.ts';
import { listed } from '../language/wording.ts';
import { lastSeen, profileOf } from '../record/profile.ts';
import type { ClassView } from './class-view.ts';
import type { Fields } from './page.ts';

/** Returns "narrative, drafting", or null if neither is set. */
export function unitOf({ genre, grade, stage }: Classroom['settings']): string | null {
  return [genreName(genre, grade), stage].filter((part) => part != null).join(', ') || null;
}

function pageHead({ classroom: { settings }, date }: ClassView): Fields {
  return { class: settings.name ?? 'Our class', date: spoken(date), unit: unitOf(settings) };
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
    return {
      name: name(id),
      next: nextWords(known, classroom.ladder),
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
    groups: (groups.groups ?? []).map(({ focus, kind, students, number }, i) => ({
      number: numberOf({ number }, i),
      focus: sayPlace(placeOfGroup({ focus, kind }), ladder),
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

/** Leaves out needs and reasons: the adult who reads it does not know the class. */
export function substituteFields(view: ClassView): Fields {
  const { groups, lessons, name } = view;
  return {
    ...pageHead({ ...view, date: groups.date }),
    groups: (groups.groups ?? []).map(({ students, number }, i) => ({
      number: numberOf({ number }, i),
      names: listed(students.map(name)),
      lesson: lessons[i]?.title ?? '',
      teach: lessons[i]?.teach ?? '',
    })),
    absent: (groups.absent ?? []).map(name),
  };
}
