import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { save } from '../../src/commands/safekeeping/save.ts';
import {
  type ChangedFile,
  saveMessage,
  whatChanged,
  writerNamed,
} from '../../src/core/privacy/save-message.ts';
import { NotSaved } from '../../src/folder/files/errors.ts';
import { PRIVATE_LINES } from '../../src/folder/git/private-files.ts';
import { Usage } from '../../src/usage.ts';
import type { World } from '../../src/world.ts';
import { copyOf, EXAMPLE, filesIn, HOME, newFolder, type Result, TODAY } from '../confer.ts';
import { randomFrom } from '../random.ts';

type Env = Record<string, string | undefined>;

const TEACHER_NAME = '[user]\n\tname = Ms. Rivera\n\temail = rivera@example.org\n';

/** A home of its own, so that nobody's real settings are read. */
function homeWith(
  settings = '[user]\n\tname = Ms. Rivera\n\temail = rivera@example.org\n',
): string {
  const home = newFolder();
  writeFileSync(join(home, '.gitconfig'), settings);
  return home;
}

const ENV: Env = { PATH: process.env.PATH, HOME: homeWith(), GIT_CONFIG_NOSYSTEM: '1' };

async function saved(
  cwd: string,
  message?: string,
  { env = ENV, class: folder, ...options }: { env?: Env; dryRun?: boolean; class?: string } = {},
): Promise<Result> {
  const said = { out: '', err: '' };
  const stream = (to: 'out' | 'err') => ({
    columns: 80,
    write: (text: string) => {
      said[to] += text;
    },
  });
  const [stdout, stderr] = [stream('out'), stream('err')];
  const world = { cwd, env, stdin: {}, stdout, stderr, home: HOME, today: TODAY };
  try {
    const session = { world: world as unknown as World, asked: folder };
    return { code: await save(session, { message }, options), ...said };
  } catch (error) {
    if (error instanceof NotSaved) return { code: 3, ...said, err: said.err + error.message };
    if (!(error instanceof Usage)) throw error;
    return { code: 2, ...said, err: `${said.err}${error.message}\n${error.hint}` };
  }
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: root,
    env: { ...ENV, LC_ALL: 'C' } as NodeJS.ProcessEnv,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** In the words of git 2.26, which has no name for the first branch. */
function gitInit(root: string): void {
  git(root, 'init', '--quiet');
  git(root, 'symbolic-ref', 'HEAD', 'refs/heads/main');
}

/** A command of git that is to fail, such as a merge with a conflict. */
function gitFails(root: string, ...args: string[]): void {
  expect(() => git(root, ...args)).toThrow();
}

function put(root: string, file: string, text: string): string {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return join(root, file);
}

/** A copy of the example class in a repository, with its first save done. */
function classInGit(): string {
  const root = copyOf(EXAMPLE);
  gitInit(root);
  git(root, 'add', '-A');
  git(root, 'commit', '--quiet', '-m', 'Start');
  return root;
}

const head = (root: string) => git(root, 'rev-parse', 'HEAD').trim();
const lastMessage = (root: string) => git(root, 'log', '-1', '--format=%B').trim();
const lastFiles = (root: string) =>
  git(root, 'show', '--format=', '--name-status', '--no-renames', 'HEAD').trim().split('\n').sort();

describe('a save', () => {
  test('of a new class includes everything, and the next finds nothing to do', async () => {
    const root = copyOf(EXAMPLE);
    gitInit(root);
    const first = await saved(root);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toBe(
      `Saved in git: 14 sorts, 24 writers’ files, class settings, texts of the class (Mon Nov 23). Commit ${git(root, 'rev-parse', '--short', 'HEAD').trim()}.\n`,
    );
    expect(lastMessage(root)).toBe(
      "14 sorts, 24 writers' files, class settings and texts of the class, Mon Nov 23",
    );
    expect(git(root, 'log', '-1', '--format=%an <%ae>')).toBe('Ms. Rivera <rivera@example.org>\n');
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(await saved(root)).toEqual({
      code: 0,
      out: 'Nothing to save: git already has everything.\n',
      err: '',
    });
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('1\n');
  });

  test('includes new, changed and deleted files, but no ignored ones', async () => {
    const root = classInGit();
    put(root, '.gitignore', 'private/\n');
    put(root, 'private/thoughts.txt', 'not for git\n');
    put(root, 'groups/2026-11-23.yaml', 'date: 2026-11-23\n');
    appendFileSync(join(root, 'students/ana.yaml'), '# seen\n');
    rmSync(join(root, 'students/ben.yaml'));
    const { code, out } = await saved(root);
    expect(code).toBe(0);
    expect(out).toContain('groups, 1 writer’s file, 1 other file, 1 writer’s file (removed)');
    expect(lastFiles(root)).toEqual([
      'A\t.gitignore',
      'A\tgroups/2026-11-23.yaml',
      'D\tstudents/ben.yaml',
      'M\tstudents/ana.yaml',
    ]);
  });

  test('leaves out the cache and steps, also where the class has no .gitignore', async () => {
    const root = classInGit();
    for (const file of ['.confer/lock', '.confer/cache.json', '.confer/steps/1.json']) {
      put(root, file, '{}');
    }
    put(root, 'students/.ana.yaml.77.tmp', 'half');
    expect((await saved(root)).out).toContain('Nothing to save');
    put(root, 'sorts/2026-11-23-ideas.focus.yaml', 'date: 2026-11-23\nskill: ideas.focus\n');
    await saved(root);
    expect(lastFiles(root)).toEqual(['A\tsorts/2026-11-23-ideas.focus.yaml']);
  });

  test('continues where files have problems, and counts them', async () => {
    const root = classInGit();
    put(root, 'students/ana.yaml', 'nam: Ana\n');
    const { code, out, err } = await saved(root);
    expect(code).toBe(0);
    expect(err).toContain('problem');
    expect(out).toContain('1 writer’s file');
  });

  test('uses the teacher’s message, on one line, with a # and a dash kept', async () => {
    const root = classInGit();
    put(root, 'groups/2026-11-23.yaml', 'date: 2026-11-23\n');
    git(root, 'config', 'i18n.commitEncoding', 'latin1');
    await saved(root, ' --amend #1:\n before  the pâte à modeler ');
    git(root, 'config', '--unset', 'i18n.commitEncoding');
    expect(lastMessage(root)).toBe('--amend #1: before the pâte à modeler');
    git(root, 'config', 'commit.cleanup', 'strip');
    put(root, 'groups/2026-11-24.yaml', 'date: 2026-11-24\n');
    await saved(root, '#1 is back');
    expect(lastMessage(root)).toBe('#1 is back');
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('3\n');
  });

  test('includes staged files, and staged files that were undone are nothing to save', async () => {
    const root = classInGit();
    put(root, 'students/new.yaml', 'name: New\n');
    git(root, 'add', 'students/new.yaml');
    rmSync(join(root, 'students/new.yaml'));
    expect((await saved(root)).out).toContain('Nothing to save');
    git(root, 'rm', '--quiet', '--cached', 'students/ana.yaml');
    expect((await saved(root)).out).toContain('Nothing to save');
    git(root, 'rm', '--quiet', 'students/ana.yaml');
    put(root, 'plans/one.md', 'a\n');
    git(root, 'add', '-N', 'plans/one.md');
    expect((await saved(root)).out).toContain('plans, 1 writer’s file (removed)');
    expect(lastFiles(root)).toEqual(['A\tplans/one.md', 'D\tstudents/ana.yaml']);
    git(root, 'mv', 'students/ben.yaml', 'students/benno.yaml');
    await saved(root);
    expect(lastFiles(root)).toEqual(['A\tstudents/benno.yaml', 'D\tstudents/ben.yaml']);
  });

  test.each([[''], ['room-12']])(
    'of a class in a bigger repository (its folder: "%s") includes only the class',
    async (prior) => {
      const top = newFolder();
      gitInit(top);
      put(top, 'other/staged.txt', 'one\n');
      if (prior !== '') {
        git(top, 'add', '-A');
        git(top, 'commit', '--quiet', '-m', 'Start');
        put(top, 'other/staged.txt', 'two\n');
      }
      git(top, 'add', 'other/staged.txt');
      put(top, 'other/loose.txt', 'not staged\n');
      put(top, 'room-12b/class.yaml', 'name: neighbour\n');
      const root = join(top, 'room-12');
      for (const [file, text] of filesIn(EXAMPLE)) {
        put(root, file, text);
      }
      const before = git(top, 'diff', '--cached', '--', 'other');
      expect((await saved(join(root, 'students'))).code).toBe(0);
      expect(lastFiles(top).every((line) => line.startsWith('A\troom-12/'))).toBe(true);
      expect(lastFiles(top)).toHaveLength(40);
      expect(git(top, 'diff', '--cached', '--', 'other')).toBe(before);
      expect(git(top, 'status', '--porcelain').trim().split('\n')).toEqual([
        `${prior === '' ? 'A' : 'M'}  other/staged.txt`,
        '?? other/loose.txt',
        '?? room-12b/',
      ]);
    },
  );

  test('of files with names that a shell or git could run only saves them', async () => {
    const root = classInGit();
    const names = [
      '$(touch x).yaml',
      '-x.yaml',
      '--output=x',
      '; touch x',
      ':(top)x',
      ':!x',
      '*',
      'a"b',
      'two\nlines',
      'tab\tx',
      'ü.yaml',
    ].map((name) => `extra/${name}`);
    for (const name of names) put(root, name, 'text\n');
    put(root, 'students/$(touch x).yaml', 'name: Odd\n');
    put(root, 'students/-x.yaml', 'name: Dash\n');
    const loose = ['-rf', ':(top)x', ':!x', '--all'];
    for (const name of loose) put(root, name, 'text\n');
    const bytes = Buffer.concat([Buffer.from(`${root}/extra/`), Buffer.from([0xff, 0xfe])]);
    writeFileSync(bytes, 'a name that is no UTF-8\n');
    const there = () => ['.', 'extra', 'students'].map((name) => readdirSync(join(root, name)));
    const before = there();
    expect((await saved(root)).code).toBe(0);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(there()).toEqual(before);
    const kept = git(root, 'ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0');
    expect(kept).toEqual(expect.arrayContaining([...names, ...loose, 'students/-x.yaml']));
    expect(kept).not.toContain('x');
  });

  test('as a dry run shows files and message, and writes nothing', async () => {
    const root = classInGit();
    appendFileSync(join(root, 'students/ana.yaml'), '# seen\n');
    rmSync(join(root, 'students/ben.yaml'));
    put(root, 'groups/\u001b[31m.yaml', 'date: 2026-11-23\n');
    // Only its time differs: git would note that in its index, if it might.
    utimesSync(join(root, 'students/kai.yaml'), 1e9, 1e9);
    const index = () => readFileSync(join(root, '.git/index')).toString('hex');
    const before = [filesIn(root), index()];
    const { code, out } = await saved(root, undefined, { dryRun: true });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Would save in git: groups, 1 writer’s file, 1 writer’s file (removed).',
        '   changed  students/ana.yaml',
        '   gone     students/ben.yaml',
        '   new      groups/\ufffd[31m.yaml',
        "Message: Groups, 1 writer's file and 1 writer's file (removed), Mon Nov 23",
        '',
      ].join('\n'),
    );
    expect([filesIn(root), index()]).toEqual(before);
  });

  test('works where HEAD is on no branch, and says how to keep the commit', async () => {
    const root = classInGit();
    git(root, 'checkout', '--quiet', '--detach');
    put(root, 'groups/2026-11-23.yaml', 'date: 2026-11-23\n');
    const { code, out, err } = await saved(root);
    expect(code).toBe(0);
    expect(out).toContain('Saved in git: groups');
    expect(err).toContain('git switch -c');
  });

  test('in a linked worktree goes to the branch of that worktree', async () => {
    const main = classInGit();
    const root = join(newFolder(), 'beside');
    git(main, 'worktree', 'add', '--quiet', '-b', 'beside', root);
    put(root, 'groups/2026-11-23.yaml', 'date: 2026-11-23\n');
    const before = git(main, 'rev-parse', 'main');
    expect((await saved(root)).code).toBe(0);
    expect(git(main, 'log', '-1', '--format=%s', 'beside')).toBe('Groups, Mon Nov 23\n');
    expect(git(main, 'rev-parse', 'main')).toBe(before);
  });

  test('through a link to the class folder saves the class', async () => {
    const root = changed();
    const link = join(newFolder(), 'link');
    symlinkSync(root, link);
    expect((await saved(link)).code).toBe(0);
    expect(lastFiles(root)).toEqual(['A\tgroups/2026-11-23.yaml']);
  });

  test('of a class that is a submodule goes to its own history', async () => {
    const top = classInGit();
    const allow = ['-c', 'protocol.file.allow=always'];
    git(top, ...allow, 'submodule', '--quiet', 'add', classInGit(), 'room-12');
    git(top, 'commit', '--quiet', '-m', 'Submodule');
    const before = head(top);
    const root = changed(join(top, 'room-12'));
    expect((await saved(root)).code).toBe(0);
    expect(lastMessage(root)).toMatch(/^Groups/);
    expect(head(top)).toBe(before);
  });

  test('goes to git data kept elsewhere, if that data names the class', async () => {
    const root = copyOf(EXAMPLE);
    git(root, 'init', '--quiet', '--separate-git-dir', join(newFolder(), 'history'));
    const { code, err } = await saved(root);
    expect(code).toBe(3);
    expect(err).toMatch(/belongs to another folder/);
    git(root, 'config', 'core.worktree', root);
    expect((await saved(root)).code).toBe(0);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  test('includes the files of a folder that only later got its own git data', async () => {
    const root = classInGit();
    put(root, 'old/kim.txt', 'one\n');
    git(root, 'add', '-A');
    git(root, 'commit', '--quiet', '-m', 'Old');
    git(join(root, 'old'), 'init', '--quiet');
    put(root, 'old/kim.txt', 'two\n');
    put(root, 'old/new.txt', 'new\n');
    expect((await saved(root)).code).toBe(0);
    expect(lastFiles(root)).toEqual(['A\told/new.txt', 'M\told/kim.txt']);
  });

  test('goes to the class, whatever GIT_… variable of another repository is set', async () => {
    const [root, other] = [classInGit(), classInGit()];
    put(root, 'groups/2026-11-23.yaml', 'date: 2026-11-23\n');
    const before = filesIn(other);
    const env = {
      ...ENV,
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: join(other, '.git/index'),
      GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
      GIT_CONFIG_PARAMETERS: "'core.hooksPath=/'",
      GIT_TRACE: join(other, 'trace'),
    };
    expect((await saved(root, undefined, { env })).code).toBe(0);
    expect(lastMessage(root)).toBe('Groups, Mon Nov 23');
    expect(filesIn(other)).toEqual(before);
  });
});

describe('a class with private names', () => {
  function privateClass(ignored: string): string {
    const root = classInGit();
    appendFileSync(join(root, 'class.yaml'), 'private names: true\n');
    put(root, '.gitignore', ignored);
    return root;
  }

  test.each([
    ['with a list of the school', '/*names*\nplans/\nprints/\n', 'scores.csv', '/*.csv'],
    ['without a .gitignore', '', 'names.yaml', '/*names*'],
    ['that leaves out the one file', 'names.yaml\n', 'names.yaml~', '/*names*'],
    ['with a copy of a cloud drive', 'names.yaml\n', 'names (1).yaml', '/*names*'],
    ['with what an editor keeps', 'names.yaml\n', '.names.yaml.swp', '/*names*'],
    ['with a list in other letters', `${PRIVATE_LINES.join('\n')}\n`, 'Names.txt', '/Names.txt'],
    ['with plans', '/*names*\n', 'plans/2026-11-23.md', 'plans/'],
    ['with pages', '/*names*\n', 'prints/goals.md', 'prints/'],
    ['with a PDF', '/*names*\nplans/**/*.md\n', 'plans/2026-11-23/print.pdf', 'plans/'],
    ['with HTML', '/*names*\nprints/**/*.md\n', 'prints/2026-11-23/goals.html', 'prints/'],
    ['with a PDF saved by a browser', '/*names*\nplans/\nprints/\n', 'Goals.pdf', '/*.pdf'],
  ])('%s is not saved, and the line that it needs is said', async (_, ignored, file, line) => {
    const root = privateClass(ignored);
    put(root, file, 'wcrb: Ana López\n');
    const before = [filesIn(root), head(root)];
    for (const dryRun of [true, false]) {
      const { code, err } = await saved(root, undefined, { dryRun });
      expect(code).toBe(3);
      expect(err).toContain('keeps names private');
      expect(err).toContain(`   ${line}\n`);
    }
    expect([filesIn(root), head(root)]).toEqual(before);
    appendFileSync(join(root, '.gitignore'), `${line}\n`);
    expect((await saved(root)).code).toBe(0);
    expect(lastFiles(root)).toEqual(['A\t.gitignore', 'M\tclass.yaml']);
  });

  test('is not saved where class.yaml, which sets private names, cannot be read', async () => {
    const root = privateClass('');
    put(root, 'class.yaml', 'private names: [\n');
    put(root, 'names.yaml', 'wcrb: Ana López\n');
    expect((await saved(root)).code).toBe(3);
  });

  test('whose names git has already is saved once they are removed', async () => {
    const root = classInGit();
    put(root, 'names.yaml', 'wcrb: Ana\n');
    git(root, 'add', '-A');
    git(root, 'commit', '--quiet', '-m', 'Names');
    appendFileSync(join(root, 'class.yaml'), 'private names: true\n');
    put(root, 'names.yaml', 'wcrb: Ana López\n');
    put(root, '.gitignore', '/*names*\n');
    const { code, err } = await saved(root);
    expect(code).toBe(3);
    expect(err).toContain('git rm -r --cached "names.yaml"   and: git commit');
    git(root, 'rm', '--quiet', '-r', '--cached', 'names.yaml');
    // A commit of the folder as it is would take them in again.
    expect((await saved(root)).code).toBe(3);
    git(root, 'commit', '--quiet', '-m', 'Names out of git');
    expect(lastFiles(root)).toEqual(['D\tnames.yaml']);
    expect((await saved(root)).code).toBe(0);
    expect(git(root, 'ls-files')).not.toContain('names.yaml');
    expect(existsSync(join(root, 'names.yaml'))).toBe(true);
  });
});

describe('a message', () => {
  test.each([
    'ana',
    'Talked with Ana.',
    'ANA!',
    "Ana's lead",
    'Ana’s lead',
    'anas-and-ana',
    'López',
    'lopez moved',
    'Lo\u0301pez',
    'ana_lopez',
    'Ａｎａ',
  ])('"%s" names a writer and is refused', async (message) => {
    const root = classInGit();
    put(root, 'groups/2026-11-23.yaml', 'date: 2026-11-23\n');
    const before = filesIn(root);
    const { code, err } = await saved(root, message);
    expect(code).toBe(2);
    expect(err).toContain('The message names Ana López.');
    expect(err).toContain('keeps commit messages forever');
    expect(filesIn(root)).toEqual(before);
  });

  test.each(['Banana day', 'Sorted leads', 'Anastasia', 'before the break', 'an a'])(
    '"%s" names nobody',
    (message) => {
      expect(writerNamed(message, [{ id: 'ana', name: 'Ana López' }])).toBeUndefined();
    },
  );

  test.each([
    ['Li is back', { id: 'w-1', name: 'Li' }],
    ['met Bo Li', { id: 'w-1', name: 'Bo Li' }],
    ['mo', { id: 'mo', name: 'Mohammed' }],
    ["O'Neil's page", { id: 'w-1', name: "O'Neil Grant" }],
    ['ana-l today', { id: 'ana-l', name: 'Xy' }],
    ['王小明的作文', { id: 'w-1', name: '王小明' }],
  ])('"%s" names one', (message, writer) => {
    expect(writerNamed(message, [writer])).toEqual(writer);
  });

  test.each([
    ['Bo wrote', { id: 'w-1', name: 'Bo Li' }],
    ['the sort', { id: 'w-1', name: '' }],
  ])('"%s" names nobody: a short word alone is no name', (message, writer) => {
    expect(writerNamed(message, [writer])).toBeUndefined();
  });

  test('that names a writer whose file was just deleted is refused', async () => {
    const root = classInGit();
    rmSync(join(root, 'students/ben.yaml'));
    expect((await saved(root, 'Ben moved away')).code).toBe(2);
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('1\n');
  });

  test('that names a writer who has left is refused', async () => {
    const root = classInGit();
    mkdirSync(join(root, 'archive'));
    renameSync(join(root, 'students/ana.yaml'), join(root, 'archive/ana.yaml'));
    put(root, 'names.yaml', 'wcrb: Zora Bell\n');
    for (const message of ['López family moved', 'ana moved', 'the Bell family moved']) {
      expect((await saved(root, message)).code, message).toBe(2);
    }
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('1\n');
  });

  test('written by confer never contains a name, an id or a file, for any files of any class', () => {
    const seed = 20261123;
    const { below, pick, chance } = randomFrom(seed);
    const places = ['sorts', 'groups', 'meetings', 'plans', 'prints', 'students', 'lessons', 'x'];
    const own = ['class.yaml', 'ladder.yaml', 'standards.yaml', '.gitignore', '.confer/a.json'];
    for (let round = 0; round < 300; round++) {
      const ids = Array.from({ length: 1 + below(30) }, () => `zq${below(1e9).toString(36)}`);
      const changes = ids.map((id): ChangedFile => {
        const file = chance(0.2) ? pick(own) : `${pick(places)}/${id}.yaml`;
        return { file, kind: pick(['new', 'changed', 'gone'] as const) };
      });
      const message = saveMessage(changes, TODAY);
      expect(message, `seed ${seed}, round ${round}`).not.toMatch(/zq|yaml|json|[/\n’]/);
      expect(message).toMatch(/^[A-Z\d].*, Mon Nov 23$/);
      // Every file is counted once, where it is counted by number.
      const students = changes.filter(({ file }) => file.startsWith('students/'));
      const counted = whatChanged(changes).map((s) => Number(/^(\d+) writer/.exec(s)?.[1] ?? 0));
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(students.length);
    }
  });
});

/** Two branches that changed one line of one file in two ways. */
function twoWays(): string {
  const root = classInGit();
  put(root, 'ideas.txt', 'one\n');
  git(root, 'add', '-A');
  git(root, 'commit', '--quiet', '-m', 'One');
  git(root, 'switch', '--quiet', '-c', 'other');
  put(root, 'ideas.txt', 'two\n');
  git(root, 'commit', '--quiet', '-am', 'Two');
  git(root, 'switch', '--quiet', 'main');
  put(root, 'ideas.txt', 'three\n');
  git(root, 'commit', '--quiet', '-am', 'Three');
  return root;
}

function changed(root = classInGit()): string {
  put(root, 'groups/2026-11-23.yaml', 'date: 2026-11-23\n');
  return root;
}

function without(root: string, file: string): string {
  rmSync(join(root, file), { recursive: true });
  return root;
}

const objectFile = (root: string, id: string) =>
  join(root, '.git/objects', id.slice(0, 2), id.slice(2));

/** A class in a bigger repository that lacks the content of a file beside the class. */
function withLoss(): { top: string; id: string } {
  const top = newFolder();
  gitInit(top);
  put(top, 'beside.txt', 'to be lost\n');
  put(top, 'room-12/class.yaml', 'name: Room\n');
  git(top, 'add', '-A');
  git(top, 'commit', '--quiet', '-m', 'Start');
  const id = git(top, 'rev-parse', 'HEAD:beside.txt').trim();
  rmSync(objectFile(top, id));
  return { top, id };
}

/** A program called git that says what we want. */
function fakeGit(says: string): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${says}\n`, { mode: 0o755 });
  return folder;
}

describe('where nothing can be saved, confer reports it, exits with 3 and changes no file:', () => {
  type State = [state: string, says: RegExp, make: () => string, env?: Env];
  const STATES: State[] = [
    [
      'no git',
      /git is not installed on this computer.*\n.*git-scm/,
      changed,
      { ...ENV, PATH: newFolder() },
    ],
    [
      'a git that is no git',
      /git is not installed on this computer/,
      changed,
      { ...ENV, PATH: fakeGit('echo "xcode-select: note: no developer tools" >&2; exit 1') },
    ],
    [
      'an old git',
      /needs git 2\.26 or newer, and this one is 2\.20/,
      changed,
      { ...ENV, PATH: fakeGit('echo git version 2.20.1') },
    ],
    ['no repository', /not in git yet.*\n.*git init/, () => changed(copyOf(EXAMPLE))],
    [
      'no name and address',
      /does not know your name.*\n.*user\.name.*user\.email/,
      changed,
      { ...ENV, HOME: newFolder(), EMAIL: undefined },
    ],
    [
      'a name without an address',
      /does not know your name/,
      changed,
      { ...ENV, HOME: homeWith('[user]\n\tname = Ms. Rivera\n'), EMAIL: 'root@localhost' },
    ],
    [
      'index.lock',
      /Another git is running.*\n.*delete .*\.git\/index\.lock/,
      () => {
        const root = changed();
        put(root, '.git/index.lock', '');
        return root;
      },
    ],
    [
      'a merge',
      /A git merge is not finished here.*\n.*git merge --abort/,
      () => {
        const root = twoWays();
        gitFails(root, 'merge', 'other');
        return root;
      },
    ],
    [
      'a rebase',
      /A git rebase is not finished here.*\n.*git rebase --abort/,
      () => {
        const root = twoWays();
        gitFails(root, 'rebase', 'other');
        return root;
      },
    ],
    [
      'a cherry-pick',
      /A git cherry-pick is not finished here/,
      () => {
        const root = twoWays();
        gitFails(root, 'cherry-pick', 'other');
        return root;
      },
    ],
    [
      'a revert',
      /A git revert is not finished here/,
      () => {
        const root = twoWays();
        gitFails(root, 'revert', '--no-edit', 'HEAD~1');
        return root;
      },
    ],
    [
      'a bisect',
      /A git search \(bisect\) is not finished here/,
      () => {
        const root = changed();
        git(root, 'bisect', 'start');
        return root;
      },
    ],
    [
      'two versions of a file',
      /Two versions were merged.*ideas\.txt/,
      () => {
        const root = twoWays();
        put(root, 'ideas.txt', 'four\n');
        git(root, 'stash', '--quiet');
        put(root, 'ideas.txt', 'five\n');
        git(root, 'commit', '--quiet', '-am', 'Five');
        gitFails(root, 'stash', 'pop');
        return root;
      },
    ],
    [
      '.git emptied',
      /git data of this folder.*damaged/,
      () => {
        const root = without(changed(), '.git');
        mkdirSync(join(root, '.git'));
        return root;
      },
    ],
    [
      '.git emptied in a class below a whole repository',
      /git data of this folder.*damaged/,
      () => {
        const root = join(classInGit(), 'room-12');
        put(root, 'class.yaml', 'name: Room\n');
        mkdirSync(join(root, '.git'));
        return root;
      },
    ],
    ['HEAD lost', /damaged/, () => without(changed(), '.git/HEAD')],
    [
      'a worktree whose repository is gone',
      /damaged/,
      () => {
        const main = classInGit();
        const root = join(newFolder(), 'beside');
        git(main, 'worktree', 'add', '--quiet', '-b', 'beside', root);
        rmSync(main, { recursive: true });
        return changed(root);
      },
    ],
    ...(['config', 'index', 'HEAD'] as const).map(
      (file): State => [
        `.git/${file} overwritten`,
        /damaged/,
        () => {
          const root = changed();
          put(root, `.git/${file}`, 'no such thing\n');
          return root;
        },
      ],
    ),
    [
      'the last commit lost',
      /damaged/,
      () => {
        const root = changed();
        rmSync(objectFile(root, head(root)));
        return root;
      },
    ],
    [
      'a file beside the class lost from .git',
      /damaged/,
      () => {
        const { top, id } = withLoss();
        put(top, 'room-12/students/new.yaml', 'name: New\n');
        expect(existsSync(objectFile(top, id))).toBe(false);
        return join(top, 'room-12');
      },
    ],
    [
      'a bare repository',
      /bare repository/,
      () => {
        const root = changed();
        git(root, 'config', 'core.bare', 'true');
        return root;
      },
    ],
    [
      'a class inside of a bare repository',
      /bare repository/,
      () => {
        const root = changed(copyOf(EXAMPLE));
        git(root, 'init', '--quiet', '--bare', '.');
        return root;
      },
    ],
    [
      'a class that is ignored',
      /tells git to skip this class/,
      () => {
        const top = classInGit();
        put(top, '.gitignore', 'room-12/\n');
        put(top, 'room-12/class.yaml', 'name: Room\n');
        return join(top, 'room-12');
      },
    ],
    [
      'a class whose class.yaml is ignored',
      /tells git to skip this class/,
      () => {
        const root = copyOf(EXAMPLE);
        gitInit(root);
        put(root, '.gitignore', '*.yaml\n');
        return root;
      },
    ],
    [
      'a folder with git of its own',
      /students\/ is a git repository of its own/,
      () => {
        const root = classInGit();
        put(root, 'old/students/kim.yaml', 'name: Kim\n');
        git(join(root, 'old/students'), 'init', '--quiet');
        return root;
      },
    ],
    [
      'a folder with git of its own that was added once',
      /old is a git repository of its own/,
      () => {
        const root = classInGit();
        put(root, 'old/kim.yaml', 'name: Kim\n');
        git(join(root, 'old'), 'init', '--quiet');
        git(join(root, 'old'), 'add', '-A');
        git(join(root, 'old'), 'commit', '--quiet', '-m', 'Inner');
        git(root, 'add', '-A');
        git(root, 'commit', '--quiet', '-m', 'Number');
        return root;
      },
    ],
  ];

  test.each(STATES)('%s', async (_state, says, make, env = ENV) => {
    const root = make();
    const before = filesIn(root);
    for (const dryRun of [true, false]) {
      const { code, out, err } = await saved(root, undefined, { env, dryRun });
      // What only a commit meets, a dry run cannot know.
      if (dryRun && code === 0) continue;
      expect(err).toMatch(says);
      expect(err).toMatch(/Your files are safe on the disk\./);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).not.toMatch(/fatal|error:|at Object|undefined/);
    }
    const after = filesIn(root);
    for (const [file, text] of before) {
      if (!/^\.git\/(index|objects|COMMIT_EDITMSG)/.test(file)) expect(after.get(file)).toBe(text);
    }
  });

  test('a locked branch: the lock is named', async () => {
    const root = changed();
    put(root, '.git/refs/heads/main.lock', '');
    const before = head(root);
    const { code, err } = await saved(root);
    expect(code).toBe(3);
    expect(err).toMatch(/delete .*refs\/heads\/main\.lock/);
    expect(head(root)).toBe(before);
    rmSync(join(root, '.git/refs/heads/main.lock'));
    expect((await saved(root)).code).toBe(0);
  });

  const asRoot = process.getuid?.() === 0;
  const NOBODY = 65534;

  test.skipIf(!asRoot)('a folder of another user', async () => {
    const root = changed();
    for (const path of [root, join(root, '.git')]) chownSync(path, NOBODY, NOBODY);
    const { code, err } = await saved(root);
    expect(code).toBe(3);
    expect(err).toMatch(/belongs to another user.*\n.*safe\.directory/);
  });

  /** Root may read and write anywhere, so it steps down for this. */
  async function savedWithout(mode: number, root: string, paths: string[]): Promise<Result> {
    const full = paths.map((path) => join(root, path));
    const before = full.map((path) => statSync(path).mode);
    for (const path of full) chmodSync(path, mode);
    if (asRoot) execFileSync('chown', ['-R', String(NOBODY), root]);
    chmodSync(ENV.HOME!, 0o755);
    if (asRoot) process.seteuid?.(NOBODY);
    try {
      return await saved(root);
    } finally {
      if (asRoot) process.seteuid?.(0);
      full.forEach((path, i) => {
        chmodSync(path, before[i]!);
      });
    }
  }

  test.each([
    ['.git', 0o555, ['.git', '.git/objects', '.git/refs/heads']],
    ['.git/objects', 0o555, ['.git/objects']],
    ['.git/index', 0o000, ['.git/index']],
  ])('%s without write permission', async (_what, mode, paths) => {
    const root = changed();
    git(root, 'repack', '-adq');
    git(root, 'prune-packed');
    const { code, err } = await savedWithout(mode, root, paths);
    expect(err).toMatch(/cannot write in its own folder/);
    expect(code).toBe(3);
  });

  test.each(['photo.jpg', 'photos'])('an unreadable part of the class: %s', async (part) => {
    const root = changed();
    put(root, 'photo.jpg', 'x');
    put(root, 'photos/one.jpg', 'x');
    const { code, err } = await savedWithout(0o000, root, [part]);
    expect(err).toMatch(
      new RegExp(`does not have permission to read everything it needs.*\n.*${part}`),
    );
    expect(code).toBe(3);
  });
});

describe('nothing is written into another folder', () => {
  test('that core.worktree names', async () => {
    const [root, other] = [changed(), newFolder()];
    put(other, 'diary.txt', 'mine\n');
    git(root, 'config', 'core.worktree', other);
    const before = [filesIn(root), filesIn(other)];
    const { code, err } = await saved(root);
    expect(code).toBe(3);
    expect(err).toMatch(/belongs to another folder/);
    expect([filesIn(root), filesIn(other)]).toEqual(before);
  });

  test.each(['a file .git', 'a link .git', 'commondir', 'a worktree of it'])(
    'that %s leads to',
    async (way) => {
      const [root, other] = [changed(), classInGit()];
      const before = filesIn(other);
      const theirs = join(other, '.git');
      if (way === 'commondir') put(root, '.git/commondir', `${theirs}\n`);
      else rmSync(join(root, '.git'), { recursive: true });
      if (way === 'a file .git') put(root, '.git', `gitdir: ${theirs}\n`);
      if (way === 'a link .git') symlinkSync(theirs, join(root, '.git'));
      if (way === 'a worktree of it') {
        git(other, 'worktree', 'add', '--quiet', '-b', 'side', join(newFolder(), 'side'));
        put(root, '.git', `gitdir: ${theirs}/worktrees/side\n`);
        before.clear();
        for (const [file, text] of filesIn(other)) before.set(file, text);
      }
      const { code, err } = await saved(root);
      expect(code).toBe(3);
      expect(err).toMatch(/belongs to another folder/);
      expect(filesIn(other)).toEqual(before);
    },
  );

  test.each([
    'COMMIT_EDITMSG',
    'logs/HEAD',
    'logs/refs/heads/main',
    'index',
    'refs/heads',
    'objects',
  ])('that a link in place of .git/%s leads to', async (name) => {
    const [root, other] = [changed(), newFolder()];
    const path = join(root, '.git', name);
    const target = join(other, 'target');
    if (existsSync(path)) renameSync(path, target);
    symlinkSync(target, path);
    const before = filesIn(other);
    const { code, err } = await saved(root);
    expect(code).toBe(3);
    expect(err).toMatch(/belongs to another folder/);
    expect(filesIn(other)).toEqual(before);
  });

  test('a program called git in the class, or in the current folder, is not git', async () => {
    const root = changed();
    const canary = join(newFolder(), 'ran');
    put(root, 'git', `#!/bin/sh\ntouch '${canary}'\n`);
    put(root, 'bin/git', `#!/bin/sh\ntouch '${canary}'\n`);
    for (const file of ['git', 'bin/git']) chmodSync(join(root, file), 0o755);
    const env = { ...ENV, PATH: `.::${root}:${root}/bin:${ENV.PATH}` };
    const here = process.cwd();
    expect((await saved(root, undefined, { env })).code).toBe(0);
    expect(process.cwd()).toBe(here);
    expect(existsSync(canary)).toBe(false);
  });
});

const HOOKS = [
  'pre-commit',
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'post-index-change',
  'reference-transaction',
  'pre-auto-gc',
  'post-rewrite',
  'fsmonitor-watchman',
];

/** A class folder full of settings that would each touch a file of its own, and where those files would be. */
function trapped(hooks: 'in .git' | 'in the class'): { root: string; canaries: string } {
  const root = changed();
  const canaries = newFolder();
  const trap = (name: string) => `touch '${canaries}/${name}';`;
  const script = (file: string, name: string) => {
    chmodSync(put(root, file, `#!/bin/sh\n${trap(name)}\nexit 0\n`), 0o755);
    return join(root, file);
  };
  const folder = hooks === 'in .git' ? '.git/hooks' : 'tools/hooks';
  for (const hook of HOOKS) script(`${folder}/${hook}`, hook);
  if (hooks === 'in the class') git(root, 'config', 'core.hooksPath', join(root, folder));
  // The included file comes last, so it is the one that counts.
  put(root, 'tools/more.config', `[core]\n\tfsmonitor = ${script('tools/fs.sh', 'fsmonitor')}\n`);
  const settings: Record<string, string> = {
    'core.fsmonitor': script('tools/fs-first.sh', 'fsmonitor-first'),
    'core.editor': script('tools/editor.sh', 'editor'),
    'sequence.editor': script('tools/sequence.sh', 'sequence'),
    'core.pager': trap('pager'),
    'pager.status': trap('pager-status'),
    'diff.external': script('tools/diff.sh', 'diff'),
    'diff.trap.textconv': script('tools/textconv.sh', 'textconv'),
    'diff.trap.command': script('tools/diff-command.sh', 'diff-command'),
    'merge.trap.driver': trap('merge'),
    'filter.trap.smudge': trap('smudge'),
    'alias.commit': `!${trap('alias-commit')}`,
    'alias.status': `!${trap('alias-status')}`,
    'core.sshCommand': trap('ssh'),
    'core.askPass': script('tools/pass.sh', 'pass'),
    'core.gitProxy': script('tools/proxy.sh', 'proxy'),
    'core.alternateRefsCommand': trap('alternate'),
    'credential.helper': `!${trap('credential')}`,
    'commit.gpgSign': 'true',
    'gpg.program': script('tools/gpg.sh', 'gpg'),
    'user.signingKey': 'ABCD',
    'trailer.trap.command': trap('trailer'),
    'trailer.trap.cmd': trap('trailer-cmd'),
    'interactive.diffFilter': trap('diff-filter'),
    'remote.origin.url': `ext::sh -c "${trap('ext')}"`,
    'remote.origin.uploadpack': trap('uploadpack'),
    'submodule.old.update': `!${trap('submodule')}`,
    'uploadpack.packObjectsHook': trap('pack-objects'),
    'status.submoduleSummary': 'true',
    'commit.verbose': 'true',
    'rerere.enabled': 'true',
    'gc.auto': '1',
    'gc.autoDetach': 'false',
    'maintenance.autoDetach': 'false',
    'include.path': join(root, 'tools/more.config'),
  };
  for (const [key, value] of Object.entries(settings)) git(root, 'config', key, value);
  put(root, '.gitattributes', '* diff=trap merge=trap filter=trap\n');
  return { root, canaries };
}

describe('no program that came with a folder is run', () => {
  test.each(['in .git', 'in the class'] as const)('hooks %s, and 30 settings', async (hooks) => {
    const { root, canaries } = trapped(hooks);
    rmSync(canaries, { recursive: true });
    mkdirSync(canaries);
    expect((await saved(root, undefined, { dryRun: true })).code).toBe(0);
    const { code, out } = await saved(root, 'By confer');
    expect(code).toBe(0);
    expect(out).toContain('Saved in git');
    expect(lastMessageQuietly(root)).toBe('By confer');
    expect(await saved(root)).toMatchObject({ code: 0 });
    expect(readdirSync(canaries)).toEqual([]);
  });

  test('and plain git would have run them: the traps work', () => {
    const { root, canaries } = trapped('in the class');
    const plainly = (...args: string[]) => {
      try {
        git(root, ...args);
      } catch {
        // Traps may also make git fail.
      }
    };
    plainly('add', '-A');
    plainly('commit', '-m', 'Plainly');
    plainly('-c', 'commit.gpgSign=false', 'commit', '-m', 'Plainly');
    plainly('diff', 'HEAD~1');
    const sprung = readdirSync(canaries);
    for (const name of [
      ...['pre-commit', 'prepare-commit-msg', 'commit-msg', 'post-commit', 'post-index-change'],
      ...['reference-transaction', 'fsmonitor', 'gpg'],
    ]) {
      expect(sprung).toContain(name);
    }
  });

  const FILTERS: [where: string, key: string, set: (root: string, trap: string) => void][] = [
    [
      'clean',
      'filter.trap.clean',
      (root, trap) => git(root, 'config', 'filter.trap.clean', `${trap} cat`),
    ],
    [
      'process',
      'filter.trap.process',
      (root, trap) => git(root, 'config', 'filter.trap.process', trap),
    ],
    [
      'clean, in an included file',
      'filter.trap.clean',
      (root, trap) => {
        put(root, 'x.config', `[Filter "trap"]\n\tCLEAN = "${trap} cat"\n`);
        git(root, 'config', 'include.path', '../x.config');
      },
    ],
    [
      'clean, in a file included on a condition',
      'filter.trap.clean',
      (root, trap) => {
        put(root, 'x.config', `[filter "trap"]\n\tclean = "${trap} cat"\n`);
        git(root, 'config', `includeIf.gitdir:${root}/.path`, '../x.config');
      },
    ],
    [
      'clean, in the settings of a worktree',
      'filter.trap.clean',
      (root, trap) => {
        git(root, 'config', 'extensions.worktreeConfig', 'true');
        git(root, 'config', '--worktree', 'filter.trap.clean', `${trap} cat`);
      },
    ],
    [
      'a hook in a config file',
      'hook.trap.command',
      (root, trap) => {
        appendFileSync(join(root, '.git/config'), `[hook "trap"]\n\tevent = pre-commit\n`);
        appendFileSync(join(root, '.git/config'), `\tcommand = "${trap}"\n`);
      },
    ],
  ];

  test.each(FILTERS)('%s: refused by the name of the setting', async (_where, key, set) => {
    const root = changed();
    const canary = join(newFolder(), 'ran');
    put(root, '.gitattributes', '* filter=trap\n');
    set(root, `touch '${canary}';`);
    const before = filesIn(root);
    for (const dryRun of [true, false]) {
      const { code, err } = await saved(root, undefined, { dryRun });
      expect(code).toBe(3);
      expect(err).toContain(key);
      expect(err).toContain('commit with git yourself');
    }
    expect(filesIn(root)).toEqual(before);
    expect(existsSync(canary)).toBe(false);
  });

  test('by git to fetch what is missing: confer reports it, and nothing is fetched', async () => {
    const { top: root, id } = withLoss();
    const canary = join(newFolder(), 'ran');
    put(root, 'room-12/students/new.yaml', 'name: New\n');
    git(root, 'config', 'core.repositoryformatversion', '1');
    git(root, 'config', 'extensions.partialClone', 'origin');
    git(root, 'config', 'remote.origin.promisor', 'true');
    git(root, 'config', 'remote.origin.url', newFolder());
    git(root, 'config', 'remote.origin.uploadpack', `touch '${canary}'; false`);
    const before = head(root);
    expect((await saved(join(root, 'room-12'))).code).toBe(3);
    expect(existsSync(canary)).toBe(false);
    expect(head(root)).toBe(before);
    gitFails(root, 'cat-file', '-p', id);
    expect(existsSync(canary)).toBe(true);
  });
});

describe('settings of the teacher', () => {
  test('the teacher’s own filter works, as with git; their hooks do not run', async () => {
    const canaries = newFolder();
    const hooks = newFolder();
    writeFileSync(join(hooks, 'pre-commit'), `#!/bin/sh\ntouch '${canaries}/hook'\n`, {
      mode: 0o755,
    });
    const HOME = homeWith(
      `${TEACHER_NAME}[filter "loud"]\n\tclean = tr a-z A-Z\n` +
        `[core]\n\thooksPath = ${hooks}\n[hook "own"]\n\tevent = pre-commit\n\tcommand = touch '${canaries}/own'\n`,
    );
    const root = changed();
    put(root, '.gitattributes', '*.txt filter=loud\n');
    put(root, 'ideas.txt', 'small\n');
    expect((await saved(root, undefined, { env: { ...ENV, HOME } })).code).toBe(0);
    expect(git(root, 'show', 'HEAD:ideas.txt')).toBe('SMALL\n');
    expect(readFileSync(join(root, 'ideas.txt'), 'utf8')).toBe('small\n');
    expect(readdirSync(canaries)).toEqual([]);
  });
});

/** Read without git, which would spring the traps. */
function lastMessageQuietly(root: string): string {
  return readFileSync(join(root, '.git/COMMIT_EDITMSG'), 'utf8').trim();
}
