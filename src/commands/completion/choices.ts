/** Decides what can fill a place of a line that is being typed: the words that a teacher would type there. */

import type { Fill, Thing } from '../../command-line/arguments.ts';
import { addDays, spoken } from '../../core/calendar/calendar.ts';
import { readDay } from '../../core/calendar/parse-date.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import { OLD_NAMES, PAGE_NAMES } from '../../core/pages/page-names.ts';
import {
  type GlancedGroup,
  type GlancedSkill,
  glanceGroups,
  glanceLessons,
  glanceRubrics,
  glanceSkills,
  glanceTeachers,
} from '../../folder/glance/class-glance.ts';
import type { Around, Choice, InClass } from './around.ts';
import { archivedChoices, writerChoices } from './writer-choices.ts';

/** The shell completes names of files itself. */
export type Choices = Choice[] | 'files' | 'folders';

/** Returns what fills a place, in the order in which the menu names it. */
export function choicesFor(fills: readonly Fill[], around: Around): Choices {
  if (fills.includes('file')) return 'files';
  if (fills.includes('folder')) return 'folders';
  return fills.flatMap((fill) => {
    // "all" is said alone, never after a comma.
    if (typeof fill !== 'string') return around.head.endsWith(',') ? [] : named([...fill.words]);
    const [thing, second] = fill.split('=');
    const found = THINGS[thing as Thing](around, second !== undefined);
    return second === undefined ? found : found.map(withEquals);
  });
}

function withEquals({ words, ...one }: Choice): Choice {
  return { ...one, words: words.map((word) => `${word}=`) };
}

type Find = (around: Around, isKey: boolean) => Choice[];

const THINGS: Record<Thing, Find> = {
  writer: (around, isKey) => inClass(around, (at) => writerChoices(at, isKey)),
  archived: (around) => inClass(around, archivedChoices),
  skill: (around) => inClass(around, skills),
  group: (around) => inClass(around, groups),
  lesson: (around) => inClass(around, lessons),
  rubric: (around) => inClass(around, (at) => named(glanceRubrics(at))),
  teacher: (around) => inClass(around, (at) => named(glanceTeachers(at))),
  page: () => Object.entries(PAGE_NAMES).map(([page, { about }]) => ({ words: [page], about })),
  'who a page is about': whomFor,
  date: days,
  command: ({ commands }) => commands,
  topic: ({ topics }) => topics,
  file: () => [],
  folder: () => [],
};

function inClass(around: Around, find: (around: InClass) => Choice[]): Choice[] {
  const { root } = around;
  return root === undefined ? [] : find({ ...around, root });
}

function named(all: string[]): Choice[] {
  return all.map((word) => ({ words: [word], about: '' }));
}

function skills(around: InClass): Choice[] {
  const all = glanceSkills(around);
  const times = new Map<string, number>();
  for (const word of all.flatMap(wordsOf)) times.set(word, (times.get(word) ?? 0) + 1);
  return all.map((skill) => ({
    words: wordsOf(skill).filter((word) => word === skill.id || times.get(word) === 1),
    about: skill.id,
    isLoose: true as const,
  }));
}

/** As it is called in a sentence, the id, and what other teachers call it. */
function wordsOf({ id, name, also }: GlancedSkill): string[] {
  return [...new Set([name, id, ...also])];
}

/** By its number; by its skill too, if no other group is on it. */
function groups(around: InClass): Choice[] {
  const all = glanceGroups(around, around.today, around.teacher);
  const names = new Map(glanceSkills(around).map(({ id, name }) => [id, name]));
  return all.map((group) => {
    const skill = names.get(group.focus) ?? group.focus;
    const isOnly = all.filter(({ focus }) => focus === group.focus).length === 1;
    const words = [`${group.number}`, ...(isOnly ? [skill] : [])];
    return { words, about: `${skill}: ${group.students.join(', ')}`, isLoose: true as const };
  });
}

/** All of them; after "2=" those on the rung of group 2. */
function lessons(around: InClass): Choice[] {
  const [, number] = /(\d+)=$/.exec(around.head) ?? [];
  const all = glanceGroups(around, around.today, around.teacher);
  const group: GlancedGroup | undefined = all.find((one) => `${one.number}` === number);
  return glanceLessons(around)
    .filter(({ rung }) => group === undefined || rung === rungOf(group.focus))
    .map(({ id, rung }) => ({ words: [id], about: rung }));
}

/** Writers or skills, whatever the page that was named is about. */
function whomFor(around: Around): Choice[] {
  const [typed = ''] = around.before.words;
  const page = Object.hasOwn(OLD_NAMES, typed) ? OLD_NAMES[typed]! : typed;
  const kind = Object.entries(PAGE_NAMES).find(([name]) => name === page)?.[1].kind;
  if (kind === 'skill') return THINGS.skill(around, false);
  return kind === undefined || kind === 'class' ? [] : THINGS.writer(around, false);
}

const DAY_WORDS = ['today', 'yesterday', 'tomorrow'].concat([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
]);
const DATES_BACK = 14;

/** Words first; dates of the last two weeks for somebody who begins with a digit. */
function days({ today }: Around): Choice[] {
  const inWords = DAY_WORDS.flatMap((word): Choice[] => {
    const day = readDay(word, today);
    return 'date' in day ? [{ words: [word], about: `${spoken(day.date)} (${day.date})` }] : [];
  });
  const dates = Array.from({ length: DATES_BACK }, (_, n) => addDays(today, -n));
  return [...inWords, ...dates.map((date) => ({ words: ['', date], about: spoken(date) }))];
}
