/**
 * A single executable has templates and the example class inside: every command says and writes there what it does where
 * confer is installed in a folder. tests/executable.test.ts tries the real one.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { INSIDE } from '../src/world.ts';
import { confer, filesIn, HOME, newFolder, TODAY, wordsOf } from './confer.ts';

const LINES = [
  'demo room',
  '-C room sort leads --got-it ana,ben --needs-help kai,mo',
  '-C room group',
  '-C room plan --html',
  '-C room print needs',
  '-C room print family ana --language es',
  '-C room lessons',
  '-C room skills --json',
  '-C room show ana',
  '-C room check',
  '-C room due',
  '-C room week',
  '-C room import scores.csv --rubric six-traits --piece Lobster',
  '-C room completion bash',
  'completion --words -- -C room plan --lesson a-hook-n',
  'completion --words -- -C room score --rubric six',
  'init room-7',
  'help licenses',
  'help schemas',
];

/** The files that scripts/release/bundle.mjs puts inside, as Node gives them to a program. */
const assets = {
  getAssetKeys: () =>
    ['templates', 'examples', 'docs/schema', 'dist'].flatMap(below).concat('LICENSE'),
  getRawAsset: (key: string) => new Uint8Array(readFileSync(join(HOME, key))).buffer,
};

function below(folder: string): string[] {
  return readdirSync(join(HOME, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(HOME, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

beforeAll(() => {
  const real = process.getBuiltinModule.bind(process) as (name: string) => unknown;
  vi.spyOn(process, 'getBuiltinModule').mockImplementation(((name: string) =>
    name === 'node:sea' ? assets : real(name)) as typeof process.getBuiltinModule);
});
afterAll(() => {
  vi.restoreAllMocks();
});

test('every command does what it does where confer is in a folder', async () => {
  const [desk, inside] = [newFolder(), newFolder()];
  for (const line of LINES) {
    const here = await confer(desk, wordsOf(line), TODAY);
    const there = await confer(inside, wordsOf(line), TODAY, INSIDE);
    expect({ line, ...there }).toEqual({ line, ...here });
  }
  expect(filesIn(inside)).toEqual(filesIn(desk));
});
