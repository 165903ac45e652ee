/** The queries of docs/district.md answer what was made up; DISTRICT_CLASSES says of how many classes. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { TABLES } from '../src/core/exporting/tables.ts';
import { confer, HOME, newFolder } from './confer.ts';
import { ANSWERS } from './district/answers.ts';
import { AS_OF, makeDistrict } from './district/facts.ts';
import { writeClass } from './district/folders.ts';
import { type Answer, answerOf, openTables, pageQueries } from './district/queries.ts';

const CLASSES = Number(process.env.DISTRICT_CLASSES ?? 40);
const district = makeDistrict(Number(process.env.SEED), CLASSES, { weeks: 36, writers: 24 });
const { queries } = pageQueries(HOME);
let tables: DuckDBConnection;

beforeAll(async () => {
  const folder = newFolder();
  for (const room of district) writeClass(join(folder, 'school'), room);
  for (const table of Object.keys(TABLES)) {
    const argv = ['-C', 'school', 'export', '--table', table];
    const { code, out, err } = await confer(folder, argv, AS_OF);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    writeFileSync(join(folder, `${table}.csv`), out);
  }
  tables = await openTables(folder, HOME);
}, 600_000);

/** Means are added up in another order. */
const rounded = (answer: Answer) =>
  answer.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, one]) => [
        key,
        typeof one === 'number' ? Math.round(one * 1e6) / 1e6 : one,
      ]),
    ),
  );

describe('a query of the page answers', () => {
  test('six questions', () => expect(queries.length).toBe(6));

  test.each([0, 1, 2, 3, 4, 5])('question %# as the facts do', async (i) => {
    const answer = await answerOf(tables, queries[i]!);
    const facts = ANSWERS[i]!(district);
    expect(facts.length).toBeGreaterThan(0);
    expect(rounded(answer)).toEqual(rounded(facts as Answer));
  });
});
