/** Decides whether the teacher's own edits of the groups in force have mistakes in them. */

import { groupsFileName } from '../../core/files/groups-file.ts';
import { groupsInForce } from '../../core/groups/in-force.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { shownProblems } from '../start/report-problems.ts';

/**
 * Prints problems in the groups in force and in the file for today, where a change would go, and
 * returns true if there are any: a decision may be half made, so the file is not overwritten.
 */
export function reportSlips(world: World, folder: ClassFolder): boolean {
  const { classroom } = folder;
  const inForce = groupsInForce(classroom, world.today)?.file;
  const todays = groupsFileName(world.today, classroom.teacher);
  const slips = folder.problems.filter(({ file }) => file === inForce || file === todays);
  if (slips.length === 0) return false;
  tell(
    world,
    ...shownProblems(folder, slips),
    'Nothing was changed, so that your edits are not lost. To regroup without them: confer group --force',
  );
  return true;
}
