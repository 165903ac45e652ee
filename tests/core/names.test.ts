import { describe, expect, test } from 'vitest';
import { namesAs } from '../../src/core/pages/view/names-on-pages.ts';

const CLASS = [
  { id: 'ana-r', name: 'Ana Ruiz' },
  { id: 'ana-m', name: 'Ana Moreno' },
  { id: 'ana-ramos', name: 'Ana Ramos' },
  { id: 'kai', name: 'Kai' },
  { id: 'kim', name: '김 민준' },
];

describe('names on a page', () => {
  test.each([
    ['full', ['Ana Ruiz', 'Ana Moreno', 'Ana Ramos', 'Kai', '김 민준']],
    ['first', ['Ana Ruiz', 'Ana M', 'Ana Ramos', 'Kai', '김']],
    ['initials', ['A.R 1', 'A.M', 'A.R 2', 'K', '김.민']],
  ] as const)('%s', (kind, expected) => {
    expect(CLASS.map(({ id }) => namesAs(kind, CLASS)(id))).toEqual(expected);
  });

  test('none: not even an id', () => {
    const name = namesAs('none', CLASS);
    expect(new Set([...CLASS.map(({ id }) => id), 'ghost'].map(name)).size).toBe(1);
    expect(name('ghost')).not.toContain('ghost');
  });
});
