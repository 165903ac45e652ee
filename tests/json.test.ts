/** Data for scripts: what each command prints is as its schema in docs/schema/ says. UPDATE=1 writes the schemas. */

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { OUTPUTS } from '../src/core/schema/output/outputs.ts';
import { menu } from '../src/menu/menu.ts';
import { confer, copyOf, EXAMPLE, HOME, newFolder, TODAY, wordsOf } from './confer.ts';

const FOLDER = join(HOME, 'docs/schema');

/** The choices of a class are for its editor alone. */
const schemaOf = (shape: z.ZodType) =>
  z.toJSONSchema(shape, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      delete jsonSchema.choice;
    },
  });

test('docs/schema has the schema of every output, made from the source', () => {
  const files = Object.entries(OUTPUTS).map(([name, shape]) => [
    `${name}.schema.json`,
    `${JSON.stringify(schemaOf(shape), null, 2)}\n`,
  ]);
  if (process.env.UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    for (const [file, text] of files) writeFileSync(join(FOLDER, file!), text!);
  }
  const written = readdirSync(FOLDER).map((file) => [
    file,
    readFileSync(join(FOLDER, file), 'utf8'),
  ]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(files));
});

/** Which line prints what. */
const LINES: [schema: string, line: string][] = [
  ['status', '--json'],
  ['group', 'group --json --absent mo'],
  ['why', 'why ana --json'],
  ['why', 'why mo --json'],
  ['plan', 'plan --json --dry-run'],
  ['plan', 'plan --json'],
  ['week', 'week --json'],
  ['due', 'due --json'],
  ['due', 'due structure --json'],
  ['log', 'log --json'],
  ['log', 'log --all --json'],
  ['log', 'log ana --json'],
  ['show-class', 'show --json'],
  ['show-writer', 'show ana --json'],
  ['show-writer', 'show kai --json'],
  ['skills', 'skills --json'],
  ['skills', 'skills hook --json'],
  ['skills', 'skills structure --json'],
  ['lessons', 'lessons --json'],
  ['lessons', 'lessons leads --json'],
  ['texts', 'texts --json'],
  ['check', 'check --json'],
  ['check', 'check --format json'],
  ['doctor', 'doctor --json'],
];

/** A class in the middle of its week: groups, meetings, notes, a goal, scores of several pieces, an unfinished sort. */
async function busyClass(): Promise<string> {
  const root = copyOf(EXAMPLE);
  for (const line of [
    'group',
    'move ben leads',
    'meet 2 --has-it kai --not-yet imani --absent nadia',
    'note ana "slowed down where the dog runs" --strength --taught leads --next endings',
    'score --piece Winter --rubric six-traits --scores ana=4,3,3,3,2,3 --scores kai=5,4,4,4,3,3',
    'taught endings "went back to the dog"',
    'texts add "Night Train" --skill endings',
    'texts add "The kite" --writer ben --child-said-yes',
    'sort leads --got-it ana',
    'sort endings --needs-help ben',
  ]) {
    const { code, err } = await confer(root, wordsOf(line));
    expect({ line, code }, err).toEqual({ line, code: 0 });
  }
  const ana = join(root, 'students/ana.yaml');
  writeFileSync(
    ana,
    `${readFileSync(ana, 'utf8')}goal: {skill: structure.end, words: a new end}\n`,
  );
  return root;
}

const classes: [name: string, root: string][] = [
  ['the example', copyOf(EXAMPLE)],
  ['a busy week', await busyClass()],
];

describe.each(classes)('in %s', (_, root) => {
  test.each(LINES)('%s: confer %s', async (name, line) => {
    const { code, out } = await confer(root, wordsOf(line));
    expect(code === 0 || name === 'doctor').toBe(true);
    expectToMatch(name, out);
  });
});

function expectToMatch(name: string, out: string): void {
  const schema = JSON.parse(readFileSync(join(FOLDER, `${name}.schema.json`), 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  const data = JSON.parse(out);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...data, version: 99 })).toBe(false);
  expect(validate({ ...data, another: 1 })).toBe(false);
}

test('every command that prints data has a schema, and every command that reads prints data', () => {
  const withJson = menu.filter(({ flags }) => Object.hasOwn(flags, 'json')).map(({ name }) => name);
  // A writer's record and tables have the form of docs/tables.md and of class files.
  const listed = new Set(['export', ...LINES.map(([, line]) => wordsOf(line)[0]!)]);
  listed.delete('--json');
  expect(withJson.sort()).toEqual([...listed].sort());
  expect([...new Set(LINES.map(([name]) => name))].sort()).toEqual(Object.keys(OUTPUTS).sort());
});

describe('confer --json', () => {
  test('names each class of a folder above several', async () => {
    const desk = newFolder();
    for (const name of ['one', 'two']) await confer(desk, ['init', name]);
    const { out } = await confer(desk, ['--json']);
    expectToMatch('status', out);
    expect(JSON.parse(out).classes).toMatchObject([{ name: 'one' }, { name: 'two' }]);
  });

  test('without a class: none', async () => {
    const { code, out } = await confer(newFolder(), ['--json']);
    expect({ code, ...JSON.parse(out) }).toEqual({ code: 0, version: 1, date: TODAY, classes: [] });
  });

  test('is no flag of a command that has none', async () => {
    const { code, err } = await confer(copyOf(EXAMPLE), ['undo', '--json']);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('no flag --json'),
    });
  });
});

describe('confer check for editors', () => {
  const broken = join(HOME, 'tests/problems/several-at-once/class');
  test('prints a line for each problem, with its place', async () => {
    const root = copyOf(EXAMPLE);
    cpSync(broken, root, { recursive: true });
    const data = JSON.parse((await confer(root, ['check', '--json'])).out);
    expectToMatch('check', JSON.stringify(data));
    const { code, out } = await confer(root, ['check', '--format', 'unix']);
    const places = out
      .trimEnd()
      .split('\n')
      .map((line) => /^([^:]+):(\d+):(\d+): ./.exec(line)!);
    expect(code).toBe(1);
    expect(data.problems.length).toBeGreaterThan(1);
    expect(places.map(([, file, line, column]) => [file, Number(line), Number(column)])).toEqual(
      data.problems.map(({ file, line, column }: Record<string, unknown>) => [file, line, column]),
    );
  });

  test('names files as seen from the folder in which it runs', async () => {
    const root = copyOf(EXAMPLE);
    writeFileSync(join(root, 'students/ana.yaml'), 'name: [\n');
    const { out } = await confer(join(root, 'sorts'), ['check', '--format', 'unix']);
    expect(out).toMatch(/^\.\.\/students\/ana\.yaml:\d+:\d+: /);
    expect((await confer(copyOf(EXAMPLE), ['check', '--format', 'unix'])).out).toBe('');
  });

  test('refuses another format', async () => {
    const { code, err } = await confer(copyOf(EXAMPLE), ['check', '--format', 'xml']);
    expect({ code, err }).toEqual({
      code: 2,
      err: '--format xml is not a choice.\nUse unix or json.\n',
    });
  });
});

describe('confer --version', () => {
  test('is the version alone in the first line, then what it runs on', async () => {
    const { out } = await confer('/', ['--version']);
    const [first, second, ...rest] = out.split('\n');
    expect(first).toMatch(/^(\d+\.\d+\.\d+|dev)$/);
    expect(second).toBe(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
    expect(rest).toEqual(['']);
  });

  test('as data', async () => {
    const { out } = await confer('/', ['--version', '--json']);
    expect(JSON.parse(out)).toMatchObject({ version: 1, node: process.versions.node });
  });
});
