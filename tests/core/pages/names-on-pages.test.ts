import { describe, expect, test } from 'vitest';
import { type Names, namesAs } from '../../../src/core/pages/view/names-on-pages.ts';
import { shortNames } from '../../../src/core/pages/view/sides.ts';

describe('names on pages', () => {
  const NAMED = ['Ana López', 'Ana Ruiz', 'Ben Okoro', 'Cho'].map((name, i) => ({
    id: `w${i}`,
    name,
  }));
  const shown = (kind: Names, all = NAMED) =>
    all.map(({ id }) => namesAs(kind, all)(id)).join(', ');
  test.each([
    ['full', 'Ana López, Ana Ruiz, Ben Okoro, Cho'],
    ['first', 'Ana L, Ana R, Ben, Cho'],
    ['initials', 'A.L, A.R, B.O, C'],
    ['none', '____________, ____________, ____________, ____________'],
  ] as [Names, string][])('%s: %s', (kind, names) => {
    expect(shown(kind)).toBe(names);
  });
  test('names that match in all forms: whole names, and initials with a number', () => {
    const twins = ['Ana Lee', 'Ana Lu'].map((name, i) => ({ id: `w${i}`, name }));
    expect(shown('first', twins)).toBe('Ana Lee, Ana Lu');
    expect(shown('initials', twins)).toBe('A.L 1, A.L 2');
    expect(
      shown('first', [
        { id: 'a', name: 'Ana' },
        { id: 'b', name: 'Ana Lu' },
      ]),
    ).toBe('Ana, Ana L');
  });
  test('called: what they are called, also beside somebody of that name', () => {
    const called = [
      { id: 'a', name: 'Wang Mia', called: 'Mia' },
      { id: 'b', name: 'William Reed', called: 'Liam' },
      { id: 'c', name: 'Liam Okafor' },
    ];
    expect(shown('first', called)).toBe('Mia, Liam R, Liam O');
    expect(shown('full', called)).toBe('Wang Mia (Mia), William Reed (Liam), Liam Okafor');
    expect(shortNames(['Margaret Anne Sullivan (Maggie)', 'Ana'], 12)).toEqual([
      'Maggie S.',
      'Ana',
    ]);
  });
  test('unknown writers have their id, or a line', () => {
    expect(namesAs('full', NAMED)('zoe')).toBe('zoe');
    expect(namesAs('none', NAMED)('zoe')).toBe('____________');
  });
});
