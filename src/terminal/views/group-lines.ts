/** Decides how a day's groups are shown on the screen: who meets on what and why, then remarks. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { type Ladder, rungOf } from '../../core/ladder/ladder.ts';
import { counted, listed } from '../../core/language/wording.ts';
import type { GroupInReport, GroupReport, Insist, Since } from '../../core/schema/group-report.ts';
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
    ...report.groups.flatMap((group, i) => [
      `${i + 1}. ${groupHeading(group, report, ladder)}`,
      ...group.students.flatMap(({ id, because, insist }) => [
        writerRow(name(id), because),
        ...(insist
          ? [
              `      to insist${insist.conference ? ', in a conference' : ''}: ${priceWords(insist, name)}`,
            ]
          : []),
      ]),
      ...(group.away ?? []).map(({ id }) =>
        writerRow(name(id), 'absent today; you placed them here, so the seat is kept'),
      ),
      ...(group.since ? [`   ${sinceWords(group.since, name)}`] : []),
      '',
    ]),
    ...groupBlock(
      'Conferences',
      report.conferences.map((c) =>
        writerRow(`${name(c.student)}, ${ladder.say(c.focus)}`, c.because),
      ),
    ),
    ...groupBlock(
      'Not placed this time',
      report.noPlace.map((n) => writerRow(name(n.student), n.because)),
    ),
    ...groupBlock(
      'Nothing known yet: sort them or write a note',
      report.noEvidence.map((id) => `   ${name(id)}`),
    ),
    ...groupBlock(
      'Absent',
      report.absent.map((id) => `   ${name(id)}`),
    ),
    ...groupBlock(
      'Missed their lesson: still to make up',
      report.owed.map(
        ({ student, focus, date }) => `   ${name(student)}: ${ladder.say(focus)}, ${spoken(date)}`,
      ),
    ),
    ...groupBlock('Moved on: they have it', movedOnLines(report, name, ladder)),
    ...groupBlock(
      'To look at',
      report.remarks.map((remark) => `   ${forScreen(remarkLine(remark, name, ladder))}`),
    ),
    ...groupSummary(report),
  ];
}

/** Returns a group's heading; a group on a whole rung says which skills its writers need. */
function groupHeading(
  { focus, lesson, students }: GroupInReport,
  { writers }: GroupReport,
  ladder: Ladder,
): string {
  const skills = new Set(
    students.flatMap(({ id }) => writers[id]?.needs.find((need) => rungOf(need) === focus) ?? []),
  );
  skills.delete(focus);
  const named =
    skills.size > 0 && focus === rungOf(focus) ? `: ${listed([...skills].map(ladder.say))}` : '';
  return `${ladder.say(focus)}${named}  (${focus})${lesson ? `, lesson ${lesson}` : ''}`;
}

function writerRow(who: string, because: string): string {
  return `   ${who}: ${forScreen(because)}`;
}

function wholeClassLines({ wholeClass }: GroupReport, { ladder }: Classroom, name: Name): string[] {
  return wholeClass.flatMap(({ focus, share, students }) => [
    `Whole class: ${ladder.say(focus)}. ${Math.round(share * 100)}% need it, so teach it as tomorrow's mini-lesson instead of in a group. Afterward: confer sort ${focus}`,
    ...(students.length > 0 ? [`   first need for ${listed(students.map(name))}`] : []),
    '',
  ]);
}

/** Says what a place would cost the others: "Nadia would leave the first need". */
export function priceWords({ moved, noPlace, impossible }: Insist, name: Name): string {
  if (impossible !== undefined) return `not possible: ${impossible}`;
  const prices = [
    noPlace.length > 0 && `${listed(noPlace.map(name))} would not be placed`,
    moved.length > 0 && `${listed(moved.map(name))} would leave their first need`,
  ].filter((price) => price !== false);
  return prices.length > 0 ? prices.join('; ') : 'nobody else would leave their first need';
}

function sinceWords({ date, review, joined, left, movedOn }: Since, name: Name): string {
  const parts = [
    joined.length > 0 && `${listed(joined.map(name))} joined`,
    left.length > 0 && `${listed(left.map(name))} left`,
    movedOn.length > 0 && `${listed(movedOn.map(name))} moved on`,
  ].filter((part) => part !== false);
  const changed = parts.length > 0 ? parts.join('; ') : 'the same writers';
  return `since ${spoken(date)}: ${changed} (review by ${spoken(review)})`;
}

function movedOnLines({ movedOn }: GroupReport, name: Name, ladder: Ladder): string[] {
  const foci = [...new Set(movedOn.map(({ focus }) => focus))];
  return foci.map((focus) => {
    const writers = movedOn
      .filter((one) => one.focus === focus)
      .map(({ student }) => name(student));
    return `   ${ladder.say(focus)}: ${listed(writers)}`;
  });
}

function groupBlock(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [title, ...lines, ''] : [];
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
    `${counted(groups.length, 'group')} for ${met}`,
    counted(conferences.length, 'conference'),
    ...count(withClass, 'with the whole class'),
    ...count(others.noPlace.length, 'not placed'),
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
