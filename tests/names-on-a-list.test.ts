/** A list of names makes a writer of every child in it, also of two who have one name. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, newFolder } from './confer.ts';

const PLAIN = 'Ana Lopez\nBen Ray\nAna Lopez\nCy Ho\n';
const TABLE = 'Name,Grade\nAna Lopez,4\nBen Ray,4\nAna Lopez,4\nCy Ho,4\n';

function place(list: string, file = 'names.txt'): { folder: string; ids: () => string[] } {
  const folder = newFolder();
  writeFileSync(join(folder, file), list);
  const ids = () =>
    readdirSync(join(folder, 'r/students')).map((name) => name.replace('.yaml', ''));
  return { folder, ids };
}

test.each([
  ['a plain list', PLAIN, 'names.txt'],
  ['a table', TABLE, 'names.csv'],
])(
  'two of one name in %s are two writers, and what to do if not is said',
  async (_, list, file) => {
    const { folder, ids } = place(list, file);
    const { out } = await confer(folder, ['init', 'r', '--students', file]);
    expect(ids()).toEqual(['ana-l', 'ana-lopez', 'ben', 'cy']);
    expect(out).toContain(
      'Ana Lopez is in the list twice, so there are 2 writers: ana-l and ana-lopez.\n' +
        'If that is one child: confer -C r archive ana-lopez\n',
    );
    const again = await confer(join(folder, 'r'), ['add', '--students', `../${file}`]);
    expect(again.out).toContain('Nothing to change.');
    const archived = await confer(folder, ['-C', 'r', 'archive', 'ana-lopez']);
    expect(archived.code).toBe(0);
  },
);

test('a dry run names no writer who is not there yet', async () => {
  const { folder } = place(PLAIN);
  const { out } = await confer(folder, ['init', 'r', '--students', 'names.txt', '--dry-run']);
  expect(out).toContain('If that is one child: remove one of the rows.');
});

test('two new writers of one name join a class', async () => {
  const { folder, ids } = place('Cy Ho\n');
  await confer(folder, ['init', 'r', '--students', 'names.txt']);
  writeFileSync(join(folder, 'names.txt'), PLAIN);
  const { out } = await confer(join(folder, 'r'), ['add', '--students', '../names.txt']);
  expect(out).toContain('so there are 2 writers: ana-l and ana-lopez.');
  expect(out).toContain('If that is one child: confer archive ana-lopez');
  expect(ids()).toEqual(['ana-l', 'ana-lopez', 'ben', 'cy']);
});

test('a second child of a name that one writer has is added first, then the list fits', async () => {
  const { folder } = place('Ana Lopez\nBen Ray\n');
  await confer(folder, ['init', 'r', '--students', 'names.txt']);
  writeFileSync(join(folder, 'names.txt'), PLAIN);
  const root = join(folder, 'r');
  const { code, err } = await confer(root, ['add', '--students', '../names.txt']);
  expect(code).toBe(1);
  expect(err).toContain('names.txt:3:1: "Ana Lopez" and "Ana Lopez" are both ana');
  expect(err).toContain(
    'if they are two children, add the other one first: confer add "Ana Lopez"',
  );
  await confer(root, ['add', 'Ana Lopez']);
  expect((await confer(root, ['add', '--students', '../names.txt'])).out).toContain(
    'Saved: 1 file',
  );
});

test.each([
  ['the same id', 'Name,Student ID\nAna Lopez,11\nBen Ray,12\nAna Lopez,11\nCy Ho,13\n', 3],
  ['two ids', 'Name,Student ID\nAna Lopez,11\nBen Ray,12\nAna Lopez,14\nCy Ho,13\n', 4],
  [
    'a day on each answer',
    'Date,Name\n9/1/2026,Ana Lopez\n9/1/2026,Ben Ray\n9/2/2026,Ana Lopez\n9/3/2026,Cy Ho\n',
    3,
  ],
  ['a list that was pasted twice', `${'Ana Lopez\nBen Ray\nCy Ho\n'.repeat(2)}`, 3],
])('%s decides', async (_, list, many) => {
  const { folder, ids } = place(list, 'list.csv');
  const { out, err } = await confer(folder, ['init', 'r', '--students', 'list.csv']);
  expect(ids(), err).toHaveLength(many);
  expect(out).not.toContain('If that is one child');
  if (many === 3) expect(out).toContain('Listed twice, taken once: Ana Lopez');
});

const NICKNAMES = `Elizabeth (Liz) Moore
Ray, William "Billy"
Zoe “Zo” van der Kim
Ana (QX) Lopez
Ben Ortiz (Red)
Liam O'Brien 'Li
JOSE (PEPE) RUIZ
Thomas "TJ" Hart
`;

test('a nickname inside of a name is what the writer is called', async () => {
  const { folder } = place(NICKNAMES);
  const { out, err } = await confer(folder, ['init', 'r', '--students', 'names.txt']);
  expect(err).toBe('');
  const names = out.split('\n').filter((line) => line.startsWith('   '));
  expect(names.map((line) => line.trim())).toEqual([
    'liz: Liz Moore',
    'billy: Billy Ray',
    'zo: Zo van der Kim',
    'ana: Ana (QX) Lopez',
    'ben: Ben Ortiz (Red)',
    "liam: Liam O'Brien 'Li",
    'pepe: PEPE RUIZ',
    'tj: TJ Hart',
  ]);
  const root = join(folder, 'r');
  const written = readFileSync(join(root, 'names.yaml'), 'utf8');
  expect(written).toContain('liz: {school name: Elizabeth Moore}');
  expect(written).toContain('zo: {school name: Zoe van der Kim}');
  expect(written).not.toContain('ana:');
  expect((await confer(root, ['add', '--students', '../names.txt'])).out).toContain(
    'Nothing to change.',
  );
  expect((await confer(root, ['add', 'Robert (Bob) Kim'])).out).toContain(
    'Bob Kim: the id is bob.',
  );
  expect((await confer(root, ['show', 'Robert Kim'])).out).toContain('Bob Kim');
});

test('a class whose file has the nickname inside of the name fits the list as before', async () => {
  const { folder } = place('Ana Lopez\n');
  await confer(folder, ['init', 'r', '--students', 'names.txt']);
  const root = join(folder, 'r');
  writeFileSync(join(root, 'students/liz.yaml'), 'name: Elizabeth (Liz) Moore\n');
  writeFileSync(join(folder, 'names.txt'), 'Ana Lopez\nElizabeth (Liz) Moore\n');
  const { out, err } = await confer(root, ['add', '--students', '../names.txt']);
  expect(err).toBe('');
  expect(out).not.toContain('New in the list');
  expect(out).not.toContain('Not in the list');
});

test('two rows of one new name in a table of scores may be two children', async () => {
  const { folder } = place('Ana Lopez\n');
  await confer(folder, ['init', 'r', '--students', 'names.txt']);
  const root = join(folder, 'r');
  const rows = 'name,ideas\nAna Lopez,3\nDee Ho,3\nDee Ho,2\n';
  writeFileSync(join(root, 'scores.csv'), rows);
  const line = ['import', 'scores.csv', '--rubric', 'six-traits', '--piece', 'Boat'];
  const { err } = await confer(root, [...line, '--add']);
  expect(err).toContain('scores.csv:4:1: a second row for dee');
  expect(err).toContain(
    'if they are two children, add each first, then give the rows their ids: confer add "Dee Ho"\n    If not, remove one of the two rows',
  );
  for (let i = 0; i < 2; i++) await confer(root, ['add', 'Dee Ho']);
  const ids = ['ana', ...readdirSync(join(root, 'students')).filter((one) => one.startsWith('d'))];
  const withIds = rows.split('\n').map((row, i) => {
    const id = i === 0 ? 'id' : (ids[i - 1]?.replace('.yaml', '') ?? '');
    return row && `${id},${row}`;
  });
  writeFileSync(join(root, 'scores.csv'), withIds.join('\n'));
  const again = await confer(root, line);
  expect(again.err).toBe('');
  expect(again.out).toContain('Scores for 3 writers');
});
