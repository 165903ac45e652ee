/** Decides the JSON Schemas for editors, from the same source that confer validates with. */

import * as z from 'zod';
import { ClassSettings } from '../core/shapes/class-settings.ts';
import { GroupsFile } from '../core/shapes/groups-file.ts';
import { MeetingFile } from '../core/shapes/meeting-file.ts';
import { SortFile } from '../core/shapes/sort-file.ts';
import { StudentFile } from '../core/shapes/student.ts';

const KINDS = {
  class: ClassSettings,
  student: StudentFile,
  sort: SortFile,
  groups: GroupsFile,
  meeting: MeetingFile,
};

/** Returns file names in the class folder and their texts. */
export function schemaFiles(): [file: string, text: string][] {
  return Object.entries(KINDS).map(([kind, shape]) => [
    `.confer/${kind}.schema.json`,
    `${JSON.stringify(z.toJSONSchema(shape, { io: 'input', target: 'draft-7' }), null, 2)}\n`,
  ]);
}
