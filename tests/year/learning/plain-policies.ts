/**
 * Decides what a teacher without any program might do, to compare with: groups of four by chance, or by the first
 * sort for support and never changed, each about the skill that most of its members were last seen to have
 * open. The lesson is for the commonest support of the group, and one that none of them has had while there is
 * one.
 */

import { chanceOf } from '../../../scripts/measuring/chance.mjs';
import { TRAITS } from '../eye.ts';
import { SKILLS } from '../writers.ts';
import { type Child, STANDINGS, type Step } from './children.ts';
import type { Lesson } from './model.ts';
import {
  type Meeting,
  OUTCOMES,
  type Outcome,
  type Plan,
  type Policy,
  type Sorted,
  type Week,
} from './policy.ts';
import { skillsAt } from './teacher.ts';

export interface PageOfLesson extends Lesson {
  id: string;
  genres: string[];
}

const SIZE = 4;

export class PlainPolicy implements Policy {
  readonly lessons: PageOfLesson[];
  readonly isFixed: boolean;
  /** What was seen last, by child and skill; a score counts only for what was never seen. */
  readonly seen = new Map<string, Map<string, Step>>();
  readonly scores = new Map<string, Map<string, Step>>();
  readonly support = new Map<string, string>();
  readonly taught = new Set<string>();
  /** From most support to least, as sorted first. */
  order: string[] = [];

  constructor(lessons: PageOfLesson[], isFixed: boolean) {
    this.lessons = lessons;
    this.isFixed = isFixed;
  }

  async plan(week: Week): Promise<Plan> {
    if (this.order.length === 0) return { meetings: [], wholeClass: [] };
    const shuffled = [...week.ids].sort((a, b) => drawn(week, a) - drawn(week, b));
    const order = this.isFixed ? this.order : shuffled;
    const count = Math.ceil(order.length / SIZE);
    const meetings = Array.from({ length: count }, (_, i) =>
      this.meetingOf(order.slice(i * SIZE, (i + 1) * SIZE), week),
    );
    return { meetings, wholeClass: [] };
  }

  meetingOf(ids: string[], { genre }: Week): Meeting {
    const group = { place: 'group', which: '', kind: 'need', ids } as const;
    const open = (skill: string) => ids.filter((id) => this.isOpen(id, skill)).length;
    const skill = [...SKILLS].sort((a, b) => open(b) - open(a))[0]!;
    if (open(skill) === 0) return { ...group, kind: 'stretch' };
    const known = ids.map((id) => this.support.get(id));
    const count = (stack: string) => known.filter((one) => one === stack).length;
    const stack = ['most', 'medium', 'least'].sort((a, b) => count(b) - count(a))[0]!;
    const isNew = ({ id }: Lesson) => !ids.some((child) => this.taught.has(`${child} ${id}`));
    const fit = (lesson: PageOfLesson) =>
      (lesson.genres.includes(genre) ? 4 : 0) +
      (isNew(lesson) ? 2 : 0) +
      (lesson.stacks.includes(stack) ? 1 : 0);
    const pages = this.lessons.filter((lesson) => lesson.skill === skill);
    const lesson = pages.sort((a, b) => fit(b) - fit(a))[0] ?? { skill, stacks: [] };
    return { ...group, lesson };
  }

  isOpen(id: string, skill: string): boolean {
    const step = this.seen.get(id)?.get(skill) ?? this.scores.get(id)?.get(skill);
    return step !== undefined && step < 2;
  }

  async sorted(_week: Week, _day: string, skill: string, stacks: Sorted) {
    for (const [id, stack] of stacks) note(this.seen, id, skill, STANDINGS.indexOf(stack) as Step);
  }

  async supported(_week: Week, _day: string, stacks: Record<string, Child[]>) {
    for (const [stack, children] of Object.entries(stacks)) {
      for (const { id } of children) this.support.set(id, stack);
    }
    if (this.order.length === 0) {
      this.order = Object.values(stacks).flatMap((children) => children.map(({ id }) => id));
    }
  }

  async scored(_week: Week, _day: string, scores: Map<string, number[]>) {
    for (const [id, list] of scores) {
      for (const [i, places] of TRAITS.entries()) {
        const step = list[i]! <= 2 ? 0 : list[i]! <= 3 ? 1 : 2;
        for (const skill of skillsAt(places)) note(this.scores, id, skill, step);
      }
    }
  }

  async met(_week: Week, _day: string, { lesson }: Meeting, outcomes: Map<string, Outcome>) {
    if (!lesson) return;
    for (const [id, outcome] of outcomes) {
      if (outcome === 'absent') continue;
      note(this.seen, id, lesson.skill, OUTCOMES.indexOf(outcome) as Step);
      this.taught.add(`${id} ${lesson.id}`);
    }
  }
}

const drawn = ({ seed, week }: Week, id: string) => chanceOf('group', seed, week, id);

function note(known: Map<string, Map<string, Step>>, id: string, skill: string, step: Step) {
  known.set(id, (known.get(id) ?? new Map()).set(skill, step));
}
