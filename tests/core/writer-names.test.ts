import { describe, expect, test } from 'vitest';
import { findWriter, idsForNames } from '../../src/core/roster/names.ts';

describe('ids from names', () => {
  const rows: [names: string[], ids: string[]][] = [
    [
      ['Ana López', 'Ben Carter'],
      ['ana', 'ben'],
    ],
    [
      ['Ana López', 'Ana Reyes'],
      ['ana-l', 'ana-r'],
    ],
    [
      ['Ana López', 'Ana Lopez'],
      ['ana-l', 'ana-lopez'],
    ],
    [
      ['Ana', 'Ana', 'Ana'],
      ['ana', 'ana-2', 'ana-3'],
    ],
    [['López, Ana'], ['ana']],
    [
      ['Null', 'True', 'No', 'Con', 'NaN'],
      ['null-1', 'true-1', 'no-1', 'con-1', 'nan-1'],
    ],
    [['Null Gray'], ['null-g']],
    [
      ['007', '3E2'],
      ['w-007', 'w-3e2'],
    ],
    [
      ['李小龙', 'محمد'],
      ['writer-1', 'writer-2'],
    ],
    [
      ["Siobhán O'Neill", 'Łukasz Żak', 'Ayşe Yıldız'],
      ['siobhan', 'lukasz', 'ayse'],
    ],
    [
      ['../../etc/passwd', '$(touch x)', '--output=x'],
      ['etc', 'touch', 'output'],
    ],
    [['x'.repeat(200)], ['x'.repeat(48)]],
  ];
  test.each(rows)('%j', (names, ids) => {
    expect(idsForNames(names)).toEqual(ids);
  });

  test('a new writer never takes an existing id', () => {
    expect(idsForNames(['Ana Reyes', 'Ana Reyes'], ['ana', 'ana-r'])).toEqual([
      'ana-reyes',
      'ana-reyes-2',
    ]);
  });
});

describe('which writer a typed name means', () => {
  const writers = [
    { id: 'ana-l', name: 'Ana López' },
    { id: 'ana-r', name: 'Ana Reyes' },
    { id: 'jose', name: 'José Ramírez-Soto' },
    { id: 'siobhan', name: 'O’Neill, Siobhán' },
    { id: 'mo', name: 'Mo' },
  ];
  const rows: [typed: string, found: ReturnType<typeof findWriter>][] = [
    ['mo', { kind: 'one', id: 'mo' }],
    ['jose', { kind: 'one', id: 'jose' }],
    ['JOSÉ', { kind: 'one', id: 'jose' }],
    ['Soto', { kind: 'one', id: 'jose' }],
    ['ana reyes', { kind: 'one', id: 'ana-r' }],
    ['Reyes, Ana', { kind: 'one', id: 'ana-r' }],
    ["Siobhan O'Neill", { kind: 'one', id: 'siobhan' }],
    ['Ana', { kind: 'several', ids: ['ana-l', 'ana-r'] }],
    ['siobhn', { kind: 'none', near: 'siobhan' }],
    ['Zebulon', { kind: 'none' }],
    ['', { kind: 'none' }],
  ];
  test.each(rows)('%s', (typed, found) => {
    expect(findWriter(typed, writers)).toEqual(found);
  });
});
