/** Decides whether the teacher's own edits of the groups in force have mistakes in them. */

import { groupsFileName } from '../../core/files/groups-file.ts';
import { groupsInForce } from '../../core/groups/in-force.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import type { World } from '../../world.ts';
import { reportProblems } from '../start/report-problems.ts';

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
