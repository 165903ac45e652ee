/** The built-in rubrics: what each score means in grades 3 to 6. Sources are in the rubrics themselves. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { scoresOnScale, standingOf } from '../../src/core/ladder/rubric.ts';
import { RubricFile } from '../../src/core/schema/rubric-yaml.ts';
import { HOME } from '../confer.ts';

const FOLDER = join(HOME, 'templates/rubrics');
const rubrics = new Map(
  readdirSync(FOLDER).map((file) => {
    const id = file.replace('.yaml', '');
    return [id, { id, ...RubricFile.parse(parse(readFileSync(join(FOLDER, file), 'utf8'))) }];
  }),
);

// From the lowest score on the scale up: n needs help, a almost, g got it.
test.each([
  ['six-traits', 'ideas', 3, 'n a g g g g'],
  ['six-traits', 'ideas', 4, 'n n a g g g'],
  ['six-traits', 'ideas', 5, 'n n a g g g'],
  ['six-traits', 'ideas', 6, 'n n a g g g'],
  ['six-traits', 'voice', 3, 'n a g g g g'],
  ['six-traits', 'voice', 4, 'n n a g g g'],
  ['six-traits-5', 'ideas', 3, 'n a g g g'],
  ['six-traits-5', 'ideas', 4, 'n n a g g'],
  ['six-traits-5', 'ideas', 5, 'n n a g g'],
  ['six-traits-5', 'ideas', 6, 'n n a g g'],
  ['scale-0-3', 'ideas', 3, 'n a g g'],
  ['scale-0-3', 'ideas', 4, 'n n g g'],
  ['scale-0-3', 'ideas', 5, 'n n g g'],
  ['scale-0-3', 'ideas', 6, 'n n g g'],
  ['scale-0-4', 'ideas', 3, 'n n a g g'],
  ['scale-0-4', 'ideas', 4, 'n n a g g'],
  ['scale-0-4', 'ideas', 5, 'n n a g g'],
  ['scale-0-4', 'ideas', 6, 'n n a g g'],
  ['scale-1-4-halves', 'ideas', 3, 'n n a a g g g'],
  ['scale-1-4-halves', 'ideas', 4, 'n n a a g g g'],
  ['scale-1-4-halves', 'ideas', 5, 'n n a a g g g'],
  ['scale-1-4-halves', 'ideas', 6, 'n n a a g g g'],
  ['smarter-balanced', 'organization', 3, 'n a g g'],
  ['smarter-balanced', 'organization', 4, 'n a g g'],
  ['smarter-balanced', 'organization', 5, 'n a g g'],
  ['smarter-balanced', 'organization', 6, 'n a g g'],
  ['smarter-balanced', 'conventions', 3, 'n a g'],
  ['smarter-balanced', 'conventions', 6, 'n a g'],
])('%s, %s in grade %i: %s', (id, trait, grade, standings) => {
  const rubric = rubrics.get(id)!;
  const said = scoresOnScale(rubric, trait).map((at) => standingOf(rubric, trait, at, grade)[0]);
  expect(said.join(' ')).toBe(standings);
});

test.each([...rubrics.keys()])(
  '%s has cuts for grades 3 to 6, and says where they are from',
  (id) => {
    const { 'cuts by grade': cuts } = rubrics.get(id)!;
    const text = readFileSync(join(FOLDER, `${id}.yaml`), 'utf8');
    // Some are the same in every grade, and say so.
    const grades = Object.keys(cuts).join(' ');
    expect(grades || text).toMatch(/^3 4 5 6$|^# .+ in every grade\.$/m);
    if (grades) expect(text).toMatch(/^# .+\ncuts by grade:$/m);
    expect(text).toMatch(/\bours\b/i);
  },
);
