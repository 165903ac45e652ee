/** A table that confer exported goes back into a class: nothing doubled, nothing lost, nothing on another writer. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { importOwnTable, ownTableOf } from '../src/commands/tables/import-own.ts';
import { TABLES } from '../src/core/exporting/tables.ts';
import type { Sheet } from '../src/core/tables/worksheet.ts';
import type { World } from '../src/world.ts';
import { confer, filesIn, HOME, Kept, newFolder, type Result } from './confer.ts';
import { AS_OF, type ClassFacts, makeClass } from './district/facts.ts';
import { writeClass, writeRoster } from './district/folders.ts';

const NAMES = Object.keys(TABLES);
const CASES = Number(process.env.BACK_CASES ?? 100);

function sheetFrom(text: string): Sheet {
  const options = { relax_column_count: true, skip_empty_lines: true } as const;
  const rows: string[][] = parse(text, options);
  return { name: 'table.csv', rows: rows.map((cells, i) => ({ line: i + 1, cells })) };
}

async function importBack(root: string, table: string | Sheet, dryRun = false): Promise<Result> {
  const [out, err] = [new Kept(), new Kept()];
  const world = {
    ...{ cwd: root, env: {}, home: HOME, node: '', today: AS_OF, zone: () => 'UTC' },
    ...{ stdin: { isTTY: false }, stdout: out, stderr: err, typed: ['import', 'table.csv'] },
  } as unknown as World;
  const sheet = typeof table === 'string' ? sheetFrom(table) : table;
  const code = await importOwnTable({ world }, sheet, { dryRun });
  return { code, out: out.text, err: err.text };
}

async function exported(root: string): Promise<Record<string, string>> {
  const tables: Record<string, string> = {};
  for (const table of NAMES) {
    const { code, out, err } = await confer(root, ['export', '--table', table], AS_OF);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    tables[table] = out;
  }
  return tables;
}

/** The folder has the class's name, as the tables do. */
function emptyCopy(room: ClassFacts): string {
  const root = join(newFolder(), room.label.split('/').at(-1)!);
  mkdirSync(root);
  writeRoster(root, room);
  return root;
}

const made = (i: number, weeks = 3) =>
  makeClass(Number(process.env.SEED), i, { weeks, writers: 11, scoresCount: true });

describe('there and back', () => {
  const classes = Array.from({ length: CASES }, (_, i) => made(i));

  test.each(classes.map((room) => [room.label, room] as const))('%s', async (_, room) => {
    const tables = await exported(writeClass(newFolder(), room));
    const root = emptyCopy(room);
    for (const table of NAMES) {
      const { code, err } = await importBack(root, tables[table]!);
      expect({ table, code, err }).toEqual({ table, code: 0, err: '' });
    }
    expect(await exported(root)).toEqual(tables);
    const before = filesIn(root);
    for (const table of NAMES) expect((await importBack(root, tables[table]!)).code).toBe(0);
    expect(filesIn(root)).toEqual(before);
    expect((await confer(root, ['check'], AS_OF)).code).toBe(0);
  });
});

describe('one table', () => {
  const room = made(1);
  async function scene() {
    const tables = await exported(writeClass(newFolder(), room));
    return { tables, root: emptyCopy(room) };
  }

  test.each(NAMES)('%s is known by its headings, and no other table is', async (name) => {
    const { tables } = await scene();
    expect(ownTableOf(sheetFrom(tables[name]!))).toBe(name);
    expect(ownTableOf(sheetFrom(tables[name]!.replace('class,', 'klass,')))).toBeUndefined();
  });

  test('half of it is completed, and one undo takes it back', async () => {
    const { tables, root } = await scene();
    for (const table of ['scores', 'notes', 'evidence', 'meetings']) {
      const { name, rows } = sheetFrom(tables[table]!);
      await importBack(root, { name, rows: rows.slice(0, rows.length / 2) });
      const between = filesIn(root);
      const { code, err } = await importBack(root, tables[table]!);
      expect({ table, code, err }).toEqual({ table, code: 0, err: '' });
      await confer(root, ['undo'], AS_OF);
      for (const [file, text] of between) {
        if (!file.startsWith('.confer')) expect(filesIn(root).get(file)).toBe(text);
      }
      await importBack(root, tables[table]!);
    }
    const { scores, notes, evidence, meetings } = await exported(root);
    expect({ scores, notes, meetings }).toEqual({
      scores: tables.scores,
      notes: tables.notes,
      meetings: tables.meetings,
    });
    expect(evidence).toBe(tables.evidence);
  });

  test('--dry-run says the same and changes nothing', async () => {
    const { tables, root } = await scene();
    const before = filesIn(root);
    const dry = await importBack(root, tables.notes!, true);
    expect(dry.out).toContain('Nothing was saved (--dry-run).');
    expect(filesIn(root)).toEqual(before);
    const real = await importBack(root, tables.notes!);
    expect(real.out.split('\n')[0]).toBe(dry.out.split('\n')[0]);
  });

  test('needs are worked out, and evidence says what it leaves out', async () => {
    const { tables, root } = await scene();
    const before = filesIn(root);
    expect((await importBack(root, tables.needs!)).out).toBe(
      'Needs are worked out from sorts, scores, notes and meetings, so nothing was changed.\n',
    );
    expect(filesIn(root)).toEqual(before);
    const { out } = await importBack(root, tables.evidence!);
    expect(out).toMatch(/\d+ rows about scores, notes and meetings: they are worked out/);
  });

  test.each([
    [
      'a writer that the class does not have',
      'evidence',
      /ana-0/g,
      'ana-9',
      'is not in the class: ana-9',
    ],
    [
      'the name of another child',
      'evidence',
      /Ana Abara/g,
      'Ana Diaz',
      'ana-0 is "Ana Abara" in this class',
    ],
    ['a score off the scale', 'scores', /,[1-6],1,6,/, ',9,1,6,', '"9" is not on the scale of'],
    [
      'a rubric that is nowhere',
      'scores',
      /six-traits/,
      'sixth',
      'this class has no rubric "sixth"',
    ],
    ['a day that is none', 'scores', /2026-08-31/, '2026-02-31', '"2026-02-31" is no date'],
    [
      'an answer of another kind',
      'evidence',
      /(,sort,[^,]*,[^,]*),needs help,/,
      '$1,needs it,',
      '"needs it" is not an answer here',
    ],
    [
      'a file outside of the class',
      'meetings',
      /,2026-\S+?$/m,
      ',2026-09-01/../../x',
      'is no name of a file of this day',
    ],
    [
      'an outcome of another kind',
      'meetings',
      /,has it,/,
      ',has,',
      '"has" is no outcome of a meeting',
    ],
  ])('%s is refused, and nothing is saved', async (_, table, from, to, said) => {
    const { tables, root } = await scene();
    const before = filesIn(root);
    const changed = tables[table]!.replace(from, to);
    expect(changed).not.toBe(tables[table]);
    const { code, out, err } = await importBack(root, changed);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(said);
    expect(err).toMatch(/^table\.csv:\d+:1: /);
    expect(err).toContain('Nothing was saved.');
    expect(filesIn(root)).toEqual(before);
  });

  test('another score or another answer than the class has is refused', async () => {
    const { tables, root } = await scene();
    await importBack(root, tables.scores!);
    await importBack(root, tables.evidence!);
    const before = filesIn(root);
    const other = tables.scores!.replace(/,([1-6]),1,6,/, (_, score) => `,${(score % 6) + 1},1,6,`);
    expect((await importBack(root, other)).err).toMatch(
      /already has \S+ \d for this piece, not \d/,
    );
    const sorted = tables.evidence!.replace(/(,sort,.*?),needs help,/, '$1,almost,');
    expect((await importBack(root, sorted)).err).toMatch(
      /is "needs help" in sorts\/.*, not "almost"/,
    );
    expect(filesIn(root)).toEqual(before);
  });

  test('of a table of many classes, only the rows of this class', async () => {
    const folder = newFolder();
    const all = [made(1), made(2), made(3), made(4)];
    for (const one of all) writeClass(join(folder, 'school'), one);
    const argv = ['-C', 'school', 'export', '--table', 'notes'];
    const { out } = await confer(folder, argv, AS_OF);
    const rowsOf = (label: string) =>
      out.split('\n').filter((line) => line.startsWith(`${label},`)).length;
    // A class that was made up may have no note at all.
    const one = all.findLast(({ label }) => rowsOf(label) > 0)!;
    const root = emptyCopy(one);
    expect((await importBack(root, out)).code).toBe(0);
    const { label } = one;
    const own = rowsOf(label);
    const again = (await confer(root, ['export', '--table', 'notes'], AS_OF)).out;
    const short = label.split('/').at(-1)!;
    expect(again.split('\n').filter((line) => line.startsWith(short)).length).toBe(own);
  });

  test('codes instead of names fit only a class of that name', async () => {
    const { root } = await scene();
    writeFileSync(join(root, 'students/w01.yaml'), 'name: Zoe Ray\n');
    const head = TABLES.notes.columns.join(',');
    const row = 'room-9,w01,,4,2026-11-20,,drew,,,,0,';
    const { code, err } = await importBack(root, `${head}\n${row}\n`);
    expect(code).toBe(1);
    expect(err).toContain('this row has no name, and is of the class "room-9"');
    expect(readFileSync(join(root, 'students/w01.yaml'), 'utf8')).toBe('name: Zoe Ray\n');
  });
});
