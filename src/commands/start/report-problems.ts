/** Decides what is said about problems in files, and which ones keep a command from going on. */

import { newerFormat } from '../../core/classroom/settings.ts';
import { groupsFileName } from '../../core/files/groups-file.ts';
import { groupsInForce } from '../../core/groups/in-force.ts';
import type { Problem } from '../../core/problem.ts';
import { readBuiltIn } from '../../folder/content/built-in.ts';
import { readBytes } from '../../folder/files/disk-read.ts';
import { type ClassFolder, TEXTS } from '../../folder/read/class-folder.ts';
import { problemCount, problemLines, tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';

/** Returns the screen lines of problems, each with its line of text. */
export function shownProblems({ root, home }: ClassFolder, problems: Problem[]): string[] {
  return problemLines(problems, ({ file, line }) => {
    const bytes = bytesOf(root, file) ?? readBuiltIn(home, file);
    if (!bytes || bytes.includes(0)) return undefined;
    return bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split(/\r\n|\r|\n/)[line - 1];
  });
}

/** Prints the problems, if there are any, and what follows from them; returns whether there are. */
export function reportProblems(
  world: World,
  folder: ClassFolder,
  problems: Problem[],
  ...so: string[]
): boolean {
  if (problems.length > 0) tell(world, ...shownProblems(folder, problems), ...so);
  return problems.length > 0;
}

/** Returns undefined also for a file that cannot be read, which is already a problem of its own. */
function bytesOf(root: string, file: string): Buffer | undefined {
  try {
    return readBytes(root, file);
  } catch {
    return undefined;
  }
}

/** Prints the problems of these files; true if one is unreadable, so it must not be changed. */
export function reportUnread(
  world: World,
  folder: ClassFolder,
  files: (file: string) => boolean,
  so = 'Nothing was saved.',
): boolean {
  const broken = folder.unread.filter(files);
  if (broken.length === 0) return false;
  const shown = folder.problems.filter(({ file }) => broken.includes(file));
  // It may be no mistake, but a file of a kind that a newer confer has.
  tell(world, ...shownProblems(folder, shown), ...newerFormat(folder.classroom.settings), so);
  return true;
}

/** True if one is unreadable that may name a writer: no copy, and none whose name cannot be opened. */
export function reportUnreadRecords(world: World, folder: ClassFolder): boolean {
  const copies = new Set(folder.copies.map(({ file }) => file));
  return reportUnread(world, folder, (file) => !copies.has(file) && !file.includes('\ufffd'));
}

/** True if a file cannot be used, because a decision about the class would leave somebody out. */
export function reportBlocking(world: World, folder: ClassFolder): boolean {
  // Writers who have left are in no group. Texts, and what all were taught, place nobody.
  const isHere = (file: string) => !/^(archive|taught)\//.test(file) && file !== TEXTS;
  const so = 'Nothing was changed, because somebody could have been left out.';
  if (reportUnread(world, folder, isHere, so)) return true;
  if (folder.problems.length > 0) tell(world, problemCount(folder.problems));
  return false;
}

/** Prints slips in the groups in force and in today's file; half-made edits must stay. */
export function reportSlips(world: World, folder: ClassFolder): boolean {
  const { classroom } = folder;
  const inForce = groupsInForce(classroom, world.today)?.file;
  const todays = groupsFileName(world.today, classroom.teacher);
  const slips = folder.problems.filter(({ file }) => file === inForce || file === todays);
  const so =
    'Nothing was changed, so that your edits are not lost. To regroup without them: confer group --force';
  return reportProblems(world, folder, slips, so);
}
