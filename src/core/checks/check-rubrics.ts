/** Checks the rubrics: each rung that a trait opens must be on the ladder. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Finding } from '../problem.ts';
import { skillProblem } from './known-names.ts';

export function rubricsFit({ rubrics, ladder }: Classroom): Finding[] {
  const own = [...rubrics.values()].filter(({ builtIn }) => !builtIn);
  return own.flatMap(({ id, traits }) =>
    Object.entries(traits).flatMap(([trait, { opens }]) =>
      opens.flatMap((about) =>
        skillProblem(about, `rubrics/${id}.yaml`, ['traits', trait, 'opens'], ladder),
      ),
    ),
  );
}
