/** Checks the ladder: what it says of readers who stop has to be on it. */

import type { Classroom } from '../classroom.ts';
import type { Finding } from '../problem.ts';
import { skillProblem } from './known-names.ts';

export function ladderFits({ ladder }: Classroom): Finding[] {
  const { moves, after, signs = [] } = ladder.readerStops ?? {};
  const at = (key: string | number, ...rest: (string | number)[]) => ['reader stops', key, ...rest];
  return [
    ...skillProblem(moves, 'ladder.yaml', at('moves'), ladder),
    ...skillProblem(after, 'ladder.yaml', at('after'), ladder),
    ...signs.flatMap((sign, i) => skillProblem(sign, 'ladder.yaml', at('signs', i), ladder)),
  ];
}
