/** Lists every page that `confer print` can make: who may see it, and what data it gets. */

import { conferringFields } from './class/conferring-page.ts';
import { blankGroupsFields, groupsFields } from './class/groups-page.ts';
import { blankNeedsFields, needsFields } from './class/needs-page.ts';
import { seenFields } from './class/seen-page.ts';
import { sortFields } from './class/sort-page.ts';
import { substituteFields } from './class/substitute-page.ts';
import { weekFields } from './class/week-page.ts';
import { yearFields } from './class/year-page.ts';
import type { Page } from './view/page.ts';
import {
  familyFields,
  goalFields,
  hasNoGoal,
  hasNoLesson,
  languageOf,
  slipFields,
  strengthsForHome,
} from './writer/for-home.ts';
import { recordFields } from './writer/record-page.ts';
import { reportFields } from './writer/report-page.ts';
import { storyFields } from './writer/story-page.ts';

const FOR_TEACHER = { reader: 'teacher', perSheet: 1 } as const;

export const PAGES: Record<string, Page> = {
  needs: {
    kind: 'class',
    about: 'Who needs what: skills across, writers down, what comes first ringed',
    ...FOR_TEACHER,
    fields: needsFields,
    blank: blankNeedsFields,
  },
  groups: {
    kind: 'class',
    about: 'All the groups on one page, with three days to mark',
    ...FOR_TEACHER,
    fields: groupsFields,
    blank: blankGroupsFields,
  },
  sort: {
    kind: 'skill',
    about: 'A checklist to sort from drafts: the signs of one skill, and the class',
    ...FOR_TEACHER,
    fields: sortFields,
  },
  conferring: {
    kind: 'class',
    about: 'A box for each writer, to write in while you confer',
    reader: 'teacher',
    perSheet: 12,
    fields: conferringFields,
  },
  week: {
    kind: 'class',
    about: 'The week: each group and conference on its day, with a box to check',
    ...FOR_TEACHER,
    fields: weekFields,
  },
  seen: {
    kind: 'class',
    about: 'Who was met in which week',
    ...FOR_TEACHER,
    fields: seenFields,
  },
  year: {
    kind: 'class',
    about: 'The year so far: how many writers have each skill, at first and now',
    ...FOR_TEACHER,
    fields: yearFields,
  },
  record: {
    kind: 'writer',
    about: 'One writer: a row for each contact, and everything looked at',
    ...FOR_TEACHER,
    fields: recordFields,
  },
  story: {
    kind: 'writer',
    about: "One writer's year: ladder chart, strengths, lessons, scores",
    ...FOR_TEACHER,
    fields: storyFields,
  },
  goals: {
    kind: 'writer',
    about: 'A goal card for each writer, four to a page',
    reader: 'child',
    perSheet: 4,
    names: 'first',
    fields: goalFields,
    language: languageOf,
    missing: {
      is: hasNoGoal,
      because: 'there is no goal yet',
      hint: (id) => `To say what comes next: confer note ${id} --next leads`,
    },
  },
  slips: {
    kind: 'writer',
    about: 'A take-away slip for each writer in a group, eight to a page',
    reader: 'child',
    perSheet: 8,
    names: 'first',
    fields: slipFields,
    missing: {
      is: hasNoLesson,
      because: 'no group, conference or lesson for everybody is theirs',
      hint: () => 'To see why: confer group',
    },
  },
  family: {
    kind: 'writer',
    about: 'A page for home: what you saw, one goal, how to help',
    reader: 'family',
    perSheet: 1,
    names: 'first',
    fields: familyFields,
    language: languageOf,
    missing: {
      is: (id, view) => strengthsForHome(id, view).length === 0,
      because: 'nothing you noted reads as a strength yet',
      hint: (id) => `To add one: confer note ${id} "slowed down where the dog runs" --strength`,
    },
  },
  report: {
    kind: 'writers',
    about: 'For report cards: a paragraph for each writer, for you to edit',
    ...FOR_TEACHER,
    names: 'first',
    fields: reportFields,
  },
  substitute: {
    kind: 'class',
    about: 'For the day you are away: a lesson the class has had, words to say, the clock',
    reader: 'adult in the room',
    perSheet: 1,
    fields: substituteFields,
  },
};

/** What pages were called before 0.4. */
export const OLD_NAMES: Record<string, string> = {
  profile: 'needs',
  planning: 'groups',
  progress: 'year',
};
