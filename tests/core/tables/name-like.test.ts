import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isNameLike, isTitle } from '../../../src/core/tables/words/name-like.ts';
import { makeTableWords } from '../../../src/core/tables/words/table-words.ts';
import { TablesFile } from '../../../src/core/tables/words/tables-yaml.ts';
import { HOME } from '../../confer.ts';

const words = makeTableWords([
  TablesFile.parse(parse(readFileSync(join(HOME, 'templates/tables.yaml'), 'utf8'))),
]);

test.each([
  'Ana López',
  "D'Andre O’Neil",
  'Mary-Kate van der Berg',
  'J. R. Young Jr.',
  '李小明',
  'X Æ A-12'.slice(0, 7),
  'Max Grade',
  'Dr',
  'Coach',
  'Picabo Street',
  'Jodie Foster',
])('"%s" is a name', (name) => {
  expect([isNameLike(name, words), isTitle(name, words)]).toEqual([true, false]);
});

test.each([
  'Theo Bell & Mia Lopez',
  'Theo Bell and Mia Lopez',
  'Mia Lopez - purple tiger',
  'Zoe Park: horse battery',
  'Eli Ross IEP',
  'Noah Kim WITHDRAWN',
  'Nut Allergy',
  'Call Mom',
  'Mu?oz',
  'Grade 4 roster 12',
  'a@b.org',
])('"%s" is no name', (name) => {
  expect(isNameLike(name, words)).toBe(false);
});

test.each(['Ms. Dunn', 'Mr. Harris (teacher)', 'Tess (Teacher) Okafor', 'Tess Okafor - Aide'])(
  '"%s" is an adult',
  (name) => {
    expect(isTitle(name, words)).toBe(true);
  },
);
