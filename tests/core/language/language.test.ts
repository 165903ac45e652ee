import { describe, expect, test } from 'vitest';
import {
  addSchoolDays,
  daysBetween,
  schoolDaysBack,
  schoolDaysBetween,
  spoken,
} from '../../../src/core/calendar/calendar.ts';
import { normalizeName } from '../../../src/core/language/normalize-name.ts';
import { didYouMean, nearest } from '../../../src/core/language/suggest.ts';
import { counted, listed, verb } from '../../../src/core/language/wording.ts';
import { byPlace } from '../../../src/core/problem.ts';
import { isKeptByWindows } from '../../../src/core/roster/reserved-file-names.ts';
import { namedTraits, traitScores } from '../../../src/core/roster/student.ts';
import { day } from '../classes.ts';

test.each([
  [[], ''],
  [['Ana'], 'Ana'],
  [['Ana', 'Ben'], 'Ana and Ben'],
  [['Ana', 'Ben', 'Kai'], 'Ana, Ben and Kai'],
])('the list of %j: "%s"', (items, words) => {
  expect(listed(items)).toBe(words);
  expect(listed(items, 'or')).toBe(words.replace(' and ', ' or '));
});

test.each([
  [0, '0 sorts', 'are'],
  [1, '1 sort', 'is'],
  [2, '2 sorts', 'are'],
])('%i: %s', (count, words, is) => {
  expect(counted(count, 'sort')).toBe(words);
  expect(counted(count, 'child', 'children')).toBe(
    words.replace('sorts', 'children').replace('sort', 'child'),
  );
  expect(verb(count, 'is', 'are')).toBe(is);
});

describe('the word that was meant', () => {
  const KNOWN = ['lead', 'ending', 'elaborate'];
  test.each([
    ['lead', 'lead'],
    ['Lead', 'lead'],
    ['leda', 'lead'],
    ['leds', undefined],
    ['led', 'lead'],
    ['leead', 'lead'],
    ['edning', 'ending'],
    ['endxxg', 'ending'],
    ['exxxng', undefined],
    ['elabrot', 'elaborate'],
    ['x', undefined],
    ['', undefined],
    ['e'.repeat(81), undefined],
  ])('%s: %s', (typed, word) => {
    expect(nearest(typed, KNOWN)).toBe(word);
    expect(didYouMean(typed, KNOWN, 'no')).toBe(word ? `did you mean "${word}"?` : 'no');
  });
  test('the closer of two; of two equally close the first', () => {
    expect(nearest('leads', ['beads', 'lead', 'leads'])).toBe('leads');
    expect(nearest('bead', ['lead', 'read'])).toBe('lead');
    expect(nearest('ab', ['ba'])).toBe('ba');
    expect(nearest('a', ['b'])).toBeUndefined();
    expect(nearest('3', ['-'])).toBeUndefined();
    expect(nearest('NA', ['NS', 'EX', 'N/A', '-'])).toBe('N/A');
    expect(nearest('b', ['by', 'next'])).toBeUndefined();
    expect(nearest('é'.repeat(80), ['é'.repeat(79)])).toBe('é'.repeat(79));
  });
});

test.each([
  ['López', 'lopez'],
  ["O'Neil", 'oneil'],
  ['Anne-Marie  Ray ', 'anne marie ray'],
  ['Łukasz Øst', 'lukasz ost'],
  ['Straße', 'strasse'],
  ['王 伟', '王 伟'],
  ['A1', 'a1'],
  ['K\u200bai\u00ad Na\ufeffkamura', 'kai nakamura'],
  // With Cyrillic а and і, with Greek Α, with letters of mathematics.
  ['K\u0430\u0456', 'kai'],
  ['\u0391na', 'ana'],
  ['\u{1d40a}\u{1d41a}\u{1d422}', 'kai'],
  // Names of these scripts stay themselves.
  ['Вася', 'вася'],
  ['Сара Ёлкина', 'сара елкина'],
  ['Άννα', 'αννα'],
  ['—', ''],
])('%s is compared as "%s"', (name, plain) => {
  expect(normalizeName(name)).toBe(plain);
});

test.each([
  ['con.yaml', true],
  ['CON', true],
  ['com1.txt', true],
  ['lpt³', true],
  ['con-1.yaml', false],
  ['connie.yaml', false],
  ['com.yaml', false],
])('Windows keeps %s: %s', (name, kept) => {
  expect(isKeptByWindows(name)).toBe(kept);
});

test('problems by file, line and column', () => {
  const at = (file: string, line: number, column: number) => ({
    code: '',
    file,
    line,
    column,
    message: '',
    hint: '',
  });
  const sorted = [at('b', 1, 1), at('a', 2, 1), at('a', 1, 2), at('a', 1, 1)].sort(byPlace);
  expect(sorted.map(({ file, line, column }) => `${file}${line}${column}`)).toEqual([
    'a11',
    'a12',
    'a21',
    'b11',
  ]);
  expect(byPlace(at('b', 1, 1), at('a', 1, 1))).toBe(1);
});

test('a score line: traits with a number, and all other names in it', () => {
  const line = {
    date: day('Nov 16'),
    rubric: 'six-traits',
    piece: 'dog',
    ideas: 3,
    voice: 'NS',
    fluency: null,
  } as never;
  expect(traitScores(line)).toEqual([['ideas', 3]]);
  expect(namedTraits(line)).toEqual(['ideas', 'voice', 'fluency']);
});

describe('school days', () => {
  const OFF = new Set([day('Nov 26'), day('Nov 28')]);
  const rows: [from: string, to: string, all: number, withOff: number][] = [
    ['Nov 16', 'Nov 16', 0, 0],
    ['Nov 17', 'Nov 16', 0, 0],
    ['Nov 16', 'Nov 17', 1, 1],
    ['Nov 13', 'Nov 16', 1, 1],
    ['Nov 13', 'Nov 15', 0, 0],
    ['Nov 16', 'Nov 23', 5, 5],
    ['Nov 16', 'Nov 30', 10, 9],
    ['Nov 26', 'Nov 27', 1, 1],
    ['Nov 25', 'Nov 26', 1, 0],
  ];
  test.each(rows)('from %s to %s: %i, with a day off %i', (from, to, all, withOff) => {
    expect(schoolDaysBetween(day(from), day(to))).toBe(all);
    expect(schoolDaysBetween(day(from), day(to), OFF)).toBe(withOff);
  });
  test.each([
    ['Nov 16', 0, 'Nov 16'],
    ['Nov 20', 1, 'Nov 23'],
    ['Nov 25', 1, 'Nov 27'],
    ['Nov 16', 10, 'Dec 1'],
  ])('%s and %i school days is %s', (from, count, to) => {
    expect(addSchoolDays(day(from), count, OFF)).toBe(day(to));
  });
  test.each([
    ['Nov 20', 1, 'Nov 20'],
    ['Nov 22', 1, 'Nov 20'],
    ['Nov 20', 5, 'Nov 16'],
    ['Nov 27', 2, 'Nov 25'],
  ])('the last of %s and %i school days is %s', (today, count, first) => {
    expect(schoolDaysBack(day(today), count, OFF)).toBe(day(first));
  });
  test('days between, both ways, and a day in words', () => {
    expect(daysBetween(day('Nov 16'), day('Nov 20'))).toBe(4);
    expect(daysBetween(day('Jan 1'), day('Dec 31'))).toBe(-1);
    expect([spoken(day('Jan 1')), spoken(day('Nov 16')), spoken(day('Nov 16'))]).toEqual([
      'Fri Jan 1',
      'Mon Nov 16',
      'Mon Nov 16',
    ]);
  });
});
