/** Decides the JSON Schemas for editors, from the same source that confer validates with. */

import * as z from 'zod';
import { ClassSettings } from '../../core/schema/class-yaml.ts';
import { GroupsFile } from '../../core/schema/groups-yaml.ts';
import { MeetingFile } from '../../core/schema/meeting-yaml.ts';
import { SortFile } from '../../core/schema/sort-yaml.ts';
import { StudentFile } from '../../core/schema/student-yaml.ts';
import { TaughtFile } from '../../core/schema/taught-yaml.ts';
import { TextsFile } from '../../core/schema/texts-yaml.ts';

const KINDS = {
  class: ClassSettings,
  student: StudentFile,
  sort: SortFile,
  groups: GroupsFile,
  meeting: MeetingFile,
  texts: TextsFile,
  taught: TaughtFile,
};

/** Returns file names in the class folder and their texts. */
export function schemaFiles(): [file: string, text: string][] {
  return Object.entries(KINDS).map(([kind, shape]) => [
    `.confer/${kind}.schema.json`,
    `${JSON.stringify(z.toJSONSchema(shape, { io: 'input', target: 'draft-7' }), null, 2)}\n`,
  ]);
}
