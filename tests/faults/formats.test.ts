/**
 * Tables as schools export them are read right or refused with their place, and nothing of them is half in. Expected
 * results were written by hand. Names that break software: names.test.ts beside this.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { confer, filesIn, wordsOf } from '../confer.ts';
import { classOf } from '../terminal/rooms.ts';
import { sample } from './amount.ts';
import { newClass, removeClass } from './faults.ts';
import { CASES, type Scores } from './tables.ts';

const RUBRIC = `name: Halves\nscale: {from: 1, to: 6, step: 0.5}\ncuts: {needs help: 2, almost: 4}\ntraits:\n  ideas: {opens: [ideas]}\n`;
let base = '';
beforeAll(async () => {
  base = classOf({
    'students/ana.yaml': 'name: Ana López\n',
    'students/ben.yaml': 'name: Ben Carter\n',
    'rubrics/halves.yaml': RUBRIC,
  });
  const { out, err } = await confer(base, ['check']);
  expect(out, err).toContain('No problems');
});

function scoresIn(folder: string): Scores {
  const found: Scores = {};
  for (const name of readdirSync(join(folder, 'students'))) {
    const lines = parse(readFileSync(join(folder, 'students', name), 'utf8')).scores ?? [];
    for (const { date, rubric, piece, ...scores } of lines)
      found[name.replace('.yaml', '')] = scores;
  }
  return found;
}

const own = (folder: string) =>
  [...filesIn(folder)].filter(([name]) => !name.startsWith('.confer'));

describe('tables', () => {
  const all = Object.entries(CASES);
  test.each(sample(all, 16))(
    '%s',
    async (_, { bytes, scores, refused, words = '--rubric six-traits' }) => {
      const folder = newClass(base);
      writeFileSync(join(folder, 't.csv'), bytes);
      const before = own(folder);
      const { code, out, err } = await confer(folder, ['import', 't.csv', ...wordsOf(words)]);
      const said = `${code}\n${out.slice(0, 600)}${err.slice(0, 600)}`;
      expect(said).not.toMatch(/\n\s+at |bug/);
      if (code === 0 && scores) expect(scoresIn(folder), said).toEqual(scores);
      else {
        expect(code, said).toBe(1);
        expect(err, said).toMatch(refused ?? /^$/);
        expect(own(folder)).toEqual(before);
      }
      expect((await confer(folder, ['check'])).code).toBe(0);
      removeClass(folder);
    },
  );
});
