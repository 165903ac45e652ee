/** Decides what every command does first: find the class, read it, say what is wrong with it. */

import type { Problem } from '../core/problem.ts';
import { type ClassFolder, findClass, readClass } from '../folder/class-folder.ts';
import { readBytes } from '../folder/disk.ts';
import { insidePath } from '../folder/inside.ts';
import { clearAfterKill } from '../folder/lock.ts';
import { beginStep } from '../folder/steps.ts';
import { finishInterrupted } from '../folder/undo.ts';
import { forScreen, problemCount, problemLines, tell } from '../terminal/screen.ts';
import { Usage } from '../usage.ts';
import type { World } from '../world.ts';

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

/** A command that was killed while it changed several files is brought to its end before anything else. */
export function completeInterrupted(world: World, root: string): void {
  // A link that leads out would let us write, and sweep, elsewhere.
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

/** Which class, day and teacher a command was for does not say what it did. */
const ASIDE = /^(-C|--class|--date|--as)$/;
const ASIDE_IN_ONE = /^(-C.|--(class|date|as)=)/;

/** The command as it was typed, with quotes where a word needs them. */
function commandLine({ typed = [] }: World): string {
  const said = typed.filter(
    (word, i) => !ASIDE.test(word) && !ASIDE_IN_ONE.test(word) && !ASIDE.test(typed[i - 1] ?? ''),
  );
  const words = said.map((word) => (/^[\w.,:@=/-]+$/.test(word) ? word : JSON.stringify(word)));
  return ['confer', ...words].join(' ');
}

/** The screen lines of problems, each with its line of text. */
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

/** undefined also for a file that cannot be read: then that is the problem. */
function bytesOf(root: string, file: string): Buffer | undefined {
  try {
    return readBytes(root, file);
  } catch {
    return undefined;
  }
}

/** True, with their problems on the screen, where one of these files cannot be read: then it must not be changed. */
export function isOpen(world: World, folder: ClassFolder, files: (file: string) => boolean) {
  const broken = folder.unread.filter(files);
  if (broken.length === 0) return false;
  const shown = folder.problems.filter(({ file }) => broken.includes(file));
  tell(world, ...shownProblems(folder, shown), 'Nothing was saved.');
  return true;
}

/**
 * False, with all problems on the screen, where a file cannot be used at all: a decision about the
 * class would leave somebody out. Smaller problems are counted and the rest goes on.
 */
export function isUsable(world: World, folder: ClassFolder): boolean {
  const { problems } = folder;
  // Who has left is in no group: her file is said by check, and in nobody's way.
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
