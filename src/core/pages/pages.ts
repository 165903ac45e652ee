/** Lists every page that `confer print` can make: who may see it, and what data it gets. */

import { classChart, writerChart } from '../record/history.ts';
import {
  conferringFields,
  planningFields,
  profileFields,
  substituteFields,
} from './class-pages.ts';
import type { Page } from './page.ts';
import { progressFields, storyFields } from './story-pages.ts';
import { weekFields } from './week-page.ts';

const FOR_TEACHER = { reader: 'teacher', cards: 1 } as const;

export const PAGES: Record<string, Page> = {
  profile: {
    kind: 'class',
    about:
      'The class on one page: a row for each writer, a column for each rung, first need in brackets',
    ...FOR_TEACHER,
    fields: profileFields,
  },
  progress: {
    kind: 'class',
    about: 'How many writers have each rung over the year: a chart with numbers',
    ...FOR_TEACHER,
    fields: progressFields,
    chart: ({ classroom, date }) => classChart(classroom, date),
  },
  conferring: {
    kind: 'class',
    about: 'A box for each writer, to write in while you confer',
    reader: 'teacher',
    cards: 12,
    fields: conferringFields,
  },
  planning: {
    kind: 'class',
    about: 'All the groups on one page, with dates to fill in',
    ...FOR_TEACHER,
    fields: planningFields,
  },
  week: {
    kind: 'class',
    about: 'The week: each group and conference on its day, with a box to check',
    ...FOR_TEACHER,
    fields: weekFields,
  },
  record: {
    kind: 'record',
    about: 'One writer: strengths and next steps, with dates',
    ...FOR_TEACHER,
    fields: (view) => ({ ...view }),
  },
  story: {
    kind: 'story',
    about: "One writer's year: ladder chart, what changed, strengths, lessons, scores",
    ...FOR_TEACHER,
    fields: storyFields,
    chart: ({ ladder }, { date }) => writerChart(ladder, date),
  },
  goals: {
    kind: 'writer',
    about: 'A goal card for each writer, four to a page',
    reader: 'child',
    cards: 4,
    fields: ({ name, goal, slip, steps }) => ({ name, goal, slip, steps }),
  },
  slips: {
    kind: 'writer',
    about: 'A take-away slip for each writer in a group, eight to a page',
    reader: 'child',
    cards: 8,
    fields: ({ name, slip }) => ({ name, slip }),
  },
  family: {
    kind: 'writer',
    about: 'A page for home: strengths, one goal, how to help',
    reader: 'family',
    cards: 1,
    fields: (view) => ({ ...view }),
  },
  substitute: {
    kind: 'class',
    about: 'For the day you are away: who sits with whom, and what to reteach',
    reader: 'adult in the room',
    cards: 1,
    fields: substituteFields,
  },
};
