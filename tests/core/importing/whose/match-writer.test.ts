import { expect, test } from 'vitest';
import { knownClass, whoIs } from '../../../../src/core/importing/whose/match-writer.ts';
import type { Student } from '../../../../src/core/roster/student.ts';

const writer = (id: string, name: string, more = {}): Student => ({
  id,
  name,
  notes: [],
  scores: [],
  ...more,
});
const short = new Map([['william', new Set(['will', 'bill'])]]);
const room = knownClass(
  [
    writer('ana', 'Ana López', { 'school id': '0071' }),
    writer('ben', 'Ben Carter', { 'school name': 'Benjamin Carter' }),
    writer('bill', 'Bill Ito'),
    writer('kai', 'Kai'),
    writer('wil', 'Will Reyes', { 'school id': '0081' }),
    writer('william', 'William Reyes'),
    writer('kai-n', 'Kai Nakamura'),
  ],
  [{ id: 'theo', name: 'Theo Papadakis' }],
  short,
);

/** "ana", "ana?" for nearly, "-theo" for who has left, "ana|ben" for several, "ana!ben" where id and name disagree. */
function found(name: string, id = '', mustFit = false): string {
  const ids = id === '' ? [] : [id];
  const who = whoIs({ names: name === '' ? [] : [name], ids, mustFit: mustFit ? ids : [] }, room);
  switch (who.is) {
    case 'one':
      return who.writer.id;
    case 'near':
      return `${who.writer.id}?`;
    case 'left':
      return `-${who.writer.id}`;
    case 'several':
      return who.writers.map((one) => one.id).join('|');
    case 'disagree':
      return `${who.byId.id}!${who.byName?.id ?? ''}`;
    default:
      return 'nobody';
  }
}

test.each([
  ['Ana López', '', 'ana'],
  ['LOPEZ, ana', '', 'ana'],
  ['Ana', '', 'ana'],
  ['Ana Garcia', '', 'nobody'],
  ['López', '', 'nobody'],
  ['Ana M. López', '', 'ana?'],
  ['Ana López García', '', 'ana?'],
  ['Anna López', '', 'ana?'],
  ['A. López', '', 'ana?'],
  ['Mia López', '', 'nobody'],
  ['Benjamin Carter', '', 'ben'],
  ['Benji Carter', '', 'ben?'],
  ['William Ito', '', 'bill?'],
  ['Kai', '', 'kai|kai-n'],
  ['Kai Nakamura', '', 'kai-n'],
  ['Theo Papadakis', '', '-theo'],
  ['Theo J. Papadakis', '', '-theo'],
  ['', '0071', 'ana'],
  ['', '71', 'ana?'],
  ['Ana López', '71', 'ana'],
  ['Ana López', '0071', 'ana'],
  ['Ana', '0071', 'ana'],
  ['Ana M. López', '0071', 'ana'],
  ['Ben Carter', '0071', 'ana!ben'],
  ['Zoe Adams', '0071', 'ana!'],
  ['Ben Carter', '9999', 'ben'],
  ['', 'theo', '-theo'],
  ['William Reyes', '0081', 'wil!william'],
  ['William Reyes', 'wil', 'wil!william'],
  ['Wil Reyes', '0081', 'wil'],
])('"%s" with id "%s" is %s', (name, id, who) => {
  expect(found(name, id)).toBe(who);
});

test.each([
  ['Ana López', '0099', 'ana!'],
  ['Ana M. López', '0099', 'nobody'],
  ['Ben Carter', '0099', 'ben'],
  ['Ana López', '71', 'ana'],
  ['Theo Papadakis', '0099', '-theo'],
])('where the id must be theirs, "%s" with "%s" is %s', (name, id, who) => {
  expect(found(name, id, true)).toBe(who);
});
