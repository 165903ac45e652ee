/** Checks the made-up tables themselves: they come again from their seed, and what is true of them stands in them. */

import { expect, test } from 'vitest';
import { HARMFUL } from './mutating/harmful.ts';
import { HARMLESS } from './mutating/harmless.ts';
import { mutatedTable } from './mutations.ts';

const tables = Array.from({ length: 3000 }, (_, seed) => mutatedTable(seed));

/** Reads what a table says, whatever letters it is written in. */
function decoded(bytes: Buffer): string {
  const [one, two] = bytes;
  if (one === 0xff && two === 0xfe) return bytes.toString('utf16le');
  if (one === 0xfe && two === 0xff) return Buffer.from(bytes).swap16().toString('utf16le');
  return bytes.toString('latin1');
}

test('the same seed gives the same table', () => {
  expect(tables.slice(0, 200)).toEqual(tables.slice(0, 200).map(({ seed }) => mutatedTable(seed)));
});

test('every change and every verdict comes up', () => {
  const changes = new Set(tables.flatMap(({ what }) => what));
  expect([...changes].sort()).toEqual([...Object.keys(HARMFUL), ...Object.keys(HARMLESS)].sort());
  const verdicts = tables.map(({ truth }) => truth.verdict);
  for (const verdict of ['right', 'right or refused', 'refused']) {
    expect(verdicts.filter((one) => one === verdict).length).toBeGreaterThan(300);
  }
});

test('scores are of writers of the class, and on the scale', () => {
  const wrong = tables.filter(({ truth }) =>
    Object.entries(truth.scores).some(
      ([name, own]) =>
        !truth.writers.includes(name) || Object.values(own).some((score) => score < 1 || score > 6),
    ),
  );
  expect(wrong.map(({ seed }) => seed)).toEqual([]);
});

test('ids of a class differ, and so do names', () => {
  const twice = tables.filter(
    ({ before, truth }) =>
      new Set(before.map(({ id }) => id)).size < before.length ||
      new Set(truth.writers).size < truth.writers.length,
  );
  expect(twice.map(({ seed }) => seed)).toEqual([]);
});

test('every secret is in the table', () => {
  // A column of remarks may be empty by chance.
  const without = tables.filter(({ bytes, secrets }) =>
    secrets.some((mark) => mark.startsWith('quokka') && !decoded(bytes).includes(mark)),
  );
  expect(without.map(({ seed }) => seed)).toEqual([]);
});
