/** confer add --students: the school's list of a class comes again; who is new, gone or changed. */

import { type RosterChange, rosterChange } from '../../core/importing/list/roster-change.ts';
import { knownClass } from '../../core/importing/whose/match-writer.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { idsForNames } from '../../core/roster/names.ts';
import { TABLES } from '../../folder/content/table-words.ts';
import { studentSource } from '../../folder/edit/new-files.ts';
import { withColumns } from '../../folder/edit/table-words-source.ts';
import { newCodes } from '../../folder/lifecycle/new-class.ts';
import { choose } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say, tell } from '../../terminal/screen.ts';
import { INTERRUPTED } from '../../usage.ts';
import type { World } from '../../world.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { type OpenClass, openClass, type Session } from '../start/session.ts';
import { namesChanges } from '../tables/names-changes.ts';
import { againWith, inClassOf, remembered, tellTableProblems } from '../tables/read-in.ts';
import { namesakesInWords, ONE_ROW_LESS, type RosterIn, rosterIn } from '../tables/roster-in.ts';
import type { AddFlags } from './class-flags.ts';

export async function addStudents(
  session: Session,
  file: string,
  flags: AddFlags,
): Promise<number> {
  const { world } = session;
  const folder = await openClass(session);
  if (reportBlocking(world, folder)) return 1;
  const { students, archived } = folder.classroom;
  const own = new Set(students.map(({ id }) => id));
  const list = await rosterIn(world, file, flags, { root: folder.root, ids: own });
  if (list === undefined) return 1;
  const change = rosterChange({
    file,
    writers: list.writers,
    ...knownClass(students, archived, list.words?.shortNames ?? new Map()),
    same: flags.same ?? false,
    grade: folder.classroom.settings.grade,
    again: againWith(world),
    inClass: inClassOf(world),
  });
  say(world, ...[...list.said, ...inWords(change, inClassOf(world))].map(forScreen));
  if (change.problems.length > 0) {
    tell(world, '');
    tellTableProblems(world, change.problems);
    return 1;
  }
  const { dryRun = false } = flags;
  const ids = newIds(folder, change);
  if (!dryRun && !(await isWanted(world, folder, list, change, ids))) {
    tell(world, 'Nothing was saved.');
    return INTERRUPTED;
  }
  const saved = save(folder, list, change, ids, dryRun);
  const remove = (id: string) => (dryRun ? ONE_ROW_LESS : inClassOf(world)(`archive ${id}`));
  for (const line of namesakesInWords(change.fresh, ids, remove)) say(world, forScreen(line));
  if (saved.length === 0) say(world, 'Nothing to change.');
  else if (dryRun) say(world, 'Nothing was saved (--dry-run).');
  else say(world, `Saved: ${counted(saved.length, 'file')}`);
  return 0;
}

/** At a keyboard the changes are shown before they are made. */
async function isWanted(
  world: World,
  folder: OpenClass,
  list: RosterIn,
  change: RosterChange,
  ids: string[],
): Promise<boolean> {
  if (!canAsk(world) || save(folder, list, change, ids, true).length === 0) return true;
  const yes =
    change.fresh.length > 0 ? `add ${counted(change.fresh.length, 'writer')}` : 'save this';
  const choices = [yes, 'change nothing'].map((name) => ({ name, value: name }));
  return (await choose('Is that right?', choices, keyboardOf(world))) === yes;
}

function inWords(
  { fresh, gone, back, changed, grades }: RosterChange,
  inClass: (words: string) => string,
): string[] {
  const lines = (title: string, each: string[]) =>
    each.length > 0 ? [`${title}:`, ...each.map((one) => `   ${one}`)] : [];
  return [
    ...lines(
      'New in the list',
      fresh.map(({ name, id }) => (id === undefined ? name : `${name}, id ${id}`)),
    ),
    ...lines(
      'Not in the list; if they have left',
      gone.map(({ id, name }) => `${name}: ${inClass(`archive ${id}`)}`),
    ),
    ...lines(
      'In the list, but they have left; if they are back',
      back.map(({ id, name }) => `${name}: ${inClass(`archive ${id} --back`)}`),
    ),
    ...lines(
      'Another grade in the list; if it is right, write it in class.yaml or in their file',
      gradesInWords(grades),
    ),
    ...lines(
      'The school calls them',
      changed.map(
        ({ id, entry }) =>
          `${id}: ${[entry['school name'], entry['school id'] && `id ${entry['school id']}`].filter(Boolean).join(', ')}`,
      ),
    ),
  ];
}

/** Each grade once: a class that moves up is one line. */
function gradesInWords(grades: RosterChange['grades']): string[] {
  const moves = new Map<string, string[]>();
  for (const { id, says, has } of grades) {
    const move = `grade ${says} instead of ${has}`;
    moves.set(move, [...(moves.get(move) ?? []), id]);
  }
  return [...moves].map(
    ([move, ids]) => `${move}: ${ids.length > 6 ? counted(ids.length, 'writer') : listed(ids)}`,
  );
}

function newIds({ classroom }: OpenClass, { fresh }: RosterChange): string[] {
  const { students, archived, settings } = classroom;
  const taken = [...students, ...archived].map(({ id }) => id);
  const names = fresh.map(({ name }) => name);
  return settings['private names'] ? newCodes(names.length, taken) : idsForNames(names, taken);
}

function save(
  folder: OpenClass,
  { map, section }: RosterIn,
  { fresh, changed }: RosterChange,
  ids: string[],
  dryRun: boolean,
) {
  const { settings } = folder.classroom;
  const isPrivate = settings['private names'];
  const entries = fresh.flatMap(({ name, id, official }, i) => {
    const entry = {
      ...(isPrivate && { name }),
      ...(id !== undefined && { 'school id': id }),
      ...(official !== undefined && { 'school name': official }),
    };
    return Object.keys(entry).length > 0 ? [{ id: ids[i]!, entry }] : [];
  });
  const columns = remembered(map, section);
  return folder.store.change(
    (read) => [
      ...fresh.map(({ name, grade }, i) => ({
        file: `students/${ids[i]}.yaml`,
        was: 'absent' as const,
        after: studentSource(
          isPrivate ? undefined : name,
          grade === settings.grade ? undefined : grade,
        ),
      })),
      ...namesChanges(read, folder, [...changed, ...entries]),
      ...(columns.length > 0
        ? [{ file: TABLES, after: withColumns(read(TABLES)?.toString('utf8'), columns) }]
        : []),
    ],
    { dryRun },
  );
}
