/** Decides which score a cell says; what is not on the scale is listed once per value, never guessed. */

import { onScale, type Rubric, scaleInWords, topScore } from '../ladder/rubric.ts';
import { counted, listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { placeOf } from '../tables/cell-places.ts';
import type { TableWords } from '../tables/words/table-words.ts';
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

  /** Returns one problem for the numbers of each trait that are off its scale, and one for marks. */
  problems(): Problem[] {
    const odd = [...this.#odd.values()];
    const numbers = odd.filter(({ cell }) => NUMBER.test(cell));
    const traits = [...new Set(numbers.map(({ of }) => of.trait))];
    return [
      ...traits.map((trait) =>
        numbersProblem(
          numbers.filter(({ of }) => of.trait === trait),
          this.#question,
        ),
      ),
      ...marksProblem(
        odd.filter(({ cell }) => !NUMBER.test(cell)),
        this.#question,
      ),
    ];
  }
}

const NUMBER = /^[\d.,]+%?$/;
/** How many values are named. */
const NAMED = 6;

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

function numbersProblem(odd: OddCell[], question: ScoreQuestion): Problem {
  const { rubric } = question;
  const { trait } = odd[0]!.of;
  const hint = `${rubric.id} is scored ${scaleInWords(rubric, trait)}; leave the cell empty for no score`;
  return { ...oddCells(odd, trait, question), hint };
}

/** A mark can be given a score in the rubric, once for all tables. */
function marksProblem(odd: OddCell[], question: ScoreQuestion): Problem[] {
  if (odd.length === 0) return [];
  const { rubric, rubricFile } = question;
  const { trait } = odd[0]!.of;
  const cells = [...new Set(odd.map(({ cell }) => cell))].slice(0, NAMED);
  const where = rubric.builtIn ? `copy ${rubricFile} into rubrics/, and there` : `in ${rubricFile}`;
  const marks = cells.map((cell) => `${JSON.stringify(cell)}: ${likely(cell, rubric)}`).join(', ');
  const none = cells.map((cell) => JSON.stringify(cell)).join(', ');
  const hint = `${rubric.id} is scored ${scaleInWords(rubric, trait)}; to say what a mark stands for, ${where} add a line such as\nmarks: {${marks}}\nor, for no score,\nno score: [${none}]`;
  return [{ ...oddCells(odd, trait, question), hint }];
}

function oddCells(
  odd: OddCell[],
  trait: string,
  { file, header }: ScoreQuestion,
): Omit<Problem, 'hint'> {
  const [first] = odd as [OddCell];
  const cells = [...new Set(odd.map(({ cell }) => `"${cell}"`))];
  const names = listed(
    cells.length > NAMED ? [...cells.slice(0, NAMED), `${cells.length - NAMED} more`] : cells,
  );
  const many = odd.reduce((sum, one) => sum + one.many, 0);
  const rows = many > cells.length ? `, in ${counted(many, 'cell')}` : '';
  const are = cells.length > 1 ? 'are' : 'is';
  const headings = [...new Set(odd.map(({ of }) => `"${cellOf(header, of.column)}"`))];
  const where = `${headings.length > 1 ? 'columns' : 'column'} ${listed(headings)}`;
  const message = `${names} in ${where} ${are} not on the scale${headings.length > 1 ? '' : ` of ${trait}`}${rows}`;
  return { code: 'score-off-scale', file, ...placeOf(first.row, first.of.column), message };
}

/** "3+" is probably 3.5 and "2-" 1.5; of other marks nobody can say, and … is no score. */
function likely(cell: string, { scale }: Rubric): number | '…' {
  const [, number, sign] = /^(\d+)\s*([+-])$/.exec(cell) ?? [];
  if (number === undefined) return '…';
  const score = Number(number) + (sign === '+' ? 0.5 : -0.5);
  return Math.min(scale.to, Math.max(scale.from, score));
}
