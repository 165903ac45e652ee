/** Checks standards.yaml: its rows are rungs or skills of the ladder. */

import type { Classroom } from '../classroom.ts';
import type { Finding } from '../problem.ts';
import { skillProblem } from './known-names.ts';

/** The built-in table is left alone: a ladder of the teacher's own need not know its rungs. */
export function standardsFit({ standards, ladder, ownStandards }: Classroom): Finding[] {
  if (!ownStandards) return [];
  return Object.keys(standards).flatMap((about) =>
    skillProblem(about, 'standards.yaml', [about], ladder).map((found) => ({
      ...found,
      atKey: true,
    })),
  );
}
