/**
 * A single executable has templates and the example class inside: every command says and writes there what it does where
 * confer is installed in a folder. tests/executable.test.ts tries the real one.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { INSIDE } from '../src/world.ts';
import { confer, copyOf, EXAMPLE, filesIn, HOME, newFolder, TODAY, wordsOf } from './confer.ts';

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
  'help templates',
  'help templates/words/es.yaml',
  'help templates/words/none.yaml',
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

test('a file inside can be printed, and a hint to copy one says so', async () => {
  const room = copyOf(EXAMPLE);
  writeFileSync(join(room, 'scores.csv'), 'name,ideas\nAna López,x\n');
  const words = ['import', 'scores.csv', '--rubric', 'six-traits', '--piece', 'Kite'];
  const { err } = await confer(room, words, TODAY, INSIDE);
  const file = 'templates/rubrics/six-traits.yaml';
  expect(err).toContain(`copy what confer help ${file} prints into rubrics/, and there add`);
  const printed = await confer(room, ['help', file], TODAY, INSIDE);
  expect(printed).toEqual({ code: 0, out: readFileSync(join(HOME, file), 'utf8'), err: '' });
  expect(await confer(room, ['help', 'templates/../package.json'])).toEqual({
    code: 2,
    out: '',
    err: 'confer has no file "templates/../package.json".\nTo see them: confer help templates\n',
  });
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
