/** Decides which groups a command works with, makes them if there are none, and writes their file. */

import { spoken } from '../../core/calendar/calendar.ts';
import { absentInGroups, absentOn } from '../../core/classroom/attendance.ts';
import { type GroupsFile, groupsFileName } from '../../core/files/groups-file.ts';
import { sayPlace } from '../../core/files/places.ts';
import { manualPlaces } from '../../core/groups/decisions.ts';
import { groupsInForce, groupsMadeOn, stateOf } from '../../core/groups/in-force.ts';
import { formGroups } from '../../core/groups/report/form-groups.ts';
import { fileFromReport } from '../../core/groups/report/report-to-file.ts';
import { listed } from '../../core/language/wording.ts';
import type { PlainReport } from '../../core/schema/group-report.ts';
import { groupsSource, isUntouched } from '../../folder/edit/new-files.ts';
import { changedMeanwhile } from '../../folder/files/replace.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { forScreen, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import type { World } from '../../world.ts';
import { needTeacher, pickWriters } from '../start/pick.ts';
import type { OpenClass } from '../start/session.ts';

/** Returns today's groups from the evidence up to today; `fresh` ignores manual changes. */
export function groupsFor(
  world: World,
  { classroom }: ClassFolder,
  absent?: string,
  fresh = false,
): PlainReport {
  const named = absent === 'none' ? [] : pickWriters(absent, classroom);
  const made = groupsMadeOn(classroom, world.today);
  // A writer the teacher placed by hand counts as present, whatever this morning's sort says.
  const placed = made && !fresh ? manualPlaces(made) : new Map<string, string | undefined>();
  const marked = absent === 'none' ? [] : absentOn(classroom, world.today);
  const away = marked.filter((id) => placed.get(id) === undefined);
  // Who is absent is true for every teacher of the class.
  const more = absent === undefined ? absentInGroups(classroom, world.today) : named;
  return formGroups(classroom, world.today, [...away, ...more], fresh);
}

/** Returns the groups in force or, if there are none yet, those that confer would make. */
export function groupsToShow(world: World, folder: ClassFolder): GroupsFile {
  const made = groupsInForce(folder.classroom, world.today)?.content;
  return made ?? fileFromReport(groupsFor(world, folder));
}

/** Returns the groups in force, or new ones if those are done with; `keep` then saves them. */
export function groupsToUse(
  world: World,
  folder: OpenClass,
): { groups: GroupsFile; keep: () => Promise<void> } {
  const { classroom } = folder;
  const made = groupsInForce(classroom, world.today)?.content;
  if (made && stateOf(made, classroom, world.today) === 'current') {
    return { groups: made, keep: async () => {} };
  }
  const report = groupsFor(world, folder);
  const keep = () => saveGroups(world, folder, report, false);
  return { groups: fileFromReport(report), keep };
}

/** Returns "Groups for Mon Nov 23", and how to make newer ones if they are not today's. */
export function whichGroups({ date }: GroupsFile, { today }: World): string {
  const older = date < today ? ' (still on; for new ones: confer group --new)' : '';
  return `Groups for ${spoken(date)}${older}`;
}

/** Leaves a file with the teacher's comments alone. */
export async function saveGroups(
  world: World,
  folder: OpenClass,
  report: PlainReport,
  force: boolean,
): Promise<void> {
  needTeacher(folder.classroom);
  const file = groupsFileName(report.date, folder.classroom.teacher);
  const comments = force ? await commentsIn(folder.texts.get(file) ?? '') : [];
  const saved = await rewriteGroups(folder, file, fileFromReport(report), force);
  if (saved === undefined) {
    tell(
      world,
      `${file} contains your own comments, so it was kept. To replace it: confer group --force`,
    );
    return;
  }
  tell(world, `${saved ? 'Saved' : 'Already saved'}: ${file}`);
  if (force) tell(world, ...startedOver(folder, report.date, comments));
  const own = decidedByHand(report);
  if (own > 0) {
    tell(
      world,
      `Your changes were kept (${own}). To start over without them: confer group --force`,
    );
  }
}

/**
 * The only function that writes a groups file, and only one unchanged since it was read. Returns
 * whether it wrote; undefined if comments of the teacher's, not only data, would be lost.
 */
export async function rewriteGroups(
  folder: OpenClass,
  file: string,
  groups: GroupsFile,
  force = false,
): Promise<boolean | undefined> {
  const known = folder.texts.get(file);
  if (known !== undefined && !force && !isUntouched(known)) {
    if ((await commentsIn(known)).length > 0) return undefined;
  }
  const source = groupsSource(groups);
  const wrote = folder.store.edit(file, (now) => {
    if (now !== known) throw changedMeanwhile(file);
    return source;
  });
  folder.texts.set(file, source);
  return wrote;
}

async function commentsIn(text: string): Promise<string[]> {
  const { ownComments } = await import('../../folder/edit/comments.ts');
  return ownComments(text);
}

/** What was the teacher's own in the file that was replaced. */
function startedOver({ classroom }: ClassFolder, date: string, comments: string[]): string[] {
  const before = groupsMadeOn(classroom, date);
  const changed = before ? [...manualPlaces(before)] : [];
  const lines = comments.map((one) => `   ${forScreen(one)}`);
  const own = lines.length > 0 ? ['Your own lines in it were:', ...lines] : [];
  if (changed.length === 0) return own;
  const name = namesIn(classroom);
  const place = (at: string | undefined) => forScreen(sayPlace(at, classroom.ladder));
  const list = changed.map(([id, at]) => `${name(id)} (${place(at)})`);
  return [`Started over. Your changes were: ${listed(list)}.`, ...own];
}

function decidedByHand({ groups, conferences, noPlace }: PlainReport): number {
  const seats = [...groups.flatMap(({ students }) => students), ...conferences, ...noPlace];
  const lessons = groups.filter(({ named }) => named !== undefined).length;
  return seats.filter(({ proposed }) => proposed !== undefined).length + lessons;
}
