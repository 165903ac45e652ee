/** Decides which of several rows about one piece counts: the same scores are one, others are asked about. */

import { counted, listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { isSamePiece } from '../roster/pieces.ts';
import { type ScoreLine, type Student, traitScores } from '../roster/student.ts';
import { placeOf } from '../tables/cell-places.ts';
import type { ReadTable } from '../tables/read-table.ts';
import type { ScoreRow } from './read-rows.ts';
import type { ImportRequest } from './request.ts';

interface Scored extends ScoreRow {
  writer: Student;
  line: ScoreLine;
}

/** Returns each writer's rows, a piece once; two that say something else are a problem. */
export function rowsTwice<T extends Scored>(
  rows: T[],
  { file }: ReadTable,
  request: ImportRequest,
): { rows: T[]; problems: Problem[] } {
  const { rubric, daysOff } = request;
  const setting = { rubrics: new Map([[rubric.id, rubric]]), daysOff };
  const byWriter = new Map<string, T[]>();
  const twice: [T, T][] = [];
  for (const one of rows) {
    const known = byWriter.get(one.writer.id) ?? [];
    const before = known.find((other) => isSamePiece(other.line, one.line, setting));
    if (before === undefined) byWriter.set(one.writer.id, [...known, one]);
    else if (scoresOf(before) !== scoresOf(one)) twice.push([before, one]);
  }
  const problems = twice.length === 0 ? [] : [problemOf(twice, rows, file, request)];
  return { rows: [...byWriter.values()].flat(), problems };
}

function scoresOf({ line, comment }: Scored): string {
  return JSON.stringify([...traitScores(line).sort(), comment]);
}

function problemOf(
  twice: [Scored, Scored][],
  rows: Scored[],
  file: string,
  { again, inClass, students }: ImportRequest,
): Problem {
  const [first, second] = twice[0]!;
  const at = { file, ...placeOf(second.row, 0) };
  const isRated = twice.every(([a, b]) => a.rater !== b.rater);
  if (isRated) {
    const raters = new Map<string, number>();
    for (const { rater } of rows) raters.set(rater, (raters.get(rater) ?? 0) + 1);
    const all = listed([...raters].map(([name, many]) => `"${name}" (${many})`));
    const message = `${counted(twice.length, 'piece')} was scored by two: ${all}`.replace(
      /^(?!1 )(.*) was/,
      '$1 were',
    );
    const hint = `choose whose scores count: ${again(`--rater "${[...raters.keys()][0]}"`)}`;
    return { code: 'several-raters', ...at, message, hint };
  }
  const others = twice.length > 1 ? `, and ${counted(twice.length - 1, 'other row')} like it` : '';
  const message = `a second row for ${first.writer.id}${others}`;
  const { id, name } = first.writer;
  const isNew = !students.some((one) => one.id === id);
  const two = `if they are two children, add each first, then give the rows their ids: ${inClass(`add "${name}"`)}`;
  const hint = isNew ? `${two}\nIf not, remove one of the two rows` : 'remove one of the two rows';
  return { code: 'row-twice', ...at, message, hint };
}
