/** confer import: rubric scores from a table into the writers' files, all or nothing. */

import { resolve } from 'node:path';
import type { Addition, ImportPlan } from '../core/importing/request.ts';
import { importSummary, planImport } from '../core/importing/score-import.ts';
import type { Rubric } from '../core/rubric.ts';
import { didYouMean } from '../core/suggest.ts';
import { counted, listed } from '../core/wording.ts';
import type { ClassFolder } from '../folder/class-folder.ts';
import { readTable } from '../folder/csv.ts';
import { editFile, readBytes, readOutside } from '../folder/disk.ts';
import { NotSaved } from '../folder/disk-error.ts';
import { studentSource } from '../folder/new-files.ts';
import { appendItem } from '../folder/splice.ts';
import { forScreen, problemLines, say, tell } from '../terminal/screen.ts';
import { Usage } from '../usage.ts';
import type { World } from '../world.ts';
import { isUsable, openClass } from './open-class.ts';

export interface ImportOptions {
  class?: string;
  rubric?: string;
  piece?: string;
  date?: string;
  add?: boolean;
  map?: string[];
  dryRun?: boolean;
}

export async function importScores(
  world: World,
  file: string,
  options: ImportOptions,
): Promise<number> {
  const folder = await openClass(world, options.class);
  if (!options.rubric)
    throw new Usage('Which rubric are the scores from?', 'Name it: --rubric six-traits');
  const rubric = rubricNamed(options.rubric, folder);
  const map = columnMap(options.map ?? []);
  const bytes = readOutside(resolve(world.cwd, file));
  if (!bytes)
    throw new Usage(`There is no file ${file}.`, 'Name the table of scores, such as scores.csv.');
  if (!isUsable(world, folder)) return 1;
  const table = readTable(file, bytes);
  if ('code' in table) {
    tell(world, ...problemLines([table], () => undefined));
    return 1;
  }
  const plan = planImport({
    file,
    ...table,
    rubric,
    students: folder.classroom.students,
    date: world.today,
    dateGiven: options.date !== undefined,
    piece: options.piece,
    add: options.add ?? false,
    map,
  });
  return carryOut(world, folder, plan, bytes, options.dryRun ?? false);
}

function carryOut(
  world: World,
  folder: ClassFolder,
  plan: ImportPlan,
  bytes: Buffer,
  dryRun: boolean,
): number {
  if (plan.problems.length > 0) {
    const lines = bytes.toString('utf8').split(/\r\n|\r|\n/);
    const many = counted(plan.problems.length, 'problem');
    const ignored =
      plan.ignoredColumns.length > 0 ? [`Columns left out: ${listed(plan.ignoredColumns)}`] : [];
    tell(
      world,
      ...problemLines(plan.problems, ({ line }) => lines[line - 1]),
      ...ignored.map(forScreen),
    );
    tell(world, `${many}. Nothing was saved.`);
    return 1;
  }
  if (!dryRun) {
    const saves = plan.additions.map((addition) => prepared(folder, addition));
    for (const save of saves) save();
    folder.memo.keep();
  }
  say(world, ...importSummary(plan).map(forScreen));
  if (dryRun) say(world, 'Nothing was saved (--dry-run).');
  else if (plan.additions.length > 0)
    say(world, `Saved: ${counted(plan.additions.length, 'file')} in students/`);
  return 0;
}

/** Finds out whether every file can take its line before the first one is written. */
function prepared({ root }: ClassFolder, { id, newName, line }: Addition): () => void {
  const file = `students/${id}.yaml`;
  const fields = line as Record<string, string | number>;
  const hasScores = Object.values(fields).some((value) => typeof value === 'number');
  const change = (current: string | undefined): string => {
    const text = current ?? studentSource(newName ?? id);
    if (!hasScores) return text;
    const splice = appendItem(text, 'scores', fields);
    if (splice.ok) return splice.text;
    throw new NotSaved(`${file}: ${splice.why}. Nothing was saved.`);
  };
  change(readBytes(root, file)?.toString('utf8'));
  return () => {
    editFile(root, file, change);
  };
}

function rubricNamed(name: string, { classroom: { rubrics } }: ClassFolder): Rubric {
  const rubric = rubrics.get(name);
  if (rubric) return rubric;
  const known = [...rubrics.keys()];
  const hint = didYouMean(name, known, `Rubrics: ${listed(known)}; your own go into rubrics/.`);
  throw new Usage(`There is no rubric "${name}".`, hint);
}

function columnMap(pairs: string[]): Map<string, string> {
  return new Map(
    pairs.map((pair): [string, string] => {
      const at = pair.lastIndexOf('=');
      if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
      throw new Usage(`--map ${pair} has no "=".`, 'Write it like: --map "Org=organization"');
    }),
  );
}
