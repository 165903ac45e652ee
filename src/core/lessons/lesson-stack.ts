/** Decides for which stack a lesson is: where most of the writers stand on its very skill. */

import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import type { Open } from '../evidence/rung-known.ts';
import type { Candidate } from '../evidence/standings.ts';
import { rungOf } from '../ladder/ladder.ts';
import { type Standing, SUPPORTS, type Support } from '../schema/words.ts';
import type { ToTeach } from './lesson.ts';

export interface StackChosen {
  stack: Support;
  /** The stacks that may be taken, best first. */
  order: Support[];
  because: string;
}

const STACK: Record<Standing, Support> = {
  'needs help': 'most',
  almost: 'medium',
  'got it': 'least',
};

/** Easier before harder; "least" is never for a writer with the need open. */
const ORDER: Record<Support, Support[]> = {
  most: ['most', 'medium'],
  medium: ['medium', 'most'],
  least: ['least', 'medium'],
};

/** A tie goes to more support; the support stack counts only if nothing is known of the skill. */
export function stackFor(
  skill: string,
  { kind, students }: ToTeach,
  classroom: Classroom,
  date: string,
): StackChosen {
  const { candidateOf, supportOf } = classOn(classroom, date);
  const { ladder } = classroom;
  if (kind === 'push') {
    return { stack: 'least', order: ['least'], because: 'they just got it' };
  }
  const known = students.flatMap((id) => standingOn(skill, candidateOf(id)) ?? []);
  if (known.length === 0) {
    const stack = commonest(students.flatMap((id) => supportOf(id) ?? [])) ?? 'medium';
    return { stack, order: ORDER[stack], because: `nothing seen on ${ladder.say(skill)}` };
  }
  const most = commonest(known.map(({ standing }) => STACK[standing]))!;
  const isOpen = known.some(({ standing }) => standing !== 'got it');
  const stack = most === 'least' && isOpen ? 'medium' : most;
  const standing = known.find((one) => STACK[one.standing] === stack)?.standing ?? 'almost';
  const same = known.filter((one) => one.standing === standing);
  const about = same.some((one) => one.about === skill) ? skill : rungOf(skill);
  const because = inWords(standing, same.length, students.length, ladder.say(about));
  return { stack, order: ORDER[stack], because };
}

/** Returns what is known of the skill or, if nothing is, of its whole rung: a low score counts. */
function standingOn(
  skill: string,
  candidate: Candidate | undefined,
): Pick<Open, 'about' | 'standing'> | undefined {
  if (!candidate) return undefined;
  const rung = candidate.rungs.find((one) => one.rung === rungOf(skill));
  const known = rung?.skills.find(({ about }) => about === skill);
  const open = candidate.needs.find(({ about }) => about === rungOf(skill));
  const isLow = rung?.scored !== undefined && rung.scored !== 'got it' && !rung.inPlace;
  return known ?? open ?? (isLow ? { about: rungOf(skill), standing: rung.scored! } : undefined);
}

function commonest(stacks: Support[]): Support | undefined {
  const count = (support: Support) => stacks.filter((stack) => stack === support).length;
  return [...SUPPORTS].sort((a, b) => count(b) - count(a)).find((stack) => count(stack) > 0);
}

function inWords(standing: Standing, count: number, all: number, skill: string): string {
  const who = all === 1 ? '' : `${count} of ${all} `;
  const one = count === 1;
  if (standing === 'needs help') return `${who}${one ? 'needs' : 'need'} help with ${skill}`;
  const have = one ? 'has' : 'have';
  return standing === 'almost' ? `${who}almost ${have} ${skill}` : `${who}${have} ${skill}`;
}
