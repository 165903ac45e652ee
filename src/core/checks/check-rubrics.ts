/** Checks the rubrics: traits that a score line can hold, and rungs that are on the ladder. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Finding } from '../problem.ts';
import { ABOUT_THE_PIECE } from '../roster/student.ts';
import { skillProblem } from './known-names.ts';

export function rubricsFit({ rubrics, ladder }: Classroom): Finding[] {
  const own = [...rubrics.values()].filter(({ builtIn }) => !builtIn);
  return own.flatMap(({ id, traits }) =>
    Object.entries(traits).flatMap(([trait, { opens }]) => [
      ...takenName(trait, `rubrics/${id}.yaml`),
      ...opens.flatMap((about) =>
        skillProblem(about, `rubrics/${id}.yaml`, ['traits', trait, 'opens'], ladder),
      ),
    ]),
  );
}

function takenName(trait: string, file: string): Finding[] {
  if (!ABOUT_THE_PIECE.has(trait)) return [];
  const message = `a trait cannot be called "${trait}", because each line of scores has a key "${trait}"`;
  const hint = 'give the trait another name, here and in students/';
  return [{ code: 'trait-name', file, path: ['traits', trait], atKey: true, message, hint }];
}
