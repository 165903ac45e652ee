/** confer group: decides who should meet, on what, and why. */

import { absentOn } from '../../core/classroom/attendance.ts';
import { type GroupsFile, groupsFileName, newestGroups } from '../../core/files/groups-file.ts';
import { sayPlace } from '../../core/files/places.ts';
import { manualPlaces } from '../../core/groups/decisions.ts';
import { formGroups } from '../../core/groups/form-groups.ts';
import { fileFromReport } from '../../core/groups/report-to-file.ts';
import { listed } from '../../core/language/wording.ts';
import type { GroupReport } from '../../core/schema/group-report.ts';
import { groupsSource, isUntouched } from '../../folder/edit/new-files.ts';
import { readBytes } from '../../folder/files/disk-read.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { forScreen, say, sayJson, tell } from '../../terminal/screen.ts';
import { groupLines, namesIn } from '../../terminal/views/group-lines.ts';
import type { World } from '../../world.ts';
import { needTeacher, pickWriters } from '../start/pick.ts';
import { reportBlocking, shownProblems } from '../start/report-problems.ts';
import type { OpenClass, Session } from '../start/session.ts';
import type { GroupFlags } from './group-flags.ts';

export async function group(session: Session, _: object, flags: GroupFlags): Promise<number> {
  const { world } = session;
  const folder = await session.open();
  if (reportBlocking(world, folder) || (!flags.force && hasSlips(world, folder))) return 1;
  const report = groupsFor(world, folder, flags.absent, flags.force);
  if (flags.json) sayJson(world, report);
  else say(world, ...groupLines(report, folder.classroom));
  if (!flags.dryRun) await saveGroups(world, folder, report, flags.force ?? false);
  return 0;
}

/** Returns today's groups from the evidence up to today; `fresh` ignores manual changes. */
export function groupsFor(
  world: World,
  { classroom }: ClassFolder,
  absent?: string,
  fresh = false,
): GroupReport {
  const named = absent === 'none' ? [] : pickWriters(absent, classroom);
  const file = newestGroups(classroom.groups, (day) => day === world.today)?.content;
  // A writer the teacher placed by hand counts as present, whatever this morning's sort says.
  const placed = file && !fresh ? manualPlaces(file) : new Map<string, string | undefined>();
  const marked = absent === 'none' ? [] : absentOn(classroom, world.today);
  const away = marked.filter((id) => placed.get(id) === undefined);
  const more = absent === undefined ? (file?.absent ?? []) : named;
  return formGroups(classroom, world.today, [...away, ...more], fresh);
}

/** Returns the groups in force or, if there are none yet, those that confer would make. */
export function groupsInForce(world: World, folder: ClassFolder): GroupsFile {
  const newest = newestGroups(folder.classroom.groups, (day) => day <= world.today)?.content;
  return newest ?? fileFromReport(groupsFor(world, folder));
}

/**
 * Prints problems in the groups in force instead of overwriting the file, because a decision may be
 * half made; returns true if there are any.
 */
export function hasSlips(world: World, folder: ClassFolder): boolean {
  const { groups } = folder.classroom;
  const file = groups.findLast(({ content }) => content.date <= world.today)?.file;
  const today = groupsFileName(world.today, folder.classroom.teacher);
  const slips = folder.problems.filter((found) => found.file === file || found.file === today);
  if (slips.length === 0) return false;
  tell(
    world,
    ...shownProblems(folder, slips),
    'Nothing was changed, so that your edits are not lost. To regroup without them: confer group --force',
  );
  return true;
}

/**
 * The only function that writes a groups file. Writes only if the file still has the text the
 * decision was based on; returns whether it wrote.
 */
export function writeGroups(
  { store }: Pick<OpenClass, 'store'>,
  file: string,
  known: string | undefined,
  source: string,
): boolean {
  return store.edit(file, (now) => {
    if (now === known) return source;
    throw new NotSaved(
      `${file} was not saved: it changed while confer was working. Nothing was lost; try again.`,
    );
  });
}

/**
 * Writes the groups file with the teacher's decisions in it; leaves a file with the teacher's
 * comments alone.
 */
export async function saveGroups(
  world: World,
  folder: OpenClass,
  report: GroupReport,
  force: boolean,
): Promise<void> {
  needTeacher(folder.classroom);
  const file = groupsFileName(report.date, folder.classroom.teacher);
  const known = readBytes(folder.root, file)?.toString('utf8');
  const mayReplace = known === undefined || force || (await mayRewrite(known));
  const source = groupsSource(fileFromReport(report));
  const saved = mayReplace && writeGroups(folder, file, known, source);
  if (!mayReplace) {
    tell(
      world,
      `${file} contains your own comments, so it was kept. To replace it: confer group --force`,
    );
    return;
  }
  tell(world, `${saved ? 'Saved' : 'Already saved'}: ${file}`);
  if (force) tell(world, ...startedOver(folder, report.date));
  const own = decidedByHand(report);
  if (own > 0) {
    tell(
      world,
      `Your changes were kept (${own}). To start over without them: confer group --force`,
    );
  }
}

/**
 * Returns true if rewriting a groups file loses nothing of the teacher's: their places are data,
 * but their comments are not.
 */
export async function mayRewrite(text: string): Promise<boolean> {
  if (isUntouched(text)) return true;
  const { holdsOnlyData } = await import('../../folder/edit/comments.ts');
  return holdsOnlyData(text);
}

/** Lists, once, which of the teacher's changes --force dropped. */
function startedOver({ classroom }: ClassFolder, date: string): string[] {
  const before = newestGroups(classroom.groups, (day) => day === date)?.content;
  const changed = before ? [...manualPlaces(before)] : [];
  if (changed.length === 0) return [];
  const name = namesIn(classroom);
  const place = (at: string | undefined) => forScreen(sayPlace(at, classroom.ladder));
  const list = changed.map(([id, at]) => `${name(id)} (${place(at)})`);
  return [`Started over. Your changes were: ${listed(list)}.`];
}

function decidedByHand({ groups, conferences, noPlace }: GroupReport): number {
  const seats = [...groups.flatMap(({ students }) => students), ...conferences, ...noPlace];
  const lessons = groups.filter(({ lesson }) => lesson !== undefined).length;
  return seats.filter(({ proposed }) => proposed !== undefined).length + lessons;
}
