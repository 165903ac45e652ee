import { describe, expect, test } from 'vitest';
import { namedIn, namesOf } from '../../../src/core/roster/names-in-text.ts';
import { readPraise } from '../../../src/core/roster/praise.ts';
import { randomFrom } from '../../random.ts';
import { NOT_PRINTED, PRINTED } from './noted.ts';

const WRITER = { id: 'ana', name: 'Ana Belmonte', supports: ['seat by the window'] };
const CLASSMATES = [
  { id: 'ben', name: 'Ben Okafor' },
  { id: 'ines', name: 'Inés Quintero' },
  { id: 'tariq-h', name: 'Tariq Haddad' },
  { id: 'rose', name: 'Rose King' },
  { id: 'drew', name: 'Drew' },
];

function pageSays(note: string, writer = WRITER): string {
  const praise = readPraise(note, writer, [WRITER, ...CLASSMATES]);
  return 'words' in praise ? `You ${praise.words}.` : `nothing: ${praise.why}`;
}

describe('a strength as it is said to the writer', () => {
  test.each(PRINTED)('%s', (note, page) => {
    expect(pageSays(note)).toBe(page);
  });
});

describe('a strength that does not fit a child’s ear, and why', () => {
  test.each(NOT_PRINTED)('%s', (note, why) => {
    expect(pageSays(note)).toBe(`nothing: ${why}`);
  });
});

test('more than two hundred notes were read', () => {
  const notes = [...PRINTED, ...NOT_PRINTED].map(([note]) => note);
  expect(new Set(notes).size).toBe(notes.length);
  expect(notes.length).toBeGreaterThan(200);
});

describe('the same words, another writer', () => {
  const drew = { id: 'drew', name: 'Drew', supports: [] };
  test.each([
    ['drew a map of the island', drew, 'You drew a map of the island.'],
    ['Drew drew a map of the island', drew, 'You drew a map of the island.'],
    ['kept the seat by the window', drew, 'You kept the seat by the window.'],
    ['slowed down like Ana', drew, 'nothing: it names Ana'],
  ])('%s', (note, writer, page) => {
    expect(pageSays(note, writer)).toBe(page);
  });
});

test('a note of any length is read at once', () => {
  const begun = performance.now();
  for (const part of ['slowed down and ', '"', 'with some ', '? ', ', very ', 'a/', '”“', ' \t'])
    expect(pageSays(part.repeat(20_000))).toMatch(/^nothing: /);
  expect(performance.now() - begun).toBeLessThan(2000);
});

describe('whatever is typed', () => {
  const random = randomFrom(Number(process.env.SEED));
  const words = [...PRINTED, ...NOT_PRINTED].flatMap(([note]) => note.split(' '));
  const heads = PRINTED.map(([note]) => note.split(' ').slice(0, 3).join(' '));
  const marks = [
    '',
    '',
    '',
    '.',
    '!',
    ',',
    ' "',
    '"',
    '…',
    '\n',
    "'s",
    ' he',
    ' she',
    ' Ben',
    'Ana ',
  ];

  function anyNote(): string {
    const length = 1 + random.below(8);
    const rest = Array.from({ length }, () => random.pick(words) + random.pick(marks));
    return [random.chance(0.7) ? random.pick(heads) : '', ...rest].join(' ');
  }

  test('a page begins with "You", names nobody, and says neither he nor she', () => {
    let printed = 0;
    for (let i = 0; i < 20_000; i++) {
      const note = anyNote();
      const page = pageSays(note);
      if (page.startsWith('nothing: ')) continue;
      printed++;
      const [, verb = '', rest = ''] = /^You (\S+) (.*)\.$/s.exec(page) ?? [];
      expect(verb, note).toMatch(/^[a-z]+$/);
      expect(namedIn(rest, CLASSMATES.flatMap(namesOf)), note).toEqual([]);
      expect(page, note).not.toMatch(/\b(?:he|she|him|his|her|hers|they|their)\b/i);
      expect(page, note).not.toMatch(/[\r\n]|\.\.$|!\.$|\?\.$|,\.$/);
      expect([...page].length, note).toBeLessThanOrEqual('You .'.length + 110);
    }
    expect(printed).toBeGreaterThan(200);
  });
});
