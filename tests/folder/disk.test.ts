import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOwn } from '../../src/folder/content/content.ts';
import { readBytes } from '../../src/folder/files/disk-read.ts';
import { NotSaved } from '../../src/folder/files/errors.ts';
import { readOne } from '../../src/folder/files/listed.ts';
import { openStore } from '../../src/folder/store/store.ts';
import { confer, copyOf, EXAMPLE, newFolder } from '../confer.ts';

const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const edit = (root: string, file: string, change: (text?: string) => string | undefined) =>
  openStore(root).edit(file, change);

describe('writing', () => {
  test('leaves the new text and nothing beside it', () => {
    const root = newFolder();
    expect(edit(root, 'sorts/a.yaml', () => 'one\n')).toBe(true);
    expect(edit(root, 'sorts/a.yaml', (current) => `${current}two\n`)).toBe(true);
    expect(read(root, 'sorts/a.yaml')).toBe('one\ntwo\n');
    expect(readdirSync(join(root, 'sorts'))).toEqual(['a.yaml']);
    expect(readdirSync(join(root, '.confer'))).toEqual([]);
  });

  test('the same text again is not written', () => {
    const root = newFolder();
    edit(root, 'a.yaml', () => 'one\n');
    expect(edit(root, 'a.yaml', () => 'one\n')).toBe(false);
  });

  test('a file that an editor saves in between is not overwritten', () => {
    const root = newFolder();
    writeFileSync(join(root, 'a.yaml'), 'one\n');
    const change = () => {
      writeFileSync(join(root, 'a.yaml'), 'by hand\n');
      return 'by confer\n';
    };
    expect(() => edit(root, 'a.yaml', change)).toThrow(NotSaved);
    expect(read(root, 'a.yaml')).toBe('by hand\n');
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each(['../a.yaml', '/etc/confer.yaml', 'out/a.yaml', 'linked.yaml', 'dangling.yaml'])(
    '%s leads out of the folder and is refused, read or written',
    (file) => {
      const [root, outside] = [newFolder(), newFolder()];
      writeFileSync(join(outside, 'a.yaml'), 'theirs\n');
      symlinkSync(outside, join(root, 'out'));
      symlinkSync(join(outside, 'a.yaml'), join(root, 'linked.yaml'));
      symlinkSync(join(outside, 'none.yaml'), join(root, 'dangling.yaml'));
      expect(() => edit(root, file, () => 'mine\n')).toThrow(NotSaved);
      expect(() => readBytes(root, file)).toThrow(NotSaved);
      expect(() => readOwn(root, file)).toThrow(NotSaved);
      expect(readdirSync(outside)).toEqual(['a.yaml']);
      expect(read(outside, 'a.yaml')).toBe('theirs\n');
    },
  );
});

test('a page of the class in a folder that is a link outside is not printed', async () => {
  const [root, outside] = [copyOf(EXAMPLE), newFolder()];
  writeFileSync(join(outside, 'goals.md'), 'of somebody else\n');
  symlinkSync(outside, join(root, 'pages'));
  const { code, out, err } = await confer(root, ['print', 'goals']);
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain('pages/goals.md leads outside the class folder');
});

test('what the disk will not read is called by its name in the class', () => {
  const file = `${'a'.repeat(300)}.yaml`;
  const refused = new NotSaved(`${file} cannot be read (ENAMETOOLONG). Nothing was changed.`);
  expect(() => readOne(newFolder(), file)).toThrow(refused);
});

test('a file that cannot be used is refused by commands that would leave its writer out', async () => {
  const root = copyOf(EXAMPLE);
  writeFileSync(join(root, 'students/ana.yaml'), '');
  const { code, out, err } = await confer(root, ['group']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('students/ana.yaml:1:1: this file is empty');
  expect((await confer(root, ['sort', 'leads', '--almost', 'ben'])).code).toBe(0);
});
