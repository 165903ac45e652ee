/** Reads one class of many; one that cannot be read is named, and the others go on. */

import { asTyped } from '../../command-line/as-typed.ts';
import type { Problem } from '../../core/problem.ts';
import { Busy, NotSaved } from '../../folder/files/errors.ts';
import { type ClassFolder, type ReadOfMany, readClass } from '../../folder/read/class-folder.ts';
import type { FoundClass } from '../../folder/read/find-classes.ts';
import { openMemoOfMany } from '../../folder/read/parse-cache.ts';
import { forScreen, problemCount, tell } from '../../terminal/screen.ts';
import { shownProblems } from '../start/report-problems.ts';
import { recover, refuseStranger, type Session } from '../start/session.ts';

export interface OneOfMany extends FoundClass {
  /** The folders that are read. */
  folders: ReadOfMany['folders'];
  /** What the classes before it had too. */
  shared: Map<string, unknown>;
}

/** Returns undefined, and says why, for a class with a file that cannot be used. */
export async function readOne(
  session: Session,
  { root, label, folders, shared }: OneOfMany,
  isOneOfMany: boolean,
): Promise<ClassFolder | undefined> {
  const { world, teacher } = session;
  try {
    recover({ world, asked: root });
    const ofMany = { folders, memo: openMemoOfMany(root, shared) };
    const folder = await readClass(root, world.home, world.env.CONFER_TEACHER, ofMany);
    const { teachers } = folder.classroom.settings;
    if (teacher !== undefined && !folder.unread.includes('class.yaml'))
      refuseStranger(teacher, teachers);
    const blocking = blockingIn(folder);
    if (blocking.length > 0) {
      const shown = isOneOfMany ? blocking.slice(0, 1) : blocking;
      if (isOneOfMany) tell(world, `${forScreen(label)} cannot be exported:`);
      tell(world, ...shownProblems(folder, shown));
      if (!isOneOfMany) tell(world, 'Nothing was exported, because somebody would be missing.');
      return undefined;
    }
    if (folder.problems.length > 0) tell(world, problemsSaid(folder, label, isOneOfMany));
    return folder;
  } catch (error) {
    if (!isOneOfMany || !(error instanceof NotSaved || error instanceof Busy)) throw error;
    tell(world, `${forScreen(label)} cannot be exported: ${error.message}`);
    return undefined;
  }
}

/** No table has writers who left, or texts of the class. */
function blockingIn({ unread, problems }: ClassFolder): Problem[] {
  const broken = new Set(unread.filter((file) => !/^(archive\/|texts\.yaml$)/.test(file)));
  return problems.filter(({ file }) => broken.has(file));
}

function problemsSaid(
  { problems, root }: ClassFolder,
  label: string,
  isOneOfMany: boolean,
): string {
  if (!isOneOfMany) return problemCount(problems);
  return `${forScreen(label)} has problems. To see them: confer -C ${asTyped(root)} check`;
}
