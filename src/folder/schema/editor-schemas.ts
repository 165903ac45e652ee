/** Decides what an editor learns of class files: a JSON Schema for each kind, from the source that confer validates with. */

import * as z from 'zod';
import { ClassSettings } from '../../core/schema/class-yaml.ts';
import { GroupsFile } from '../../core/schema/groups-yaml.ts';
import { HomeWords } from '../../core/schema/home-words.ts';
import { LadderFile } from '../../core/schema/ladder-yaml.ts';
import { MeetingFile } from '../../core/schema/meeting-yaml.ts';
import { RubricFile } from '../../core/schema/rubric-yaml.ts';
import { Attendance, LookSort, SkillSort, SupportSort } from '../../core/schema/sort-yaml.ts';
import { StandardsFile } from '../../core/schema/standards-yaml.ts';
import { NamesFile, StudentFile } from '../../core/schema/student-yaml.ts';
import { TaughtFile } from '../../core/schema/taught-yaml.ts';
import { TextsFile } from '../../core/schema/texts-yaml.ts';
import { TablesFile } from '../../core/tables/words/tables-yaml.ts';
import { CHOICES } from './choices.ts';

const KINDS: Record<string, { shape: z.ZodType; files: string[] }> = {
  class: { shape: ClassSettings, files: ['class.yaml'] },
  student: { shape: StudentFile, files: ['students/*.yaml', 'archive/*.yaml'] },
  sort: { shape: SkillSort, files: ['sorts/*.yaml'] },
  groups: { shape: GroupsFile, files: ['groups/*.yaml'] },
  meeting: { shape: MeetingFile, files: ['meetings/*.yaml'] },
  taught: { shape: TaughtFile, files: ['taught/*.yaml'] },
  texts: { shape: TextsFile, files: ['texts.yaml'] },
  names: { shape: NamesFile, files: ['names.yaml'] },
  ladder: { shape: LadderFile, files: ['ladder.yaml'] },
  rubric: { shape: RubricFile, files: ['rubrics/*.yaml'] },
  standards: { shape: StandardsFile, files: ['standards.yaml'] },
  tables: { shape: TablesFile, files: ['tables.yaml'] },
  words: { shape: HomeWords, files: ['words/*.yaml'] },
};

const fileOf = (kind: string) => `.confer/${kind}.schema.json`;

/** Returns file names in the class folder and their texts: the same ones in every class. */
export function schemaFiles(): [file: string, text: string][] {
  return Object.entries(KINDS).map(([kind, { shape }]) => [
    fileOf(kind),
    `${JSON.stringify(kind === 'sort' ? sortSchema() : schemaOf(shape), null, 2)}\n`,
  ]);
}

/** Which sort it is stands in the file, so that an editor says what is wrong in that one. */
function sortSchema(): object {
  const kinds = { support: SupportSort, look: LookSort, attendance: Attendance };
  const isOf = (kind: string) => ({ properties: { kind: { const: kind } }, required: ['kind'] });
  return {
    properties: { kind: { enum: Object.keys(kinds) } },
    allOf: [
      { if: { required: ['kind'] }, else: schemaOf(SkillSort) },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
      ...Object.entries(kinds).map(([kind, shape]) => ({ if: isOf(kind), then: schemaOf(shape) })),
    ],
  };
}

function schemaOf(shape: z.ZodType): object {
  return z.toJSONSchema(shape, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { choice, properties, format } = jsonSchema;
      if (format === 'date') {
        // Its pattern says the same, and would be marked twice.
        delete jsonSchema.format;
        jsonSchema.patternErrorMessage = 'Write a day of the calendar, such as 2026-11-23.';
      }
      if (properties !== undefined && jsonSchema.additionalProperties === false) {
        // So an editor lists the keys there are, and sees a word without a value too.
        delete jsonSchema.additionalProperties;
        jsonSchema.propertyNames = { enum: Object.keys(properties) };
      }
      // A key is text, whatever it looks like; editors take 4 for a number.
      if (typeof jsonSchema.propertyNames === 'object') delete jsonSchema.propertyNames.type;
      if (choice === undefined) return;
      delete jsonSchema.choice;
      // Beside a plain $ref, editors would not see the description.
      jsonSchema.allOf = [{ $ref: `${CHOICES.slice('.confer/'.length)}#/definitions/${choice}` }];
    },
  });
}

/** For VS Code: which schema is for which file, so that also a file written by hand has one. */
export const EDITOR_SETTINGS = '.vscode/settings.json';
export function editorSettings(): string {
  const schemas = Object.entries(KINDS).map(([kind, { files }]) => [`./${fileOf(kind)}`, files]);
  const settings = {
    'yaml.schemas': Object.fromEntries(schemas),
    'yaml.schemaStore.enable': false,
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
