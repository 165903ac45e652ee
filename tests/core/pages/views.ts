/** What the pages of a class are given in a test. */

import type { Lesson } from '../../../src/core/lessons/lesson.ts';
import { PAGES } from '../../../src/core/pages/pages.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

export const LESSON = {
  id: 'a',
  title: 'Start in the middle',
  skill: 'structure.lead',
  show: 'coaching',
  teach: 'Writers start.',
  steps: '1. Start',
  leaveWith: 'Start here\n\nText\n\nMore',
} as Lesson;
export type More = Parameters<typeof classWhere>[1];

export function viewOf(
  said: Record<string, string>,
  groups = groupsOn('Nov 16', '').content,
  more: More = {},
  lesson?: Lesson,
) {
  const classroom = classWhere(said, more);
  const date = day('Nov 20');
  const all = classroom.students.map(({ id }) => id);
  return {
    classroom,
    date,
    groups,
    lessons: lesson ? [lesson] : [],
    name: (id: string) => id.toUpperCase(),
    lessonOf: new Map(lesson ? all.map((id): [string, Lesson] => [id, lesson]) : []),
  };
}
export const page = (name: string, view: ReturnType<typeof viewOf>) => {
  const { fields } = PAGES[name] as unknown as {
    fields: (of: typeof view) => Record<string, unknown>;
  };
  return fields(view);
};
