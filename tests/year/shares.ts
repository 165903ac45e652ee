/** Counts how the teacher's minutes were shared between those who need most, medium and least support. */

import { filesOf, type Met } from './facts.ts';
import { inClass, type Year } from './year.ts';

export interface Share {
  stack: string;
  writers: number;
  minutes: number;
  perWriter: number;
}

/** The minutes of these days, by the support that was last said of each writer. */
export function sharesOf(year: Year, met: Met[], days: string[]): Share[] {
  const [first, last] = [days[0]!, days.at(-1)!];
  const stacks = stacksOn(year, last);
  const here = inClass(year, `${last}z`);
  return ['most', 'medium', 'least'].map((stack) => {
    const ids = here.map(({ id }) => id).filter((id) => stacks.get(id) === stack);
    const theirs = met.filter(({ id, date }) => ids.includes(id) && date >= first && date <= last);
    const minutes = theirs.reduce((sum, one) => sum + one.minutes, 0);
    return { stack, writers: ids.length, minutes, perWriter: minutes / Math.max(1, ids.length) };
  });
}

/** By writer: most, medium or least, as sorted last. */
export function stacksOn(year: Pick<Year, 'folder'>, day: string): Map<string, string> {
  const sorts = filesOf<{ date: string; stacks: Record<string, string> }>(year, 'sorts');
  const known = sorts.filter(([name, { date }]) => name.endsWith('support.yaml') && date <= day);
  return new Map(known.flatMap(([, { stacks }]) => Object.entries(stacks)));
}

/** What the least-support stack had of the time that the others had, each; 0.5 is half. */
export function leastShare(shares: Share[]): number {
  const others = shares.filter(({ stack }) => stack !== 'least');
  const minutes = others.reduce((sum, one) => sum + one.minutes, 0);
  const writers = others.reduce((sum, one) => sum + one.writers, 0);
  return shares.find(({ stack }) => stack === 'least')!.perWriter / (minutes / writers);
}

/** Every run of so many weeks of the year, or the whole of a shorter one. */
export function windows({ weeks }: Year, length: number): string[][] {
  const count = Math.max(1, weeks.length - length + 1);
  return Array.from({ length: count }, (_, i) => weeks.slice(i, i + length).flat());
}
