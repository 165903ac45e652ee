/** Holds what confer believes of the class against what the made-up writers can really do. */

import { rungOf } from '../../src/core/ladder/ladder.ts';
import { isWeak } from './eye.ts';
import type { Writer } from './writers.ts';
import type { ShowSaid } from './year.ts';

export interface Rightness {
  date: string;
  /** Rungs of writers that confer says are in place, and those of them with a skill that really needs help. */
  inPlace: number;
  notReally: number;
  /** Writers with a first need, and those of them who have no lower rung that really needs help. */
  firstNeeds: number;
  right: number;
}

export function rightnessOf({ date, rungs, writers }: ShowSaid, known: Writer[]): Rightness {
  const found = { date, inPlace: 0, notReally: 0, firstNeeds: 0, right: 0 };
  for (const { id, cells } of writers) {
    const weak = weakRungs(known.find((writer) => writer.id === id)!);
    const isWeakAt = (at: number) => weak.has(rungs[at]!.id);
    const places = cells.flatMap((cell, at) => (cell === 'G' ? [at] : []));
    found.inPlace += places.length;
    found.notReally += places.filter(isWeakAt).length;
    const first = cells.findIndex((cell) => cell.startsWith('('));
    if (first < 0) continue;
    found.firstNeeds++;
    if (!cells.slice(0, first).some((_, at) => isWeakAt(at))) found.right++;
  }
  return found;
}

function weakRungs({ level }: Writer): Set<string> {
  return new Set([...level].filter(([, now]) => isWeak(now)).map(([skill]) => rungOf(skill)));
}
