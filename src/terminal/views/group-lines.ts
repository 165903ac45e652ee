/** Decides how a day's groups are shown on the screen: who meets on what and why, then remarks. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { placeOfGroup, sayPlace } from '../../core/files/places.ts';
import { type Ladder, rungOf } from '../../core/ladder/ladder.ts';
import { counted, listed } from '../../core/language/wording.ts';
import type {
  GroupInReport,
  GroupReport,
  Insist,
  LessonChosen,
  Since,
} from '../../core/schema/group-report.ts';
import { forScreen } from '../screen.ts';
import { remarkLine } from './remark-words.ts';

export type Name = (id: string) => string;

/** Returns names safe for the screen; an unknown id stays an id. */
export function namesIn({ students }: Classroom): Name {
  const names = new Map(students.map(({ id, name }) => [id, forScreen(name)]));
  return (id) => names.get(id) ?? forScreen(id);
}

export function groupLines(report: GroupReport, classroom: Classroom): string[] {
  const { ladder } = classroom;
  const name = namesIn(classroom);
  return [
    `Groups for ${spoken(report.date)}`,
    '',
    ...wholeClassLines(report, classroom, name),
    ...report.groups.flatMap((group) => [
      `${group.number}. ${groupHeading(group, report, ladder)}`,
      ...lessonLine(group),
      ...group.students.flatMap(({ id, because, insist }) => [
        writerRow(name(id), because),
        ...(insist
          ? [
              `      to insist${insist.conference ? ', in a conference' : ''}: ${priceWords(insist, name)}`,
            ]
          : []),
      ]),
      ...(group.away ?? []).map(({ id }) =>
        writerRow(name(id), 'absent today; you placed them here, so the place is kept'),
      ),
      ...(group.since ? [`   ${sinceWords(group.since, name)}`] : []),
      '',
    ]),
    ...block(
      'Conferences',
      report.conferences,
      ({ student, focus, kind, because }) =>
        `${name(student)}, ${sayPlace(placeOfGroup({ focus, kind }), ladder)}: ${forScreen(because)}`,
    ),
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
  return `${sayPlace(placeOfGroup({ focus, kind }), ladder)}${named}  (${focus})`;
}

/** Returns which lesson it gets and why: "lesson: draw-me-a-map, most: 3 of 4 need help ...". */
function lessonLine({ lesson }: { lesson: LessonChosen | null }): string[] {
  return lesson ? [`   lesson ${lesson.id}, ${forScreen(lesson.because)}`] : [];
}

function writerRow(who: string, because: string): string {
  return `   ${who}: ${forScreen(because)}`;
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
  const next = groups.length > 0 ? 'confer plan' : 'confer sort';
  const disagree = groups.length > 0 ? '     (Disagree? confer move, or edit the file.)' : '';
  return [
    `${counted(Object.keys(writers).length, 'writer')}: ${listed(parts)}.`,
    `Next: ${next}${disagree}`,
  ];
}
