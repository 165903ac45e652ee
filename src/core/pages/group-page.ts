/** Decides what is on a group's page: what the adult at the carpet needs, no stack names. */

import { spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import { placeOfGroup, sayPlace } from '../files/places.ts';
import { standardsFor } from '../ladder/standards.ts';
import { listed } from '../language/wording.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { type Student, strengthsOf } from '../roster/student.ts';
import { unitOf } from './class-pages.ts';

type PlannedGroup = NonNullable<GroupsFile['groups']>[number];

/** How many characters of a strength fit on one line beside a name. */
const ONE_LINE = 90;

/** Returns the fields of templates/pages/group.md. */
export function groupPage(
  group: PlannedGroup,
  number: number,
  date: string,
  classroom: Classroom,
  lesson: Lesson,
  nameOf: (id: string) => string,
): Record<string, unknown> {
  const { settings, students, ladder, standards } = classroom;
  const { genre, grade } = settings;
  const about = sayPlace(placeOfGroup(group), ladder);
  const writers = group.students.map((id) => {
    const student = students.find((one) => one.id === id);
    return { name: nameOf(id), compliment: student ? complimentFor(student, date) : null };
  });
  return {
    class: settings.name ?? 'Our class',
    unit: unitOf(settings),
    standards: standardsFor(standards, lesson.skill, genre, grade),
    date: spoken(date),
    number,
    // If the lesson is on another skill than the focus, the page says which.
    focus: lesson.skill === group.focus ? about : `${about}: ${ladder.say(lesson.skill)}`,
    names: listed(writers.map(({ name }) => name)),
    writers,
    lesson: { ...lesson, mentor: lesson.mentor ?? null },
  };
}

/** Returns null to leave a line to write on, because empty praise is worse than none. */
function complimentFor(student: Student, date: string): string | null {
  const strength = strengthsOf(student, date)[0]?.words;
  if (!strength) return null;
  const letters = [...strength];
  return letters.length <= ONE_LINE ? strength : `${letters.slice(0, ONE_LINE - 1).join('')}…`;
}
