import { expect, test } from 'vitest';
import { idsInTable } from '../../../../src/core/importing/whose/ids-in-table.ts';
import { knownClass } from '../../../../src/core/importing/whose/match-writer.ts';

const NAMES = ['Ana Ruiz', 'Ben Ito', 'Cho Park', 'Dee Fox', 'Eli Wu', 'Fay Roy'];
const students = NAMES.map((name, i) => ({
  id: name.slice(0, 3).toLowerCase(),
  name,
  'school id': `007${i}`,
  notes: [],
  scores: [],
}));
const room = knownClass(students, [], new Map());
/** Rows as "Ana Ruiz 0070 x1": the name, then a cell for each column of ids. */
const idsOf = (...rows: string[]) =>
  idsInTable(
    rows.map((row) => {
      const [first, last, ...ids] = row.split(' ');
      return { names: [`${first} ${last}`], ids: ids.map((id) => (id === '.' ? '' : id)) };
    }),
    room,
  );

test.each<[what: string, rows: string[], ids: string[], mustFit: string[]]>([
  ['one id of the class: the column is the school’s', ['Zed Day 0070'], ['9'], ['9']],
  ['one child by name, with an id of nobody', ['Ana Ruiz 9'], ['9'], ['9']],
  ['two of six by name are too few', ['Ana Ruiz 9', 'Ben Ito 8'], ['9'], ['9']],
  ['half of the class by name', ['Ana Ruiz 9', 'Ben Ito 8', 'Cho Park 7'], ['9'], []],
  ['of two columns only the school’s', ['Ana Ruiz 9 0070', 'Ben Ito 8 .'], ['8', ''], []],
  ['a cell of the school’s column', ['Ana Ruiz 9 0070'], ['9', '0099'], ['0099']],
])('%s', (_, rows, ids, mustFit) => {
  expect(idsOf(...rows).mustFit(ids)).toEqual(mustFit);
});
