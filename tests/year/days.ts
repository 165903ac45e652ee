/** Decides what the school year is: its weeks and days off, its units, and the skill of each sort. */

import { addDays, isSchoolDay, weekdayOf } from '../../src/core/calendar/calendar.ts';
import { daysOffOf } from '../../src/core/classroom/settings.ts';
import type { Genre, Stage } from '../../src/core/schema/words.ts';

const FIRST_MONDAY = '2026-08-31';

/** Labor Day, Thanksgiving, two winter weeks, a spring week: as they stand in class.yaml. */
export const DAYS_OFF = [
  '2026-09-07',
  '2026-11-25 to 2026-11-27',
  '2026-12-21 to 2027-01-01',
  '2027-03-29 to 2027-04-02',
];

export const WEEKS_OF_A_YEAR = 36;
export const WEEKS_OF_A_UNIT = 6;

/** The days of each school week; weeks without a day are left out. */
export function schoolWeeks(count: number): string[][] {
  const off = daysOffOf({ 'days off': DAYS_OFF });
  const weeks: string[][] = [];
  for (let monday = FIRST_MONDAY; weeks.length < count; monday = addDays(monday, 7)) {
    const days = [0, 1, 2, 3, 4].map((n) => addDays(monday, n));
    const there = days.filter((day) => isSchoolDay(day, off));
    if (there.length > 0) weeks.push(there);
  }
  return weeks;
}

/** However many weeks are played, chance falls on the days of a whole year: the first weeks are always the same. */
export const ALL_DAYS = schoolWeeks(WEEKS_OF_A_YEAR).flat();

export interface UnitWeek {
  genre: Genre;
  stage: Stage;
  /** What is sorted on Monday, Wednesday and Friday. */
  skills: [string, string, string];
  /** From 0; the first week of a unit. */
  first: boolean;
  last: boolean;
}

const GENRES: Genre[] = ['narrative', 'opinion', 'informational'];
const STAGES: Stage[] = ['collecting', 'planning', 'drafting', 'revising', 'revising', 'editing'];

// Two units that take turns, so that in a year every skill of the ladder is looked at.
const SKILLS: [string, string, string][][] = [
  [
    ['engage.start', 'ideas.generate', 'engage.stamina'],
    ['ideas.choose', 'ideas.genre', 'focus.narrow'],
    ['focus.heart', 'structure.shape', 'focus.stay'],
    ['structure.lead', 'elaborate.slow', 'structure.end'],
    ['elaborate.specific', 'craft.words', 'elaborate.variety'],
    ['craft.sentences', 'conventions.sentences', 'conventions.edit'],
  ],
  [
    ['engage.volume', 'ideas.rehearse', 'engage.solve'],
    ['ideas.genre', 'focus.narrow', 'engage.access'],
    ['focus.angle', 'structure.shape', 'structure.paragraphs'],
    ['structure.lead', 'structure.link', 'elaborate.explain'],
    ['elaborate.specific', 'craft.terms', 'craft.voice'],
    ['conventions.commas', 'conventions.dialogue', 'conventions.spelling'],
  ],
];

/** What is taught in a week of the year, counted from 0. */
export function unitWeek(week: number): UnitWeek {
  const unit = Math.floor(week / WEEKS_OF_A_UNIT);
  const at = week % WEEKS_OF_A_UNIT;
  return {
    genre: GENRES[unit % GENRES.length]!,
    stage: STAGES[at]!,
    skills: SKILLS[unit % SKILLS.length]![at]!,
    first: at === 0,
    last: at === WEEKS_OF_A_UNIT - 1,
  };
}

/** The skill that is sorted on a day; none on Tuesday and Thursday. */
export function skillOf(day: string, week: number): string | undefined {
  const at = ['Mon', 'Wed', 'Fri'].indexOf(weekdayOf(day));
  return unitWeek(week).skills[at];
}
