/** Checks the ladder: ids that match their rung, at most one lane, and references that exist. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Finding } from '../problem.ts';
import { skillProblem } from './known-names.ts';

const LADDER_FILE = 'ladder.yaml';

export function ladderFits({ ladder }: Classroom): Finding[] {
  const { moves, after, signs = [] } = ladder.readerStops ?? {};
  const at = (key: string | number, ...rest: (string | number)[]) => ['reader stops', key, ...rest];
  return [
    ...idsAreWhole(ladder),
    ...skillProblem(moves, LADDER_FILE, at('moves'), ladder),
    ...skillProblem(after, LADDER_FILE, at('after'), ladder),
    ...signs.flatMap((sign, i) => skillProblem(sign, LADDER_FILE, at('signs', i), ladder)),
  ];
}

/** A skill id is its rung, a dot and one word, because its rung is read from the id. */
function idsAreWhole({ rungs }: Ladder): Finding[] {
  const seen = new Set<string>();
  const lanes = rungs.filter(({ lane }) => lane).length;
  const found = rungs.flatMap(({ id: rung, skills }, i) =>
    [
      { id: rung, path: ['rungs', i, 'id'] },
      ...skills.map(({ id }, j) => ({ id, path: ['rungs', i, 'skills', j, 'id'] })),
    ].flatMap(({ id, path }): Finding[] => {
      const twice = seen.size === seen.add(id).size;
      const whole =
        id === rung ? /^\w[\w-]*$/.test(id) : new RegExp(`^${rung}\\.\\w[\\w-]*$`).test(id);
      if (whole && !twice) return [];
      const message = twice
        ? `the id ${id} is used twice`
        : `the id "${id}" does not begin with its rung`;
      const hint = `write it as ${rung}.${id === rung ? 'lead' : id.replace(/.*\./, '')}`;
      return [{ code: 'bad-skill-id', file: LADDER_FILE, path, message, hint }];
    }),
  );
  if (lanes < 2) return found;
  const message = `${lanes} rungs are marked as lanes; only one can be, for writers with no open needs`;
  const hint = 'keep   lane: true   on one rung only, the last';
  return [...found, { code: 'no-lane', file: LADDER_FILE, path: ['rungs'], message, hint }];
}
