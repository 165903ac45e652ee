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
  test('the same name: the id beside it, but none beside initials', () => {
    const names = ['Ana López', 'Ana Lopez', 'Ána López', 'Ben Carter', '李小龍', '李小龍'];
    const same = names.map((name, i) => ({ id: `w${i}`, name }));
    const [full, first] = [shown('full', same), shown('first', same)];
    expect(full).toBe(
      'Ana López (w0), Ana Lopez (w1), Ána López (w2), Ben Carter, 李小龍 (w4), 李小龍 (w5)',
    );
    expect(first).toBe(full.replace('Ben Carter', 'Ben'));
    expect(shown('initials', same)).toBe('A.L 1, A.L 2, Á.L 3, B.C, 李 1, 李 2');
  });
  test('a first name is somebody else’s whole name, and a name differs in what it is called', () => {
    const some = [
      { id: 'a', name: 'Mia Reed', called: 'Ana L' },
      { id: 'b', name: 'Ana Lee' },
      { id: 'c', name: 'Ana Ruiz' },
    ];
    expect(shown('first', some)).toBe('Ana L (a), Ana L (b), Ana R');
    const two = [
      { id: 'a', name: 'William Reed' },
      { id: 'b', name: 'William Reed', called: 'Liam' },
    ];
    expect(shown('full', two)).toBe('William Reed, William Reed (Liam)');
  });
  test('in a narrow cell the name is cut, and the id stays', () => {
    const [short] = shortNames(['Ana Maria López García (ana-2)'], 20);
    expect(short).toBe('Ana G. (ana-2)');
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
      'Margaret S. (Maggie)',
      'Ana',
    ]);
  });
  test('unknown writers have their id, or a line', () => {
    expect(namesAs('full', NAMED)('zoe')).toBe('zoe');
    expect(namesAs('none', NAMED)('zoe')).toBe('____________');
  });
});
