/** Each folder of tests/problems is a mistake in a class, and the text a teacher reads; UPDATE=1 writes it. */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, filesIn, HOME, newFolder } from './confer.ts';

const PROBLEMS = join(HOME, 'tests/problems');

function classWith(problem: string): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'students'));
  writeFileSync(join(folder, 'class.yaml'), 'name: Room 12\n');
  writeFileSync(join(folder, 'students/ana.yaml'), 'name: Ana\n');
  writeFileSync(join(folder, 'students/ben.yaml'), 'name: Ben\n');
  cpSync(join(PROBLEMS, problem, 'class'), folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

/** What meets the problem: confer check, where there is no command.txt. */
function commandOf(problem: string): string[] {
  const file = join(PROBLEMS, problem, 'command.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ') : ['check'];
}

const all = readdirSync(PROBLEMS).sort();

describe.each(all)('%s', (problem) => {
  test('is reported with its place and a hint, and nothing is changed', async () => {
    const folder = classWith(problem);
    const before = filesIn(folder);
    const command = commandOf(problem);
    const { code, out, err } = await confer(folder, command);
    const [found, rest] = command[0] === 'check' ? [out, err] : [err, out];
    const said = found.replaceAll(HOME, '/confer');
    const file = join(PROBLEMS, problem, 'expected.txt');
    if (process.env.UPDATE || !existsSync(file)) writeFileSync(file, said);
    expect(said).toBe(readFileSync(file, 'utf8'));
    expect({ code, rest }).toEqual({ code: 1, rest: '' });
    expect(filesIn(folder)).toEqual(before);
  });
});

const checked = all.filter((problem) => commandOf(problem)[0] === 'check');

test.each(checked)('%s is in the JSON with line and column', async (problem) => {
  const { out } = await confer(classWith(problem), ['check', '--json']);
  const { version, problems } = JSON.parse(out);
  expect(version).toBe(1);
  expect(problems.length).toBeGreaterThan(0);
  for (const one of problems) {
    const keys = ['code', 'column', 'file', 'hint', 'line', 'message'];
    expect(Object.keys(one).sort()).toEqual(keys);
    expect(Math.min(one.line, one.column)).toBeGreaterThan(0);
  }
});

test('every problem has a line and a column, and nine in ten have a hint', () => {
  const texts = all.map((problem) => readFileSync(join(PROBLEMS, problem, 'expected.txt'), 'utf8'));
  const found = texts
    .flatMap((text) => text.trimEnd().split(/\n\n/))
    .filter((one) => /:\d+:\d+: |→/.test(one));
  expect(found.length).toBeGreaterThanOrEqual(40);
  expect(found.filter((one) => !/^[^\n]+:\d+:\d+: /.test(one))).toEqual([]);
  expect(found.filter((one) => /\n {2}→ /.test(one)).length / found.length).toBeGreaterThan(0.9);
});

/** The codes that stand in the source: `code: 'empty-file'`, `problem('empty-file'`. */
function codesInSource(): string[] {
  const src = join(HOME, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const texts = files.map((name) => readFileSync(join(src, name), 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/(?:\bcode: |\bproblem\(\s*)'([a-z0-9-]+)'/g)].map(([, code]) => code!),
  );
}

// Said by commands that have no JSON.
const ELSEWHERE: Record<string, string> = {
  'row-too-short': 'table-row-too-short',
  'row-too-long': 'table-row-too-long',
  'several-sheets': 'table-of-two-sheets',
  'several-sections': 'list-several-sections',
  'several-raters': 'table-of-two-raters',
  'long-comment': 'table-long-comment',
  'other-section': 'table-of-another-section',
  'several-pieces': 'table-of-two-pieces',
  'other-points': 'table-other-points',
  'garbled-name': 'list-garbled',
  'not-a-name': 'list-not-a-name',
  'none-of-mine': 'table-none-of-mine',
  'no-such-sheet': 'table-no-such-sheet',
  'no-such-section': 'table-no-such-section',
  'no-such-rater': 'table-no-such-rater',
  'no-such-piece': 'table-no-such-piece',
  'no-headings': 'table-no-headings',
  'near-name': 'table-unknown-name',
  'names-differ': 'list-names-differ',
  'id-twice': 'list-id-twice',
  'id-and-name': 'table-id-and-name',
  'has-left': 'table-of-a-writer-who-left',
  'no-such-date': 'table-no-such-date',
  'date-ahead': 'table-date-ahead',
  'bad-calendar': 'calendar-cut-off',
  'bad-table': 'table-quote-not-closed',
  'no-name': 'table-row-without-a-name',
  'row-twice': 'table-row-twice',
  'two-writers': 'table-two-of-one-name',
  'other-scores': 'table-other-scores',
  'trait-twice': 'table-trait-twice',
  'no-name-column': 'table-without-names',
  'no-trait-column': 'table-without-scores',
  'names-classmate': 'page-names-a-classmate',
  'no-lesson': 'skill-without-a-lesson',
};

test('every problem that confer reports has its folder', async () => {
  const met = new Set(Object.keys(ELSEWHERE).filter((code) => all.includes(ELSEWHERE[code]!)));
  for (const problem of checked) {
    const { problems } = JSON.parse((await confer(classWith(problem), ['check', '--json'])).out);
    for (const { code } of problems) met.add(code);
  }
  expect([...new Set(codesInSource())].filter((code) => !met.has(code)).sort()).toEqual([]);
});
