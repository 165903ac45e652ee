/** Files beside the class files: what forget, save, doctor, export and a note do about each. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, filesIn, newFolder } from './confer.ts';
import { zip as zipOf } from './tables/make-workbooks.ts';

function put(folder: string, file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const RECORD = 'name: Ana López\nnotes:\n  - {date: 2026-11-20, note: ZCANARY moved out}\n';

test.each([
  ...['ana.yaml~', '.ana.yaml.swp', '.ana.yaml.swo', '#ana.yaml#', '.goutputstream-K3J2AB'],
  ...['~$ana.yaml', '.~ana.yaml', 'ana.yml', 'ana.YAML', 'ana.yaml.txt', 'ana.yaml.bak'],
  ...['ana.yaml.orig', 'ana.yaml.rej', 'ana.yaml.gz', 'ana.json', 'ana.md', 'ana.docx', 'ana'],
  ...['p2/ana.yaml', 'ana.yaml.9999.tmp', 'ana.yaml.sync-conflict', 'ana (1).yaml'],
  ...['Copy of ana.yaml', 'ana-LAPTOP7.yaml', 'Kopie.yaml', 'ANA.txt', '../.backup/ana.yaml'],
  ...['../backup/students/ana.yaml', '../.stversions/students/ana~20261120-1.yaml', '../ana.yaml'],
  ...['../students.bak/ana.yaml', '../archive/ana.yaml.bak', '../Students/ana.yaml'],
  ...['../meetings/2026-11-20-conference-ana-structure.lead.yaml~'],
])('forget removes the copy students/%s, and a classmate’s stays', async (name) => {
  const folder = copyOf(EXAMPLE);
  put(folder, 'students/ana.yaml', RECORD);
  put(folder, join('students', name), RECORD);
  const classmates = ['students/anabel.yaml~', 'students/.ana-b.yaml.swp', 'students/dana.bak'];
  for (const file of classmates) put(folder, file, 'name: Dana Abel\n');
  put(folder, 'students/ana-b.yaml', 'name: Ana Bell\n');
  const { code, out, err } = await confer(folder, ['forget', 'ana', '--yes']);
  expect(code, err).toBe(0);
  expect(out).toContain(`${join('students', name)} (the whole file)`);
  const left = [...filesIn(folder)].filter(([, text]) => text.includes('ZCANARY'));
  expect(left.map(([file]) => file)).toEqual([]);
  expect(classmates.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  expect(existsSync(join(folder, 'students/ana-b.yaml'))).toBe(true);
});

const AS_A_WHOLE = ' (its name, or what is in it)';
const WORDS = 'Sat with Ana López today.';
const NAMING: [file: string, content: string | Buffer, place: string][] = [
  ['journal.md', WORDS, ':1'],
  ['notes.rtf', `{\\rtf1 ${WORDS}}`, ':1'],
  ['data.json', `{"who": "Ana López"}`, ':1'],
  ['x.log', `\n${WORDS}`, ':2'],
  ['README', WORDS, ':1'],
  ['.hidden/x.md', WORDS, ':1'],
  ['wide.txt', Buffer.from(`\ufeff${WORDS}`, 'utf16le'), ':1'],
  ['windows.txt', Buffer.from(WORDS, 'latin1'), ':1'],
  ['packed.log.gz', gzipSync(WORDS), ':1'],
  ['photos/Ana-Lopez.jpg', 'x', AS_A_WHOLE],
  ['attachments/Ana López draft.docx', 'x', AS_A_WHOLE],
  ['old.bin', Buffer.from(`\0\0\u0001${WORDS}\0`), AS_A_WHOLE],
  ['letter.docx', zipOf({ 'word/document.xml': '<w:t>Ana</w:t><w:t> López</w:t>' }), AS_A_WHOLE],
  ['students/ben.yaml', 'name: Ben Carter\nsupports: [sits by Ana López]\n', ':2'],
  ['students/zo.txt', 'name: Ana López\n', ':1'],
  ['sorts/.2026-11-20-focus.narrow.yaml.swp', 'stacks:\n  ana: almost\n', ':2'],
];
test.each(NAMING)(
  'forget says that %s still names the writer, and leaves it',
  async (file, content, place) => {
    const folder = copyOf(EXAMPLE);
    put(folder, file, content);
    const { code, out } = await confer(folder, ['forget', 'ana', '--yes']);
    expect(code).toBe(0);
    expect(out.split('These lines still contain the name')[1]).toContain(`   ${file}${place}`);
    expect(existsSync(join(folder, file))).toBe(true);
  },
);

test('forget leaves the class inside of a class alone, and says what names the writer there', async () => {
  const folder = copyOf(EXAMPLE);
  put(folder, 'room-13/class.yaml', 'name: Room 13\n');
  put(folder, 'room-13/students/ana.yaml', 'name: Ana Bell\n');
  expect((await confer(folder, ['check'])).out).toContain('room-13/ is a class of its own');
  const { out } = await confer(folder, ['forget', 'ana', '--yes']);
  expect(existsSync(join(folder, 'room-13/students/ana.yaml'))).toBe(true);
  expect(out).toContain('room-13/students/ana.yaml');
});

function git(folder: string, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  return execFileSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8' });
}

test('save leaves out what an editor left, and says so; a new class has git ignore it', async () => {
  const folder = copyOf(EXAMPLE);
  git(folder, 'init', '-q');
  git(folder, 'config', 'user.name', 'T');
  git(folder, 'config', 'user.email', 't@example.org');
  const left = ['students/.ana.yaml.swp', 'students/ana.yaml.bak', 'students/ana.yaml~'];
  for (const file of left) put(folder, file, RECORD);
  const { code, err } = await confer(folder, ['save']);
  expect(code, err).toBe(0);
  for (const file of left) expect(err).toContain(`   ${file}\n`);
  expect(
    git(folder, 'ls-files')
      .split('\n')
      .filter((file) => left.includes(file)),
  ).toEqual([]);
  const home = newFolder();
  await confer(home, ['init', 'room', '--grade', '4']);
  git(home, 'init', '-q');
  const names = [...left, 'students/#ana.yaml#', 'students/~$ana.yaml', '.DS_Store'];
  for (const file of names) put(home, join('room', file), RECORD);
  const seen = git(home, 'status', '--porcelain', '-uall').split('\n');
  expect(seen.filter((line) => names.some((name) => line.includes(name)))).toEqual([]);
});

test('doctor counts copies and files that are not read, and names nobody', async () => {
  const folder = copyOf(EXAMPLE);
  put(folder, 'students/ana.yaml~', RECORD);
  put(folder, 'students/zoe.yaml.txt', 'name: Zoe\n');
  const { out } = await confer(folder, ['doctor']);
  expect(out).toMatch(/leftovers +1 copy of files in students/);
  expect(out).toMatch(/files +1 problem\./);
  expect(out).not.toMatch(/ana|zoe/);
});

test('export of a writer says which files it did not read that name them', async () => {
  const folder = copyOf(EXAMPLE);
  put(folder, 'journal.md', WORDS);
  put(folder, 'students/ana.yml', RECORD);
  put(folder, 'roster.txt', 'Ben Carter\n');
  const { code, out, err } = await confer(folder, ['export', 'ana']);
  expect(code, err).toBe(0);
  expect(err).toContain('   journal.md\n   students/ana.yml\n');
  expect(err).not.toContain('roster.txt');
  expect(out).not.toContain('ZCANARY');
});

/** The example class, in which ben's file ends in .yml. */
function withYml(): string {
  const folder = copyOf(EXAMPLE);
  renameSync(join(folder, 'students/ben.yaml'), join(folder, 'students/ben.yml'));
  return folder;
}

test('a writer whose file ends in .yml is in the class, as before', async () => {
  const [before, after] = [copyOf(EXAMPLE), withYml()];
  for (const words of [['show', 'ben'], ['group', '--dry-run'], ['due'], ['export', 'ben']])
    expect(await confer(after, words)).toEqual(await confer(before, words));
});

test.each([
  [['note', 'ben', 'went on']],
  [['score', '--rubric', 'six-traits', '--piece', 'x', '--scores', 'ben=3,3,3,3,3,3']],
  [['archive', 'ben']],
  [['id', 'ben', 'carter']],
])('%s asks to rename ben.yml first, and changes nothing', async (words) => {
  const folder = withYml();
  const before = filesIn(folder);
  const { code, err } = await confer(folder, words);
  expect(code).toBe(3);
  expect(err).toContain('rename it to students/ben.yaml first');
  expect(filesIn(folder)).toEqual(before);
});

test('a sort keeps the answer of a writer whose file ends in .yml; forget removes that file', async () => {
  const folder = withYml();
  const { code, err } = await confer(folder, [
    'sort',
    'leads',
    '--got-it',
    'ben',
    '--almost',
    'ana',
  ]);
  expect(code, err).toBe(0);
  expect(read(folder, 'sorts/2026-11-23-structure.lead.yaml')).toContain('ben: got it');
  expect((await confer(folder, ['forget', 'ben', '--yes'])).code).toBe(0);
  expect(existsSync(join(folder, 'students/ben.yml'))).toBe(false);
});

test('a sort that ends in .yml counts, once', async () => {
  const folder = copyOf(EXAMPLE);
  const sort = 'sorts/2026-11-20-focus.narrow';
  const due = await confer(folder, ['group', '--dry-run']);
  renameSync(join(folder, `${sort}.yaml`), join(folder, `${sort}.yml`));
  expect(await confer(folder, ['group', '--dry-run'])).toEqual(due);
  put(folder, `${sort}.yaml`, read(folder, `${sort}.yml`));
  const { problems } = JSON.parse((await confer(folder, ['check', '--json'])).out);
  expect(problems).toMatchObject([{ code: 'conflict-copy', file: `${sort}.yml` }]);
});

test('a copy of class.yaml alone: the error says to rename it', async () => {
  const folder = copyOf(EXAMPLE);
  for (const name of ['class.yml', 'Class.yaml', 'class.yaml.txt']) {
    put(folder, name, read(folder, 'class.yaml'));
    const text = read(folder, 'class.yaml');
    rmSync(join(folder, 'class.yaml'));
    for (const words of [[], ['check'], ['note', 'ana', 'x']]) {
      const { code, err } = await confer(folder, words);
      expect({ code, err }).toMatchObject({ code: 2 });
      expect(err).toMatch(new RegExp(`there is .*${name}\\.\\nRename it`));
    }
    rmSync(join(folder, name));
    put(folder, 'class.yaml', text);
  }
});

test.runIf(process.platform === 'linux')(
  'names that are not UTF-8 are named by check, and stop no command with a stack trace',
  async () => {
    const folder = copyOf(EXAMPLE);
    const odd = (path: string) =>
      Buffer.concat([Buffer.from(`${folder}/${path}`), Buffer.of(0xe9)]);
    mkdirSync(join(folder, 'lessons/structure'), { recursive: true });
    writeFileSync(Buffer.concat([odd('lessons/structure/caf'), Buffer.from('.md')]), '# x');
    writeFileSync(Buffer.concat([odd('students/jos'), Buffer.from('.yaml')]), 'name: José\n');
    mkdirSync(odd('caf'));
    const { problems } = JSON.parse((await confer(folder, ['check', '--json'])).out);
    const said = problems.map(({ file }: { file: string }) => file);
    expect(said).toEqual([
      'caf\ufffd',
      'lessons/structure/caf\ufffd.md',
      'students/jos\ufffd.yaml',
    ]);
    expect((await confer(folder, ['lessons', 'leads'])).code).toBe(0);
    const { code, out } = await confer(folder, ['forget', 'ana', '--yes']);
    expect(code).toBe(0);
    expect(out).toMatch(/cannot read these files.*\n {3}caf\ufffd\n/);
  },
);

test.each([
  ['students/Kopie.yaml', 'students/ana.yaml'],
  ['archive/theo (1).yaml', 'archive/theo.yaml'],
  ['archive/Copy of theo.yaml', 'archive/theo.yaml'],
  ['sorts/narrow.yaml', 'sorts/2026-11-20-focus.narrow.yaml'],
  ['sorts/Copy 2026-11-20.yaml', 'sorts/2026-11-20-focus.narrow.yaml'],
  ['rubrics/mine (1).yaml', 'rubrics/mine.yaml'],
  ['rubrics/mine-LAPTOP7.yaml', 'rubrics/mine.yaml'],
  ['lessons/structure/zebra 2.md', 'lessons/structure/zebra.md'],
  ['words/es (1).yaml', 'words/es.yaml'],
  ['class-LAPTOP7.yaml', 'class.yaml'],
  ['texts 2.yaml', 'texts.yaml'],
])('check finds the copy %s by what it holds; forget goes on', async (copy, of) => {
  const folder = copyOf(EXAMPLE);
  const templates = join(import.meta.dirname, '../templates');
  put(folder, 'archive/theo.yaml', read(folder, 'students/theo.yaml'));
  rmSync(join(folder, 'students/theo.yaml'));
  put(folder, 'rubrics/mine.yaml', read(templates, 'rubrics/six-traits.yaml'));
  put(folder, 'words/es.yaml', read(templates, 'words/es.yaml'));
  const lesson = read(templates, 'lessons/structure/a-hook-needs-a-line.md');
  put(folder, 'lessons/structure/zebra.md', lesson.replace(/^id:.*$/m, 'id: zebra'));
  expect((await confer(folder, ['check'])).code).toBe(0);
  put(folder, copy, read(folder, of));
  const { problems } = JSON.parse((await confer(folder, ['check', '--json'])).out);
  expect(problems).toMatchObject([{ file: copy, line: 1 }]);
  expect(problems[0].hint + problems[0].message).toContain(of);
  expect((await confer(folder, ['forget', 'ben', '--yes'])).code).toBe(0);
});

test.each([
  ['name: Zoe Quist\n', 1],
  ['ana: almost\nben: got it\n', 0],
])('a YAML file beside class.yaml that says %j: %i problems', async (text, problems) => {
  const folder = copyOf(EXAMPLE);
  put(folder, 'zoe.yaml', text);
  const { code, out } = await confer(folder, ['check']);
  expect(code).toBe(problems);
  if (problems > 0) expect(out).toContain('move it to students/');
});
