/** Names with letters that do not show, wherever names come in; and é in one sign or in two. */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, newFolder } from './confer.ts';

const ONE = 'jos\u00e9';
const TWO = 'jose\u0301';

function put(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function classWith(files: Record<string, string>): string {
  const folder = newFolder();
  put(folder, 'class.yaml', 'name: Room 12\n');
  put(folder, 'students/ana.yaml', 'name: Ana\n');
  for (const [file, text] of Object.entries(files)) put(folder, file, text);
  return folder;
}

test.each([
  [
    'students/kai.yaml',
    'name: Kai\u200b Nakamura\n',
    'students/kai.yaml:1:7: the name has a letter that does not show (U+200B)',
  ],
  [
    'students/kai.yaml',
    'name: \u3164\n',
    'students/kai.yaml:1:7: the name has a letter that does not show (U+3164)',
  ],
  [
    'archive/kai.yaml',
    'name: Kai\u{e0041}\n',
    'archive/kai.yaml:1:7: the name has a letter that does not show (U+E0041)',
  ],
  [
    'students/kai.yaml',
    'name: Kai\ncalled: K\u00adai\n',
    'students/kai.yaml:2:9: the name in "called" has a letter that does not show (U+00AD)',
  ],
  [
    'names.yaml',
    'ana: {school name: "An\\u2028a"}\n',
    'names.yaml:1:20: the school name has a letter that does not show (U+2028)',
  ],
  [
    'names.yaml',
    'ana: {called: An\u2060a}\n',
    'names.yaml:1:15: the name in "called" has a letter that does not show (U+2060)',
  ],
])('in %s, %j', async (file, text, says) => {
  const { code, out } = await confer(classWith({ [file]: text }), ['check']);
  expect({ code, out }).toMatchObject({ code: 1 });
  expect(out).toContain(says);
  expect(out).not.toMatch(/\u200b|\u3164|\u00ad|\u2060/);
});

test('a name of names.yaml alone is named at its place', async () => {
  const files = {
    'class.yaml': 'name: R\nprivate names: true\n',
    'students/ana.yaml': 'notes:\n',
    'names.yaml': 'ana: A\u200bna\n',
  };
  const { out } = await confer(classWith(files), ['check']);
  expect(out).toContain('names.yaml:1:6: the name has a letter that does not show (U+200B)');
});

test('what was copied along at the ends of a name falls off', async () => {
  const folder = classWith({ 'students/kai.yaml': 'name: "\\uFEFFKai\\u200B"\n' });
  expect((await confer(folder, ['check'])).code).toBe(0);
  expect(
    (await confer(folder, ['log', 'kai'])).out + (await confer(folder, ['show', 'kai'])).out,
  ).not.toContain('\ufffd');
  await confer(folder, ['add', '\ufeffZed Abe\u200b']);
  expect(readFileSync(join(folder, 'students/zed.yaml'), 'utf8')).toContain('\nname: Zed Abe\n');
});

test.each([
  [['add', 'Zo\u200be'], 'confer add Zoe'],
  [['add', '\u3164'], 'confer add "Mo Salah"'],
  [['add', '--students', 'list.txt'], 'list.txt:1:1'],
  [['add', '--students', 'list.csv'], 'list.csv:2:1'],
  [['import', 'scores.csv', '--rubric', 'six-traits', '--add'], 'scores.csv:2:1'],
  [['init', 'new', '--students', 'list.txt'], 'list.txt:1:1'],
])('%j is refused', async (words, says) => {
  const folder = classWith({
    'list.txt': 'Zo\u3164e Abe\nBen\n',
    'list.csv': 'name,grade\nZo\u3164e Abe,4\n',
    'scores.csv': 'name,ideas\nZo\u3164e Abe,3\n',
  });
  const { code, err } = await confer(folder, words);
  expect(code).not.toBe(0);
  expect(err).toContain('has a letter that does not show');
  expect(err).toContain(says);
  expect(readdirSync(join(folder, 'students'))).toEqual(['ana.yaml']);
  expect(existsSync(join(folder, 'new'))).toBe(false);
});

test.each([
  ['the file in two signs, the sort in one', TWO, ONE],
  ['the file in one sign, the sort in two', ONE, TWO],
])('%s: one writer, in every command', async (_, file, sort) => {
  const folder = classWith({
    [`students/${file}.yaml`]: 'name: José\n',
    'sorts/2026-11-20-structure.lead.yaml': `date: 2026-11-20\nskill: structure.lead\nstacks:\n  ${sort}: almost\n`,
  });
  expect((await confer(folder, ['check'])).out).toContain('No problems');
  for (const typed of [ONE, TWO]) {
    expect((await confer(folder, ['note', typed, 'wrote'])).code).toBe(0);
    expect((await confer(folder, ['log', typed])).out).toContain('sorted leads: almost');
  }
  expect(readdirSync(join(folder, 'students')).sort()).toEqual(['ana.yaml', `${file}.yaml`]);
  expect((await confer(folder, ['id', ONE, 'jose'])).code).toBe(0);
  expect(readdirSync(join(folder, 'students')).sort()).toEqual(['ana.yaml', 'jose.yaml']);
  const text = readFileSync(join(folder, 'sorts/2026-11-20-structure.lead.yaml'), 'utf8');
  expect(text).toContain('\n  jose: almost\n');
  expect((await confer(folder, ['undo'])).code).toBe(0);
  expect((await confer(folder, ['check'])).out).toContain('No problems');
  expect((await confer(folder, ['forget', ONE, '--yes'])).code).toBe(0);
  expect(readdirSync(join(folder, 'students'))).toEqual(['ana.yaml']);
});

test('two files whose names differ in the signs alone are told apart, and named', async () => {
  const folder = classWith({ [`students/${ONE}.yaml`]: 'name: José\n' });
  put(folder, 'students/x.yaml', 'name: José\n');
  renameSync(join(folder, 'students/x.yaml'), join(folder, `students/${TWO}.yaml`));
  // A disk that knows only one of them has nothing to tell.
  if (readdirSync(join(folder, 'students')).length < 3) return;
  expect((await confer(folder, ['check'])).out).toContain('are the same file on some computers');
});

test('a rubric is found by its name in one sign or in two', async () => {
  const rubric =
    'name: R\nscale: {from: 1, to: 4}\ncuts: {needs help: 1, almost: 2}\ntraits:\n  ideas: {opens: [ideas]}\n';
  const folder = classWith({ [`rubrics/${TWO}.yaml`]: rubric });
  for (const typed of [ONE, TWO]) {
    const { code, err } = await confer(folder, [
      'score',
      '--rubric',
      typed,
      '--piece',
      'Draft',
      '--scores',
      'ana=2',
    ]);
    expect({ code, err }).toMatchObject({ code: 0 });
  }
  expect((await confer(folder, ['check'])).out).toContain('No problems');
  rmSync(folder, { recursive: true });
});
