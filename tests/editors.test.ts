/** What an editor with a YAML language server marks and offers in the files of a class. */

import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readClass } from '../src/folder/read/class-folder.ts';
import { CHOICES } from '../src/folder/schema/choices.ts';
import { renewSchemas } from '../src/folder/schema/class-schemas.ts';
import { confer, filesIn, HOME, newFolder } from './confer.ts';
import { editorOf } from './editor.ts';
import { put } from './faults/hostile-class.ts';

const PROBLEMS = join(HOME, 'tests/problems');

/** Mistakes that can be seen in one file alone: a key, a type, a value, or the YAML itself. */
const STRUCTURAL = [
  'archived-and-broken',
  'bad-yaml',
  'blank-of-a-web-page',
  'brace-too-many',
  'comma-in-text',
  'conflict-of-three',
  'curly-quotes',
  'cut-off',
  'cycle-in-another-form',
  'day-off-that-is-not',
  'duplicate-key',
  'empty-file',
  'entry-without-a-dash',
  'git-lfs-note',
  'group-size',
  'home-language',
  'line-further-in',
  'merge-conflict',
  'minutes-on-no-day',
  'missing-key',
  'nested-too-deep',
  'no-comma-in-braces',
  'no-space-after-a-colon',
  'no-such-date',
  'nul-bytes',
  'quote-not-closed',
  'score-with-a-comma',
  'several-at-once',
  'tables-of-another-form',
  'text-in-another-form',
  'text-without-a-kind',
  'trait-name',
  'two-files-in-one',
  'unknown-key',
  'unknown-key-in-class',
  'unknown-outcome',
  'unknown-value',
  'word-lost-to-a-tag',
  'wrong-type',
  'wrong-type-null',
];

/** Each document of a file fits by itself, and an editor does not know that confer reads one. */
const NOT_MARKED = ['two-files-in-one'];

/** A new class with these files, and with the schemas that the next command would leave. */
async function classWith(folder: string): Promise<string> {
  const room = join(newFolder(), 'room');
  cpSync(await emptyClass, room, { recursive: true });
  put(room, 'class.yaml', 'name: Room 12\n');
  put(room, 'students/ana.yaml', 'name: Ana\n');
  put(room, 'students/ben.yaml', 'name: Ben\n');
  cpSync(folder, room, { recursive: true, verbatimSymlinks: true });
  await renewSchemas(await readClass(room, HOME));
  return room;
}

const emptyClass = demoIn('init', '--grade', '4', '--no-input');
async function demoIn(command: string, ...flags: string[]): Promise<string> {
  const room = join(newFolder(), 'room');
  const { code, err } = await confer(HOME, [command, room, ...flags]);
  expect(code, err).toBe(0);
  return room;
}

const yamlFiles = (room: string) =>
  [...filesIn(room).keys()].filter((file) => /\.ya?ml$/.test(file));

async function marked(room: string): Promise<Record<string, string[]>> {
  const editor = editorOf(room);
  const all = yamlFiles(room).map(async (file) => [file, await editor.marks(file)] as const);
  return Object.fromEntries((await Promise.all(all)).filter(([, marks]) => marks.length > 0));
}

test('marks at least 95 of 100 structural problems, and no other file', async () => {
  const missed: string[] = [];
  const checked = readdirSync(PROBLEMS).filter(
    (problem) => !existsSync(join(PROBLEMS, problem, 'command.txt')),
  );
  for (const problem of checked) {
    const files = Object.keys(await marked(await classWith(join(PROBLEMS, problem, 'class'))));
    const said = readFileSync(join(PROBLEMS, problem, 'expected.txt'), 'utf8');
    expect({ problem, more: files.filter((file) => !said.includes(`${file}:`)) }).toEqual({
      problem,
      more: [],
    });
    if (files.length === 0 && STRUCTURAL.includes(problem)) missed.push(problem);
  }
  expect(STRUCTURAL.filter((problem) => !checked.includes(problem))).toEqual([]);
  expect(missed).toEqual(NOT_MARKED);
  expect(1 - missed.length / STRUCTURAL.length).toBeGreaterThanOrEqual(0.95);
}, 120_000);

test('marks nothing in the example class after a week of work, and nothing in our own content', async () => {
  const room = await demoIn('demo');
  const lines = [
    ['sort', 'leads', '--got-it', 'ana,theo', '--needs-help', 'ben,nadia', '--absent', 'kai'],
    ['sort', '--support', '--most', 'ben', '--least', 'ana'],
    ['plan'],
    ['note', 'ana', 'slowed down where the dog runs', '--strength'],
    ['note', 'ben', '--taught', 'leads', '--next', 'endings'],
    ['meet', 'leads', '--has-it', 'ben', '--not-yet', 'nadia'],
    ['taught', 'leads', 'cut the hello line'],
  ];
  for (const line of lines) expect((await confer(room, line)).code, line.join(' ')).toBe(0);
  for (const own of ['ladder.yaml', 'standards.yaml', 'tables.yaml', 'rubrics', 'words'])
    cpSync(join(HOME, 'templates', own), join(room, own), { recursive: true });
  expect(yamlFiles(room).length).toBeGreaterThan(45);
  expect(await marked(room)).toEqual({});
}, 60_000);

test('offers the skills, rubrics, traits and lessons of this class, also without settings', async () => {
  const room = await demoIn('demo');
  for (const withSettings of [true, false]) {
    const { offers } = editorOf(room, { withSettings });
    const at = (kind: string, text: string) =>
      offers(
        `${kind}s/new.yaml`,
        `# yaml-language-server: $schema=../.confer/${kind}.schema.json\n${text}`,
      );
    expect(await at('sort', 'date: 2026-11-20\nskill: ')).toContain('structure.lead');
    expect(await at('meeting', 'date: 2026-11-20\nfocus: ')).toContain('structure');
    expect(await at('student', 'name: Ana\ngoal:\n  skill: ')).toContain('ideas.generate');
    expect(await at('student', 'name: Ana\nscores:\n  - rubric: ')).toContain('six-traits');
    const traits = await at('student', 'name: Ana\nscores:\n  - rubric: six-traits\n    ');
    expect(traits).toEqual(expect.arrayContaining(['piece', 'ideas', 'word choice']));
    expect(await at('meeting', 'lesson: ')).toContain('a-hook-needs-a-line');
  }
  const { offers } = editorOf(room);
  expect(await offers('groups/new.yaml', 'groups:\n  - focus: ')).toContain('structure.lead');
});

const LADDER = `name: Ours
rungs:
  - {id: hooks, name: hooks, label: Hooks, child says: I can, question: Is it?, why: Because., skills: []}
`;
const LESSON = readFileSync(
  join(HOME, 'templates/lessons/structure/a-hook-needs-a-line.md'),
  'utf8',
).replace('id: a-hook-needs-a-line', 'id: zebra');

test('the next command that saves renews what an editor knows, and undo does not count it', async () => {
  const room = await demoIn('demo');
  const choices = () => readFileSync(join(room, CHOICES), 'utf8');
  const before = choices();
  put(room, 'lessons/structure/stripes.md', LESSON);
  for (const line of [['check'], ['show', 'ana'], ['note', 'ana', 'x', '--dry-run']])
    await confer(room, line);
  expect(choices()).toBe(before);

  await confer(room, ['note', 'ana', 'a note']);
  expect(choices()).toContain('"zebra"');
  expect((await confer(room, ['undo'])).code).toBe(0);
  expect(readFileSync(join(room, 'students/ana.yaml'), 'utf8')).not.toContain('a note');

  put(room, 'ladder.yaml', LADDER);
  await renewSchemas(await readClass(room, HOME));
  expect(await editorOf(room).offers('sorts/new.yaml', 'skill: ')).toEqual(['hooks', 'stretch']);

  const newer = before.replace(/Made by confer \S+/, 'Made by confer x.9.0');
  put(room, CHOICES, newer);
  await confer(room, ['note', 'ana', 'another']);
  expect(choices()).toBe(newer);

  // A class of an older confer has schemas, and no choices yet.
  rmSync(join(room, CHOICES));
  put(room, '.confer/sort.schema.json', '{}');
  await confer(room, ['note', 'ana', 'one more']);
  expect(choices()).toContain('"hooks"');
  expect(readFileSync(join(room, '.confer/sort.schema.json'), 'utf8')).toContain(
    'definitions/skill',
  );

  rmSync(join(room, '.confer'), { recursive: true });
  await confer(room, ['note', 'ben', 'a note']);
  expect(existsSync(join(room, CHOICES))).toBe(false);
});
