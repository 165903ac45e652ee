/** What save refuses to give to git: names in a private class in any kind of file, and what the school calls a writer. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { confer, newFolder, type Result } from '../confer.ts';
import { zip } from '../tables/make-workbooks.ts';

function git(root: string, ...words: string[]): string {
  return execFileSync('git', words, { cwd: root, encoding: 'utf8' });
}

function put(root: string, file: string, bytes: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), bytes);
}

async function classOf(students: string, ...flags: string[]): Promise<string> {
  const home = newFolder();
  writeFileSync(join(home, 'list.csv'), students);
  const { code, err } = await confer(home, ['init', 'room', '--students', 'list.csv', ...flags]);
  expect(code, err).toBe(0);
  const root = join(home, 'room');
  git(root, 'init', '-q');
  git(root, 'config', 'user.name', 'T');
  git(root, 'config', 'user.email', 't@example.org');
  expect((await confer(root, ['save'])).code).toBe(0);
  return root;
}

const privateClass = () =>
  classOf('name\nQzana Qzlópez\nQzben Carter\nWill Turner\n', '--private-names');
const idIn = (root: string) => readdirSync(join(root, 'students'))[0]!.replace('.yaml', '');

async function refused(root: string, ...words: string[]): Promise<Result> {
  const before = git(root, 'rev-parse', 'HEAD');
  const result = await confer(root, ['save', ...words]);
  expect(result.code, result.out).toBe(3);
  expect(git(root, 'rev-parse', 'HEAD')).toBe(before);
  return result;
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

// The file, what is in it, and the place that is said.
const KINDS: [file: string, bytes: string | Buffer, place: string][] = [
  ['class.yaml', 'private names: true\n# Qzana sits here\n', 'class.yaml:2:3'],
  ['journal.md', 'first\nwith qzANA today', 'journal.md:2:6'],
  ['sub/deep/n.txt', 'QZLOPEZ', 'sub/deep/n.txt:1:1'],
  ['a.rtf', '{\\rtf1 Qzben}', 'a.rtf:1:8'],
  ['a.json', '{"who": "Qzl\\u00f3pez"}', 'a.json:1:10'],
  ['README', 'Qzben', 'README:1:1'],
  ['wide.txt', utf16('one\nQzana'), 'wide.txt:2:1'],
  ['wide-bare.txt', Buffer.from('one\nQzana', 'utf16le'), 'wide-bare.txt:2:1'],
  ['windows.txt', Buffer.from('Qzl\xf3pez', 'latin1'), 'windows.txt:1:1'],
  [
    'letter.doc',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 1, 0, 7]), Buffer.from('Qzben', 'utf16le')]),
    'letter.doc',
  ],
  ['x.gz', gzipSync('with Qzben'), 'x.gz:1:6'],
  [
    'roster.ods',
    zip({ 'content.xml': '<?xml version="1.0"?><t>Qz</t><t>ben</t>' }),
    'roster.ods (in content.xml)',
  ],
  [
    'roster.numbers',
    zip({ 'Index/a.iwa': '\0\0\0\x01qzben\0\0' }),
    'roster.numbers (in Index/a.iwa)',
  ],
  ['all.zip', zip({ 'inner.zip': zip({ 'a.txt': 'Qzana' }) }), 'all.zip (in inner.zip)'],
  ['photos/Qzana-Qzlopez.jpg', Buffer.from([255, 216, 255, 0]), 'photos/Qzana-Qzlopez.jpg'],
  ['photos/trip2QzanaQzlopez7.jpg', Buffer.from([255, 216, 255, 0]), 'photos/trip2Qzana'],
  ['pages/goals.md', '# Goals\n\n{{ name }} as Qzben', 'pages/goals.md:3:15'],
  ['lessons/structure/mine.md', 'mail qzanaqzlopez@school.org', 'lessons/structure/mine.md:1:6'],
];

describe('with private names', () => {
  test.each(KINDS)(
    '%s with a name in it is refused, with its place',
    async (file, bytes, place) => {
      const root = await privateClass();
      put(root, file, bytes);
      const { err } = await refused(root);
      expect(err).toContain(`   ${place}`);
      // What is shown to somebody who helps names nobody, but a file that does.
      if (!/qz/i.test(file)) expect(err).not.toMatch(/qz/i);
      expect((await confer(root, ['save', '--yes'])).code).toBe(0);
      expect((await confer(root, ['save'])).out).toContain('Nothing to save');
    },
  );

  test.each([
    ['attachments/draft.pdf', '%PDF-1.4 x'],
    ['a.docx', 'PK\x03\x04 cut off'],
    ['a.7z', '7z\xbc\xaf\x27\x1c'],
    ['huge.txt', 'x'.repeat(9 * 2 ** 20)],
  ])('%s cannot be looked into: refused until the teacher did', async (file, bytes) => {
    const root = await privateClass();
    put(root, file, Buffer.from(bytes, 'latin1'));
    expect((await refused(root)).err).toContain(`   ${file}`);
    expect((await confer(root, ['save', '--yes'])).code).toBe(0);
  });

  test('what was staged and then removed from the disk of a sparse checkout counts too', async () => {
    const root = await privateClass();
    put(root, 'journal.md', 'with Qzana');
    git(root, 'add', 'journal.md');
    git(root, 'update-index', '--skip-worktree', 'journal.md');
    rmSync(join(root, 'journal.md'));
    expect((await refused(root)).err).toContain('journal.md:1:6');
  });

  test('a word let through by --yes is not asked again; a new line is', async () => {
    const root = await privateClass();
    const id = idIn(root);
    await confer(root, ['note', id, 'she will finish']);
    expect((await refused(root)).err).toMatch(new RegExp(`students/${id}.yaml:\\d+:\\d+`));
    expect((await confer(root, ['save', '--yes'])).code).toBe(0);
    await confer(root, ['note', id, 'read it aloud']);
    expect((await confer(root, ['save'])).code).toBe(0);
    await confer(root, ['note', id, 'will read on']);
    await refused(root);
  });

  test('a word in class.yaml is let through, the whole name is not', async () => {
    const root = await privateClass();
    const id = idIn(root);
    appendFileSync(join(root, 'class.yaml'), 'words that are no names: [will]\n');
    await confer(root, ['note', id, 'she will finish']);
    expect((await confer(root, ['save'])).code).toBe(0);
    await confer(root, ['note', id, 'read with Will Turner']);
    await refused(root);
  });

  test.each([
    ['note', (id: string) => ['note', id, 'sat with Qzben']],
    ['note --next', (id: string) => ['note', id, 'x', '--next', 'ask Qzben again']],
    [
      'meet',
      (id: string) => ['meet', id, '--about', 'leads', '--has-it', id, '--note', `${id}=by qzben`],
    ],
    [
      'score',
      (id: string) => [
        'score',
        '--rubric',
        'six-traits',
        '--piece',
        'Qzben trip',
        '--scores',
        `${id}=4,3,3,3,2,3`,
      ],
    ],
    ['texts', () => ['texts', 'add', 'The boat of Qzben']],
    ['taught', () => ['taught', 'leads', 'began as Qzben did']],
  ])('%s says so when a name was typed', async (_, words) => {
    const root = await privateClass();
    const typed = words(idIn(root));
    const { code, err } = await confer(root, typed);
    expect(code, err).toBe(0);
    expect(err).toMatch(/These words may say who a writer is: [\w./-]+\.yaml:\d+:\d+/);
    expect(err).toContain('git keeps this file. To undo this: confer undo');
    await refused(root);
    await confer(root, ['undo']);
    const plain = typed.map((word) => word.replace(/qzben/i, 'them'));
    expect((await confer(root, plain)).err).toBe('');
    expect((await confer(root, ['save'])).code).toBe(0);
  });
});

const COPIES = [
  'names (1).yaml',
  'names-LAPTOP.yaml',
  'backup-names.yaml',
  'old/names.yaml',
  '.names.yaml.swp',
  'names.yml',
  'a/b/Names.YAML.bak',
];

describe('what the school calls the writers', () => {
  const openClass = () => classOf('student_id,name\n104711,Ana Baker\n20933,Ben Carter\n');

  test.each(COPIES)('a copy of names.yaml as %s is never committed', async (file) => {
    for (const root of [await openClass(), await privateClass()]) {
      put(root, file, 'ana: {school name: Anna}\n');
      const { code, out } = await confer(root, ['save', '--yes']);
      expect(code === 3 || out.includes('Nothing to save'), out).toBe(true);
      expect(git(root, 'ls-files')).not.toContain(file);
      git(root, 'add', '-f', file);
      await refused(root, '--yes');
    }
  });

  test('an id in any file is refused with its place, with --yes too; a score of that number is none', async () => {
    const root = await openClass();
    await confer(root, ['note', 'ana', 'wrote 1047 words in 2026']);
    expect((await confer(root, ['save'])).code).toBe(0);
    put(root, 'lists/roster.csv', 'id,name\n104711,Ana\n');
    expect((await refused(root)).err).toContain('   lists/roster.csv:2:1');
    await refused(root, '--yes');
    rmSync(join(root, 'lists'), { recursive: true });
    const { err } = await confer(root, ['note', 'ana', 'is 104711 at school']);
    expect(err).toContain('git keeps this file');
    await confer(root, ['undo']);
    expect((await confer(root, ['save', 'with 20933'])).code).toBe(2);
  });

  test.skipIf(process.platform === 'win32')(
    'names.yaml is for its owner only, and stays so',
    async () => {
      const root = await openClass();
      const mode = () => (statSync(join(root, 'names.yaml')).mode & 0o777).toString(8);
      expect(mode()).toBe('600');
      execFileSync('chmod', ['644', join(root, 'names.yaml')]);
      writeFileSync(join(root, 'more.csv'), 'student_id,name\n3001,Mo Salah\n');
      expect((await confer(root, ['add', '--students', 'more.csv'])).code).toBe(0);
      expect(mode()).toBe('600');
      await confer(root, ['undo']);
      expect(mode()).toBe('600');
    },
  );
});
