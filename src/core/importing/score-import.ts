/** Decides which scores of a table belong to which writer; lists the rest and never guesses. */

import { onScale, scaleInWords } from '../ladder/rubric.ts';
import { counted, listed } from '../language/wording.ts';
import { byPlace, type Problem } from '../problem.ts';
import { pieceOf } from '../roster/pieces.ts';
import { type ScoreLine, type Student, traitScores } from '../roster/student.ts';
import { NO_SCORE } from '../schema/words.ts';
import { type Columns, columnProblems, columnsOf } from './columns.ts';
import type { ImportPlan, ImportRequest, TableRow } from './request.ts';
import { type MatchedRow, matchRows } from './rows.ts';
import { hasLineOfAnyMonth, isOldTable, type SavedBefore, savedBefore } from './saved-before.ts';

export function planImport(request: ImportRequest): ImportPlan {
  const columns = columnsOf(request);
  const problems = columnProblems(columns, request);
  const ignoredColumns = columns.ignored;
  const plan: ImportPlan = { additions: [], problems, ignoredColumns, noScores: [], alreadyIn: [] };
  if (problems.length > 0) return plan;
  const rows = matchRows(request, columns, problems).map((match) => {
    const student = request.students.find(({ id }) => id === match.id);
    return { match, line: lineOf(match.row, columns, request, problems), student };
  });
  const scored = rows.filter((row) => traitScores(row.line).length > 0);
  const isOld = isOldTable(
    scored.flatMap(({ line, student }) => (student ? [{ line, student }] : [])),
    request,
  );
  for (const row of rows) planRow(row, isOld, request, plan);
  problems.sort(byPlace);
  return plan;
}

interface ReadRow {
  match: MatchedRow;
  line: ScoreLine;
  /** Undefined for a writer who is new with this table. */
  student?: Student;
}

function planRow(
  { match: { id, newName, row }, line, student }: ReadRow,
  isOld: boolean,
  request: ImportRequest,
  plan: ImportPlan,
): void {
  const hasScores = traitScores(line).length > 0;
  if (!hasScores) plan.noScores.push(newName ?? id);
  if (!student) plan.additions.push({ id, newName, line });
  if (!student || !hasScores) return;
  const saved = savedBefore(line, student, request);
  if (saved.is === 'in' || (isOld && hasLineOfAnyMonth({ line, student }, request))) {
    plan.alreadyIn.push(id);
  } else if (saved.is === 'different') {
    plan.problems.push(differs(id, row, saved, request));
  } else if (saved.is === 'partly') {
    plan.additions.push({ id, line: saved.line, into: saved.into });
  } else {
    plan.additions.push({ id, line });
  }
}

function lineOf(
  row: TableRow,
  columns: Columns,
  request: ImportRequest,
  problems: Problem[],
): ScoreLine {
  return {
    ...pieceOf({ ...request, rubric: request.rubric.id }),
    ...scoresIn(row, columns, request, problems),
  } as ScoreLine;
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

function differs(
  id: string,
  row: TableRow,
  { saved, trait, was, now }: Extract<SavedBefore, { is: 'different' }>,
  { file, rubric }: ImportRequest,
): Problem {
  return {
    code: 'other-scores',
    file,
    line: row.line,
    column: 1,
    message: `${id} already has different ${rubric.id} scores for ${saved.date}: ${trait} ${was}, not ${now}`,
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
