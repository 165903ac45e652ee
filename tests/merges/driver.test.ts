/** Git merges class files with confer where a save has told it to, and by lines everywhere else. */

import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { setMerging } from '../../src/commands/safekeeping/save.ts';
import { gitIn } from '../../src/folder/git/git-run.ts';
import {
  ATTRIBUTES,
  driverCommand,
  type Program,
  setDriver,
} from '../../src/folder/git/merge-setting.ts';
import { INSIDE, type World } from '../../src/world.ts';
import { confer, HOME, Kept, newFolder } from '../confer.ts';
import { withDriver } from './driver.ts';
import { commitAll, git, tryGit } from './git.ts';
import { apart, checked, MONDAY, type Teacher, textOf, together, types } from './two-teachers.ts';

const driverOf = ({ root }: Teacher) =>
  tryGit(root, 'config', '--local', '--get', 'merge.confer.driver').out.trim();

/** confer save as a program of this computer, which knows where it is. */
async function save({ root }: Teacher, home = HOME, node = process.execPath, more: string[] = []) {
  const [out, err] = [new Kept(), new Kept()];
  const names = ['AUTHOR', 'COMMITTER'].flatMap((who) => [
    [`GIT_${who}_NAME`, 'A teacher'],
    [`GIT_${who}_EMAIL`, 'teacher@example.org'],
  ]);
  const env = { ...Object.fromEntries(names), PATH: process.env.PATH, HOME: newFolder() };
  const own = { stdin: { isTTY: false }, stdout: out, stderr: err, home, execPath: node };
  const world = { cwd: root, env, ...own, node: '', zone: () => 'UTC', today: MONDAY };
  const code = await run(['save', ...more], world as unknown as World);
  return { code, said: out.text + err.text };
}

const SAID = 'From now on git merges two versions of a class file here with confer';

async function noted(who: Teacher, id = 'ana'): Promise<void> {
  await types(who, ['note', id, `a word of ${who.name}`]);
}

test('notes of both for one writer are merged, in the same way whoever merges', async () => {
  const { kim, lee } = await apart();
  for (const who of [kim, lee]) withDriver(who.root);
  for (const who of [kim, lee]) for (const id of ['ana', 'theo']) await noted(who, id);
  expect(together(kim, lee)).toEqual([]);
  expect(textOf(kim, 'students/ana.yaml')).toMatch(/a word of kim.*\n.*a word of lee/);
  expect(textOf(kim, 'students/theo.yaml').match(/^notes:/gm)).toHaveLength(1);
  expect(await checked(kim)).toBe('No problems: 8 writers, 0 sorts.');
  expect(together(lee, kim)).toEqual([]);
  for (const file of ['ana', 'theo'].map((id) => `students/${id}.yaml`))
    expect(textOf(lee, file)).toBe(textOf(kim, file));
});

test('what both changed otherwise is left open as git leaves it, and check says it', async () => {
  const { kim, lee } = await apart();
  const names: [Teacher, number][] = [
    [kim, 5],
    [lee, 6],
  ];
  for (const [who, grade] of names) {
    withDriver(who.root);
    const file = join(who.root, 'students/theo.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}grade: ${grade}\n`);
  }
  expect(together(kim, lee)).toEqual(['students/theo.yaml']);
  expect(textOf(kim, 'students/theo.yaml')).toBe(
    'name: Theo Park\n<<<<<<< HEAD\ngrade: 5\n=======\ngrade: 6\n>>>>>>> the other side\n',
  );
  expect(await checked(kim)).toMatch(/^students\/theo\.yaml:2:1: .*Yours: grade: 5\./s);
});

test('a confer that is gone leaves open what git leaves open, and loses nothing', async () => {
  const { kim, lee } = await apart();
  withDriver(kim.root);
  const gone = { node: '/nowhere/node', script: '/nowhere/confer.js' };
  git(kim.root, 'config', 'merge.confer.driver', driverCommand(gone, 'git version 2.39.5'));
  for (const who of [kim, lee]) await noted(who);
  expect(together(kim, lee)).toEqual(['students/ana.yaml']);
  expect(textOf(kim, 'students/ana.yaml')).toMatch(
    /^<{7} HEAD\n.*a word of kim.*\n={7}\n.*a word of lee.*\n>{7} the other side$/m,
  );
});

test('save tells git once, in this clone only, and says so', async () => {
  const { kim, lee } = await apart(async ({ root }) =>
    writeFileSync(join(root, '.gitattributes'), ATTRIBUTES),
  );
  expect((await save(kim, HOME, process.execPath, ['--dry-run'])).said).not.toContain(SAID);
  expect(driverOf(kim)).toBe('');
  expect(await save(kim)).toEqual({ code: 0, said: expect.stringContaining(SAID) });
  expect(driverOf(kim)).toContain(`'${process.execPath}' '${HOME}/bin/confer.js' merge-driver`);
  expect((await save(kim)).said).not.toContain(SAID);
  expect(driverOf(lee)).toBe('');
  // Where confer has moved, or Node has another version, the setting follows without a word.
  const elsewhere = join(newFolder(), 'confer');
  symlinkSync(HOME, elsewhere, 'junction');
  expect((await save(kim, elsewhere)).said).not.toContain(SAID);
  expect(driverOf(kim)).toContain(`'${elsewhere}/bin/confer.js'`);
});

test('save of an executable, which has its files inside, names only itself', async () => {
  const { kim } = await apart(async ({ root }) =>
    writeFileSync(join(root, '.gitattributes'), ATTRIBUTES),
  );
  const [out, program] = [new Kept(), join(newFolder(), 'confer')];
  const clone = {
    mergeWith: (given: Program) =>
      setDriver(gitIn(kim.root, process.env), kim.root, join(kim.root, '.git'), given),
  };
  setMerging(
    { stdout: out, stderr: out, home: INSIDE, execPath: program } as unknown as World,
    clone,
  );
  expect(out.text).toContain(SAID);
  expect(driverOf(kim)).toMatch(new RegExp(`^'${program}' merge-driver`));
});

test('save tells git nothing in a class whose .gitattributes do not name confer', async () => {
  const { kim } = await apart(async ({ root }) =>
    writeFileSync(join(root, '.gitattributes'), '*.png binary\n'),
  );
  expect((await save(kim)).said).not.toContain(SAID);
  expect(driverOf(kim)).toBe('');
});

/** Made before confer merged anything. */
const older = (change: (root: string) => void = () => {}) =>
  apart(async ({ root }) => {
    rmSync(join(root, '.gitattributes'));
    change(root);
  });
const ADDED = 'Added .gitattributes: it says which class files confer merges.';

test('save adds the lines to an older class of two teachers, commits them, and undo leaves them', async () => {
  const { kim } = await older();
  const file = join(kim.root, '.gitattributes');
  expect((await save(kim, HOME, process.execPath, ['--dry-run'])).said).not.toContain(ADDED);
  expect(existsSync(file)).toBe(false);
  await noted(kim);
  const { code, said } = await save(kim);
  expect(code, said).toBe(0);
  expect(said).toMatch(new RegExp(`${ADDED}\\n[\\s\\S]*${SAID}`));
  expect(git(kim.root, 'show', 'HEAD:.gitattributes')).toBe(ATTRIBUTES);
  expect((await save(kim)).said).not.toContain(ADDED);
  expect((await types(kim, 'undo')).out).toContain('Undone: confer note ana');
  expect(existsSync(file)).toBe(true);
  // Who removes the file wants it so.
  git(kim.root, 'rm', '-q', '.gitattributes');
  expect((await save(kim)).said).not.toContain(ADDED);
  expect(existsSync(file)).toBe(false);
});

test('a message that is refused for a writer who left adds nothing', async () => {
  const { kim } = await older();
  rmSync(join(kim.root, 'students/ana.yaml'));
  const { code, said } = await save(kim, HOME, process.execPath, ['ana moved away']);
  expect(code).toBe(2);
  expect(said).toMatch(/^The message names ana/);
  expect(existsSync(join(kim.root, '.gitattributes'))).toBe(false);
});

test('a class of one teacher gets the lines once there is a place to push to; other lines stay', async () => {
  const alone = await older((root) => {
    const file = join(root, 'class.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^teachers:.*\n/m, ''));
  });
  expect((await save(alone.kim)).said).not.toContain(ADDED);
  git(alone.kim.root, 'remote', 'add', 'origin', alone.lee.root);
  expect((await save(alone.kim)).said).toContain(ADDED);
  const above = await older();
  const info = join(above.kim.root, '.git/info');
  mkdirSync(info, { recursive: true });
  writeFileSync(join(info, 'attributes'), 'students/*.yaml merge=union\n');
  expect((await save(above.kim)).said).not.toContain(ADDED);
});

test('save never names a program in the class folder, nor follows a link out of its git', async () => {
  const { kim, lee } = await apart(async ({ root }) =>
    writeFileSync(join(root, '.gitattributes'), ATTRIBUTES),
  );
  symlinkSync(HOME, join(kim.root, 'tools'), 'junction');
  await save(kim, join(kim.root, 'tools'));
  await save(kim, HOME, join(kim.root, 'tools/node'));
  expect(driverOf(kim)).toBe('');
  const outside = join(newFolder(), 'config');
  cpSync(join(lee.root, '.git/config'), outside);
  execFileSync('rm', [join(lee.root, '.git/config')]);
  symlinkSync(outside, join(lee.root, '.git/config'));
  const before = readFileSync(outside, 'utf8');
  await save(lee);
  expect(readFileSync(outside, 'utf8')).toBe(before);
});

test('a new class and a demo have the lines that git needs', async () => {
  const folder = newFolder();
  await confer(folder, ['demo', 'made-up'], MONDAY);
  const text = readFileSync(join(folder, 'made-up/.gitattributes'), 'utf8');
  expect(text).toBe(ATTRIBUTES);
  const root = join(folder, 'made-up');
  git(root, 'init', '--quiet');
  const of = (file: string) => git(root, 'check-attr', 'merge', '--', file).trim();
  for (const file of ['class.yaml', 'students/ana.yaml', 'sorts/a.yaml', 'archive/ben.yaml'])
    expect(of(file)).toBe(`${file}: merge: confer`);
  for (const file of ['groups/a.yaml', 'rubrics/class.yaml', 'plans/a/1.md'])
    expect(of(file)).toBe(`${file}: merge: unspecified`);
  expect(existsSync(join(root, '.git/info/attributes'))).toBe(false);
});

test('paths with blanks, quotes and percent signs, and those of Windows, reach the shell whole', () => {
  const odd = { node: "/opt/it's 100%/node", script: '/opt/%A $HOME/confer.js' };
  expect(driverCommand(odd, 'git version 2.39.5')).toMatch(
    /^'\/opt\/it'\\''s 100%%\/node' '\/opt\/%%A \$HOME\/confer\.js' merge-driver %O %A %B \|\| git merge-file /,
  );
  expect(driverCommand({ node: '/opt/confer' }, 'git version 2.39.5')).toMatch(
    /^'\/opt\/confer' merge-driver %O %A %B \|\| /,
  );
  const windows = {
    node: 'C:\\Program Files\\nodejs\\node.exe',
    script: 'C:\\Users\\Kim\\confer\\bin\\confer.js',
  };
  expect(driverCommand(windows, 'git version 2.45.1.windows.1')).toBe(
    "'C:/Program Files/nodejs/node.exe' 'C:/Users/Kim/confer/bin/confer.js' merge-driver %O %A %B || git merge-file --marker-size=%L -L %X -L %S -L %Y %A %O %B",
  );
});

test('a confer in a folder with an odd name merges', async () => {
  const { kim, lee } = await apart();
  withDriver(kim.root);
  const odd = join(newFolder(), "it's 100% $HOME");
  mkdirSync(odd);
  symlinkSync(HOME, join(odd, 'confer'), 'junction');
  const program = { node: process.execPath, script: join(odd, 'confer/bin/confer.js') };
  git(kim.root, 'config', 'merge.confer.driver', driverCommand(program, 'git version 2.39.5'));
  for (const who of [kim, lee]) await noted(who);
  expect(together(kim, lee)).toEqual([]);
  commitAll(kim.root, 'together');
});

test('typed by hand it says who calls it, and it fails without a word where git gave no file', () => {
  const bin = join(HOME, 'bin/confer.js');
  const typed = (...words: string[]) =>
    spawnSync(process.execPath, [bin, 'merge-driver', ...words], {
      cwd: newFolder(),
      encoding: 'utf8',
    });
  expect(typed()).toMatchObject({ status: 2, stdout: '' });
  expect(typed().stderr).toContain('called by git');
  expect(typed('a', 'b', 'c')).toMatchObject({ status: 1, stdout: '', stderr: '' });
});
