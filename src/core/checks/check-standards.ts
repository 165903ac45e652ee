/** Checks standards.yaml: each row must be a rung or a skill of the ladder. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Finding } from '../problem.ts';
import { skillProblem } from './known-names.ts';

/**
 * Only a class's own standards.yaml is checked: a custom ladder need not have the built-in rungs.
 */
export function standardsFit({ standards, ladder, ownStandards }: Classroom): Finding[] {
  if (!ownStandards) return [];
  return Object.keys(standards).flatMap((about) =>
    skillProblem(about, 'standards.yaml', [about], ladder).map((found) => ({
      ...found,
      atKey: true,
    })),
  );
}
