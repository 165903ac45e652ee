/**
 * Decides the rows of `meetings`: one for each writer of each meeting, and of each lesson for
 * everybody. The minutes are the writer's share, so that they add up to the teacher's time.
 */

import { presentOn } from '../classroom/attendance.ts';
import { byCodePoint } from '../classroom/classroom.ts';
import { supportOf } from '../evidence/support.ts';
import { attended, type Meeting } from '../files/meeting.ts';
import { isMovedIn } from '../files/moved-in.ts';
import type { Taught } from '../files/taught.ts';
import { rungOf } from '../ladder/ladder.ts';
import type { Student } from '../roster/student.ts';
import { kindOfFocus } from './group-rows.ts';
import type { Row, View } from './view.ts';

export const MEETING_COLUMNS = [
  ...['class', 'date', 'how', 'kind', 'focus', 'rung', 'skill', 'id', 'name', 'grade'],
  ...['outcome', 'minutes', 'support', 'lesson', 'note', 'file'],
];

export const EVERYBODY = 'everybody';

export function meetingRows(view: View): Row[] {
  const { meetings, taught } = view.classroom;
  const all = [...taught.map((one) => ({ ...one, forAll: true as const })), ...meetings];
  all.sort((a, b) => byCodePoint(a.date, b.date));
  return all.flatMap((one, i) => {
    const nth = i - all.findIndex(({ date }) => date === one.date);
    const file = view.fileName(one.file, nth);
    return 'forAll' in one ? lessonRows(one, file, view) : rowsOf(one, file, view);
  });
}

function rowsOf(meeting: Meeting, file: string, view: View): Row[] {
  const { date, focus, skill = focus, conference, push = false, lesson, entries } = meeting;
  const { classroom, label, who, words } = view;
  const each = minutesEach(meeting, view);
  return classroom.students.flatMap((student): Row[] => {
    const entry = entries.get(student.id);
    if (!entry) return [];
    return [
      {
        class: label,
        date,
        how: conference ? 'conference' : 'group',
        kind: kindOfFocus(focus, push, view),
        focus,
        rung: rungOf(focus),
        skill,
        ...who(student),
        outcome: entry.stack ?? null,
        minutes: attended(meeting, student.id) ? each : 0,
        support: supportOn(student, date, view),
        lesson: words(lesson),
        note: words(entry.note),
        file,
      },
    ];
  });
}

/** Returns the minutes of class.yaml, shared among the writers who were there; another class's took none here. */
function minutesEach(meeting: Meeting, { classroom: { settings } }: View): number {
  if (isMovedIn(meeting)) return 0;
  if (meeting.conference) return settings['conference minutes'];
  const there = [...meeting.entries.keys()].filter((id) => attended(meeting, id)).length;
  return Math.round((100 * settings['group minutes']) / Math.max(there, 1)) / 100;
}

/** A lesson for everybody takes no time to confer, and nobody wrote down what came of it. */
function lessonRows({ date, skill, words, lesson }: Taught, file: string, view: View): Row[] {
  const present = new Set(presentOn(view.classroom, date));
  const there = view.classroom.students.filter(({ id }) => present.has(id));
  return there.map((student) => ({
    class: view.label,
    date,
    how: EVERYBODY,
    kind: kindOfFocus(skill, false, view),
    focus: skill,
    rung: rungOf(skill),
    skill,
    ...view.who(student),
    minutes: 0,
    support: supportOn(student, date, view),
    lesson: view.words(lesson),
    note: view.words(words),
    file,
  }));
}

/** Returns the support that a writer needed on that day. */
export function supportOn({ id }: Student, date: string, { classroom }: View) {
  return supportOf(id, classroom.sorts, date);
}
