/** Decides what stands on the pages of a whole class: the profile grid, the grid to write in, the groups of the week, the substitute's sheet. */

import { spoken } from '../calendar.ts';
import { candidatesOf } from '../grouping/candidates.ts';
import type { Candidate } from '../grouping/grouping.ts';
import { STRETCH } from '../ladder.ts';
import { genreName } from '../standards.ts';
import { listed } from '../wording.ts';
import type { ClassView, Fields } from './page.ts';

function head({ classroom, date }: ClassView): Fields {
  const { settings } = classroom;
  const genre = genreName(settings.genre, settings.grade);
  const unit = [genre, settings.stage].filter((part) => part != null).join(', ');
  return { class: settings.name ?? 'Our class', date: spoken(date), unit: unit || null };
}

/** Writers down, rungs across: N, A, G, or – where nothing is known; the first need in brackets. */
export function profileFields(view: ClassView): Fields {
  const { classroom, date, name } = view;
  const candidates = candidatesOf(classroom, date);
  const rungs = classroom.ladder.rungs.filter(({ lane }) => !lane);
  const letters = classroom.students.map(({ id }) =>
    rungs.map((rung) => letterFor(candidates.get(id), rung.id)),
  );
  return {
    ...head(view),
    rungs: rungs.map((rung) => rung.name),
    rule: [':--', ...rungs.map(() => ':-:'), ':--'].join(' | '),
    writers: classroom.students.map(({ id, notes }, i) => ({
      name: name(id),
      cells: letters[i],
      seen: lastSeen(notes, date),
    })),
    open: rungs.map((_, at) => letters.filter((row) => /[NA]/.test(row[at]!)).length),
  };
}

function letterFor(candidate: Candidate | undefined, rung: string): string {
  if (!candidate) return '–';
  const open = candidate.needs.filter((need) => need.rung === rung);
  const letter = open.some(({ standing }) => standing === 'needs help')
    ? 'N'
    : open.length > 0
      ? 'A'
      : candidate.inPlace.includes(rung)
        ? 'G'
        : '–';
  return candidate.needs[0]?.rung === rung ? `(${letter})` : letter;
}

function lastSeen(notes: { date: string }[], date: string): string {
  const last = notes.findLast((note) => note.date <= date);
  return last ? spoken(last.date).slice(4).replace(' ', '\u00a0') : 'not yet';
}

/** A box a writer, with what was last noted to start from. */
export function conferringFields(view: ClassView): Fields {
  const { classroom, date, name } = view;
  const candidates = candidatesOf(classroom, date);
  const boxes = classroom.students.map(({ id, notes }) => {
    const known = candidates.get(id);
    const first = known?.needs[0]?.about ?? STRETCH;
    return {
      name: name(id),
      next: known ? classroom.ladder.say(first) : null,
      seen: lastSeen(notes, date),
    };
  });
  return { ...head(view), boxes };
}

/** All the groups on one page: who, about what, with which lesson, and four dates to fill in. */
export function planningFields(view: ClassView): Fields {
  const { groups, lessons, classroom, name } = view;
  const { ladder } = classroom;
  return {
    ...head({ ...view, date: groups.date }),
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

/** For an adult who does not know the class: who sits with whom, and a lesson that can be taught again. No needs, no reasons. */
export function substituteFields(view: ClassView): Fields {
  const { groups, lessons, name } = view;
  return {
    ...head({ ...view, date: groups.date }),
    groups: (groups.groups ?? []).map(({ students }, i) => ({
      number: i + 1,
      names: listed(students.map(name)),
      lesson: lessons[i]?.title ?? '',
      teach: lessons[i]?.teach ?? '',
    })),
    absent: (groups.absent ?? []).map(name),
  };
}
