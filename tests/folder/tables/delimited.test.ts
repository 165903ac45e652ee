/** Text files as rows: a list of names has no cells, so quotes in it are a nickname's. */

import { expect, test } from 'vitest';
import { readDelimited } from '../../../src/folder/tables/delimited.ts';
import { refusal } from './refusal.ts';

const cells = (text: string) => readDelimited(text).map((row) => row.cells);

test.each([
  [
    'a nickname in a list of names',
    'Ana\nWilliam "Billy" Ray\n',
    [['Ana'], ['William "Billy" Ray']],
  ],
  ['names in quotes', '"López, Ana"\n"Carter, Ben"\n', [['López, Ana'], ['Carter, Ben']]],
  [
    'a nickname in a table',
    'name,id\n"William ""Billy"" Ray",7\n',
    [
      ['name', 'id'],
      ['William "Billy" Ray', '7'],
    ],
  ],
])('%s', (_, text, rows) => {
  expect(cells(text)).toEqual(rows);
});

test('a lone quote in a table is refused, with a way to write it that works', async () => {
  const text = 'name,id\nWilliam "Billy" Ray,7\nAna,8\nBen,9\n';
  expect(await refusal(() => readDelimited(text))).toMatch(/in the middle of a cell/);
});
