/** Decides whether a table's points are those of the rubric: 5 of 5 is not 5 of 6. */

import { type Rubric, topScore } from '../ladder/rubric.ts';
import { listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { placeOf } from '../tables/cell-places.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { cellOf } from '../tables/worksheet.ts';
import type { ImportRequest } from './request.ts';
import type { TraitColumn } from './trait-columns.ts';

/** Returns one problem for the first trait whose highest score is another one, with what fits. */
export function pointsProblems(
  { file, header, points }: ReadTable,
  traits: TraitColumn[],
  { rubric, rubrics, again }: ImportRequest,
): Problem[] {
  const tops = traits.flatMap((one): { of: TraitColumn; top: number }[] => {
    const cell = /^(\d+(?:[.,]\d+)?)$/.exec(points ? cellOf(points, one.column) : '')?.[1];
    const top = cell === undefined ? one.top : Number(cell.replace(',', '.'));
    return top === undefined || top === 0 ? [] : [{ of: one, top }];
  });
  const wrong = tops.find(({ of, top }) => top !== topScore(rubric, of.trait));
  if (!wrong) return [];
  const { of, top } = wrong;
  const fitting = [...rubrics.values()].filter((one) => tops.every((two) => fits(one, two)));
  const [first] = fitting;
  const hint = first
    ? `${fitting.length > 1 ? 'rubrics that fit' : 'a rubric that fits'}: ${listed(fitting.map(({ id }) => id))}\nWith it: ${again(`--rubric ${first.id}`)}`
    : `no rubric here goes to ${top}; make one in rubrics/ with this scale`;
  return [
    {
      code: 'other-points',
      file,
      ...placeOf(points ?? header, of.column),
      message: `${of.trait} goes to ${top} in this table, and to ${topScore(rubric, of.trait)} in ${rubric.id}`,
      hint,
    },
  ];
}

function fits(rubric: Rubric, { of, top }: { of: TraitColumn; top: number }): boolean {
  return Object.hasOwn(rubric.traits, of.trait) && topScore(rubric, of.trait) === top;
}
