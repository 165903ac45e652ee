/** confer export --table: every row of a class, in the same bytes; harmless cells; no name where none is wanted. */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvLine, withoutGuard } from '../src/core/exporting/csv-text.ts';
import { TABLES } from '../src/core/exporting/tables.ts';
import { csvOut } from '../src/terminal/lines-out.ts';
import type { World } from '../src/world.ts';
import { confer, copyOf, EXAMPLE, filesIn, HOME, Kept, newFolder, TODAY } from './confer.ts';
import { makeDistrict } from './district/facts.ts';
import { writeClass } from './district/folders.ts';

const NAMES = Object.keys(TABLES);

function putIn(folder: string, file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

type Row = Record<string, string> & { score: number | null; minutes: number };

async function rowsOf(folder: string, table: string, ...more: string[]): Promise<Row[]> {
  const { code, out, err } = await confer(folder, ['export', '--table', table, '--json', ...more]);
  expect({ code, err: more.includes('none') ? '' : err }).toEqual({ code: 0, err: '' });
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

test('docs/tables.md names every column of every table, in no other than its own section', () => {
  const text = readFileSync(join(HOME, 'docs/tables.md'), 'utf8');
  const shared = text.split('Columns that several tables have:')[1]!.split('\n## ')[0]!;
  const common = [...shared.matchAll(/`(\w+)`/g)].map(([, column]) => column!);
  for (const [name, { columns }] of Object.entries(TABLES)) {
    const section = text.split(`\n## ${name}\n`)[1]!.split('\n## ')[0]!;
    const own = [...section.matchAll(/^\| `(\w+)` \| .+ \| .+ \|$/gm)].map(([, column]) => column!);
    const others = columns.filter((column) => !common.includes(column));
    expect([name, ...own.sort()]).toEqual([name, ...others.sort()]);
  }
});

describe('a class', () => {
  test.each(NAMES)('%s: twice the same bytes, the columns first, no file changed', async (name) => {
    const folder = copyOf(EXAMPLE);
    const before = filesIn(folder);
    const [one, two] = [
      await confer(folder, ['export', '--table', name]),
      await confer(folder, ['export', '--table', name]),
    ];
    expect(one.code).toBe(0);
    expect(one.out).toBe(two.out);
    expect(one.out.split('\n')[0]).toBe(TABLES[name as keyof typeof TABLES].columns.join(','));
    expect(filesIn(folder)).toEqual(before);
  });

  test('every writer is in needs: unknown is not "nothing open"', async () => {
    const folder = newFolder();
    const put = (file: string, text: string) => putIn(folder, file, text);
    put('class.yaml', 'grade: 4\n');
    for (const id of ['ana', 'ben', 'cho'])
      put(`students/${id}.yaml`, `name: ${id.toUpperCase()}\n`);
    put('sorts/2026-11-20-support.yaml', 'date: 2026-11-20\nkind: support\nstacks: {cho: least}\n');
    put(
      'sorts/2026-11-20-structure.lead.yaml',
      'date: 2026-11-20\nskill: structure.lead\nstacks: {ana: needs help, ben: got it}\n',
    );
    const rows = await rowsOf(folder, 'needs');
    expect(rows.map(({ id, state, skill, support }) => [id, state, skill, support])).toEqual([
      ['ana', 'open', 'structure.lead', null],
      ['ben', 'nothing open', null, null],
      ['cho', 'unknown', null, 'least'],
    ]);
  });

  test('a trait without a number has an empty score, and its code beside it', async () => {
    const folder = copyOf(EXAMPLE);
    writeFileSync(
      join(folder, 'students/ana.yaml'),
      'name: Ana\nscores:\n  - {date: 2026-11-20, rubric: six-traits, piece: Letter, ideas: 4, voice: NS}\n',
    );
    const rows = (await rowsOf(folder, 'scores')).filter(({ id }) => id === 'ana');
    expect(
      rows.map(({ trait, score, no_score, from, to }) => [trait, score, no_score, from, to]),
    ).toEqual([
      ['ideas', 4, null, 1, 6],
      ['voice', null, 'NS', 1, 6],
    ]);
  });

  test('the shares of a meeting add up to its minutes', async () => {
    const folder = newFolder();
    const [room] = makeDistrict(3, 1, { weeks: 6, writers: 12 });
    const root = writeClass(folder, room!);
    const meetings = (await rowsOf(root, 'meetings')).filter(({ how }) => how !== 'everybody');
    const files = [...new Set(meetings.map(({ file }) => file))];
    expect(files.length).toBeGreaterThan(10);
    for (const one of files) {
      const rows = meetings.filter(({ file }) => file === one);
      const sum = rows.reduce((all, { minutes }) => all + minutes, 0);
      const isMet = rows.some(({ outcome }) => outcome !== 'absent');
      const whole = rows[0]!.how === 'group' ? room!.minutes.group : room!.minutes.conference;
      expect(Math.abs(sum - (isMet ? whole : 0))).toBeLessThan(0.03);
    }
  });

  test.each([
    [['export'], 'What do you want to export?'],
    [['export', '--table', 'score'], 'There is no table "score".\nDid you mean "scores"?'],
    [['export', 'ana', '--table', 'scores'], 'A table is about the whole class'],
    [['export', 'ana', '--names', 'none'], 'Only tables can be without names.'],
    [['export', '--table', 'scores', '--names', 'first'], 'is not a choice for a table.'],
    [['export', 'ana', '-C', '.', '-C', 'x'], '--class takes one value'],
    [['export', '--table', 'scores', '-C', 'sorts'], 'There is no class.yaml in sorts'],
  ])('%s is refused', async (argv, said) => {
    const { code, out, err } = await confer(copyOf(EXAMPLE), argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

describe('a cell is harmless', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+ two', "'+ two"],
    ['-x', "'-x"],
    ['@home', "'@home"],
    ['\t=1', "' =1"],
    ['\r=1', '"\'\n=1"'],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ['-5', '-5'],
    ['-2.5', '-2.5'],
    ["'tis", "'tis"],
    ['a;=1', '"a;=1"'],
    ['say "no"', '"say ""no"""'],
  ])('%j is written as %j, and read back', (cell, text) => {
    expect(csvLine([cell])).toBe(text);
    const plain = text.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"');
    const clean = cell.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
    expect(withoutGuard(plain)).toBe(clean);
  });

  test('a number is a number', () => {
    expect(csvLine([-3, 2.5, null, ''])).toBe('-3,2.5,,');
  });

  test('for Excel a file begins with a mark and has Windows line ends', async () => {
    const stdout = new Kept();
    await csvOut({ stdout } as unknown as World, true).print(['a,b', '1,2']);
    expect(stdout.text).toBe('\ufeffa,b\r\n1,2\r\n');
  });
});

describe('many classes', () => {
  const district = makeDistrict(1, 4, { weeks: 2, writers: 12 });
  function school(): string {
    const folder = newFolder();
    for (const room of district) writeClass(join(folder, 'school'), room);
    return folder;
  }
  const classesIn = (out: string) => [
    ...new Set(
      out
        .split('\n')
        .slice(1)
        .filter(Boolean)
        .map((line) => line.split(',')[0]),
    ),
  ];

  test('a folder of classes is what its classes are, one after the other', async () => {
    const folder = school();
    const { code, out } = await confer(folder, ['-C', 'school', 'export', '--table', 'needs']);
    expect(code).toBe(0);
    expect(classesIn(out)).toEqual(district.map(({ label }) => label).sort());
    const argv = district.flatMap(({ label }) => ['-C', `school/${label}`]);
    const one = await confer(folder, [...argv, 'export', '--table', 'needs']);
    expect(one.out.split('\n').length).toBe(out.split('\n').length);
    expect(classesIn(one.out)).toEqual(['room-0000', 'room-0001', 'room-0002', 'room-0003']);
  });

  test('two classes of one name are called by the folders above them', async () => {
    const folder = school();
    renameSync(join(folder, 'school/south/room-0001'), join(folder, 'school/south/room-0000'));
    const argv = ['-C', 'school/north/room-0000', '-C', 'school/south/room-0000'];
    const { out } = await confer(folder, [...argv, 'export', '--table', 'needs']);
    expect(classesIn(out)).toEqual(['north/room-0000', 'south/room-0000']);
  });

  test('a class that cannot be read is named with its first problem, and the others are exported', async () => {
    const folder = school();
    const room = join(folder, 'school/south/room-0001');
    writeFileSync(join(room, 'students/ana-0.yaml'), 'name: [\n');
    writeFileSync(join(room, 'students/ben-1.yaml'), 'name: [\n');
    const { code, out, err } = await confer(folder, ['-C', 'school', 'export', '--table', 'needs']);
    expect(code).toBe(1);
    expect(classesIn(out)).toEqual(['north/room-0000', 'north/room-0003', 'west/room-0002']);
    expect(err).toContain('south/room-0001 cannot be exported:\nstudents/ana-0.yaml:');
    expect(err).not.toContain('ben-1');
    expect(err).toContain('Not in this table: 1 class of 4.');
  });

  test('no other command takes several classes', async () => {
    const { code, err } = await confer(school(), ['-C', 'a', '-C', 'b', 'check']);
    expect(code).toBe(2);
    expect(err).toContain('--class takes one value, but got "a" and "b".');
  });
});

describe('--names none', () => {
  const FIRST = ['Qzana', 'Qzben', 'Qzcho'];
  const isNamed = /qz/i;

  function named(isPrivate: boolean): string {
    const folder = join(newFolder(), 'room');
    const ids = isPrivate ? ['w1', 'w2', 'w3'] : FIRST.map((name) => name.toLowerCase());
    const [a, b, c] = ids;
    const put = (file: string, text: string) => putIn(folder, file, text);
    put('class.yaml', `private names: ${isPrivate}\n`);
    if (isPrivate) put('names.yaml', ids.map((id, i) => `${id}: ${FIRST[i]} Qzruiz\n`).join(''));
    for (const [i, id] of ids.entries()) {
      const name = isPrivate ? '' : `name: ${FIRST[i]} Qzruiz\n`;
      const note = `{date: 2026-11-20, kind: conference, strength: helped Qzben, taught: like qzana's, next: ask Qzcho, note: sits by Qzruiz}`;
      const scores = `{date: 2026-11-20, rubric: six-traits, piece: Letter to Qzana, prompt: about Qzben, ideas: 2}`;
      put(`students/${id}.yaml`, `${name}notes: [${note}]\nscores: [${scores}]\n`);
    }
    put(
      'sorts/2026-11-20-structure.lead.yaml',
      `date: 2026-11-20\nskill: structure.lead\nstacks: {${a}: {stack: almost, note: with Qzben}, ${b}: needs help}\n`,
    );
    put(
      `meetings/2026-11-20-conference-${a}-structure.lead.yaml`,
      `date: 2026-11-20\nfocus: structure.lead\nkind: conference\nlesson: for-qzana\nwriters: {${a}: {how: tried it, note: as Qzcho did}}\n`,
    );
    put(
      'taught/2026-11-20-structure.lead.yaml',
      'date: 2026-11-20\nskill: structure.lead\nwords: read what Qzana wrote\n',
    );
    put(
      'groups/2026-11-20.yaml',
      `date: 2026-11-20\ngroups: [{focus: structure.lead, students: [${a}, ${b}, ${c}], lesson: for-qzana}]\n`,
    );
    return folder;
  }

  test.each(NAMES.flatMap((name) => [true, false].map((isPrivate) => [name, isPrivate] as const)))(
    '%s, private names: %s',
    async (name, isPrivate) => {
      const folder = named(isPrivate);
      const argv = ['export', '--table', name];
      const full = await confer(folder, argv);
      expect(full.out).toMatch(isNamed);
      const said = 'This table has names that are private. Without them: --names none\n';
      expect(full.err.includes(said)).toBe(isPrivate);
      for (const form of [[], ['--json']]) {
        const { code, out, err } = await confer(folder, [...argv, '--names', 'none', ...form]);
        expect(code).toBe(0);
        expect(out).not.toMatch(isNamed);
        expect(out).toMatch(isPrivate ? /\bw1\b/ : /\bw0/);
        expect(err).not.toMatch(isNamed);
      }
    },
  );

  test('the codes are the same in every table', async () => {
    const folder = named(false);
    const notes = await rowsOf(folder, 'notes', '--names', 'none');
    const needs = await rowsOf(folder, 'needs', '--names', 'none');
    const ids = (rows: Row[]) => [...new Set(rows.map(({ id }) => id))];
    for (const id of ids(notes)) expect(ids(needs)).toContain(id);
  });
});

test('a day that --date gives is the day of the needs', async () => {
  const { out } = await confer(EXAMPLE, ['--date', '2026-11-20', 'export', '--table', 'needs']);
  expect(out).toContain(',2026-11-20,');
  expect(out).not.toContain(`,${TODAY},`);
});
