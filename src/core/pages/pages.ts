/** Lists every page that `confer print` can make: who may see it, and what data it gets. */

import { conferringFields } from './class/conferring-page.ts';
import { blankGroupsFields, groupsFields } from './class/groups-page.ts';
import { blankNeedsFields, needsFields } from './class/needs-page.ts';
import { seenFields } from './class/seen-page.ts';
import { sortFields } from './class/sort-page.ts';
import { substituteFields } from './class/substitute-page.ts';
import { weekFields } from './class/week-page.ts';
import { yearFields } from './class/year-page.ts';
import { PAGE_NAMES } from './page-names.ts';
import type { Page } from './view/page.ts';
import {
  familyFields,
  familyLeftOut,
  goalFields,
  goalLeftOut,
  hasNoGoal,
  hasNoLesson,
  languageOf,
  slipFields,
  slipLeftOut,
  strengthsForHome,
} from './writer/for-home.ts';
import { recordFields } from './writer/record-page.ts';
import { reportFields } from './writer/report-page.ts';
import { storyFields } from './writer/story-page.ts';

const FOR_TEACHER = { reader: 'teacher', perSheet: 1 } as const;

export const PAGES: Record<string, Page> = {
  needs: {
    ...PAGE_NAMES.needs,
    ...FOR_TEACHER,
    fields: needsFields,
    blank: blankNeedsFields,
  },
  groups: {
    ...PAGE_NAMES.groups,
    ...FOR_TEACHER,
    fields: groupsFields,
    blank: blankGroupsFields,
  },
  sort: {
    ...PAGE_NAMES.sort,
    ...FOR_TEACHER,
    fields: sortFields,
  },
  conferring: {
    ...PAGE_NAMES.conferring,
    reader: 'teacher',
    perSheet: 12,
    fields: conferringFields,
  },
  week: {
    ...PAGE_NAMES.week,
    ...FOR_TEACHER,
    fields: weekFields,
  },
  seen: {
    ...PAGE_NAMES.seen,
    ...FOR_TEACHER,
    fields: seenFields,
  },
  year: {
    ...PAGE_NAMES.year,
    ...FOR_TEACHER,
    fields: yearFields,
  },
  record: {
    ...PAGE_NAMES.record,
    ...FOR_TEACHER,
    fields: recordFields,
  },
  story: {
    ...PAGE_NAMES.story,
    ...FOR_TEACHER,
    fields: storyFields,
  },
  goals: {
    ...PAGE_NAMES.goals,
    reader: 'child',
    perSheet: 4,
    names: 'first',
    fields: goalFields,
    leftOut: goalLeftOut,
    language: languageOf,
    missing: {
      is: hasNoGoal,
      because: 'there is no goal yet',
      hint: (id) => `To say what comes next: confer note ${id} --next leads`,
    },
  },
  slips: {
    ...PAGE_NAMES.slips,
    reader: 'child',
    perSheet: 8,
    names: 'first',
    fields: slipFields,
    leftOut: slipLeftOut,
    missing: {
      is: hasNoLesson,
      because: 'no group, conference or lesson for everybody is theirs',
      hint: () => 'To see why: confer group',
    },
  },
  family: {
    ...PAGE_NAMES.family,
    reader: 'family',
    perSheet: 1,
    names: 'first',
    fields: familyFields,
    leftOut: familyLeftOut,
    language: languageOf,
    missing: {
      is: (id, view) => strengthsForHome(id, view).length === 0,
      because: 'nothing you noted reads as a strength yet',
      hint: (id) => `To add one: confer note ${id} "slowed down where the dog runs" --strength`,
    },
  },
  report: {
    ...PAGE_NAMES.report,
    ...FOR_TEACHER,
    names: 'first',
    fields: reportFields,
  },
  substitute: {
    ...PAGE_NAMES.substitute,
    reader: 'adult in the room',
    perSheet: 1,
    fields: substituteFields,
  },
};
