/** What a line of the editor of groups means. */

import { expect, test } from 'vitest';
import { editFrom } from '../../../src/core/groups/edit-words.ts';
import { classOf } from '../classes.ts';

const NAMES = ['Ana López', 'Ben Carter', 'Mary Ann Reed'];

test.each([
  ['ana 3', { does: 'move', writer: 'ana', where: '3' }],
  ['ana leads', { does: 'move', writer: 'ana', where: 'leads' }],
  ['ana order of parts', { does: 'move', writer: 'ana', where: 'order of parts' }],
  ['Ana López 3', { does: 'move', writer: 'Ana López', where: '3' }],
  ['mary ann reed 2', { does: 'move', writer: 'mary ann reed', where: '2' }],
  ['ana alone', { does: 'move', writer: 'ana', where: 'conference' }],
  ['ana out', { does: 'move', writer: 'ana', where: 'out' }],
  ['ana ben', { does: 'swap', writer: 'ana', other: 'ben' }],
  ['ana stays', { does: 'pin', writer: 'ana', off: false }],
  ['ana free', { does: 'pin', writer: 'ana', off: true }],
  ['3 endings', { does: 'rename', group: '3', skill: 'endings' }],
  ['3 none', { does: 'dissolve', group: '3' }],
  ['dissolve 3', { does: 'dissolve', group: '3' }],
  ['dissolve leads', { does: 'dissolve', group: 'leads' }],
  ['dissolve ana', undefined],
  ['  ana   3 ', { does: 'move', writer: 'ana', where: '3' }],
  ['ana', undefined],
  ['3', undefined],
  ['3 sideways', undefined],
  ['nobody 3', undefined],
  ['ana sideways', undefined],
  ['constructor 3', undefined],
])('%s', (typed, edit) => {
  const students = NAMES.map((name) => ({
    id: name.split(' ')[0]!.toLowerCase(),
    name,
    notes: [],
    scores: [],
  }));
  expect(editFrom(typed, { ...classOf({}), students })).toEqual(edit);
});
