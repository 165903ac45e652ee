/** confer import: adds rubric scores from a table to the writers' files, all or nothing; of a calendar, days off. */

import type { Addition, ImportPlan, ImportRequest } from '../../core/importing/request.ts';
import { changesInWords } from '../../core/importing/score-changes.ts';
import { planImport } from '../../core/importing/score-import.ts';
import { normalizeName } from '../../core/language/normalize-name.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { inSpokenOrder } from '../../core/roster/names.ts';
import { piecesOf } from '../../core/roster/pieces.ts';
import { traitScores } from '../../core/roster/student.ts';
import { placeOfBuiltIn } from '../../folder/content/built-in.ts';
import { readTableWords, TABLES } from '../../folder/content/table-words.ts';
import { withColumns } from '../../folder/edit/table-words-source.ts';
import { changedMeanwhile } from '../../folder/files/replace.ts';
import type { NewContent, Read } from '../../folder/store/store.ts';
import { isCalendarName } from '../../folder/tables/calendar-file.ts';
import { forScreen, say, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import { type Line, withLines } from '../record/add-lines.ts';
import { nextLine } from '../sheets/offer-look.ts';
import { pickRubric, pickWriter } from '../start/pick.ts';
import { pieceFlags, refuseWithoutPrompt } from '../start/pick-piece.ts';
import { reportBlocking, reportProblems } from '../start/report-problems.ts';
import { type OpenClass, openClass, type Session } from '../start/session.ts';
import { importCalendar } from './import-calendar.ts';
import { importOwnTable, ownTableOf } from './import-own.ts';
import { namesChanges } from './names-changes.ts';
import {
  againWith,
  columnMap,
  inClassOf,
  readIn,
  remembered,
  tellTableProblems,
} from './read-in.ts';
import type { ImportFlags } from './table-flags.ts';

export async function importScores(session: Session, words: { file: string }, flags: ImportFlags) {
  const { world } = session;
  if (isCalendarName(words.file)) return importCalendar(session, words.file, flags);
  const folder = await openClass(session);
  const read = await readAll(session, folder, words.file);
  if (read === undefined) return 1;
  const [only] = read.sheets;
  if (read.sheets.length === 1 && ownTableOf(only!) !== undefined)
    return importOwnTable(session, { ...only!, name: words.file }, flags);
  const request = requestFor(session, folder, { file: words.file, ...read }, flags);
  const plan = planImport(request);
  if (plan.problems.length > 0) {
    if (plan.said.length > 0) tell(world, ...plan.said.map(forScreen), '');
    const so = `${counted(plan.problems.length, 'problem')}. Nothing was saved.`;
    tellTableProblems(world, plan.problems, plan.lineAt, so);
    return 1;
  }
  const { dryRun = false } = flags;
  const changes = folder.store.change((read) => contents(read, folder, plan, request), { dryRun });
  say(world, ...[...plan.said, ...summary(plan)].map(forScreen));
  const students = changes.filter(({ file }) => file.startsWith('students/')).length;
  if (dryRun) say(world, ...whatWouldBe(plan), 'Nothing was saved (--dry-run).');
  else if (students > 0) {
    say(world, `Saved: ${counted(students, 'file')} in students/`, await nextLine(session));
  }
  return 0;
}

/** Returns the tables in the file, and what headings mean here; undefined, and said why, if there are none. */
async function readAll({ world }: Session, folder: OpenClass, file: string) {
  const { words, problems } = await readTableWords(folder.home, folder.root);
  if (reportProblems(world, folder, problems, 'Nothing was saved.')) return undefined;
  const hint = 'Give the file with the scores, for example: scores.csv';
  const sheets = await readIn(world, file, words, hint);
  if (sheets === undefined || reportBlocking(world, folder)) return undefined;
  return { words, sheets };
}

/** Returns what is asked of the table. */
function requestFor(
  session: Session,
  folder: OpenClass,
  read: Pick<ImportRequest, 'file' | 'words' | 'sheets'>,
  flags: ImportFlags,
): ImportRequest {
  const { world } = session;
  const { classroom, home } = folder;
  const rubric = pickRubric(neededRubric(flags, folder), classroom);
  const named = pieceFlags(flags);
  const asked = { date: world.today, rubric: rubric.id, ...named };
  refuseWithoutPrompt(piecesOf(classroom.students), asked, classroom);
  return {
    ...read,
    rubric,
    rubrics: classroom.rubrics,
    rubricFile: rubric.builtIn
      ? placeOfBuiltIn(home, `templates/rubrics/${rubric.id}.yaml`)
      : `rubrics/${rubric.id}.yaml`,
    students: classroom.students,
    archived: classroom.archived,
    date: world.today,
    dateGiven: session.dateGiven ?? false,
    ...named,
    daysOff: classroom.daysOff,
    map: columnMap(flags.map ?? [], Object.keys(rubric.traits), read.sheets, read.words),
    ...(flags.sheet !== undefined && { sheet: flags.sheet }),
    ...(flags.section !== undefined && { section: flags.section }),
    ...(flags.rater !== undefined && { rater: flags.rater }),
    onlyMine: flags.onlyMine ?? false,
    same: flags.same ?? false,
    who: whoMeant(flags.who ?? [], classroom),
    add: flags.add ?? false,
    update: flags.update ?? false,
    comments: flags.comments ?? false,
    again: againWith(world),
    inClass: inClassOf(world),
  };
}

/** "Frank Moore=frankie": the name as it is compared, and the writer's id. */
function whoMeant(typed: string[], classroom: OpenClass['classroom']): Map<string, string> {
  return new Map(
    typed.map((pair): [string, string] => {
      const at = pair.lastIndexOf('=');
      const [name, who] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (at < 1 || who === '') {
        const hint = 'Write it as name=writer: --who "Frank Moore=frankie"';
        throw new Usage(`--who ${pair} does not say whose name it is.`, hint);
      }
      return [normalizeName(inSpokenOrder(name)), pickWriter(who, classroom)];
    }),
  );
}

function neededRubric({ rubric, add, onlyMine }: ImportFlags, { classroom }: OpenClass): string {
  if (!rubric)
    throw new Usage('Which rubric do the scores come from?', 'For example: --rubric six-traits');
  if (add && onlyMine)
    throw new Usage(
      '--only-mine leaves out rows of nobody in this class, and --add makes writers of them.',
      'Give one of the two.',
    );
  if (add && classroom.settings['private names']) {
    throw new Usage(
      'This class keeps names private, and --add would build ids from the names.',
      'Add each writer first: confer add "Mo Salah"',
    );
  }
  return rubric;
}

/** Returns what becomes of each file: the writers' lines, what --map said, what the school calls them. */
function contents(
  read: Read,
  folder: OpenClass,
  plan: ImportPlan,
  { map }: ImportRequest,
): NewContent[] {
  refuseChanged(read, folder, plan);
  const notes = plan.notes.map(
    ({ id, date, note }): Line => ({ id, list: 'notes', fields: { date, note } }),
  );
  const lines = [...plan.additions.map(lineFor), ...notes];
  const columns = remembered(map, plan.section);
  const known = new Map(folder.classroom.students.map((one) => [one.id, one]));
  const aliases = plan.aliases.flatMap(({ id, name }) => {
    const writer = known.get(id);
    const isNew =
      writer !== undefined && normalizeName(writer['school name'] ?? '') !== normalizeName(name);
    return isNew ? [{ id, entry: { 'school name': name } }] : [];
  });
  const fresh = plan.additions.flatMap(({ id, newName, schoolId }) =>
    newName !== undefined && schoolId !== undefined
      ? [{ id, entry: { 'school id': schoolId } }]
      : [],
  );
  return [
    ...withLines(read, lines),
    ...(columns.length > 0
      ? [{ file: TABLES, after: withColumns(read(TABLES)?.toString('utf8'), columns) }]
      : []),
    ...namesChanges(read, folder, [...aliases, ...fresh]),
  ];
}

/** What the plan was made from must still be there: another import would save everything twice. */
function refuseChanged(read: Read, { texts }: OpenClass, { additions, notes }: ImportPlan): void {
  const known = additions.filter(({ newName }) => newName === undefined);
  for (const { id } of [...known, ...notes]) {
    const file = `students/${id}.yaml`;
    if (texts.get(file) !== read(file)?.toString('utf8')) throw changedMeanwhile(file);
  }
}

/** A row without a score creates the writer's file but adds no score line. */
function lineFor({ id, newName, line, into }: Addition): Line {
  const scores = traitScores(line);
  const whole = scores.length > 0 ? (line as Line['fields']) : undefined;
  return { id, newName, list: 'scores', fields: into ? Object.fromEntries(scores) : whole, into };
}

/** Returns the closing lines: whose scores were added, and whose were there before. */
function summary({
  additions,
  alreadyIn,
  noScores,
  notes,
  changes,
  aliases,
  notThere,
}: ImportPlan): string[] {
  const fresh = [...new Set(additions.flatMap(({ newName }) => newName ?? []))];
  const scored = new Set(
    additions.filter(({ line }) => traitScores(line).length > 0).map(({ id }) => id),
  );
  const pieces = new Set(
    additions.map(({ line, into }) => JSON.stringify([line.piece, into?.date ?? line.date])),
  );
  const many =
    pieces.size > 1 && additions.length > scored.size
      ? ` (${counted(additions.length, 'line')})`
      : '';
  return [
    `Scores for ${counted(scored.size, 'writer')}${many}`,
    ...(changes.length > 0 ? [`Changed: ${changesInWords(changes)}`] : []),
    ...(notes.length > 0 ? [`Comments kept as notes: ${notes.length}`] : []),
    ...aliases.map(({ id, name }) => `Remembered in names.yaml: "${name}" is ${id}`),
    ...(fresh.length > 0 ? [`New writers: ${listed(fresh)}`] : []),
    ...(alreadyIn.length > 0
      ? [`Already saved: ${counted(new Set(alreadyIn).size, 'writer')}`]
      : []),
    ...(notThere.length > 0 ? [`Not in the table: ${listed(notThere)}`] : []),
    ...(noScores.length > 0 ? [`No scores: ${listed([...new Set(noScores)])}`] : []),
  ];
}

/** Returns the lines that would be written, for --dry-run. */
function whatWouldBe({ additions }: ImportPlan): string[] {
  return additions.map(({ id, line }) => {
    const scores = traitScores(line).map(([trait, score]) => `${trait} ${score}`);
    return forScreen(
      `   ${id}, ${line.date}${line.piece ? `, ${line.piece}` : ''}: ${scores.join(', ') || 'no scores'}`,
    );
  });
}
