/** Defines what a policy is: it is told what the teacher sees, and decides each week who meets about which lesson. */

import type { Child } from './children.ts';
import type { Lesson } from './model.ts';

/** A week of the class, as a policy may know it. It must not look at what the children can really do. */
export interface Week {
  seed: number;
  /** From 0. */
  week: number;
  days: string[];
  genre: string;
  ids: string[];
  /** For the teacher beside one child: the lowest skill that they see open among these. */
  lowestSeen(id: string, skills: string[]): string | undefined;
}

export interface Meeting {
  place: 'group' | 'conference';
  /** What the policy calls it, for its own use. */
  which: string;
  kind: 'need' | 'push' | 'stretch';
  ids: string[];
  /** Undefined if there is nothing to teach. */
  lesson?: Lesson;
}

export interface Plan {
  /** In the order in which they are held, while there are minutes. */
  meetings: Meeting[];
  wholeClass: Lesson[];
}

export const OUTCOMES = ['not yet', 'tried it', 'has it'] as const;
export type Outcome = (typeof OUTCOMES)[number] | 'absent';

/** By id; who is absent is missing. */
export type Sorted = Map<string, 'needs help' | 'almost' | 'got it'>;

export interface Policy {
  plan(week: Week): Promise<Plan>;
  sorted(week: Week, day: string, skill: string, stacks: Sorted): Promise<void>;
  supported(week: Week, day: string, stacks: Record<string, Child[]>): Promise<void>;
  /** Scores by trait, as in ../eye.ts. */
  scored(week: Week, day: string, scores: Map<string, number[]>): Promise<void>;
  met(week: Week, day: string, meeting: Meeting, outcomes: Map<string, Outcome>): Promise<void>;
}
