import { expect, test } from 'vitest';
import { rosterChange } from '../../../src/core/importing/list/roster-change.ts';
import { knownClass } from '../../../src/core/importing/whose/match-writer.ts';

const writer = (id: string, name: string, school: string, more = {}) => ({
  id,
  name,
  'school id': school,
  notes: [],
  scores: [],
  ...more,
});
const class_ = [
  writer('kim', 'Kim Nguyen', '013'),
  writer('ben', 'Ben Ortiz', '021'),
  writer('zoe', 'Zoe Park', '023', { grade: 5 }),
];
const rest = ['Ben Ortiz 021', 'Zoe Park 023'];

/** Rows as "First Last 013 kim": the school's id, and one of the class. */
function change(rows: string[], same = false) {
  const found = rosterChange({
    ...knownClass(class_, [], new Map()),
    file: 'list.csv',
    writers: rows.map((row, i) => {
      const [first, last, id, own = ''] = row.split(' ');
      const name = `${first} ${last}`;
      return { name, ...(id && { id }), ids: [id ?? '', own], row: { line: i + 2, cells: [] } };
    }),
    same,
    grade: 4,
    again: (more) => more,
    inClass: (command) => `confer ${command}`,
  });
  return {
    new: found.fresh.map(({ name }) => name),
    gone: found.gone.map(({ id }) => id),
    changed: found.changed.map(({ id, entry }) => [id, ...Object.values(entry)].join(' ')),
    problems: found.problems.map(({ code }) => code),
  };
}
const nothing = { new: [], gone: [], changed: [], problems: [] };

test.each<[what: string, rows: string[], found: Partial<ReturnType<typeof change>>]>([
  ['the same list', ['Kim Nguyen 013', ...rest], {}],
  ['who is not in it', rest, { gone: ['kim'] }],
  [
    'a namesake beside the writer',
    ['Kim Nguyen 013', 'Kim Nguyen 077', ...rest],
    { new: ['Kim Nguyen'] },
  ],
  ['a namesake in their place', ['Kim Nguyen 077', ...rest], { problems: ['id-and-name'] }],
  [
    'an id with another name',
    ['Kim Nguyen 013', 'Ben Ortiz 021', 'Zoe Clark 023'],
    { problems: ['id-and-name'] },
  ],
  [
    'an id with the name of another',
    ['Zoe Park 013', 'Ben Ortiz 021'],
    { problems: ['id-and-name'] },
  ],
  ['own ids beside the school’s', ['Kim Nguyen 013 kim', ...rest], {}],
  [
    'new ids for the whole class',
    ['Kim Nguyen 5', 'Ben Ortiz 6', 'Zoe Park 7'],
    { changed: ['kim 5', 'ben 6', 'zoe 7'] },
  ],
])('%s', (_, rows, found) => {
  expect(change(rows)).toEqual({ ...nothing, ...found });
});

test('--same takes a new name for a known id, and no other id for a known name', () => {
  expect(change(['Kim Nguyen 013', 'Ben Ortiz 021', 'Zoe Clark 023'], true)).toEqual({
    ...nothing,
    changed: ['zoe Zoe Clark'],
  });
  expect(change(['Kim Nguyen 077', ...rest], true).problems).toEqual(['id-and-name']);
});
