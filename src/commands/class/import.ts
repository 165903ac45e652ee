/** confer import: adds rubric scores from a table to the writers' files, all or nothing. */

import { resolve } from 'node:path';
import type { Addition, ImportPlan } from '../../core/importing/request.ts';
import { importSummary, planImport } from '../../core/importing/score-import.ts';
import { counted, listed } from '../../core/language/wording.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { csvLines, readTable } from '../../folder/read/csv.ts';
import { readOutside } from '../../folder/store/store.ts';
import { forScreen, problemLines, say, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { addLines, type Line } from '../record/add-lines.ts';
import { isUsable, openClass } from '../start/open-class.ts';
import { pickRubric } from '../start/pick.ts';

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
    throw new Usage('Which rubric do the scores come from?', 'For example: --rubric six-traits');
  if (options.add && folder.classroom.settings['private names']) {
    throw new Usage(
      'This class keeps names private, and --add would build ids from the names.',
      'Add each writer first: confer add "Mo Salah"',
    );
  }
  const rubric = pickRubric(options.rubric, folder.classroom);
  const map = columnMap(options.map ?? []);
  const bytes = readOutside(resolve(world.cwd, file));
  if (!bytes)
    throw new Usage(
      `There is no file ${file}.`,
      'Give the CSV file with the scores, for example: scores.csv',
    );
  if (!isUsable(world, folder)) return 1;
  const table = readTable(file, bytes);
  if ('code' in table) {
    tell(world, ...problemLines([table], ({ line }) => csvLines(bytes)[line - 1]));
    tell(world, 'Nothing was saved.');
    return 1;
  }
  const plan = planImport({
    file,
    ...table,
    rubric,
    students: folder.classroom.students,
    gone: folder.classroom.archived.map(({ id }) => id),
    date: world.today,
    dateGiven: options.date !== undefined,
    piece: options.piece,
    add: options.add ?? false,
    map,
  });
  return saveImport(world, folder, plan, bytes, options.dryRun ?? false);
}

function saveImport(
  world: World,
  folder: ClassFolder,
  plan: ImportPlan,
  bytes: Buffer,
  dryRun: boolean,
): number {
  if (plan.problems.length > 0) {
    const lines = csvLines(bytes);
    const many = counted(plan.problems.length, 'problem');
    const ignored =
      plan.ignoredColumns.length > 0 ? [`Ignored columns: ${listed(plan.ignoredColumns)}`] : [];
    tell(
      world,
      ...problemLines(plan.problems, ({ line }) => lines[line - 1]),
      ...ignored.map(forScreen),
    );
    tell(world, `${many}. Nothing was saved.`);
    return 1;
  }
  addLines(folder, plan.additions.map(lineFor), dryRun);
  say(world, ...importSummary(plan).map(forScreen));
  if (dryRun) say(world, 'Nothing was saved (--dry-run).');
  else if (plan.additions.length > 0)
    say(world, `Saved: ${counted(plan.additions.length, 'file')} in students/`);
  return 0;
}

/** A row without a score creates the writer's file but adds no score line. */
function lineFor({ id, newName, line }: Addition): Line {
  const fields = line as Record<string, string | number>;
  const hasScores = Object.values(fields).some((value) => typeof value === 'number');
  return { id, newName, list: 'scores', fields: hasScores ? fields : undefined };
}

function columnMap(pairs: string[]): Map<string, string> {
  return new Map(
    pairs.map((pair): [string, string] => {
      const at = pair.lastIndexOf('=');
      if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
      throw new Usage(
        `--map ${pair} has no "=".`,
        'Write it as column=trait: --map "Org=organization"',
      );
    }),
  );
}
