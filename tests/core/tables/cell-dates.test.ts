import { expect, test } from 'vitest';
import { daysOf } from '../../../src/core/tables/cell-dates.ts';

const TODAY = '2026-11-23';

test.each([
  ['2026-09-14', '2026-09-14'],
  ['2026/09/14 9:12:03 AM EST', '2026-09-14'],
  ['2026-09-14T09:12:03Z', '2026-09-14'],
  ['9/14/2026', '2026-09-14'],
  ['9/14/26', '2026-09-14'],
  ['14.9.2026', '2026-09-14'],
  ['14/09/2026 08:01', '2026-09-14'],
  ['Sep 14, 2026', '2026-09-14'],
  ['Monday, September 14, 2026', '2026-09-14'],
  ['14-Sep-2026', '2026-09-14'],
  ['2/30/2026', undefined],
  ['9/14', undefined],
  ['soon', undefined],
  ['', undefined],
])('%s is %s', (cell, day) => {
  expect(daysOf([cell], TODAY).days).toEqual([day]);
});

test('one cell with a day above 12 decides for the whole column', () => {
  expect(daysOf(['5/6/2026', '14/6/2026'], TODAY)).toEqual({
    days: ['2026-06-05', '2026-06-14'],
    unsure: false,
  });
});

test('nobody scored a piece that is still to come', () => {
  expect(daysOf(['1/12/2026', '2/11/2026'], TODAY).days).toEqual(['2026-01-12', '2026-02-11']);
  expect(daysOf(['12/1/2026', '11/2/2026'], TODAY).days).toEqual(['2026-01-12', '2026-02-11']);
});

test('if both orders would do, the month is first, and that is said', () => {
  expect(daysOf(['5/6/2026'], TODAY)).toEqual({ days: ['2026-05-06'], unsure: true });
  expect(daysOf(['5/5/2026'], TODAY).unsure).toBe(false);
});
