/** confer import of a table that confer exported: what the class does not have yet, all or nothing. */

import { basename } from 'node:path';
import type { Addition, LineAddition } from '../../core/exporting/back/back-additions.ts';
import { type BackPlan, planBack } from '../../core/exporting/back/back-plan.ts';
import { ownTableOf } from '../../core/exporting/back/own-table.ts';
import type { TableName } from '../../core/exporting/tables.ts';
import { counted } from '../../core/language/wording.ts';
import type { Sheet } from '../../core/tables/worksheet.ts';
import { withAnswers } from '../../folder/edit/answer-line.ts';
import { groupsSource } from '../../folder/edit/new-files.ts';
import { withScores } from '../../folder/edit/score-line.ts';
import { withTaught } from '../../folder/edit/taught-file.ts';
import { append, type Edited, editYaml } from '../../folder/edit/yaml/yaml-editor.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { changedMeanwhile } from '../../folder/files/replace.ts';
import type { NewContent, Read } from '../../folder/store/store.ts';
import { problemLines, say, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';

export { ownTableOf };

/** `sheet.name` is the file that was typed, as problems call it. */
export async function importOwnTable(
  session: Session,
  sheet: Sheet,
  { dryRun = false }: { dryRun?: boolean },
): Promise<number> {
  const { world } = session;
  const table = ownTableOf(sheet);
  if (table === undefined) throw new Error(`${sheet.name} is none of confer's tables`);
  const folder = await openClass(session);
  if (reportBlocking(world, folder)) return 1;
  const plan = planBack(sheet, table, folder.classroom, basename(folder.root));
  refuseEmpty(plan, sheet, basename(folder.root));
  if (plan.problems.length > 0) {
    tell(world, ...problemLines(plan.problems, () => undefined));
    tell(world, `${counted(plan.problems.length, 'problem')}. Nothing was saved.`);
    return 1;
  }
  const changes = folder.store.change((read) => contentsAfter(plan.additions, read, folder.texts), {
    dryRun,
  });
  say(world, ...summaryOf(plan, table));
  if (dryRun) say(world, 'Nothing was saved (--dry-run).');
  else if (changes.length > 0) say(world, `Saved: ${counted(changes.length, 'file')}`);
  else if (table !== 'needs') say(world, 'All of it is in the class already. Nothing was changed.');
  return 0;
}

function refuseEmpty({ rows }: BackPlan, { rows: all }: Sheet, label: string): void {
  if (rows > 0 || all.length < 2) return;
  throw new Usage(
    `This table has several classes, but none is called "${label}". Nothing was saved.`,
    'The column class has the names of their folders.',
  );
}

function summaryOf({ additions, rows, workedOut }: BackPlan, table: TableName): string[] {
  if (table === 'needs') {
    return ['Needs are worked out from sorts, scores, notes and meetings, so nothing was changed.'];
  }
  const added = additions.reduce((sum, one) => sum + sizeOf(one), 0);
  const lines = [`Table of ${table}: ${counted(rows, 'row')}, ${added} new ${wordFor(table)}`];
  if (workedOut > 0) {
    lines.push(
      `${counted(workedOut, 'row')} about scores, notes and meetings: they are worked out from those tables.`,
    );
  }
  return lines;
}

function wordFor(table: TableName): string {
  const words = { scores: 'lines of scores', notes: 'notes', groups: 'days of groups' };
  return (words as Partial<Record<TableName, string>>)[table] ?? 'answers';
}

function sizeOf(addition: Addition): number {
  return addition.kind === 'answers' ? addition.answers.length : 1;
}

/** Returns what each file becomes; several additions to one file are made one after the other. */
function contentsAfter(
  additions: Addition[],
  read: Read,
  known: ReadonlyMap<string, string>,
): NewContent[] {
  const texts = new Map<string, string>();
  const isThere = new Map<string, boolean>();
  for (const addition of additions) {
    const { file } = addition;
    const before = read(file);
    if (known.get(file) !== undefined && known.get(file) !== before?.toString('utf8'))
      throw changedMeanwhile(file);
    isThere.set(file, before !== undefined);
    const edited = withAddition(texts.get(file) ?? before?.toString('utf8'), addition);
    if (!edited.ok) throw new NotSaved(`${file}: ${edited.why}. Nothing was saved.`);
    texts.set(file, edited.text);
  }
  return [...texts].map(([file, after]) => {
    return { file, after, was: isThere.get(file) ? ('present' as const) : ('absent' as const) };
  });
}

function withAddition(current: string | undefined, addition: Addition): Edited {
  switch (addition.kind) {
    case 'line':
      return withLine(current, addition);
    case 'answers':
      return withAnswers(current, addition.sheet, addition.answers);
    case 'taught':
      return withTaught(current, addition.taught);
    case 'groups':
      if (current !== undefined)
        return { ok: false, why: 'it was created while confer was working' };
      return { ok: true, text: groupsSource(addition.content) };
  }
}

function withLine(current: string | undefined, { list, fields, into }: LineAddition): Edited {
  if (current === undefined) return { ok: false, why: 'it was removed while confer was working' };
  if (into) return withScores(current, into, Object.entries(fields));
  return editYaml(current, append(list, fields));
}
