/**
 * A made-up district: what happened in each class, as plain data. The class folders are written from
 * it (folders.ts), and the answers that the queries must give are worked out from it (answers.ts).
 */

import { type Random, randomFrom } from '../random.ts';
import { schoolWeeks } from '../year/days.ts';

export interface WriterFacts {
  id: string;
  name: string;
  grade?: number;
  notes: NoteFacts[];
  scores: ScoreFacts[];
}

export interface NoteFacts {
  date: string;
  kind?: 'conference' | 'group' | 'glance';
  strength?: string;
  taught?: string;
  next?: string;
  note?: string;
}

export interface ScoreFacts {
  date: string;
  rubric: string;
  piece: string;
  prompt?: string;
  traits: Record<string, number | string>;
}

/** Of a skill; of support, without one; or a closer look at a rung. */
export interface SortFacts {
  date: string;
  skill?: string;
  look?: true;
  stacks: Record<string, string | { stack?: string; note: string }>;
}

export interface MeetingFacts {
  date: string;
  focus: string;
  push?: true;
  conference?: true;
  lesson?: string;
  writers: Record<string, string | { how?: string; note: string }>;
}

export interface GroupsFacts {
  date: string;
  groups: { focus: string; kind?: 'push'; students: string[] }[];
  conferences: { student: string; focus: string }[];
  'on track': string[];
  absent: string[];
}

export interface ClassFacts {
  label: string;
  grade: number;
  minutes: { group: number; conference: number };
  writers: WriterFacts[];
  sorts: SortFacts[];
  meetings: MeetingFacts[];
  taught: { date: string; skill: string; words: string }[];
  groups: GroupsFacts[];
}

/** The last day of what is made up is before it. */
export const AS_OF = '2027-06-18';
export const PIECES = ['Fall on-demand', 'Spring on-demand'] as const;
const SKILLS = [
  ...['engage.start', 'ideas.generate', 'ideas.choose', 'focus.narrow', 'focus.stay'],
  ...['structure.lead', 'structure.end', 'elaborate.slow', 'craft.words', 'conventions.edit'],
];
const STACKS = ['got it', 'almost', 'needs help', 'needs help'] as const;
const OUTCOMES = ['has it', 'tried it', 'not yet', 'absent'] as const;
const SUPPORTS = ['most', 'medium', 'medium', 'least', 'absent'] as const;
const FIRST =
  'Ana Ben Cho Dee Eli Fay Gus Hal Ivy Jun Kai Lou Mei Ned Ola Pia Raj Sol Tam Uma'.split(' ');
const LAST = ['Abara', "O'Dell", 'Ruiz-Lane', 'Nguyễn', 'Yıldız'];
const WORDS = [
  'slowed down where the dog runs',
  '=1+1 was on the page',
  'said "again", and laughed',
  '+ two details\n- one to cut',
  '-5',
  "'quoted' from the start; then stopped",
  ' a blank before it',
];

export interface Amounts {
  weeks: number;
  writers: number;
  /** Scores are evidence too: then only confer itself can say what is needed. */
  scoresCount?: boolean;
}

export function makeDistrict(seed: number, classes: number, amounts: Amounts): ClassFacts[] {
  return Array.from({ length: classes }, (_, i) => makeClass(seed, i, amounts));
}

/** Every class by itself, so that none has to be kept in memory. */
export function makeClass(seed: number, i: number, amounts: Amounts): ClassFacts {
  const random = randomFrom(seed * 100_003 + i);
  const school = ['north', 'south', 'west'][i % 3]!;
  const room: ClassFacts = {
    label: `${school}/room-${String(i).padStart(4, '0')}`,
    grade: 3 + (i % 4),
    minutes: { group: random.pick([8, 10, 12]), conference: random.pick([4, 5]) },
    writers: Array.from({ length: amounts.writers }, (_, n) => makeWriter(n, random)),
    ...{ sorts: [], attendance: [], meetings: [], taught: [], groups: [] },
  };
  // A class that only has its list.
  if (i % 7 === 5) return room;
  for (const [week, days] of schoolWeeks(amounts.weeks).entries()) {
    makeWeek(room, days, week, random);
  }
  for (const writer of room.writers) makeOwn(writer, amounts, random);
  return room;
}

function makeWriter(n: number, random: Random): WriterFacts {
  const first = FIRST[n % FIRST.length]!;
  const id = `${first.toLowerCase()}-${n}`;
  const name = `${first} ${LAST[n % LAST.length]}`;
  return { id, name, ...(random.chance(0.05) && { grade: 5 }), notes: [], scores: [] };
}

function makeWeek(room: ClassFacts, days: string[], week: number, random: Random): void {
  const day = (n: number) => days[n % days.length]!;
  const ids = room.writers.map(({ id }) => id);
  const some = (share: number) => ids.filter(() => random.chance(share));
  const said = (words: readonly string[], who: string[]) =>
    Object.fromEntries(who.map((id) => [id, random.pick(words)]));
  const skill = random.pick(SKILLS);
  const noted = random.chance(0.2) && { [ids[0]!]: { stack: 'almost', note: random.pick(WORDS) } };
  const stacks = { ...said([...STACKS, 'absent'], some(0.9)), ...noted };
  room.sorts.push({ date: day(0), skill, stacks });
  if (week % 4 === 0) room.sorts.push({ date: day(1), stacks: said(SUPPORTS, some(0.8)) });
  if (week % 6 === 2) {
    const found = said(['none of these', 'absent'], some(0.2));
    room.sorts.push({
      date: day(2),
      skill: random.pick(['ideas', 'focus']),
      look: true,
      stacks: found,
    });
  }
  if (week % 3 === 0) {
    room.taught.push({ date: day(3), skill: random.pick(SKILLS), words: random.pick(WORDS) });
  }
  makeMeetings(room, skill, { day, ids, said, random });
}

interface Week {
  day: (n: number) => string;
  ids: string[];
  said: (words: readonly string[], who: string[]) => Record<string, string>;
  random: Random;
}

function makeMeetings(room: ClassFacts, skill: string, { day, ids, said, random }: Week): void {
  const from = random.below(ids.length);
  const ring = [...ids.slice(from), ...ids.slice(0, from)];
  const [one, two, alone, track] = [
    ring.slice(0, 4),
    ring.slice(4, 7),
    ring[7]!,
    ring.slice(8, 10),
  ];
  const other = random.pick(SKILLS.filter((known) => known !== skill));
  const push = random.chance(0.2) && { push: true as const };
  const groups = [
    { focus: skill, students: one },
    { focus: other, ...(push && { kind: 'push' as const }), students: two },
  ];
  const conferences = [{ student: alone, focus: skill }];
  room.groups.push({ date: day(1), groups, conferences, 'on track': track, absent: [] });
  const lesson = random.chance(0.5) && { lesson: 'a-hook-needs-a-line' };
  room.meetings.push({ date: day(1), focus: skill, ...lesson, writers: said(OUTCOMES, one) });
  room.meetings.push({ date: day(2), focus: other, ...push, writers: said(OUTCOMES, two) });
  const how = random.pick(OUTCOMES);
  const writers = { [alone]: random.chance(0.3) ? { how, note: random.pick(WORDS) } : how };
  room.meetings.push({ date: day(2), focus: skill, conference: true, writers });
}

function makeOwn(writer: WriterFacts, { weeks, scoresCount }: Amounts, random: Random): void {
  const days = schoolWeeks(weeks).map((week) => week[0]!);
  for (const date of days.filter(() => random.chance(0.12))) {
    writer.notes.push({
      date,
      ...(random.chance(0.5) && { kind: random.pick(['conference', 'group', 'glance'] as const) }),
      ...(random.chance(0.6) && { strength: random.pick(WORDS) }),
      ...(random.chance(0.4) && { taught: random.pick(SKILLS) }),
      ...(random.chance(0.4) && { next: random.pick([...SKILLS, 'a title that fits']) }),
      note: random.pick(WORDS),
    });
  }
  for (const [i, piece] of PIECES.entries()) {
    if (random.chance(0.1)) continue;
    const date = days[i === 0 ? 0 : days.length - 1]!;
    const score = () => (random.chance(0.05) ? 'NS' : 1 + random.below(6));
    const rubric = scoresCount ? 'six-traits' : 'district';
    const prompt = random.chance(0.3) && { prompt: 'A place you know' };
    const traits = { ideas: score(), organization: score(), conventions: score() };
    writer.scores.push({ date, rubric, piece, ...prompt, traits });
  }
}
