/** What another hand does between the moment in which a command looks and the moment in which it writes. */

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rewriteGroups } from '../../src/commands/groups/made-groups.ts';
import { addLines } from '../../src/commands/record/add-lines.ts';
import { saveChanges } from '../../src/commands/sheets/sheet-save.ts';
import { sortSheet } from '../../src/core/sheets/sheet.ts';
import { readClass } from '../../src/folder/read/class-folder.ts';
import { openStore } from '../../src/folder/store/store.ts';
import { confer, copyOf, EXAMPLE, filesIn, HOME, newFolder } from '../confer.ts';
import { arm, disarm } from '../faults/faulty-fs.mjs';
import { classOf } from '../terminal/rooms.ts';

const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const three = () =>
  classOf({
    'students/ana.yaml': 'name: Ana\n',
    'students/ben.yaml': 'name: Ben\n',
    'students/kai.yaml': 'name: Kai\n',
  });

test('a note saved after the class was read is kept beside an answer given by flags', async () => {
  const root = three();
  const { classroom } = await readClass(root, HOME);
  const sheet = sortSheet('2026-11-23', 'structure.lead', classroom);
  const file = join(root, sheet.file);
  mkdirSync(join(root, 'sorts'));
  writeFileSync(
    file,
    'date: 2026-11-23\nskill: structure.lead\nstacks:\n  ana: {stack: almost, note: cut two lines}\n',
  );
  expect((await confer(root, ['sort', 'leads', '--got-it', 'ana'])).code).toBe(0);
  expect(read(root, sheet.file)).toContain('ana: {stack: got it, note: cut two lines}');
  // Decided about what is there under the lock, not about what was read before.
  saveChanges(openStore(root), sheet, (now) => [
    { id: 'ben', entry: { stack: now.get('ana')?.stack } },
  ]);
  expect(read(root, sheet.file)).toContain('ben: got it');
});

test('a writer removed after the class was read is not written back', async () => {
  const root = three();
  const { classroom } = await readClass(root, HOME);
  const sheet = sortSheet('2026-11-23', 'structure.lead', classroom);
  const answer = (id: string) => () =>
    saveChanges(openStore(root), sheet, () => [{ id, entry: { stack: 'got it' } }]);
  expect((await confer(root, ['archive', 'ben'])).code).toBe(0);
  expect((await confer(root, ['forget', 'ana', '--yes'])).code).toBe(0);
  expect(answer('ana')).toThrow(
    'ana was removed from the class while confer was working. Nothing was saved.',
  );
  expect(existsSync(join(root, sheet.file))).toBe(false);
  // Who has only left is known still.
  answer('ben')();
  expect(read(root, sheet.file)).toContain('ben: got it');
});

test('a sort that is half typed or in another encoding is not changed, and the reason is given', async () => {
  const root = three();
  const { classroom } = await readClass(root, HOME);
  const sheet = sortSheet('2026-11-23', 'structure.lead', classroom);
  mkdirSync(join(root, 'sorts'));
  const head = 'date: 2026-11-23\nskill: structure.lead\nstacks:\n';
  for (const bytes of [
    Buffer.from(`${head}  ben: *later\n`),
    Buffer.from(`${head}  ben: {stack: almost\n`),
    Buffer.from(`${head}  ben: {stack: almost, note: café}\n`, 'latin1'),
  ]) {
    writeFileSync(join(root, sheet.file), bytes);
    const save = () =>
      saveChanges(openStore(root), sheet, () => [{ id: 'ana', entry: { stack: 'got it' } }]);
    expect(save).toThrow(/was not saved/);
    expect(readFileSync(join(root, sheet.file))).toEqual(bytes);
  }
});

test('a file that an editor saves before confer removes it stays', () => {
  const root = three();
  mkdirSync(join(root, 'archive'));
  const archived = () =>
    openStore(root).change((file) => {
      const after = file('students/kai.yaml');
      writeFileSync(join(root, 'students/kai.yaml'), 'name: Kai\ngrade: 5\n');
      return [
        { file: 'archive/kai.yaml', after },
        { file: 'students/kai.yaml', after: undefined },
      ];
    });
  expect(archived).toThrow(/changed while confer was working/);
  expect(read(root, 'students/kai.yaml')).toContain('grade: 5');
});

test('a new writer from a table never gets the id of one who left', async () => {
  const root = three();
  await confer(root, ['archive', 'kai']);
  writeFileSync(join(root, 't.csv'), 'name,ideas\nKai Brown,4\n');
  const { code } = await confer(root, [
    'import',
    't.csv',
    '--add',
    '--rubric',
    'six-traits',
    '--piece',
    'P',
  ]);
  expect(code).toBe(0);
  expect(read(root, 'students/kai-b.yaml')).toContain('Kai Brown');
});

test('a forget that the disk stopped halfway is completed by the next command', async () => {
  const root = copyOf(EXAMPLE);
  arm(root, { at: 40, mode: 'EIO', sticky: true });
  expect((await confer(root, ['forget', 'kai', '--yes'])).code).toBe(3);
  disarm();
  const { out, err } = await confer(root, ['check']);
  expect(err).toContain('An interrupted command was completed: confer forget kai --yes');
  expect(out).toContain('No problems: 23 writers');
});

describe('what was decided about files that changed since is not written', () => {
  const opened = async (root: string) => ({
    ...(await readClass(root, HOME)),
    store: openStore(root),
  });

  test.each([
    ['absent', 'students/ana.yaml', 'was created'],
    ['present', 'students/zoe.yaml', 'was removed'],
  ] as const)('a file that has to be %s', (was, file, why) => {
    const root = three();
    const both = () => [
      { file: 'students/new.yaml', after: 'name: New\n' },
      { file, was, after: 'name: Other\n' },
    ];
    expect(() => openStore(root).change(both)).toThrow(`${file} was not saved: it ${why} while`);
    expect(existsSync(join(root, 'students/new.yaml'))).toBe(false);
  });

  test('a note does not bring a writer back', async () => {
    const root = three();
    const folder = await opened(root);
    await confer(root, ['archive', 'ana']);
    const line = { id: 'ana', list: 'notes' as const, fields: { date: '2026-11-23', note: 'x' } };
    expect(() => addLines(folder, [line], false)).toThrow(
      'students/ana.yaml was not saved: it was removed',
    );
    expect(existsSync(join(root, 'students/ana.yaml'))).toBe(false);
  });

  test('groups that another window changed are not written over', async () => {
    const root = copyOf(EXAMPLE);
    await confer(root, ['group']);
    const folder = await opened(root);
    await confer(root, ['move', 'ben', 'out']);
    const { file, content } = folder.classroom.groups.at(-1)!;
    const moved = read(root, file);
    await expect(rewriteGroups(folder, file, { ...content, groups: [] })).rejects.toThrow(
      'it changed while confer was working',
    );
    expect(read(root, file)).toBe(moved);
    const next = file.replace('2026-11-23', '2026-11-24');
    writeFileSync(join(root, next), moved);
    await expect(rewriteGroups(folder, next, content)).rejects.toThrow('it changed while');
    expect(read(root, next)).toBe(moved);
  });

  test('nothing of a forgotten writer is left in .confer', async () => {
    const root = copyOf(EXAMPLE);
    await confer(root, ['note', 'ben', 'x']);
    expect((await confer(root, ['forget', 'ana', '--yes'])).code).toBe(0);
    const left = [...filesIn(join(root, '.confer')).values()].filter((text) => /Ana L/.test(text));
    expect(left).toEqual([]);
    expect(existsSync(join(root, '.confer/cache.json'))).toBe(false);
  });
});

describe('a lock', () => {
  test('of a dead process that a running one has claimed is reported after two seconds', async () => {
    const root = three();
    mkdirSync(join(root, '.confer'));
    const lock = join(root, '.confer/lock');
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 - 7, host: hostname() }));
    const { lstatSync } = await import('node:fs');
    const { ino, mtimeMs } = lstatSync(lock);
    const mark = `${lock}.${2 ** 22 - 7}-${ino}-${mtimeMs}.1.clearing`;
    writeFileSync(mark, JSON.stringify({ pid: process.ppid, host: hostname() }));
    const { code, err } = await confer(root, ['note', 'ana', 'x']);
    expect({ code, err }).toMatchObject({
      code: 4,
      err: expect.stringContaining('Nothing was saved'),
    });
  });

  test.each(['.confer/lock', '.confer/steps/000001.json', '.confer/cache.json'])(
    'and what is written beside %s do not follow a link that leads out',
    async (file) => {
      const root = three();
      const outside = join(newFolder(), 'mine');
      writeFileSync(outside, 'mine');
      mkdirSync(join(root, '.confer/steps'), { recursive: true });
      symlinkSync(outside, join(root, `${file}.${process.pid}.tmp`));
      expect((await confer(root, ['note', 'ana', 'x'])).code).toBe(0);
      expect(readFileSync(outside, 'utf8')).toBe('mine');
    },
  );
});
