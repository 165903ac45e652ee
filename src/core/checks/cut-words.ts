/** Says how much hangs on the cuts of a rubric that a class has just begun to use. */

import type { Classroom } from '../classroom/classroom.ts';
import { type Rubric, scoresOnScale, standingOf } from '../ladder/rubric.ts';
import { counted } from '../language/wording.ts';
import { traitScores } from '../roster/student.ts';

/** Returns a line for each rubric of which only one piece is scored so far. */
export function cutWords(classroom: Classroom): string[] {
  const { students, rubrics } = classroom;
  return [...rubrics.values()].flatMap((rubric) => {
    const lines = students.flatMap(({ id, scores, grade }) =>
      scores
        .filter((line) => line.rubric === rubric.id && traitScores(line).length > 0)
        .map((line) => ({ id, line, grade: grade ?? classroom.settings.grade })),
    );
    const dates = new Set(lines.map(({ line }) => line.date));
    if (dates.size !== 1) return [];
    const writers = new Set(lines.map(({ id }) => id));
    const fine = (shift: number) => {
      const open = lines.filter(({ line, grade }) =>
        traitScores(line).some(
          ([trait, score]) => standingMoved(rubric, trait, score, grade, shift) !== 'got it',
        ),
      );
      return writers.size - new Set(open.map(({ id }) => id)).size;
    };
    const of = `of ${counted(writers.size, 'writer')}`;
    return [
      `${rubric.name} is new here. With its cuts, ${fine(0)} ${of} have nothing open in it; one point lower it would be ${fine(1)}, one point higher ${fine(-1)}. To move a cut: rubrics/${rubric.id}.yaml`,
    ];
  });
}

/** Lowering a cut by one point is the same as raising each score by one. */
function standingMoved(rubric: Rubric, trait: string, score: number, grade: number, shift: number) {
  const scale = scoresOnScale(rubric, trait);
  const at = scale.indexOf(score);
  const moved = scale[Math.min(scale.length - 1, Math.max(0, at + shift))] ?? score;
  return standingOf(rubric, trait, moved, grade);
}
