import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { genreName, standardsFor } from '../../src/core/ladder/standards.ts';
import { StandardsFile } from '../../src/core/schema/standards-yaml.ts';
import { HOME } from '../confer.ts';
import { ladder } from './classes.ts';

const text = readFileSync(join(HOME, 'templates/standards.yaml'), 'utf8');
const table = StandardsFile.parse(parse(text));

test.each([
  ['focus.narrow', 'narrative', 4, 'W.4.3a'],
  ['structure', 'narrative', 3, 'W.3.3a, W.3.3c, W.3.3d'],
  ['structure.lead', 'opinion', 5, 'W.5.1a'],
  ['structure.end', 'narrative', 3, 'W.3.3d'],
  ['structure.end', 'opinion', 6, 'W.6.1e'],
  ['engage', undefined, 5, 'W.5.10'],
  ['engage.reread', undefined, 3, 'W.3.5'],
  ['elaborate.source', 'opinion', 3, 'W.3.8'],
  ['elaborate.source', 'opinion', 4, 'W.4.8, W.4.9'],
  ['conventions.agreement', 'narrative', 5, 'L.3.1f, L.5.1c, L.5.1d'],
  ['stretch', 'narrative', 3, null],
  ['own.rung', 'narrative', 4, null],
] as const)('%s, %s, grade %i: %s', (focus, genre, grade, codes) => {
  expect(standardsFor(table, focus, genre, grade)).toBe(codes);
});

test('every rung is in the table, grade 3 stories have no e, and grade 6 writes arguments', () => {
  const rungs = ladder.rungs.map(({ id }) => id);
  expect(Object.keys(table)).toEqual(expect.arrayContaining(rungs));
  expect(Object.keys(table).filter((key) => ladder.place(key) === undefined)).toEqual([]);
  expect(text).not.toContain('W.3.3e');
  expect([genreName('opinion', 5), genreName('opinion', 6)]).toEqual(['opinion', 'argument']);
});
