/** Decides the shape of each kind of file; only text that is not cached loads them: it is slow. */

import * as z from 'zod';
import { nearest } from '../../core/language/suggest.ts';
import { ClassSettings } from '../../core/schema/class-yaml.ts';
import { GroupsFile } from '../../core/schema/groups-yaml.ts';
import { HomeWords } from '../../core/schema/home-words.ts';
import { LadderFile } from '../../core/schema/ladder-yaml.ts';
import { LessonFront } from '../../core/schema/lesson-front.ts';
import { MeetingFile } from '../../core/schema/meeting-yaml.ts';
import { RubricFile } from '../../core/schema/rubric-yaml.ts';
import {
  Attendance,
  LookSort,
  SkillSort,
  type SortFile,
  SupportSort,
} from '../../core/schema/sort-yaml.ts';
import { StandardsFile } from '../../core/schema/standards-yaml.ts';
import { NamesFile, StudentFile } from '../../core/schema/student-yaml.ts';
import { TaughtFile } from '../../core/schema/taught-yaml.ts';
import { TextsFile } from '../../core/schema/texts-yaml.ts';
import { TablesFile } from '../../core/tables/words/tables-yaml.ts';

const entry = z.union([
  z.string(),
  z.strictObject({ stack: z.string(), note: z.string().optional() }),
]);
/** A list of stacks in its own file, or a whole sort file; the caller checks its words. */
const Stacks = z.record(z.string(), entry);
const WholeFile = z.object({ stacks: Stacks });

const has = (key: string, value: unknown) =>
  typeof value === 'object' && value !== null && key in value;

const KINDS_OF_SORT = { support: SupportSort, look: LookSort, attendance: Attendance };

/** A slip in the kind is told with all kinds there are, and the rest is read as the nearest one. */
function sortOfKind(typed: unknown): z.ZodType<SortFile> {
  const kinds = Object.keys(KINDS_OF_SORT) as (keyof typeof KINDS_OF_SORT)[];
  const known = kinds.find((kind) => kind === typed);
  if (known !== undefined) return KINDS_OF_SORT[known];
  const near = kinds.find((kind) => kind === nearest(String(typed), kinds)) ?? 'support';
  const kind = z.enum(kinds) as unknown as (typeof SupportSort.shape)['kind'];
  return (KINDS_OF_SORT[near] as typeof SupportSort).extend({ kind });
}

const SHAPES: { [K in Kind]: (value: unknown) => z.ZodType<Kinds[K]> } = {
  class: () => ClassSettings,
  students: () => StudentFile,
  sorts: (value) => {
    if (!has('kind', value)) return SkillSort;
    return sortOfKind((value as { kind: unknown }).kind);
  },
  groups: () => GroupsFile,
  meetings: () => MeetingFile,
  taught: () => TaughtFile,
  names: () => NamesFile,
  texts: () => TextsFile,
  ladder: () => LadderFile,
  rubrics: () => RubricFile,
  standards: () => StandardsFile,
  lesson: () => LessonFront,
  words: () => HomeWords,
  tables: () => TablesFile,
  stacks: (value) => (has('stacks', value) ? WholeFile : Stacks),
};

/** The data of each kind of file once it is checked. */
export interface Kinds {
  class: ClassSettings;
  students: StudentFile;
  sorts: SortFile;
  groups: GroupsFile;
  meetings: MeetingFile;
  taught: TaughtFile;
  names: NamesFile;
  texts: TextsFile;
  ladder: LadderFile;
  rubrics: RubricFile;
  standards: StandardsFile;
  lesson: LessonFront;
  words: HomeWords;
  tables: TablesFile;
  stacks: z.infer<typeof Stacks> | z.infer<typeof WholeFile>;
}

export type Kind = keyof Kinds;

export const ALL_KINDS = Object.keys(SHAPES) as Kind[];

/** Returns the shape of a kind; some have two forms, and the value tells which is meant. */
export function shapeOf(kind: Kind, value: unknown): z.ZodType {
  return SHAPES[kind](value);
}
