/** Classes made in memory: the built-in ladder and rubric, and what a test says of the writers. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Classroom } from '../../src/core/classroom/classroom.ts';
import type { Sort } from '../../src/core/files/sort-file.ts';
import { makeLadder } from '../../src/core/ladder/ladder.ts';
import type { Note, ScoreLine } from '../../src/core/roster/student.ts';
import { ClassSettings } from '../../src/core/schema/class-yaml.ts';
import { LadderFile } from '../../src/core/schema/ladder-yaml.ts';
import { RubricFile } from '../../src/core/schema/rubric-yaml.ts';
import { HOME } from '../confer.ts';

const template = (name: string) => parse(readFileSync(join(HOME, 'templates', name), 'utf8'));

export const ladder = makeLadder(LadderFile.parse(template('ladder.yaml')));
export const sixTraits = {
  id: 'six-traits',
  ...RubricFile.parse(template('rubrics/six-traits.yaml')),
};

interface Said {
  notes?: Note[];
  scores?: ScoreLine[];
}

/** A class of the writers named, and its sorts as [date, skill or undefined for support, id to stack]. */
export function classOf(
  writers: Record<string, Said>,
  sorts: [date: string, skill: string | undefined, stacks: Record<string, string>][] = [],
  settings: Record<string, unknown> = {},
): Classroom {
  return {
    settings: ClassSettings.parse(settings),
    students: Object.entries(writers)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, said]) => ({ id, name: id, notes: said.notes ?? [], scores: said.scores ?? [] })),
    sorts: sorts.map(
      ([date, skill, stacks]): Sort => ({
        file: `sorts/${date}-${skill ?? 'support'}.yaml`,
        date,
        skill,
        entries: new Map(Object.entries(stacks).map(([id, stack]) => [id, { stack }])),
      }),
    ),
    groups: [],
    meetings: [],
    archived: [],
    daysOff: new Set(),
    ladder,
    rubrics: new Map([['six-traits', sixTraits]]),
    standards: {},
  };
}

/** {ana: {}, ben: {}} */
export function writers(...ids: string[]): Record<string, Said> {
  return Object.fromEntries(ids.map((id) => [id, {}]));
}
