/** Every promise in docs/promises.md names tests by their titles, and each of those is run. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOME } from './confer.ts';

interface Titled {
  /** "test.each", "describe.skipIf". */
  call: string;
  title: string;
}

/** Every test and group of tests in a file, by the title in its source. */
function titlesIn(file: string): Titled[] {
  const text = readFileSync(join(HOME, file), 'utf8');
  return text.split(/^ *(?=(?:test|describe)\b[.(])/m).flatMap((part) => {
    const call = /^(?:test|describe)[.\w]*/.exec(part)?.[0];
    // The title is the first string that opens a call: after test( or after what each is given.
    const title = /\(\s*(['"`])(.*?)\1,\s/s.exec(part)?.[2];
    return call && title ? [{ call, title }] : [];
  });
}

const promises = readFileSync(join(HOME, 'docs/promises.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => {
    const [promise = '', tests = ''] = line.slice(2).split(' | ');
    return { promise, tests };
  });

test('there are promises', () => {
  expect(promises.length).toBeGreaterThan(20);
});

test.each(promises)('$promise', ({ tests }) => {
  const named = [...tests.matchAll(/"([^"]+)" in (tests\/[\w./-]+\.test\.ts)/g)];
  expect(named.length).toBe(tests.split('<br>').length);
  for (const [, title = '', file = ''] of named) {
    const found = titlesIn(file).filter((one) => one.title.includes(title));
    expect(found.length, `"${title}" in ${file}`).toBeGreaterThan(0);
    // Not even on a condition: a promise is checked wherever the tests run.
    for (const { call } of found) expect(call).not.toMatch(/skip|runIf|todo|fails/);
  }
});

test('no test is switched off, run alone or expected to fail; a condition says when', () => {
  const files = readdirSync(join(HOME, 'tests'), { recursive: true, encoding: 'utf8' });
  const off = files
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => titlesIn(join('tests', name)).map((one) => ({ name, ...one })))
    .filter(({ call }) => /\.(skip|todo|only|fails)\b/.test(call));
  expect(off).toEqual([]);
});
