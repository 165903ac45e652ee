/**
 * A class on a disk as Windows has it, made of this one's by windows-fs.mjs; and on one of Windows itself where it can be
 * mounted (Linux, as root, ntfs-3g). FAULTS=all takes 300 names, else thirty.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EXAMPLE, HOME, newFolder, TODAY } from '../confer.ts';
import { report, sample } from './amount.ts';
import { filesOf, newClass } from './faults.ts';
import { allNames } from './hard-names.ts';

const BIN = join(HOME, 'bin/confer.js');
const RULES = join(HOME, 'tests/faults/windows-fs.mjs');

type Confer = (folder: string, words: string[], busy?: number) => ReturnType<typeof started>;

function started(cwd: string, node: string[], words: string[], env: Record<string, string> = {}) {
  const argv = [...node, BIN, '--date', TODAY, ...words];
  const options = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', input: '' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, options);
  return { code: status, out: stdout, err: stderr };
}

const onRules: Confer = (folder, words, busy = 0) =>
  started(folder, ['--import', RULES], words, { WINDOWS_DIR: folder, WINDOWS_BUSY: String(busy) });
const onTheDisk: Confer = (folder, words) => started(folder, [], words);

/** An empty drive of Windows, or undefined where none can be mounted here. */
function drive(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/dev/fuse')) return;
  const place = mkdtempSync(join(tmpdir(), 'confer-ntfs-'));
  mkdirSync(join(place, 'drive'));
  const steps = [
    ['truncate', '-s', '64M', join(place, 'image')],
    ['mkntfs', '-F', '-Q', join(place, 'image')],
    ['lowntfs-3g', '-o', 'windows_names,ignore_case', join(place, 'image'), join(place, 'drive')],
  ];
  const isMounted = steps.every(
    ([program = '', ...words]) => spawnSync(program, words).status === 0,
  );
  return isMounted ? join(place, 'drive') : undefined;
}

const ntfs = drive();
afterAll(() => {
  if (ntfs) execFileSync('umount', [ntfs]);
});

const PLACES: [name: string, confer: Confer, place: () => string][] = [
  ['rules of Windows', onRules, newFolder],
  ...(ntfs
    ? [['ntfs', onTheDisk, () => mkdtempSync(join(ntfs, 'x'))] as [string, Confer, () => string]]
    : []),
];

function copied(place: () => string): string {
  const folder = join(place(), 'room-12');
  cpSync(EXAMPLE, folder, { recursive: true });
  return folder;
}

function expectOk({ code, out, err }: ReturnType<typeof started>): string {
  expect(code, out + err).toBe(0);
  return out;
}

describe.each(PLACES)('%s', (kind, confer, place) => {
  test('names that it refuses become files that it holds', { timeout: 240_000 }, () => {
    const folder = place();
    const names = [...new Set(sample(allNames(), 30).map((name) => name.trim()))];
    // A list refuses what looks like no name; whoever types one means it.
    expectOk(confer(folder, ['init', 'room']));
    for (const name of names) expectOk(confer(join(folder, 'room'), ['add', '--', name]));
    const students = join(folder, 'room/students');
    const written = readdirSync(students).map((file) =>
      parse(readFileSync(join(students, file), 'utf8')).name.normalize('NFC'),
    );
    expect(written.toSorted()).toEqual(names.map((name) => name.normalize('NFC')).toSorted());
    expect(expectOk(confer(join(folder, 'room'), ['check']))).toContain('No problems');
    report(`${kind}: ${names.length} names`);
  });

  test('a week of a class', { timeout: 120_000 }, () => {
    const folder = copied(place);
    const lines = [
      ['sort', 'leads', '--got-it', 'ana,ben', '--needs-help', 'kai,mo'],
      ['group'],
      ['plan', '--html'],
      ['note', 'ana,ben', 'began again'],
      ['meet', '1', '--has-it', 'jack'],
      ['move', 'ana', 'leads'],
      ['archive', 'theo'],
      ['add', 'Con'],
      ['undo'],
      ['redo'],
    ];
    for (const words of lines) expectOk(confer(folder, words));
    expect(expectOk(confer(folder, ['check']))).toContain('No problems');
  });

  test('changing each writer’s id and back loses no file', { timeout: 240_000 }, () => {
    const folder = copied(place);
    const { files } = filesOf(folder);
    const ids = sample(readdirSync(join(folder, 'students')).slice(0, 13), 3).map((file) =>
      file.replace('.yaml', ''),
    );
    for (const id of ids) expectOk(confer(folder, ['id', id, `${id}-x`]));
    expect(readdirSync(join(folder, 'students'))).toHaveLength(24);
    expect(expectOk(confer(folder, ['check']))).toContain('No problems');
    for (const id of ids) expectOk(confer(folder, ['id', `${id}-x`, id]));
    expect(filesOf(folder).files).toEqual(files);
    report(`${kind}: ${2 * ids.length} renames`);
  });

  test('an id that differs only in case is already taken', () => {
    const folder = copied(place);
    writeFileSync(join(folder, 'students/Wanda.yaml'), 'name: Wanda\n');
    for (const id of ['wanda', 'ana']) {
      const { code, err } = confer(folder, ['id', 'ben', id]);
      expect({ code, err }).toMatchObject({
        code: 2,
        err: expect.stringMatching(/The id \w+ is already taken/),
      });
    }
    expect(confer(folder, ['id', 'wanda', 'wanda']).code).toBe(2);
    expect(readdirSync(join(folder, 'students'))).toHaveLength(25);
  });
});

describe('a file that another program has open', () => {
  const students = (folder: string) => readFileSync(join(folder, 'students/ana.yaml'), 'utf8');

  test.each([1, 3, 10])('%i times: confer waits for it', (busy) => {
    const folder = newClass(EXAMPLE);
    expectOk(onRules(folder, ['note', 'ana', 'kept going'], busy));
    expect(students(folder)).toContain('kept going');
  });

  test('forever: nothing is reported as saved, and the file is unchanged', () => {
    const folder = newClass(EXAMPLE);
    const before = students(folder);
    const { code, out, err } = onRules(folder, ['note', 'ana', 'kept going'], 1e9);
    expect(code).toBe(3);
    expect(out).not.toContain('Saved');
    expect(err).toMatch(/students\/ana\.yaml was not saved/);
    expect(students(folder)).toBe(before);
    expect(filesOf(folder).leftovers).toEqual([]);
  });
});
