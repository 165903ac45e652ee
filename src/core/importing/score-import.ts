/** Decides which scores of a table belong to which writer; lists the rest and never guesses. */

import { byPlace, type Problem } from '../problem.ts';
import { idForCode, idsForNames } from '../roster/names.ts';
import { pieceOf } from '../roster/pieces.ts';
import { type ScoreLine, type Student, traitScores } from '../roster/student.ts';
import { shownLine } from '../tables/cell-places.ts';
import { namesDiffer } from '../tables/name-problems.ts';
import {
  longRows,
  type ReadTable,
  readTable,
  shortRows,
  unevenRows,
} from '../tables/read-table.ts';
import { ofSection, sectionsInWords } from '../tables/sections.ts';
import { cellOf } from '../tables/worksheet.ts';
import { type MatchedRows, matchRows, type WhoseRow } from './matched-rows.ts';
import { mixedSections } from './mixed-sections.ts';
import { pointsProblems } from './points.ts';
import { longComments, scoreRows } from './read-rows.ts';
import type { ImportPlan, ImportRequest } from './request.ts';
import { rowsTwice } from './rows-twice.ts';
import { isOldTable, sameScoresOn, savedBefore } from './saved-before.ts';
import { ScoreReader } from './score-cells.ts';
import { changesProblem } from './score-changes.ts';
import { tableInWords } from './table-in-words.ts';
import { columnProblems, scoreColumns } from './trait-columns.ts';
import { whoProblems } from './who-columns.ts';
import { newcomers, whoseProblems } from './whose-problems.ts';

function emptyPlan(problems: Problem[]): ImportPlan {
  const nothing = {
    additions: [],
    notes: [],
    noScores: [],
    alreadyIn: [],
    notThere: [],
    changes: [],
    aliases: [],
    said: [],
  };
  return { ...nothing, problems, lineAt: () => undefined };
}

export function planImport(request: ImportRequest): ImportPlan {
  const table = readTable({
    ...request,
    scoresIn: (header) => scoreColumns(header, request).traits.length,
  });
  if (table === 'no headings') return emptyPlan([noHeadings(request)]);
  if ('code' in table) return emptyPlan([table]);
  const { section, words } = request;
  const asked = section === undefined ? {} : { asked: section };
  const chosen = ofSection(table, { ...asked, known: words.sections });
  if ('code' in chosen) return emptyPlan([chosen]);
  const plan = planTable({ ...table, rows: chosen.rows }, request);
  if (section !== undefined) plan.section = section;
  if (chosen.others.size > 0)
    plan.said.push(`Other sections left out: ${sectionsInWords(chosen.others)}.`);
  return plan;
}

function noHeadings({ file, rubric }: ImportRequest): Problem {
  const example = ['Student', ...Object.keys(rubric.traits).slice(0, 2)].join(',');
  return {
    code: 'no-headings',
    file,
    line: 1,
    column: 1,
    message: 'no heading says who the writers are',
    hint: `begin the table with a line such as: ${example}`,
  };
}

function planTable(table: ReadTable, request: ImportRequest): ImportPlan {
  const columns = scoreColumns(table.header, request);
  const plan = emptyPlan([]);
  plan.lineAt = (line) => lineOf(table, line);
  plan.problems.push(...columnProblems(table, columns, request));
  plan.problems.push(...whoProblems(table, request));
  // A lost cell moves the scores behind it to other traits, so every column counts.
  const needed = [...table.header.cells.keys()].filter((i) => cellOf(table.header, i) !== '');
  const uneven = [...longRows(table), ...shortRows(table, needed)];
  plan.problems.push(...(uneven.length > 0 ? uneven : unevenRows(table)), ...namesDiffer(table));
  if (plan.problems.length === 0)
    plan.problems.push(...pointsProblems(table, columns.traits, request));
  if (request.comments) plan.problems.push(...longComments(table, columns));
  const read = plan.problems.length === 0 ? scoreRows(table, columns, request) : undefined;
  if (read) {
    plan.problems.push(...read.problems);
    const matched = matchRows(read.rows, table, request);
    plan.problems.push(...mixedSections(matched, table, request));
    plan.problems.push(...whoseProblems(matched.unsure, table, read.rows.length, request));
    if (request.onlyMine && matched.mine.length === 0 && plan.problems.length === 0)
      plan.problems.push(noneOfMine(table, read.rows.length, request));
    const fresh = newWriters(newcomers(matched.unsure, request), request);
    planRows(
      [...matched.mine, ...fresh].sort((a, b) => a.row.line - b.row.line),
      table,
      read.dated,
      request,
      plan,
    );
    plan.notThere.push(...notThere(matched, request));
    plan.said.push(...tableInWords({ table, columns, matched, read, request }));
  }
  plan.problems.sort(byPlace);
  return plan;
}

/** Returns the line as it stands in the file; the cells of private columns are blotted out. */
function lineOf(table: ReadTable, line: number): string | undefined {
  const rows = [table.header, ...table.leftOut.map(({ row }) => row), ...table.rows];
  const row = rows.filter((one) => one.line <= line).sort((a, b) => b.line - a.line)[0];
  return row && shownLine(row, line, table.columns.never, table.header.cells.length);
}

function noneOfMine(
  { file, header }: ReadTable,
  many: number,
  { inClass }: ImportRequest,
): Problem {
  return {
    code: 'none-of-mine',
    file,
    line: header.line,
    column: 1,
    message: `${many === 1 ? 'the one row is not' : `none of the ${many} rows is`} of a writer in this class`,
    hint: `is this the table of another class? To see your writers: ${inClass('show')}`,
  };
}

/** Who is in no row, unless the table is of a few only. */
function notThere({ mine, unsure }: MatchedRows, { students }: ImportRequest): string[] {
  const there = new Set(mine.map(({ writer }) => writer.id));
  for (const { who } of unsure) if ('writer' in who) there.add(who.writer.id);
  const rest = students.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  return rest.length <= students.length / 2 ? rest : [];
}

interface NewRow extends WhoseRow {
  writer: Student;
  isNew?: true;
}

function newWriters(rows: WhoseRow[], { students, archived }: ImportRequest): NewRow[] {
  const taken = [...students, ...archived].map(({ id }) => id);
  const names = [...new Set(rows.map(({ name }) => name))];
  const ids = idsForNames(names, taken);
  return rows.map((row) => {
    const id = ids[names.indexOf(row.name)] ?? idForCode(row.name, taken);
    return { ...row, writer: { id, name: row.name, notes: [], scores: [] }, isNew: true };
  });
}

function planRows(
  rows: NewRow[],
  table: ReadTable,
  dated: boolean,
  request: ImportRequest,
  plan: ImportPlan,
): void {
  const reader = new ScoreReader({ ...request, file: table.file, header: table.header });
  const scored = rows.map((one) => ({ ...one, line: scoreLine(one, reader, request) }));
  plan.problems.push(...reader.problems());
  const once = rowsTwice(scored, table, request);
  plan.problems.push(...once.problems);
  const withScores = once.rows.filter(({ line }) => traitScores(line).length > 0);
  const asked = ({ line, writer }: (typeof withScores)[number]) => ({ line, student: writer });
  const isOld = !dated && isOldTable(withScores.map(asked), request);
  const isNamed = withScores.some(({ line }) => (line.piece ?? line.prompt) !== undefined);
  const before = isNamed ? undefined : sameScoresOn(withScores.map(asked));
  if (before !== undefined && !isOld)
    plan.said.push(
      `These are the scores of ${before} again. If it is the same piece: ${request.inClass('undo')}`,
    );
  const changed: { row: NewRow; words: string }[] = [];
  for (const row of once.rows)
    changed.push(...planRow(row, { isOld, dated }, request, plan).map((words) => ({ row, words })));
  plan.changes.push(...changed.map(({ words }) => words));
  if (changed.length > 0 && !request.update)
    plan.problems.push(changesProblem(changed, table, request));
}

function scoreLine(
  { row, date, piece, columns }: NewRow,
  reader: ScoreReader,
  request: ImportRequest,
): ScoreLine {
  const about = pieceOf({
    date,
    rubric: request.rubric.id,
    piece,
    prompt: request.prompt,
  } as ScoreLine);
  return { ...about, ...reader.scoresIn(row, columns) } as ScoreLine;
}

/** Adds what is new of a row to the plan; returns "ben: ideas 1 → 2" for what the file has otherwise. */
function planRow(
  { writer, isNew, name, who, line, comment, date, schoolId }: NewRow & { line: ScoreLine },
  { isOld, dated }: { isOld: boolean; dated: boolean },
  request: ImportRequest,
  plan: ImportPlan,
): string[] {
  const { id } = writer;
  const fresh = isNew && { newName: name, ...(schoolId && { schoolId }) };
  const isKept = writer.notes.some((one) => one.note === comment && (!dated || one.date === date));
  if (request.comments && comment !== '' && !isKept) plan.notes.push({ id, date, note: comment });
  if (who.is === 'near') plan.aliases.push({ id, name });
  if (traitScores(line).length === 0) {
    plan.noScores.push(isNew ? name : id);
    if (isNew) plan.additions.push({ id, ...fresh, line });
    return [];
  }
  const before = savedBefore(line, writer, isOld, request);
  if (!before) {
    plan.additions.push({ id, ...fresh, line });
    return [];
  }
  const { saved, lacking, changes } = before;
  const now = [
    ...lacking,
    ...changes.map(({ trait, now: score }): [string, number] => [trait, score]),
  ];
  if (now.length === 0) plan.alreadyIn.push(id);
  else
    plan.additions.push({
      id,
      line: { ...saved, ...Object.fromEntries(now) } as ScoreLine,
      into: saved,
    });
  return changes.map(({ trait, was, now: score }) => `${id}: ${trait} ${was} → ${score}`);
}
