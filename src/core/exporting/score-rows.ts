/** Decides the rows of `scores`: one for each trait of each scored piece. */

import { scaleOf } from '../ladder/rubric.ts';
import { kindOf } from '../roster/pieces.ts';
import { namedTraits, type ScoreLine } from '../roster/student.ts';
import type { Row, View } from './view.ts';

export const SCORE_COLUMNS = [
  ...['class', 'id', 'name', 'grade', 'date', 'rubric', 'piece', 'prompt', 'trait', 'score'],
  ...['from', 'to', 'no_score', 'kind'],
];

export function scoreRows(view: View): Row[] {
  return view.classroom.students.flatMap((student) =>
    student.scores.flatMap((line) =>
      traitRows(line, view).map((row) => ({
        class: view.label,
        ...view.who(student),
        ...row,
      })),
    ),
  );
}

/** A line that names no trait is a row too, so that the table has every piece. */
function traitRows(line: ScoreLine, { classroom, words }: View): Row[] {
  const { rubrics } = classroom;
  const rubric = rubrics.get(line.rubric);
  const piece = {
    date: line.date,
    rubric: line.rubric,
    piece: words(line.piece),
    prompt: words(line.prompt),
    kind: kindOf(line, rubrics) ?? null,
  };
  const traits = namedTraits(line);
  if (traits.length === 0) return [{ ...piece, trait: null, score: null, no_score: null }];
  return traits.map((trait) => {
    const said = line[trait];
    const isScore = typeof said === 'number';
    const scale = rubric?.traits[trait] && scaleOf(rubric, trait);
    return {
      ...piece,
      trait,
      score: isScore ? said : null,
      from: scale?.from ?? null,
      to: scale?.to ?? null,
      // A trait left empty in the file has no score either.
      no_score: isScore ? null : (said ?? '-'),
    };
  });
}
