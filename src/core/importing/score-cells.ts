/** Decides which score a cell says; what is not on the scale is listed once per value, never guessed. */

import { onScale, type Rubric, scaleInWords, topScore } from '../ladder/rubric.ts';
import { counted } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { placeOf } from '../tables/places.ts';
import type { TableWords } from '../tables/table-words.ts';
import { cellOf, type SheetRow } from '../tables/worksheet.ts';
import type { TraitColumn } from './trait-columns.ts';

export interface ScoreQuestion {
  file: string;
  header: SheetRow;
  rubric: Rubric;
  rubricFile: string;
  words: TableWords;
}

/** A cell that is no score of its trait, and the others that say the same. */
interface OddCell {
  row: SheetRow;
  of: TraitColumn;
  cell: string;
  many: number;
}

export class ScoreReader {
  readonly #question: ScoreQuestion;
  readonly #odd = new Map<string, OddCell>();

  constructor(question: ScoreQuestion) {
    this.#question = question;
  }

  /** Returns the scores of a row, by trait; a cell without a score has none. */
  scoresIn(row: SheetRow, columns: TraitColumn[]): Record<string, number> {
    const scores: Record<string, number> = {};
    for (const of of columns) {
      const cell = cellOf(row, of.column);
      const score = scoreOf(cell, of, this.#question);
      if (score === 'odd') this.#keep({ row, of, cell, many: 1 });
      else if (score !== undefined) scores[of.trait] = score;
    }
    return scores;
  }

  #keep(odd: OddCell): void {
    const key = `${odd.of.trait} ${odd.cell}`;
    const before = this.#odd.get(key);
    if (before) before.many++;
    else this.#odd.set(key, odd);
  }

  /** Returns a problem for each value that is no score. */
  problems(): Problem[] {
    return [...this.#odd.values()].map((odd) => oddProblem(odd, this.#question));
  }
}

function scoreOf(
  cell: string,
  { trait, top }: TraitColumn,
  { rubric, words }: ScoreQuestion,
): number | undefined | 'odd' {
  const key = cell.toLowerCase();
  const mark = Object.entries(rubric.marks).find(([one]) => one.toLowerCase() === key)?.[1];
  if (mark !== undefined) return onScale(rubric, trait, mark) ? mark : 'odd';
  const isNone = rubric['no score'].some((one) => one.toLowerCase() === key);
  if (cell === '' || isNone || words.noScore.has(key)) return undefined;
  const [, points, , outOf] = /^(\d+([.,]\d+)?)(?:\s*\/\s*(\d+))?$/.exec(cell) ?? [];
  if (points === undefined) return 'odd';
  const most = top ?? topScore(rubric, trait);
  if (outOf !== undefined && Number(outOf) !== most) return 'odd';
  const score = Number(points.replace(',', '.'));
  return onScale(rubric, trait, score) ? score : 'odd';
}

function oddProblem({ row, of, cell, many }: OddCell, question: ScoreQuestion): Problem {
  const { file, header, rubric } = question;
  const others = many > 1 ? `, also in ${counted(many - 1, 'other row')}` : '';
  return {
    code: 'score-off-scale',
    file,
    ...placeOf(row, of.column),
    message: `"${cell}" in column "${cellOf(header, of.column)}" is not on the scale of ${of.trait}${others}`,
    hint: `${rubric.id} is scored ${scaleInWords(rubric, of.trait)}; ${wayOut(cell, question)}`,
  };
}

/** A number off the scale is a slip or another rubric; a mark can be given a score. */
function wayOut(cell: string, { rubric, rubricFile }: ScoreQuestion): string {
  if (/^[\d.,]+%?$/.test(cell)) return 'leave the cell empty for no score';
  const isOwn = !rubric.builtIn;
  const where = isOwn ? `in ${rubricFile}` : `copy ${rubricFile} into rubrics/, and there`;
  return `to say what it stands for, ${where} add a line: marks: {"${cell}": ${likely(cell, rubric)}}, or no score: ["${cell}"]`;
}

/** "3+" is probably 3.5 and "2-" 1.5; of other marks nobody can say. */
function likely(cell: string, { scale }: Rubric): number {
  const [, number, sign] = /^(\d+)\s*([+-])/.exec(cell) ?? [];
  if (number === undefined) return scale.from;
  const score = Number(number) + (sign === '+' ? 0.5 : -0.5);
  return Math.min(scale.to, Math.max(scale.from, score));
}
