/** confer import: adds rubric scores from a table to the writers' files, all or nothing. */

import type { Addition, ImportPlan } from '../../core/importing/request.ts';
import { importSummary, planImport } from '../../core/importing/score-import.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { piecesOf } from '../../core/roster/pieces.ts';
import { traitScores } from '../../core/roster/student.ts';
import { csvLines, readTable } from '../../folder/read/csv.ts';
import { forScreen, problemLines, say, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { addLines, type Line } from '../record/add-lines.ts';
import { nextLine } from '../sheets/offer-look.ts';
import { pickFile, pickRubric } from '../start/pick.ts';
import { pieceFlags, refuseWithoutPrompt } from '../start/pick-piece.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import type { ImportFlags } from './class-flags.ts';

export async function importScores(session: Session, words: { file: string }, flags: ImportFlags) {
  const { world } = session;
  const folder = await openClass(session);
  if (!flags.rubric)
    throw new Usage('Which rubric do the scores come from?', 'For example: --rubric six-traits');
  if (flags.add && folder.classroom.settings['private names']) {
    throw new Usage(
      'This class keeps names private, and --add would build ids from the names.',
      'Add each writer first: confer add "Mo Salah"',
    );
  }
  const rubric = pickRubric(flags.rubric, folder.classroom);
  const { classroom } = folder;
  const named = pieceFlags(flags);
  const asked = { date: world.today, rubric: rubric.id, ...named };
  refuseWithoutPrompt(piecesOf(classroom.students), asked, classroom);
  const map = columnMap(flags.map ?? []);
  const hint = 'Give the CSV file with the scores, for example: scores.csv';
  const bytes = pickFile(words.file, world, hint);
  if (reportBlocking(world, folder)) return 1;
  const table = readTable(words.file, bytes);
  if ('code' in table) {
    tell(world, ...problemLines([table], ({ line }) => csvLines(bytes)[line - 1]));
    tell(world, 'Nothing was saved.');
    return 1;
  }
  const plan = planImport({
    file: words.file,
    ...table,
    rubric,
    students: classroom.students,
    gone: classroom.archived.map(({ id }) => id),
    date: world.today,
    dateGiven: session.dateGiven ?? false,
    ...named,
    daysOff: classroom.daysOff,
    add: flags.add ?? false,
    map,
  });
  if (plan.problems.length > 0) {
    tellProblems(world, plan, bytes);
    return 1;
  }
  const { dryRun = false } = flags;
  addLines(folder, plan.additions.map(lineFor), dryRun);
  say(world, ...importSummary(plan).map(forScreen));
  if (dryRun) say(world, 'Nothing was saved (--dry-run).');
  else if (plan.additions.length > 0)
    say(
      world,
      `Saved: ${counted(plan.additions.length, 'file')} in students/`,
      await nextLine(session),
    );
  return 0;
}

function tellProblems(world: World, { problems, ignoredColumns }: ImportPlan, bytes: Buffer): void {
  const lines = csvLines(bytes);
  const ignored = ignoredColumns.length > 0 ? [`Ignored columns: ${listed(ignoredColumns)}`] : [];
  tell(world, ...problemLines(problems, ({ line }) => lines[line - 1]), ...ignored.map(forScreen));
  tell(world, `${counted(problems.length, 'problem')}. Nothing was saved.`);
}

/** A row without a score creates the writer's file but adds no score line. */
function lineFor({ id, newName, line, into }: Addition): Line {
  const scores = traitScores(line);
  const whole = scores.length > 0 ? (line as Line['fields']) : undefined;
  const fields = into ? Object.fromEntries(scores) : whole;
  return { id, newName, list: 'scores', fields, into };
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
