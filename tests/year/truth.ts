/** Holds what confer believes of the class against what the made-up writers can really do. */

import { rungOf } from '../../src/core/ladder/ladder.ts';
import { isWeak, isWell } from './eye.ts';
import { SKILLS, type Writer } from './writers.ts';
import type { ShowSaid } from './year.ts';

/** How many of something were said, and of those, how many are not so. */
export interface Said {
  said: number;
  wrong: number;
}

export interface Rightness {
  date: string;
  /**
   * Rungs of writers that confer says are in place, wrong with a skill that really needs help: `seen` where
   * the teacher has looked at half of the skills or more, else `scored`. Told by what the teacher did, not by
   * confer's own word for it.
   */
  seen: Said;
  scored: Said;
  /** Rungs of writers that confer says are open, wrong where the writer really has every skill. */
  open: Said;
  /** First needs, wrong with a lower rung that really needs help. */
  first: Said;
}

export function rightnessOf({ date, rungs, writers }: ShowSaid, known: Writer[]): Rightness {
  const none = () => ({ said: 0, wrong: 0 });
  const found = { date, seen: none(), scored: none(), open: none(), first: none() };
  for (const { id, cells } of writers) {
    const writer = known.find((one) => one.id === id)!;
    const skillsAt = (at: number) => SKILLS.filter((skill) => rungOf(skill) === rungs[at]!.id);
    const isWeakAt = (at: number) => skillsAt(at).some((skill) => isWeak(writer.level.get(skill)!));
    const hasAll = (at: number) => skillsAt(at).every((skill) => isWell(writer.level.get(skill)!));
    for (const [at, cell] of cells.entries()) {
      if (isInPlace(cell))
        add(isSeen(writer, skillsAt(at)) ? found.seen : found.scored, isWeakAt(at));
      else if (isOpen(cell)) add(found.open, hasAll(at));
    }
    const first = cells.findIndex((cell) => cell.startsWith('('));
    if (first >= 0)
      add(
        found.first,
        cells.slice(0, first).some((_, at) => isWeakAt(at)),
      );
  }
  return found;
}

// The letters of `confer show`, in brackets for the first need.
const isInPlace = (cell: string) => /^g$/i.test(cell);
const isOpen = (cell: string) => /^\(?[na]\)?$/i.test(cell);

const isSeen = ({ lookedAt }: Writer, skills: string[]) =>
  skills.filter((skill) => lookedAt.has(skill)).length >= skills.length / 2;

function add(to: Said, isWrong: boolean): void {
  to.said++;
  if (isWrong) to.wrong++;
}
