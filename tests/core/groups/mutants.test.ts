/** The oracles can fail: each of these slips in the search is caught by the comparison with full enumeration. */

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { effortOf } from '../../../src/core/groups/search/effort.ts';
import { HOME } from '../../confer.ts';
import { bestByEnumeration } from './by-enumeration.ts';
import { caseOf } from './classes.ts';

const SLIPS: [what: string, file: string, from: string, to: string][] = [
  ['a stack counts as much as almost', 'rooms.ts', '2 * stack', 'stack'],
  ['a room of two is a group', 'packing.ts', 'smallest <= count', 'smallest <= count + 1'],
  [
    'any number of conferences',
    'branch.ts',
    'conference, rules.conferences)',
    'conference, rules.conferences + 1)',
  ],
  ['a late push is as sure as a new one', 'rooms.ts', '&& !turn.sure ? 0 : 2', '? 0 : 2'],
  ['a push counts no more than a need', 'rooms.ts', '!turn.sure ? 0 : 2', '!turn.sure ? 0 : 1'],
  ['who waited longest is not asked', 'rooms.ts', 'waits?.get(writer.id) ?? 10', '10'],
  ['who is on track has a need', 'rooms.ts', 'skipped === 0 ?', 'rungs[0] === rung ?'],
  ['a push is a need of its rung', 'rules.ts', 'pushPlace(turn.about)', 'rungOf(turn.about)'],
  ['skipping is free', 'rooms.ts', '[0, 1, skipped,', '[0, 1, 1,'],
  ['nobody is kept apart', 'ties.ts', 'apart.get(i)?.has(j)', 'false'],
  ['nobody is kept together', 'branch.ts', 'roomOf(i) !== roomOf(list[0]!)', 'roomOf(i) < 0'],
  ['rooms never grow', 'branch.ts', 'raise(seating, room, more)', 'false'],
  ['rooms never close', 'branch.ts', 'lower(seating, room, fewer)', 'false'],
  [
    'the first way down is taken',
    'find-seats.ts',
    'stack.pop()! : waiting.take()',
    'stack.pop()! : waiting.drain().shift()!',
  ],
  [
    'most sits with least',
    'rooms.ts',
    "if (rules.mixed || !has('most')",
    "if (!rules.mixed || !has('most')",
  ],
];

const SEARCH = join(HOME, 'src/core/groups/search');

async function searchWith(file: string, from: string, to: string) {
  const outfile = join(mkdtempSync(join(tmpdir(), 'confer-slip-')), 'search.mjs');
  await build({
    entryPoints: [join(SEARCH, 'find-seats.ts')],
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'silent',
    plugins: [
      {
        name: 'slip',
        setup: ({ onLoad }) =>
          onLoad({ filter: new RegExp(`search/${file}$`) }, ({ path }) => {
            const text = readFileSync(path, 'utf8');
            if (!text.includes(from)) throw new Error(`no "${from}" in ${file}`);
            return { contents: text.replace(from, to), loader: 'ts' };
          }),
      },
    ],
  });
  return (await import(pathToFileURL(outfile).href))
    .findSeats as typeof import('../../../src/core/groups/search/find-seats.ts').findSeats;
}

test.each(SLIPS)('%s', async (_, file, from, to) => {
  const findSeats = await searchWith(file, from, to);
  const caught = Array.from({ length: 300 }, (_, i) => i + 1).some((seed) => {
    const { writers, rules } = caseOf(seed, (random) => 3 + random.below(5));
    const right = bestByEnumeration(writers, rules);
    try {
      const found = findSeats(writers, rules, effortOf(20_000));
      return found === 'gave up' || JSON.stringify(found?.cost) !== JSON.stringify(right);
    } catch {
      return true;
    }
  });
  expect(caught).toBe(true);
});
