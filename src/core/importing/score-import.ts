/** Decides which scores of a table belong to which writer; lists the rest and never guesses. */

import { onScale, scaleInWords } from '../ladder/rubric.ts';
import { counted, listed } from '../language/wording.ts';
import { byPlace, type Problem } from '../problem.ts';
import { type ScoreLine, traitScores } from '../roster/student.ts';
import { NO_SCORE } from '../schema/words.ts';
import { type Columns, columnProblems, columnsOf } from './columns.ts';
import type { ImportPlan, ImportRequest, TableRow } from './request.ts';
import { matchRows } from './rows.ts';

export function planImport(request: ImportRequest): ImportPlan {
  const { date, rubric, piece } = request;
  const scored = { date, rubric: rubric.id, ...(piece !== undefined && { piece }) };
  const columns = columnsOf(request);
  const problems = columnProblems(columns, request);
  const ignoredColumns = columns.ignored;
  const plan: ImportPlan = { additions: [], problems, ignoredColumns, noScores: [], alreadyIn: [] };
  if (problems.length > 0) return plan;
  const writers = matchRows(request, columns, problems);
  for (const { row, id, newName } of writers) {
    const scores = scoresIn(row, columns, request, problems);
    if (Object.keys(scores).length === 0) plan.noScores.push(newName ?? id);
    const line = { ...scored, ...scores } as ScoreLine;
    const place = cellPlace(line, id, request);
    if (place === 'in') plan.alreadyIn.push(id);
    else if (place === 'differs') problems.push(differs(id, row, request));
    else if (newName !== undefined || Object.keys(scores).length > 0) {
      plan.additions.push({ id, newName, line });
    }
  }
  problems.sort(byPlace);
  return plan;
}

/** Takes an empty cell, NS, EX, N/A or - for no score; all else must be on the scale. */
function scoresIn(
  row: TableRow,
  { traits }: Columns,
  { file, rubric, header }: ImportRequest,
  problems: Problem[],
): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const { trait, column } of traits) {
    const cell = (row.cells[column] ?? '').trim();
    if (cell === '' || NO_SCORE.some((code) => code === cell.toUpperCase())) continue;
    const score = /^\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
    if (onScale(rubric, trait, score)) {
      scores[trait] = score;
      continue;
    }
    problems.push({
      code: 'score-off-scale',
      file,
      line: row.line,
      column: 1,
      ...row.starts[column],
      message: `"${cell}" in column "${header[column]}" is not on the scale of ${trait}`,
      hint: `${rubric.id} is scored ${scaleInWords(rubric, trait)}; leave the cell empty for no score`,
    });
  }
  return scores;
}

/** Decides if a line is new, in, or differs from the same piece, which the teacher must settle. */
function cellPlace(
  line: ScoreLine,
  id: string,
  { students, dateGiven }: ImportRequest,
): 'new' | 'in' | 'differs' {
  const samePiece = (students.find((one) => one.id === id)?.scores ?? []).filter(
    ({ rubric, piece }) => rubric === line.rubric && piece === line.piece,
  );
  const scores = (of: ScoreLine) => JSON.stringify(traitScores(of).sort());
  const sameDay = samePiece.filter(({ date }) => date === line.date);
  if ((dateGiven ? sameDay : samePiece).some((one) => scores(one) === scores(line))) return 'in';
  return sameDay.length > 0 && traitScores(line).length > 0 ? 'differs' : 'new';
}

function differs(id: string, row: TableRow, { file, date, rubric }: ImportRequest): Problem {
  return {
    code: 'other-scores',
    file,
    line: row.line,
    column: 1,
    message: `${id} already has different ${rubric.id} scores for ${date}`,
    hint: `edit students/${id}.yaml by hand, or give this piece another name: --piece "..."`,
  };
}

/** Returns the closing lines of an import: "24 writers: scores added", and what was skipped. */
export function importSummary({
  additions,
  alreadyIn,
  noScores,
  ignoredColumns,
}: ImportPlan): string[] {
  const fresh = additions.filter(({ newName }) => newName !== undefined);
  const lines = [`Scores for ${counted(additions.length, 'writer')}`];
  if (fresh.length > 0) lines.push(`New writers: ${listed(fresh.map(({ newName }) => newName!))}`);
  if (alreadyIn.length > 0) lines.push(`Already saved: ${counted(alreadyIn.length, 'writer')}`);
  if (noScores.length > 0) lines.push(`No scores: ${listed(noScores)}`);
  if (ignoredColumns.length > 0)
    lines.push(`Ignored columns: ${listed(ignoredColumns)} (to use one: --map "Column=trait")`);
  return lines;
}
