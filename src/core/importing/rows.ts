/** Decides which writer a row of a table is about. */

import { normalizeName } from '../language/normalize-name.ts';
import { listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { findWriter, idForCode, idsForNames, inSpokenOrder, type Match } from '../roster/names.ts';
import type { Student } from '../roster/student.ts';
import type { Columns } from './columns.ts';
import type { ImportRequest, TableRow } from './request.ts';

export interface MatchedRow {
  row: TableRow;
  id: string;
  newName?: string;
}

export function matchRows(
  request: ImportRequest,
  columns: Columns,
  problems: Problem[],
): MatchedRow[] {
  const matched: MatchedRow[] = [];
  const newcomers: { row: TableRow; code: string; name: string }[] = [];
  for (const row of request.rows) {
    const code = columns.id === undefined ? '' : (row.cells[columns.id] ?? '');
    const name = columns.name === undefined ? '' : (row.cells[columns.name] ?? '');
    const who = writerOfRow(code, name, request.students);
    if (who.kind === 'one') matched.push({ row, id: who.id });
    else if (who.kind === 'none' && request.add && `${code}${name}` !== '')
      newcomers.push({ row, code, name });
    else problems.push(unmatched(request, row, code || name, who));
  }
  const all = [...matched, ...newWriters(newcomers, request)];
  problems.push(...rowsTwice(all, request.file));
  return all.sort((a, b) => a.row.line - b.row.line);
}

/** Matches an id, else a whole name: part of a name is not enough in a table. */
function writerOfRow(code: string, name: string, students: Student[]): Match {
  const byCode = students.find(({ id, name: own }) => id === code || own === code);
  if (code !== '' && byCode) return { kind: 'one', id: byCode.id };
  const wanted = normalizeName(inSpokenOrder(name));
  // An id with a hyphen is not a name, so it must match as typed.
  const typed = name.trim().toLowerCase();
  const hits = students.filter(
    ({ id, name: own }) =>
      wanted !== '' && (id === typed || [normalizeName(inSpokenOrder(own)), id].includes(wanted)),
  );
  if (hits.length === 1) return { kind: 'one', id: hits[0]!.id };
  if (hits.length > 1) return { kind: 'several', ids: hits.map(({ id }) => id) };
  const near = findWriter(name || code, students);
  if (near.kind === 'none') return near;
  return { kind: 'none', near: near.kind === 'one' ? near.id : near.ids[0] };
}

function newWriters(
  newcomers: { row: TableRow; code: string; name: string }[],
  { students, gone }: ImportRequest,
): MatchedRow[] {
  const taken = new Set([...students.map(({ id }) => id), ...gone]);
  const names = newcomers.map(({ name }) => name).filter((name) => name !== '');
  const named = idsForNames(names, taken);
  return newcomers.map(({ row, code, name }) => {
    const id = name === '' ? idForCode(code, taken) : named.shift()!;
    taken.add(id);
    return { row, id, newName: name || code };
  });
}

function unmatched({ file }: ImportRequest, row: TableRow, who: string, match: Match): Problem {
  const at = { file, line: row.line, column: 1 };
  if (who === '') {
    const hint = 'add a name, or remove the row';
    return { code: 'no-name', ...at, message: 'this row has no name', hint };
  }
  if (match.kind === 'several') {
    const hint = `it could be ${listed(match.ids, 'or')}: add a column "id" and write the right one there`;
    return { code: 'two-writers', ...at, message: `two writers are called "${who}"`, hint };
  }
  const near = match.kind === 'none' && match.near ? `did you mean "${match.near}"? ` : '';
  const hint = `${near}To create files for writers who are not in the class yet: --add`;
  return { code: 'unknown-student', ...at, message: `no writer is called "${who}"`, hint };
}

function rowsTwice(rows: MatchedRow[], file: string): Problem[] {
  const seen = new Set<string>();
  return rows
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id, row }) => ({
      code: 'row-twice',
      file,
      line: row.line,
      column: 1,
      message: `a second row for ${id}`,
      hint: 'remove one of the two rows',
    }));
}
