/** What .confer/steps may hold, damaged, planted or left half-way, without harm to a file in the class or outside. */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/folder/store/store.ts';
import { confer, newFolder } from '../confer.ts';
import { bytesIn, firstLine, put, read, stepsIn } from './class-bytes.ts';
import { smallClass } from './hand-written.ts';
import { base64, leaveOpen, NOTHING, plant, stepFile } from './planted.ts';

describe('the saved steps', () => {
  test('can be deleted: then there is nothing to undo', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ana', 'one']);
    rmSync(join(root, '.confer/steps'), { recursive: true });
    const before = bytesIn(root);
    expect(await confer(root, ['undo'])).toEqual(NOTHING);
    expect(bytesIn(root)).toEqual(before);
    await confer(root, ['note', 'ana', 'two']);
    expect((await confer(root, ['undo'])).out).toContain('confer note ana two');
    expect(bytesIn(root)).toEqual(before);
  });

  const half = (text: string) => text.slice(0, text.length / 2);
  test.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['cut off', half],
    ['without its sum', (text) => text.split('\n')[1]!],
    ['with a letter more', (text) => text.replace('note ana', 'note anna')],
    ['with other bytes', (text) => text.replace(/"before":"...../, '"before":"$$$$$$$$$$')],
    ['without changes', () => stepFile(undefined)],
    ['with changes of nothing', () => stepFile([null])],
    ['with a number for bytes', () => stepFile([{ file: 'class.yaml', before: 7, after: null }])],
    ['no text at all', () => '\0\xff\xfe'],
  ])('behind a damaged file (%s) nothing older is undone; without it, it is', async (_, damage) => {
    const root = smallClass();
    const first = bytesIn(root);
    await confer(root, ['note', 'ben', 'one']);
    await confer(root, ['note', 'ana', 'two']);
    const [file] = stepsIn(root).slice(-1);
    const path = join(root, '.confer/steps', file!);
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    const before = bytesIn(root);
    const refused = await confer(root, ['undo']);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`.confer/steps/${file}, cannot be read`);
    expect(bytesIn(root)).toEqual(before);
    await confer(root, ['note', 'kai', 'three']);
    expect((await confer(root, ['undo'])).out).toContain('Undone: confer note kai three');
    rmSync(path);
    expect((await confer(root, ['undo'])).out).toContain('Undone: confer note ben one');
    expect(read(root, 'students/ben.yaml')).toBe(
      Buffer.from(first.get('students/ben.yaml')!, 'latin1').toString(),
    );
  });

  test('a damaged step does not change the step before it', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ana', 'one']);
    await confer(root, ['note', 'ana', 'two']);
    const before = bytesIn(root);
    writeFileSync(join(root, '.confer/steps', stepsIn(root).at(-1)!), '{');
    expect((await confer(root, ['undo'])).code).toBe(1);
    expect(bytesIn(root)).toEqual(before);
  });

  test('keeps the last 100 steps, and undone steps do not count', async () => {
    const root = smallClass();
    const note = (i: number) => {
      const store = openStore(root, { words: `confer note ana ${i}` });
      store.edit('students/ana.yaml', (text) => `${text}# ${i}\n`);
    };
    for (let i = 1; i <= 110; i++) note(i);
    expect(stepsIn(root)).toHaveLength(100);
    for (let i = 110; i > 90; i--) {
      expect(firstLine((await confer(root, ['undo'])).out)).toBe(`Undone: confer note ana ${i}`);
    }
    for (let i = 111; i <= 140; i++) note(i);
    expect(stepsIn(root)).toHaveLength(100);
    const said = [];
    for (let i = 0; i < 101; i++) said.push(firstLine((await confer(root, ['undo'])).out));
    const numbers = said.slice(0, 100).map((line) => Number(line.split(' ').at(-1)));
    const range = (from: number, to: number) =>
      Array.from({ length: from - to + 1 }, (_, i) => from - i);
    expect(numbers).toEqual([...range(140, 111), ...range(90, 21)]);
    expect(said.at(-1)).toBe(NOTHING.out.trim());
    expect(read(root, 'students/ana.yaml')).toMatch(/# 20\n$/);
    for (let i = 0; i < 100; i++) expect((await confer(root, ['redo'])).code).toBe(0);
    expect(read(root, 'students/ana.yaml')).toMatch(/# 140\n$/);
  });

  test('continues from the highest number, damaged or undone', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ana', 'one']);
    writeFileSync(join(root, '.confer/steps/000007.json'), 'damaged');
    await confer(root, ['note', 'ana', 'two']);
    expect(stepsIn(root)).toEqual(['000001.json', '000007.json', '000008.json']);
    await confer(root, ['undo']);
    await confer(root, ['note', 'ana', 'three']);
    expect(stepsIn(root)).toEqual(['000001.json', '000007.json', '000009.json']);
  });

  test('a file in place of its folder: nothing to undo, and nothing is written', async () => {
    const root = smallClass();
    mkdirSync(join(root, '.confer'));
    writeFileSync(join(root, '.confer/steps'), '');
    expect((await confer(root, ['note', 'ana', 'one'])).code).toBe(0);
    expect(await confer(root, ['undo'])).toEqual(NOTHING);
  });

  test('a folder that leads out of the class is not written to', async () => {
    const [root, outside] = [smallClass(), newFolder()];
    mkdirSync(join(root, '.confer'));
    symlinkSync(outside, join(root, '.confer/steps'));
    expect((await confer(root, ['note', 'ana', 'one'])).code).toBe(0);
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('a step that names a place outside of the class', () => {
  const PLACES = [
    '../theirs.yaml',
    'ABSOLUTE',
    'out/theirs.yaml',
    'linked.yaml',
    'dangling.yaml',
    'students/../../theirs.yaml',
  ];

  test.each(PLACES)('%s is not changed, and neither is the rest of the step', async (place) => {
    const home = newFolder();
    const [root, outside] = [join(home, 'class'), join(home, 'outside')];
    mkdirSync(root);
    mkdirSync(outside);
    put(
      root,
      new Map([
        ['class.yaml', 'name: Room 7\n'],
        ['mine.yaml', 'mine\n'],
      ]),
    );
    for (const folder of [home, outside]) writeFileSync(join(folder, 'theirs.yaml'), 'theirs\n');
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(join(outside, 'theirs.yaml'), join(root, 'linked.yaml'));
    symlinkSync(join(outside, 'none.yaml'), join(root, 'dangling.yaml'));
    const file = place.replace('ABSOLUTE', join(outside, 'theirs.yaml'));
    const mine = { file: 'mine.yaml', before: base64('other\n'), after: base64('mine\n') };
    const texts = [base64('theirs\n'), base64('gotcha\n'), null];
    const steps = texts.flatMap((before) => texts.map((after) => ({ file, before, after })));
    for (const step of steps) {
      for (const [way, name] of [
        ['undo', '000001.json'],
        ['redo', '000001.undone.json'],
      ] as const) {
        rmSync(join(root, '.confer'), { recursive: true, force: true });
        plant(root, way === 'undo' ? [mine, step] : [step, mine], name);
        const refused = await confer(root, [way]);
        expect(refused).toMatchObject({ code: 1, out: '' });
        expect(refused.err).toContain(`${name}, cannot be read`);
        expect(read(root, 'mine.yaml')).toBe('mine\n');
        expect(readdirSync(outside)).toEqual(['theirs.yaml']);
        for (const folder of [home, outside]) expect(read(folder, 'theirs.yaml')).toBe('theirs\n');
      }
    }
  });

  test.each(['a\0b', '../\u001b[31mred', '\u001b[31mred', 'a\nb', '.confer/lock'])(
    '%j is not the name of a class file and is refused',
    async (file) => {
      const root = smallClass();
      const before = bytesIn(root);
      plant(root, [{ file, before: null, after: base64('x') }]);
      expect(await confer(root, ['undo'])).toMatchObject({ code: 1, out: '' });
      rmSync(join(root, '.confer/steps'), { recursive: true });
      plant(root, [{ file, before: null, after: base64('x') }], '000001.undone.json');
      expect((await confer(root, ['redo'])).err).toContain('000001.undone.json, cannot be read');
      expect(bytesIn(root)).toEqual(before);
    },
  );

  test.each([
    ['students', 3],
    ['class.yaml/x', 1],
  ])('%s, which cannot be a file, changes nothing', async (file, code) => {
    const root = smallClass();
    const before = bytesIn(root);
    plant(root, [{ file, before: null, after: base64('x') }]);
    expect(await confer(root, ['undo'])).toMatchObject({ code, out: '' });
    expect(bytesIn(root)).toEqual(before);
  });
});

describe('a command that was killed between two files', () => {
  const WORDS = ['note', 'ana,ben,kai', 'hums'];

  /** Killed on its way: ana is done, ben and kai not yet. */
  async function killed(undone: boolean) {
    const root = smallClass();
    const before = bytesIn(root);
    await confer(root, WORDS);
    const after = bytesIn(root);
    const [from, to] = undone ? [after, before] : [before, after];
    put(root, new Map(from).set('students/ana.yaml', to.get('students/ana.yaml')!));
    leaveOpen(root, 1, undone);
    return { root, before, after };
  }

  test('is completed by the next command, which reports it once', async () => {
    const { root, before, after } = await killed(false);
    const { code, err } = await confer(root, ['check']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'An interrupted command was completed: confer note ana,ben,kai hums\n',
    });
    expect(bytesIn(root)).toEqual(after);
    expect((await confer(root, ['check'])).err).toBe('');
    expect((await confer(root, ['undo'])).code).toBe(0);
    expect(bytesIn(root)).toEqual(before);
  });

  test('is completed by bare confer too, so that it does not report half of the change', async () => {
    const { root, after } = await killed(false);
    const { err } = await confer(root, []);
    expect(err).toBe('An interrupted command was completed: confer note ana,ben,kai hums\n');
    expect(bytesIn(root)).toEqual(after);
  });

  test('and was an undo: it is completed, and redo works', async () => {
    const { root, before, after } = await killed(true);
    const { err } = await confer(root, ['check']);
    expect(err).toBe('An interrupted command was undone: confer note ana,ben,kai hums\n');
    expect(bytesIn(root)).toEqual(before);
    expect(await confer(root, ['undo'])).toEqual(NOTHING);
    expect((await confer(root, ['redo'])).code).toBe(0);
    expect(bytesIn(root)).toEqual(after);
  });

  test('and was a redo: the next undo leaves nothing half done', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ana', 'one']);
    await confer(root, ['archive', 'kai']);
    const after = bytesIn(root);
    await confer(root, ['undo']);
    const before = bytesIn(root);
    // The first of two files is done again.
    leaveOpen(root, 2, false);
    mkdirSync(join(root, 'archive'));
    writeFileSync(join(root, 'archive/kai.yaml'), read(root, 'students/kai.yaml'));
    const { out, err } = await confer(root, ['undo']);
    expect(err).toBe('An interrupted command was completed: confer archive kai\n');
    expect(firstLine(out)).toBe('Undone: confer archive kai');
    expect(bytesIn(root)).toEqual(before);
    await confer(root, ['redo']);
    expect(bytesIn(root)).toEqual(after);
  });

  test('a file edited since then is named and kept; the others are restored', async () => {
    const { root, before } = await killed(false);
    writeFileSync(join(root, 'students/ben.yaml'), 'name: Benny\n');
    const { err } = await confer(root, ['check']);
    expect(err).toMatch(/^An interrupted command was undone: /m);
    expect(err).toMatch(/^students\/ben\.yaml has changed since then, so it was left as it is\.$/m);
    expect(bytesIn(root)).toEqual(new Map(before).set('students/ben.yaml', 'name: Benny\n'));
  });

  test('a command that was already running completes it before writing', async () => {
    const { root, after } = await killed(false);
    openStore(root).edit('students/kai.yaml', (text) => `${text}grade: 4\n`);
    const kai = after.get('students/kai.yaml');
    expect(bytesIn(root)).toEqual(new Map(after).set('students/kai.yaml', `${kai}grade: 4\n`));
    expect((await confer(root, ['check'])).err).toBe('');
  });

  test.each(['', 'null', '[]', '{"number":99,"undone":true}'])(
    'but its record is damaged (%j): nothing is done, and the record is removed',
    async (text) => {
      const { root } = await killed(false);
      const before = bytesIn(root);
      writeFileSync(join(root, '.confer/steps/open'), text);
      expect(await confer(root, ['check'])).toMatchObject({ code: 0, err: '' });
      expect(bytesIn(root)).toEqual(before);
      expect(existsSync(join(root, '.confer/steps/open'))).toBe(false);
    },
  );

  async function expectReadable(file: string) {
    const root = smallClass();
    const before = bytesIn(root);
    plant(root, [{ file, before: null, after: base64('x') }]);
    leaveOpen(root, 1, false);
    expect((await confer(root, ['check'])).code).toBe(0);
    expect(bytesIn(root)).toEqual(before);
  }

  test.each(['../theirs', 'class.yaml/x'])(
    'a step of unknown origin, with %s, does not keep a class from being read',
    expectReadable,
  );

  test('nor does a folder in place of a step', () => expectReadable('students'));
});
