/** Decides how a day's groups are shown on the screen: who meets on what and why, then remarks. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { placeOfGroup, sayPlace } from '../../core/files/places.ts';
import { type Ladder, rungOf } from '../../core/ladder/ladder.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { shortWhy } from '../../core/pages/meeting/short-why.ts';
import { namesAs } from '../../core/pages/view/names-on-pages.ts';
import { namesApart } from '../../core/roster/tell-apart.ts';
import type {
  GroupInReport,
  GroupReport,
  Insist,
  LessonChosen,
  Since,
} from '../../core/schema/group-report.ts';
import { forScreen } from '../screen.ts';
import { type GroupRow, groupRows } from './group-rows.ts';
import { remarkLine } from './remark-words.ts';

export type Name = (id: string) => string;

/** Returns names safe for the screen, all different; an unknown id stays an id. */
export function namesIn({ students }: Classroom): Name {
  const name = namesApart(students);
  return (id) => forScreen(name(id));
}

/** A row a group; why somebody is in it, and what else could be, says `confer why`. */
export function groupLines(
  report: GroupReport,
  classroom: Classroom,
  columns = 80,
  today = report.date,
): string[] {
  const { ladder } = classroom;
  const name = namesIn(classroom);
  const short = namesAs('first', classroom.students);
  const isPrivate = classroom.settings['private names'];
  const called = (id: string) => (isPrivate ? name(id) : forScreen(short(id)));
  const why = (id: string, about: string) => shortWhy(id, about, classroom, report.date, today);
  const groups = report.groups.map(
    (group): GroupRow => ({
      number: String(group.number),
      about: forScreen(groupHeading(group, report, ladder)),
      names: group.students.map(({ id }) => called(id)),
      whys: group.students.map(({ id }) => why(id, group.focus)),
    }),
  );
  const alone = report.conferences.map(
    ({ student, focus, kind }): GroupRow => ({
      number: '',
      about: forScreen(sayPlace(placeOfGroup({ focus, kind }), ladder)),
      names: [called(student)],
      whys: [why(student, focus)],
    }),
  );
  return [
    `Groups for ${spoken(report.date)}`,
    '',
    ...wholeClassLines(report, classroom, name),
    ...groupRows(groups, columns - 1),
    ...(groups.length > 0 ? [''] : []),
    ...report.groups.flatMap((group) => groupNotes(group, name)),
    ...(alone.length > 0
      ? ['One at a time: too few need the same', ...groupRows(alone, columns - 1), '']
      : []),
    ...block(
      'Not placed this time',
      report.noPlace,
      ({ student, because }) => `${name(student)}: ${forScreen(because)}`,
    ),
    ...block(
      'On track',
      report.onTrack,
      ({ student, because }) => `${name(student)}: ${forScreen(because)}`,
    ),
    ...block('Nothing known yet: sort them or write a note', report.noEvidence, name),
    ...block('Absent', report.absent, name),
    ...owedLines(report.owed, classroom),
    ...movedOnLines(report, name, ladder),
    ...block('To look at', report.remarks, (remark) => forScreen(remarkLine(remark, name, ladder))),
    ...groupSummary(report),
  ];
}

/** What a row has no room for: prices, places that are kept, who came and went. */
function groupNotes({ number, students, away = [], since }: GroupInReport, name: Name): string[] {
  const lines = [
    ...students.flatMap(({ id, insist }) =>
      insist
        ? [
            `${name(id)}, to insist${insist.conference ? ', in a conference' : ''}: ${priceWords(insist, name)}`,
          ]
        : [],
    ),
    ...away.map(
      ({ id }) => `${name(id)}: absent today; you placed them here, so the place is kept`,
    ),
    ...(since ? [sinceWords(since, name)] : []),
  ];
  return lines.length > 0 ? [...lines.map((line) => `   group ${number}: ${line}`), ''] : [];
}

/** Returns a group's heading; a group on a whole rung says which skills its writers need. */
function groupHeading(
  { focus, kind, students }: GroupInReport,
  { writers }: GroupReport,
  ladder: Ladder,
): string {
  const skills = new Set(
    students.flatMap(({ id }) => writers[id]?.needs.find((need) => rungOf(need) === focus) ?? []),
  );
  skills.delete(focus);
  const named =
    skills.size > 0 && focus === rungOf(focus) ? `: ${listed([...skills].map(ladder.say))}` : '';
  return `${sayPlace(placeOfGroup({ focus, kind }), ladder)}${named}`;
}

/** Returns which lesson it gets and why: "lesson: draw-me-a-map, most: 3 of 4 need help ...". */
function lessonLine({ lesson }: { lesson: LessonChosen | null }): string[] {
  return lesson ? [`   lesson ${lesson.id}, ${forScreen(lesson.because)}`] : [];
}

function wholeClassLines({ wholeClass }: GroupReport, { ladder }: Classroom, name: Name): string[] {
  return wholeClass.flatMap(({ focus, share, students, lesson }) => [
    `Whole class: ${ladder.say(focus)}. ${Math.round(share * 100)}% need it, so teach it to all in the next mini-lesson, not in a group. Afterward: confer sort ${focus}`,
    ...lessonLine({ lesson }),
    ...(students.length > 0 ? [`   first need for ${listed(students.map(name))}`] : []),
    '',
  ]);
}

/** Says what a place would cost the others: "Nadia would leave the first need". */
export function priceWords({ moved, noPlace, impossible }: Insist, name: Name): string {
  if (impossible !== undefined) return `not possible: ${impossible}`;
  const prices = [
    ...those(noPlace, name, 'would not be placed'),
    ...those(moved, name, 'would leave their first need'),
  ];
  return prices.join('; ') || 'nobody else would leave their first need';
}

function those(ids: string[], name: Name, did: string): string[] {
  return ids.length > 0 ? [`${listed(ids.map(name))} ${did}`] : [];
}

function sinceWords({ date, review, joined, left, movedOn }: Since, name: Name): string {
  const parts = [
    ...those(joined, name, 'joined'),
    ...those(left, name, 'left'),
    ...those(movedOn, name, 'moved on'),
  ];
  const changed = parts.join('; ') || 'the same writers';
  return `since ${spoken(date)}: ${changed} (review by ${spoken(review)})`;
}

function movedOnLines({ movedOn }: GroupReport, name: Name, ladder: Ladder): string[] {
  const foci = [...new Set(movedOn.map(({ focus }) => focus))];
  return block('They have it now', foci, (focus) => {
    const writers = movedOn.filter((one) => one.focus === focus);
    return `${ladder.say(focus)}: ${listed(writers.map(({ student }) => name(student)))}`;
  });
}

export function owedLines(owed: GroupReport['owed'], classroom: Classroom): string[] {
  const name = namesIn(classroom);
  return block(
    'Missed their lesson: still to make up',
    owed,
    ({ student, focus, date }) =>
      `${name(student)}: ${classroom.ladder.say(focus)}, ${spoken(date)}`,
  );
}

/** A title and a line for each item, with an empty line after them; nothing if there are none. */
function block<T>(title: string, items: T[], line: (item: T) => string): string[] {
  return items.length > 0 ? [title, ...items.map((one) => `   ${line(one)}`), ''] : [];
}

function groupSummary({
  writers,
  groups,
  conferences,
  wholeClass,
  ...others
}: GroupReport): string[] {
  const met = groups.reduce((sum, { students }) => sum + students.length, 0);
  const withClass = wholeClass.reduce((sum, { students }) => sum + students.length, 0);
  const count = (number: number, words: string) => (number > 0 ? [`${number} ${words}`] : []);
  const parts = [
    ...(groups.length > 0 ? [`${counted(groups.length, 'group')} for ${met}`] : []),
    ...(conferences.length > 0 ? [counted(conferences.length, 'conference')] : []),
    ...count(withClass, 'with the whole class'),
    ...count(others.noPlace.length, 'not placed'),
    ...count(others.onTrack.length, 'on track'),
    ...count(others.noEvidence.length, 'not known yet'),
    ...count(others.absent.length, 'absent'),
  ];
  const next = groups.length + conferences.length > 0 ? 'confer plan' : 'confer sort';
  const disagree = groups.length > 0 ? '     You see it otherwise? confer group --edit' : '';
  return [
    `${counted(Object.keys(writers).length, 'writer')}: ${listed(parts)}.`,
    `Next: ${next}${disagree}`,
  ];
}
