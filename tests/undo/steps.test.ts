/** What is a step and what is none, what undo and redo say of it, and when they leave a file alone. */

import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/folder/store/store.ts';
import { confer, copyOf, EXAMPLE, newFolder, TODAY } from '../confer.ts';
import { bytesIn, firstLine, put, read, stepsIn } from './class-bytes.ts';
import { smallClass } from './hand-written.ts';
import { NOTHING } from './planted.ts';

const SCORE = ['score', '--rubric', 'six-traits', '--piece', 'Fall', '--scores', 'ana=4,3,3,3,2,3'];

/** Blocks the temporary file of Ana's file: the next save there is refused until the block is removed. */
function refuseAna(root: string): () => void {
  const inTheWay = join(root, `students/.ana.yaml.${process.pid}.tmp`);
  mkdirSync(inTheWay);
  return () => rmdirSync(inTheWay);
}

describe('what undo and redo print', () => {
  test('the command as typed, and the note in the words of the teacher', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ana', 'née “Zoë” said "go" 🦊', '--strength']);
    const what = `confer note ana 'née “Zoë” said "go" 🦊' --strength\n`;
    const line = '   note of Mon Nov 23 on ana, "née “Zoë” said "go" 🦊":';
    const { out } = await confer(root, ['undo']);
    expect(out).toBe(`Undone: ${what}${line} gone\nTo reverse this: confer redo\n`);
    expect((await confer(root, ['redo'])).out).toBe(
      `Redone: ${what}${line} there\nTo reverse this: confer undo\n`,
    );
  });

  test('--dry-run prints the same and does nothing', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ben', 'hums', '--strength']);
    const before = bytesIn(root);
    const line = '   note of Mon Nov 23 on ben, "hums": gone\n';
    const said = `Would be undone: confer note ben hums --strength\n${line}Nothing was changed (--dry-run).\n`;
    expect(await confer(root, ['undo', '--dry-run'])).toEqual({ code: 0, out: said, err: '' });
    expect(bytesIn(root)).toEqual(before);
    expect((await confer(root, ['redo'])).out).toBe('Nothing to redo.\n');
    expect((await confer(root, ['undo'])).out).toContain('Undone: confer note ben hums');
  });

  test('a file without words of its own is said in lines', async () => {
    const root = smallClass();
    await confer(root, ['texts', 'add', 'Night Train', '--skill', 'endings']);
    expect((await confer(root, ['undo'])).out).toContain('   texts.yaml was removed\n');
  });

  test('only the first of many lines, and how many more', async () => {
    const root = copyOf(EXAMPLE);
    const many = 'ana,ben,kai,mo,theo,jack,grace,jose,elif,oskar,priya,renee,samuel';
    await confer(root, ['sort', 'leads', '--almost', many]);
    await confer(root, ['sort', 'leads', '--got-it', many]);
    const sort = (await confer(root, ['undo'])).out;
    expect(sort.match(/: got it → almost$/gm)).toHaveLength(11);
    expect(sort).toContain('   and 2 more lines\n');
  });

  test.each(['undo', 'redo'])(
    'in a class with several teachers, %s leaves a command to the teacher who typed it',
    async (way) => {
      const root = smallClass();
      appendFileSync(join(root, 'class.yaml'), 'teachers: [kim, ruiz]\n');
      await confer(root, ['note', 'ana', 'hums', '--as', 'ruiz']);
      if (way === 'redo') await confer(root, ['undo', '--as', 'ruiz']);
      const before = bytesIn(root);
      for (const words of [[way], [way, '--as', 'kim'], [way, '--dry-run', '--as', 'kim']]) {
        expect(await confer(root, words)).toEqual({
          code: 1,
          out: '',
          err: `The last command was ruiz's (confer note ana hums). Nothing was changed.
If ruiz agrees: confer ${way} --as ruiz\n`,
        });
      }
      expect(bytesIn(root)).toEqual(before);
      expect((await confer(root, [way, '--as', 'ruiz'])).code).toBe(0);
    },
  );

  test('a command without a teacher: any of them can undo it', async () => {
    const root = smallClass();
    appendFileSync(join(root, 'class.yaml'), 'teachers: [kim, ruiz]\n');
    await confer(root, ['note', 'ana', 'hums']);
    expect((await confer(root, ['undo', '--as', 'kim'])).code).toBe(0);
  });

  test('with nothing to undo, and without a class', async () => {
    const root = smallClass();
    expect(await confer(root, ['undo'])).toEqual(NOTHING);
    expect((await confer(root, ['redo', '--dry-run'])).out).toBe('Nothing to redo.\n');
    const { code, err } = await confer(newFolder(), ['undo']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('no class.yaml') });
  });

  test('control characters of a command or a file do not reach the screen', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ana', 'red \u001b[31m \u202e bell \u0007']);
    expect((await confer(root, ['undo'])).out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('what does not count as a step', () => {
  const IDLE = [
    ['check'],
    ['due'],
    ['log'],
    ['week'],
    ['why', 'ana'],
    ['show', 'ana'],
    ['nonsense'],
    ['note', 'nobody', 'x'],
    ['note', 'ana', 'x', '--dry-run'],
    ['group', '--dry-run'],
    ['group'],
    ['add', 'Mo', '--dry-run'],
    ['pin', 'ana', '--off'],
    ['id', 'ana', 'No Good'],
    ['print'],
    ['undo', '--dry-run'],
    ['redo', '--dry-run'],
  ];

  test.each(IDLE.map((words) => [words.join(' '), words] as const))(
    'confer %s',
    async (_, words) => {
      const root = smallClass();
      await confer(root, ['sort', 'leads', '--needs-help', 'ana,ben,kai']);
      await confer(root, ['group']);
      const before = bytesIn(root);
      await confer(root, ['note', 'ben', 'one']);
      await confer(root, ['undo']);
      await confer(root, words);
      expect(bytesIn(root)).toEqual(before);
      expect((await confer(root, ['redo'])).out).toContain('Redone: confer note ben one');
      await confer(root, words);
      expect((await confer(root, ['undo'])).out).toContain('Undone: confer note ben one');
      expect((await confer(root, ['undo'])).out).toContain('Undone: confer group\n');
    },
  );

  test('scoring the same again changes nothing and is no step', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ben', 'one']);
    await confer(root, SCORE);
    await confer(root, SCORE);
    await confer(root, ['undo']);
    expect((await confer(root, ['undo'])).out).toContain('Undone: confer note ben one');
  });

  test('an answer given and undone at the keyboard changes nothing and is no step', () => {
    const root = smallClass();
    const store = openStore(root, { words: 'confer sort' });
    store.edit('class.yaml', (text) => `${text}# one\n`);
    store.edit('class.yaml', () => 'name: Room 7\n');
    expect(stepsIn(root)).toEqual([]);
  });

  test('a note that could not be saved is not saved later by the next command', async () => {
    const root = smallClass();
    const before = bytesIn(root);
    const allowAna = refuseAna(root);
    expect((await confer(root, ['note', 'ana', 'two'])).code).toBe(3);
    allowAna();
    await confer(root, ['log']);
    expect(bytesIn(root)).toEqual(before);
    await confer(root, ['note', 'ana', 'two']);
    expect(read(root, 'students/ana.yaml').match(/note: two/g)).toHaveLength(1);
  });

  test('a note that could not be saved is no step', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ben', 'one']);
    refuseAna(root);
    expect((await confer(root, ['note', 'ana', 'two'])).code).toBe(3);
    expect((await confer(root, ['undo'])).out).toContain('Undone: confer note ben one');
  });

  test.each([
    ['could not save', ['note', 'ana', 'two'], 3],
    ['changed nothing', SCORE, 0],
  ])('redo still works after a command that %s', async (_, words, code) => {
    const root = smallClass();
    await confer(root, SCORE);
    await confer(root, ['note', 'ben', 'one']);
    await confer(root, ['undo']);
    if (code !== 0) refuseAna(root);
    expect((await confer(root, words)).code).toBe(code);
    expect((await confer(root, ['redo'])).out).toContain('Redone: confer note ben one');
  });

  test('redo does not work after a new command', async () => {
    const root = smallClass();
    for (const words of ['one', 'two', 'three']) await confer(root, ['note', 'ana', words]);
    await confer(root, ['undo']);
    await confer(root, ['undo']);
    await confer(root, ['note', 'ben', 'four']);
    expect((await confer(root, ['redo'])).out).toBe('Nothing to redo.\n');
    const said = [];
    for (let i = 0; i < 3; i++) said.push(firstLine((await confer(root, ['undo'])).out));
    expect(said).toEqual([
      'Undone: confer note ben four',
      'Undone: confer note ana one',
      NOTHING.out.trim(),
    ]);
  });
});

describe('a file that is not as the command left it', () => {
  test.each(['undo', 'redo'])(
    'changed or deleted by hand: %s names it and does nothing',
    async (way) => {
      const root = smallClass();
      await confer(root, ['note', 'ana,ben,kai', 'hums']);
      if (way === 'redo') await confer(root, ['undo']);
      const good = bytesIn(root);
      for (const change of [
        () => appendFileSync(join(root, 'students/ben.yaml'), '# mine'),
        () => rmSync(join(root, 'students/ben.yaml')),
      ]) {
        change();
        const changed = bytesIn(root);
        for (const words of [[way], [way, '--dry-run']]) {
          const { code, out, err } = await confer(root, words);
          expect({ code, out }).toEqual({ code: 1, out: '' });
          expect(err).toMatch(
            /^students\/ben\.yaml has changed since that command \(confer note ana,ben,kai hums\)\.\n/,
          );
          expect(bytesIn(root)).toEqual(changed);
        }
        put(root, good);
      }
      expect((await confer(root, [way])).code).toBe(0);
    },
  );

  test('a page that confer removed as outdated is restored', async () => {
    const root = copyOf(EXAMPLE);
    await confer(root, ['plan']);
    await confer(root, ['dissolve', '1']);
    const before = bytesIn(root);
    await confer(root, ['plan']);
    const after = bytesIn(root);
    expect([...before.keys()].filter((file) => !after.has(file))).not.toEqual([]);
    await confer(root, ['undo']);
    expect(bytesIn(root)).toEqual(before);
    await confer(root, ['redo']);
    expect(bytesIn(root)).toEqual(after);
  });

  test('a linked folder inside the class stays, empty, and undo works', async () => {
    const root = smallClass();
    mkdirSync(join(root, 'theirs'));
    symlinkSync('theirs', join(root, 'sorts'));
    await confer(root, ['sort', 'leads', '--almost', 'ana']);
    expect(await confer(root, ['undo'])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(join(root, 'theirs'))).toEqual([]);
    expect(readdirSync(join(root, 'sorts'))).toEqual([]);
    expect((await confer(root, ['redo'])).code).toBe(0);
    expect(readdirSync(join(root, 'theirs'))).toHaveLength(1);
  });

  test('a new file that was deleted by hand does not stop undo', async () => {
    const root = smallClass();
    const before = bytesIn(root);
    await confer(root, ['print', 'record', 'ana,ben']);
    rmSync(join(root, `prints/${TODAY}/record-ana.md`));
    expect((await confer(root, ['undo'])).code).toBe(0);
    expect(bytesIn(root)).toEqual(before);
  });

  test('a new file has the read rights of class.yaml, also after redo', async () => {
    const root = smallClass();
    chmodSync(join(root, 'class.yaml'), 0o600);
    const isPrivate = (file: string) => (statSync(join(root, file)).mode & 0o777) === 0o600;
    const page = `prints/${TODAY}/record-ana.md`;
    await confer(root, ['print', 'record', 'ana']);
    expect(isPrivate(page)).toBe(true);
    await confer(root, ['undo']);
    await confer(root, ['redo']);
    expect(isPrivate(page)).toBe(true);
  });

  const rightsIn = (root: string, file: string) => statSync(join(root, file)).mode & 0o777;

  test.each([0o600, 0o640, 0o664, 0o666])(
    'the permissions of a file (%s) stay the same',
    async (rights) => {
      const root = smallClass();
      chmodSync(join(root, 'students/ana.yaml'), rights);
      for (const words of [['note', 'ana', 'hums'], ['undo'], ['redo']]) {
        await confer(root, words);
        expect(rightsIn(root, 'students/ana.yaml')).toBe(rights);
      }
    },
  );

  test.each([
    ['archive ana', 'archive/ana.yaml'],
    ['id ana ana-l', 'students/ana-l.yaml'],
  ])('a private file stays private when it moves: %s', async (words, moved) => {
    for (const rights of [0o600, 0o664]) {
      const root = smallClass();
      chmodSync(join(root, 'students/ana.yaml'), rights);
      for (const [command, file] of [
        [words, moved],
        ['undo', 'students/ana.yaml'],
        ['redo', moved],
      ] as const) {
        await confer(root, command.split(' '));
        expect(rightsIn(root, file)).toBe(rights);
      }
    }
  });
});

describe('one command is one step', () => {
  test('also one that keeps what the school calls a writer out of git', async () => {
    const root = copyOf(EXAMPLE);
    const before = bytesIn(root);
    writeFileSync(join(root, 'class.csv'), 'student_id,name\n1001,Lena Braun\n1002,Ana López\n');
    await confer(root, ['add', '--students', 'class.csv']);
    expect(read(root, '.gitignore')).toContain('/names.yaml');
    const { out } = await confer(root, ['undo']);
    expect(out).toContain('Undone: confer add --students class.csv');
    rmSync(join(root, 'class.csv'));
    expect(bytesIn(root)).toEqual(before);
  });

  test('several saves, as at the keyboard', async () => {
    const root = smallClass();
    const before = bytesIn(root);
    const store = openStore(root, { words: 'confer sort leads' });
    store.edit('sorts/x.yaml', () => 'one\n');
    store.edit('students/ana.yaml', (text) => `${text}# more\n`);
    store.edit('sorts/x.yaml', (text) => `${text}two\n`);
    const after = bytesIn(root);
    expect(stepsIn(root)).toHaveLength(1);
    expect((await confer(root, ['undo'])).out).toContain('sorts/x.yaml was removed');
    expect(bytesIn(root)).toEqual(before);
    await confer(root, ['redo']);
    expect(bytesIn(root)).toEqual(after);
  });

  test('an edit between two saves stays, and each part is undone separately', async () => {
    const root = smallClass();
    const first = read(root, 'students/ana.yaml');
    const store = openStore(root, { words: 'confer score' });
    store.edit('students/ana.yaml', (text) => `${text}# one\n`);
    const one = read(root, 'students/ana.yaml');
    appendFileSync(join(root, 'students/ana.yaml'), '# mine\n');
    const edited = read(root, 'students/ana.yaml');
    store.edit('students/ana.yaml', (text) => `${text}# two\n`);
    store.edit('students/ana.yaml', (text) => `${text}# three\n`);
    expect(stepsIn(root)).toHaveLength(2);
    expect((await confer(root, ['undo'])).out).toContain('Undone: confer score\n');
    expect(read(root, 'students/ana.yaml')).toBe(edited);
    expect((await confer(root, ['undo'])).err).toContain('has changed since that command');
    put(root, bytesIn(root).set('students/ana.yaml', one));
    await confer(root, ['undo']);
    expect(read(root, 'students/ana.yaml')).toBe(first);
  });

  test('the same command twice is two steps', async () => {
    const root = smallClass();
    for (let i = 0; i < 2; i++) await confer(root, ['note', 'ana', 'one']);
    await confer(root, ['undo']);
    expect(read(root, 'students/ana.yaml').match(/note: one/g)).toHaveLength(1);
  });

  test('show --html, which writes a page and reads a class', async () => {
    const root = smallClass();
    const before = bytesIn(root);
    await confer(root, ['show', '--html']);
    expect(readdirSync(root)).toContain('prints');
    await confer(root, ['undo']);
    expect(bytesIn(root)).toEqual(before);
  });
});
