/** Plays one school year of one class under one policy and one setting, and counts what the children gained. */

import { schoolWeeks, skillOf, unitWeek } from '../days.ts';
import { MINUTES } from '../year.ts';
import { type Child, newChildren, STANDINGS, stepsOf } from './children.ts';
import { beginUnit, growAlone, type Lesson, type Setting, teach, tierOff } from './model.ts';
import {
  type Meeting,
  OUTCOMES,
  type Outcome,
  type Policy,
  type Sorted,
  type Week,
} from './policy.ts';
import { bySupport, isAway, scoresOf, seenStep, stacksOf } from './teacher.ts';

export interface Played {
  /** Skill steps a child, from the first day to the last. */
  gain: number;
  /** Meetings a child. */
  met: number;
  minutes: number;
  /** Of the lessons of a child in a group, not in stretch: of the tier of where the child stands. */
  matched: number;
  /** The child had it before. */
  again: number;
  /** The child has the skill. */
  idle: number;
  /** Of all meetings of a child: in stretch. */
  stretch: number;
}

export interface Game {
  seed: number;
  setting: Setting;
  weeks: number;
  /** Without it, the teacher only scores, and sorts by support. */
  sorts: boolean;
}

interface Room extends Game {
  week: Week;
  children: Child[];
  policy: Policy;
  counts: Record<'met' | 'minutes' | 'grouped' | 'matched' | 'again' | 'idle' | 'stretch', number>;
}

export async function playLearning(game: Game, policy: Policy): Promise<Played> {
  const children = newChildren(game.seed);
  const counts = { met: 0, minutes: 0, grouped: 0, matched: 0, again: 0, idle: 0, stretch: 0 };
  const before = total(children);
  for (const [at, days] of schoolWeeks(game.weeks).entries()) {
    const week = weekOf(game.seed, at, days, children);
    await playWeek({ ...game, week, children, policy, counts });
  }
  const share = (part: number) => part / Math.max(1, counts.grouped);
  return {
    gain: (total(children) - before) / children.length,
    met: counts.met / children.length,
    minutes: counts.minutes,
    matched: share(counts.matched),
    again: share(counts.again),
    idle: share(counts.idle),
    stretch: counts.stretch / Math.max(1, counts.met),
  };
}

const total = (children: Child[]) => children.reduce((sum, child) => sum + stepsOf(child), 0);

function weekOf(seed: number, at: number, days: string[], children: Child[]): Week {
  const child = (id: string) => children.find((one) => one.id === id)!;
  return {
    ...{ seed, week: at, days, genre: unitWeek(at).genre, ids: children.map(({ id }) => id) },
    lowestSeen: (id, skills) =>
      skills.find((skill) => seenStep(child(id), skill, 'look', { seed, week: at }) < 2),
  };
}

async function playWeek(room: Room): Promise<void> {
  const { week, children, policy, seed } = room;
  const unit = unitWeek(week.week);
  if (unit.first && week.week > 0) for (const child of children) beginUnit(child, seed, week.week);
  const { meetings, wholeClass } = await policy.plan(week);
  const forAll = wholeClass.filter(({ skill }) => children[0]!.steps.has(skill));
  for (const lesson of forAll) teachAll(room, lesson, 'class');
  const held = onDays(meetings, week.days);
  for (const day of week.days) {
    for (const meeting of held.get(day) ?? []) await hold(room, day, meeting);
    const skill = skillOf(day, week.week);
    // A lesson to the whole class takes the place of the mini-lesson of the first day.
    if (skill && (day !== week.days[0] || forAll.length === 0)) {
      teachAll(room, { skill, stacks: [] }, 'passing');
    }
    if (skill && room.sorts) await policy.sorted(week, day, skill, sortBy(room, skill));
  }
  await lastDay(room, unit.last);
  for (const child of children) growAlone(child, seed, week.week);
}

/** Every fourth week a sort by support; a piece is scored in the first week and at the end of a unit. */
async function lastDay({ week, children, policy }: Room, isLast: boolean): Promise<void> {
  const day = week.days.at(-1)!;
  const there = children.filter((child) => !isAway(child, week));
  if (week.week % 4 === 0) {
    await policy.supported(week, day, stacksOf(bySupport(children, week)));
  }
  if (week.week > 0 && !isLast) return;
  await policy.scored(week, day, new Map(there.map((child) => [child.id, scoresOf(child, week)])));
}

function teachAll({ children, week, setting }: Room, lesson: Lesson, place: 'class' | 'passing') {
  for (const child of children) {
    if (!isAway(child, week)) teach(child, lesson, place, setting, week);
  }
}

function sortBy({ children, week }: Room, skill: string): Sorted {
  const there = children.filter((child) => !isAway(child, week));
  return new Map(there.map((child) => [child.id, STANDINGS[seenStep(child, skill, 'sort', week)]]));
}

/** In their order, on the first day that has the minutes; the rest are not held. */
function onDays(meetings: Meeting[], days: string[]): Map<string, Meeting[]> {
  const free = new Map(days.map((day) => [day, MINUTES.day]));
  const held = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const day = days.find((one) => free.get(one)! >= MINUTES[meeting.place]);
    if (day === undefined) continue;
    free.set(day, free.get(day)! - MINUTES[meeting.place]);
    held.set(day, [...(held.get(day) ?? []), meeting]);
  }
  return held;
}

async function hold(room: Room, day: string, meeting: Meeting): Promise<void> {
  const { children, week, policy, counts } = room;
  const members = children.filter(({ id }) => meeting.ids.includes(id));
  const there = members.filter((child) => !isAway(child, week));
  if (there.length === 0) return;
  counts.minutes += MINUTES[meeting.place];
  const outcomes = new Map(members.map(({ id }): [string, Outcome] => [id, 'absent']));
  for (const child of there) outcomes.set(child.id, meetChild(room, child, meeting));
  await policy.met(week, day, meeting, outcomes);
}

function meetChild(room: Room, child: Child, { lesson, place }: Meeting): Outcome {
  const { counts, week, setting } = room;
  counts.met++;
  if (!lesson || !child.steps.has(lesson.skill)) {
    counts.stretch++;
    return 'tried it';
  }
  if (place === 'group') {
    const step = child.steps.get(lesson.skill)!;
    counts.grouped++;
    if (tierOff(lesson, step) === 0) counts.matched++;
    if (lesson.id !== undefined && child.had.has(lesson.id)) counts.again++;
    if (step === 2) counts.idle++;
  }
  teach(child, lesson, place, setting, week);
  return OUTCOMES[seenStep(child, lesson.skill, 'meeting', week)];
}
