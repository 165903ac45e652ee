/** What the pages of a class are given in a test. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Lesson } from '../../../src/core/lessons/lesson.ts';
import { PAGES } from '../../../src/core/pages/pages.ts';
import type { ClassView } from '../../../src/core/pages/view/class-view.ts';
import { HomeWords } from '../../../src/core/schema/home-words.ts';
import { HOME } from '../../confer.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

export const wordsOf = (language: string) =>
  HomeWords.parse(parse(readFileSync(join(HOME, `templates/words/${language}.yaml`), 'utf8')));
export const WORDS = { en: wordsOf('en'), es: wordsOf('es') };

export const LESSON = {
  id: 'a',
  title: 'Start in the middle',
  does: 'Begin with the action',
  skill: 'structure.lead',
  stacks: ['most'],
  genres: ['narrative', 'opinion', 'informational'],
  show: 'coaching',
  compliment: 'You began.',
  connect: 'Today you begin again.',
  teach: 'Writers start.',
  steps: '1. Start',
  showing: 'Look.\n\n### opinion\n\nFor opinion.',
  apply: 'Tell a partner.',
  alone: 'Whisper it.',
  coach: '- To begin: What happens first?\n- If stuck: Point.\n- If it works: And then?',
  close: 'Start.',
  leaveWith: 'Start here\n\nText\n\nMore',
  lookFor: 'A beginning.',
} as Lesson;
export type More = Parameters<typeof classWhere>[1];

export function viewOf(
  said: Record<string, string>,
  groups = groupsOn('Nov 16', '').content,
  more: More = {},
  lesson?: Lesson,
): ClassView {
  const classroom = classWhere(said, more);
  const all = classroom.students.map(({ id }) => id);
  return {
    classroom,
    date: day('Nov 20'),
    groups,
    lessons: lesson ? [lesson] : [],
    allLessons: lesson ? [lesson] : [],
    name: (id: string) => id.toUpperCase(),
    lessonOf: new Map(lesson ? all.map((id): [string, Lesson] => [id, lesson]) : []),
    words: WORDS,
  };
}

/** The data of a page, by what a teacher types: "needs", "sort structure.end", "record ana". */
// biome-ignore lint/suspicious/noExplicitAny: a page's data has no type of its own.
export function page(typed: string, view: ClassView): any {
  const [name = '', about = ''] = typed.split(' ');
  const found = PAGES[name]!;
  if (found.kind === 'class') return found.fields(view);
  return found.kind === 'writers' ? found.fields([about], view) : found.fields(about, view);
}
