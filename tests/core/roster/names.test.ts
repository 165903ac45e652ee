import { describe, expect, test } from 'vitest';
import {
  findWriter,
  idCandidates,
  idForCode,
  inSpokenOrder,
  isGoodId,
  saysName,
  wordsOfName,
} from '../../../src/core/roster/names.ts';
import { namedIn, namesOf } from '../../../src/core/roster/names-in-text.ts';

test.each([
  ['López, Ana', 'Ana López'],
  ['Ana López', 'Ana López'],
  [' Ana ', 'Ana'],
  ['López,', 'López'],
  [', Ana', 'Ana'],
  ['a, b, c', 'a, b, c'],
])('%s is pronounced %s', (name, spoken) => {
  expect(inSpokenOrder(name)).toBe(spoken);
});

test.each([
  ['Ana López', false, 'ana ana-l ana-lopez'],
  ['Ana López', true, 'ana-l ana-lopez'],
  ['Ana Maria Ruiz', false, 'ana ana-r ana-maria-ruiz'],
  ['Ana', false, 'ana  ana'],
  ['Ana', true, ' ana'],
])('ids for %s (first name shared: %s): %s', (name, shared, ids) => {
  expect(idCandidates(name, shared).join(' ')).toBe(ids);
});

test.each([
  ['4711', [], 'w-4711'],
  ['k12', [], 'k12'],
  ['k12', ['k12'], 'k12-2'],
  ['k12', ['k12', 'k12-2'], 'k12-3'],
  ['李', [], 'writer-1'],
  ['李', ['writer-1'], 'writer-2'],
  ['con', [], 'con-1'],
  ['con', ['con-1'], 'con-1-2'],
])('the code %s with %j taken: %s', (code, taken, id) => {
  expect(idForCode(code, taken)).toBe(id);
});

test.each([
  ['ana', true],
  ['ana-2', true],
  ['', false],
  ['Ana', false],
  ['2ana', false],
  ['ana (1)', false],
  ['no', false],
  ['con', false],
  ['ana-', false],
  ['x'.repeat(48), true],
  ['x'.repeat(49), false],
])('%s is an id: %s', (id, good) => {
  expect(isGoodId(id)).toBe(good);
});

test.each([
  ['w-17', false],
  ['ana', true],
  ['w-ana-1', true],
  ['l-opez', true],
  ['w-b', false],
  ['ben', false],
])('the id %s contains a name: %s', (id, says) => {
  const all = [
    { id: 'w-1', name: 'Ana B López' },
    { id: 'ben', name: 'ben' },
  ];
  expect(saysName(id, all)).toBe(says);
});

test('the words of a name', () => {
  expect(wordsOfName('López,  Ana')).toEqual(['Ana', 'López']);
});

describe('which writer a typed word means', () => {
  const ALL = [
    { id: 'ana', name: 'Ana López' },
    { id: 'w-2', name: 'Anabel Ruiz' },
    { id: 'ben-o', name: 'Ben Okoro' },
    { id: 'ben-l', name: 'Ben López' },
  ];
  test.each([
    [' ana ', { kind: 'one', id: 'ana' }],
    ['anab', { kind: 'one', id: 'w-2' }],
    ['an', { kind: 'several', ids: ['ana', 'w-2'] }],
    ['ben o', { kind: 'one', id: 'ben-o' }],
    ['o ben', { kind: 'one', id: 'ben-o' }],
    ['BEN-O', { kind: 'one', id: 'ben-o' }],
    ['lopez', { kind: 'several', ids: ['ana', 'ben-l'] }],
    ['ben ruiz', { kind: 'none' }],
    ['Okoor', { kind: 'none', near: 'ben-o' }],
    ['bne-o', { kind: 'none', near: 'ben-o' }],
    ['...', { kind: 'none' }],
  ])('%s', (typed, match) => {
    expect(findWriter(typed, ALL)).toEqual(match);
  });
});

describe('names in a text', () => {
  const marked = (text: string, ...names: string[]) =>
    namedIn(text, names).reduceRight(
      (said, { from, to }) => `${said.slice(0, from)}[${said.slice(from, to)}]${said.slice(to)}`,
      text,
    );
  test('the longer of two with the same beginning, and the next one too', () => {
    expect(marked('Ana López Ana', 'ana', 'ana lopez')).toBe('[Ana López] [Ana]');
    expect(marked('Ana Ben', 'ana', 'ben')).toBe('[Ana] [Ben]');
  });
  test('one letter is not a name, two letters are', () => {
    expect(marked('a x Bo', 'a', 'x', 'bo')).toBe('a x [Bo]');
    expect(namesOf({ id: 'x', name: 'Bo C' })).toEqual(['bo c', 'bo']);
  });
  test('the names a text can use for a writer', () => {
    expect(namesOf({ id: 'w-1', name: 'López, Anne-Marie' })).toEqual([
      'lopez anne marie',
      'anne marie lopez',
      'anne marie',
      'lopez',
      'w 1',
      'anne',
      'marie',
    ]);
  });
});
