/**
 * Decides what every command does first: find the class, read it, and report what is wrong with it.
 */

import type { Problem } from '../../core/problem.ts';
import { insidePath } from '../../folder/files/inside.ts';
import { clearAfterKill } from '../../folder/files/lock.ts';
import { beginStep } from '../../folder/journal/steps.ts';
import { type ClassFolder, findClass, readClass } from '../../folder/read/class-folder.ts';
import { readBytes } from '../../folder/store/store.ts';
import { finishInterrupted } from '../../folder/store/undo.ts';
import { forScreen, problemCount, problemLines, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';

export async function openClass(world: World, asked: string | undefined): Promise<ClassFolder> {
  const root = findClass(world, asked);
  if (root !== undefined) {
    completeInterrupted(world, root);
    const folder = await readClass(root, world.home, world.env.CONFER_TEACHER);
    beginStep(root, commandLine(world), world, folder.classroom.teacher);
    return folder;
  }
  throw noClass(asked);
}

/**
 * Finishes a command that was killed between changing several files, before anything else happens.
 */
export function completeInterrupted(world: World, root: string): void {
  // A link that leads outside would let confer write and delete files elsewhere.
  insidePath(root, '.confer');
  clearAfterKill(root);
  const done = finishInterrupted(root);
  if (!done) return;
  const how = done.undone ? 'undone' : 'completed';
  tell(world, `An interrupted command was ${how}: ${forScreen(done.words)}`);
  for (const file of done.left) {
    tell(world, `${forScreen(file)} has changed since then, so it was left as it is.`);
  }
}

export function noClass(asked: string | undefined): Usage {
  const where = asked === undefined ? 'here or in any folder above' : `in ${asked}`;
  return new Usage(
    `There is no class.yaml ${where}, so this is not a class folder.`,
    'To make one: confer init room-12   (or to try a made-up class: confer demo)',
  );
}

/** Flags for the class, day and teacher do not say what the command did. */
const ASIDE = /^(-C|--class|--date|--as)$/;
const ASIDE_IN_ONE = /^(-C.|--(class|date|as)=)/;

/** Returns the command as typed, with quotes around words that need them. */
function commandLine({ typed = [] }: World): string {
  const said = typed.filter(
    (word, i) => !ASIDE.test(word) && !ASIDE_IN_ONE.test(word) && !ASIDE.test(typed[i - 1] ?? ''),
  );
  const words = said.map((word) => (/^[\w.,:@=/-]+$/.test(word) ? word : JSON.stringify(word)));
  return ['confer', ...words].join(' ');
}

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
export function isOpen(world: World, folder: ClassFolder, files: (file: string) => boolean) {
  const broken = folder.unread.filter(files);
  if (broken.length === 0) return false;
  const shown = folder.problems.filter(({ file }) => broken.includes(file));
  tell(world, ...shownProblems(folder, shown), 'Nothing was saved.');
  return true;
}

/**
 * Prints all problems and returns false if a file cannot be used at all, because a decision about
 * the class would leave somebody out. Smaller problems are only counted.
 */
export function isUsable(world: World, folder: ClassFolder): boolean {
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
    return false;
  }
  if (problems.length > 0) tell(world, problemCount(problems));
  return true;
}
