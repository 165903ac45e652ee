/** Decides what is said about files that have problems, and which of these keep a command from going on. */

import type { Problem } from '../../core/problem.ts';
import { readBytes } from '../../folder/files/disk-read.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { problemCount, problemLines, tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';

/** Returns the screen lines of problems, each with its line of text. */
export function shownProblems({ root, home }: ClassFolder, problems: Problem[]): string[] {
  return problemLines(problems, ({ file, line }) => {
    const bytes = bytesOf(root, file) ?? readBytes(home, file);
    if (!bytes || bytes.includes(0)) return undefined;
    return bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split(/\r\n|\r|\n/)[line - 1];
  });
}

/** Returns undefined also for a file that cannot be read, which is already a problem of its own. */
function bytesOf(root: string, file: string): Buffer | undefined {
  try {
    return readBytes(root, file);
  } catch {
    return undefined;
  }
}

/**
 * Prints the problems of these files and returns true if any of them cannot be read (then it must
 * not be changed).
 */
export function reportUnread(
  world: World,
  folder: ClassFolder,
  files: (file: string) => boolean,
): boolean {
  const broken = folder.unread.filter(files);
  if (broken.length === 0) return false;
  const shown = folder.problems.filter(({ file }) => broken.includes(file));
  tell(world, ...shownProblems(folder, shown), 'Nothing was saved.');
  return true;
}

/**
 * Prints all problems and returns true if a file cannot be used at all, because a decision about
 * the class would leave somebody out. Smaller problems are only counted.
 */
export function reportBlocking(world: World, folder: ClassFolder): boolean {
  const { problems } = folder;
  // Writers who have left are in no group, so a problem in their file blocks nobody; confer check
  // reports it.
  const unread = folder.unread.filter((file) => !file.startsWith('archive/'));
  if (unread.length > 0) {
    const blocking = problems.filter(({ file }) => unread.includes(file));
    tell(
      world,
      ...shownProblems(folder, blocking),
      'Nothing was changed, because somebody could have been left out.',
    );
    return true;
  }
  if (problems.length > 0) tell(world, problemCount(problems));
  return false;
}
