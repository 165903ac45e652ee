/** What git still has of a writer who was removed: every place is found, and clean after the commands that are printed. */

import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, newFolder } from './confer.ts';

const NAME = 'Zqana Zqlópez';

function git(root: string, ...words: string[]): string {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  return execFileSync('git', ['-C', root, ...who, ...words], { encoding: 'utf8', stdio: 'pipe' });
}

function put(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** A class in git that knows nothing of the writer, and the writer's file beside it. */
function classWithout(): string {
  const root = copyOf(EXAMPLE);
  put(root, '.gitignore', '/.confer/\n/names.yaml\n');
  git(root, 'init', '-q');
  git(root, 'symbolic-ref', 'HEAD', 'refs/heads/main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'all');
  return root;
}

const theirFile = (root: string) => put(root, 'students/zqana.yaml', `name: ${NAME}\n`);
const commit = (root: string, message: string, ...flags: string[]) => {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--allow-empty', '-m', message, ...flags);
};
/** A text that names the writer, in a commit, and gone with the next. */
function inHistory(root: string, file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  commit(root, 'one');
  rmSync(join(root, file));
  commit(root, 'two');
}

/** Everything that git has, in whatever way it is kept. */
function allOf(root: string): string {
  const ids = git(root, 'cat-file', '--batch-all-objects', '--batch-check').trim().split('\n');
  const objects = ids.map((line) => git(root, 'cat-file', '-p', line.split(' ')[0]!));
  const own = readdirSync(join(root, '.git'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^logs\/|MSG$|^packed-refs$|^refs\/|^index$/.test(name))
    .map((name) => join(root, '.git', name))
    .map((path) => `${path}\n${existsSync(path) ? safely(path) : ''}`);
  return [...objects, ...own].join('\n');
}

function safely(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

const PLACES: [where: string, make: (root: string) => void, said: RegExp][] = [
  [
    'staged and never committed',
    (root) => git(root, 'add', 'students/zqana.yaml'),
    /what is staged: students\/zqana\.yaml/,
  ],
  [
    'a commit that was undone',
    (root) => {
      commit(root, 'one');
      git(root, 'reset', '-q', '--hard', 'HEAD~1');
      theirFile(root);
    },
    /no branch leads to/,
  ],
  [
    'an object that nothing leads to',
    (root) => git(root, 'hash-object', '-w', 'students/zqana.yaml'),
    /1 object that no branch/,
  ],
  [
    'the newest stash',
    (root) => {
      put(root, 'class.yaml', `${readFileSync(join(root, 'class.yaml'), 'utf8')}# Zqana\n`);
      git(root, 'stash', '-q');
    },
    /put aside: stash@\{0\}/,
  ],
  [
    'an older stash, with another that stays',
    (root) => {
      const text = readFileSync(join(root, 'class.yaml'), 'utf8');
      put(root, 'class.yaml', `${text}# Zqana\n`);
      git(root, 'stash', '-q');
      put(root, 'class.yaml', `${text}# nobody\n`);
      git(root, 'stash', '-q');
    },
    /put aside: stash@\{1\}/,
  ],
  [
    'the message of a stash',
    (root) => {
      put(root, 'class.yaml', `${readFileSync(join(root, 'class.yaml'), 'utf8')}# x\n`);
      git(root, 'stash', 'push', '-q', '-m', 'with Zqana');
    },
    /put aside: stash@\{0\}/,
  ],
  [
    'the name of a branch',
    (root) => git(root, 'branch', 'zqana-lopez'),
    /git branch -m "zqana-lopez"/,
  ],
  ['the name of a tag', (root) => git(root, 'tag', 'for-zqana'), /git tag -d "for-zqana"/],
  [
    'the message of a tag',
    (root) => git(root, 'tag', '-a', 'v1', '-m', 'Zqana came'),
    /git tag -d "v1"/,
  ],
  [
    'the message of the last commit',
    (root) => put(root, '.git/COMMIT_EDITMSG', 'on Zqana\n'),
    /COMMIT_EDITMSG\n {6}delete this file/,
  ],
  [
    'the log of a branch',
    (root) =>
      git(
        root,
        'update-ref',
        '-m',
        'saw Zqana',
        'HEAD',
        git(root, 'commit-tree', '-m', 'x', 'HEAD^{tree}').trim(),
      ),
    /the log of what was undone|no branch leads/,
  ],
];

test.each(PLACES)(
  '%s: found, and clean after the commands that are printed',
  async (_, make, said) => {
    const root = classWithout();
    theirFile(root);
    make(root);
    theirFile(root);
    const stashes = git(root, 'stash', 'list').split('\n').length;
    const { code, out, err } = await confer(root, ['forget', 'zqana', '--yes']);
    expect(code, err).toBe(0);
    expect(out).toMatch(said);
    expect(allOf(root)).toMatch(/zqana/i);
    const ways = [...out.matchAll(/^ {3}(\S.*)\n((?: {6}.*\n)+)/gm)];
    for (const [, what = '', how = ''] of ways)
      for (const line of how.trim().split(/\n\s*/))
        if (line === 'delete this file') rmSync(what);
        else execSync(line, { cwd: root, stdio: 'pipe' });
    expect(allOf(root)).not.toMatch(/zqana/i);
    if (/another that stays/.test(_))
      expect(git(root, 'stash', 'list').split('\n')).toHaveLength(stashes - 1);
  },
);

const HISTORY: [where: string, make: (root: string) => void][] = [
  ['a note in a small letter', (root) => inHistory(root, 'a.txt', 'with zqana')],
  [
    'a file in UTF-16',
    (root) => inHistory(root, 'a.txt', Buffer.from('\ufeffwith Zqana', 'utf16le')),
  ],
  ['the name that the school uses, alone', (root) => inHistory(root, 'b.txt', 'Zqkaito read')],
  ['the id that the school uses', (root) => inHistory(root, 'b.txt', '104711;x')],
  ['only a path', (root) => inHistory(root, 'notes/goals-zqana.md', 'x')],
  ['only a folder', (root) => inHistory(root, 'zqana/a.md', 'x')],
  ['only the author', (root) => commit(root, 'x', '--author', `${NAME} <a@b.c>`)],
  ['only a message', (root) => commit(root, 'helped Zqana')],
  [
    'what only a merge changed',
    (root) => {
      git(root, 'switch', '-qc', 'other');
      commit(root, 'o');
      git(root, 'switch', '-q', 'main');
      git(root, 'merge', '-q', '--no-ff', '--no-commit', 'other');
      put(root, 'm.txt', 'Zqana');
      commit(root, 'merged');
      rmSync(join(root, 'm.txt'));
      commit(root, 'without');
    },
  ],
];

test.each(HISTORY)('%s in the history is found', async (_, make) => {
  const root = classWithout();
  make(root);
  theirFile(root);
  put(root, 'names.yaml', 'zqana: {school name: Zqkaito Jones, school id: "104711"}\n');
  const { out } = await confer(root, ['forget', 'zqana', '--yes']);
  expect(out).toMatch(/git history still mentions this writer in \d+ commit/);
  if (/path|folder/.test(_)) expect(out).toMatch(/--path (notes\/goals-zqana\.md|zqana) /);
  if (/author/.test(_)) expect(out).toContain(`removed <removed> ${NAME} <a@b.c>`);
});

test('a classmate of the same first name, and a word that is a name, are no mention', async () => {
  const root = classWithout();
  inHistory(
    root,
    'students/zqana-m.yaml',
    'name: Zqana Mora\nnotes:\n  - {date: 2026-09-09, note: Zqana read}\n',
  );
  put(root, 'students/zqana-m.yaml', 'name: Zqana Mora\n');
  commit(root, 'Zqana Mora');
  inHistory(root, 'b.txt', 'she will finish, and may stay');
  put(root, 'students/will.yaml', 'name: Will Zqturner\n');
  theirFile(root);
  for (const id of ['zqana', 'will']) {
    const { out } = await confer(root, ['forget', id, '--yes']);
    expect(out).toContain('The git history does not mention this writer.');
  }
});

test('a partial and a shallow clone say that more may be at the remote', async () => {
  const root = classWithout();
  inHistory(root, 'a.txt', 'Zqana');
  git(root, 'config', 'uploadpack.allowFilter', 'true');
  for (const flags of [['--filter=blob:none'], ['--depth', '1']]) {
    const clone = join(newFolder(), 'class');
    git(root, 'clone', '-q', ...flags, `file://${root}`, clone);
    theirFile(clone);
    const { out } = await confer(clone, ['forget', 'zqana', '--yes']);
    expect(out).toContain('What git has on this computer does not mention this writer.');
    expect(out).toMatch(/This clone is (partial|shallow) .*more may be at the remote \(origin\)/);
  }
});

const isRoot = process.getuid?.() === 0;

test.each<[string, (root: string) => void, RegExp]>([
  [
    'a damaged object',
    (root) => {
      const [two, rest] = [
        /^(..)(.*)/.exec(git(root, 'rev-parse', 'HEAD:class.yaml').trim())!,
      ].flatMap(([, a, b]) => [a!, b!]);
      execFileSync('chmod', ['u+w', join(root, '.git/objects', two!, rest!)]);
      writeFileSync(join(root, '.git/objects', two!, rest!), 'x');
    },
    /damaged/,
  ],
  ['no HEAD', (root) => rmSync(join(root, '.git/HEAD')), /damaged/],
  [
    'a setting that git cannot read',
    (root) => put(root, '.git/config', '[x\n'),
    /damaged|git says/,
  ],
  ...(isRoot
    ? [
        [
          'another owner',
          (root: string) => void execFileSync('chown', ['-R', '12345', root]),
          /another user/,
        ] as [string, (root: string) => void, RegExp],
      ]
    : []),
])('with %s git could not be asked, and that is said', async (_, make, why) => {
  const root = classWithout();
  theirFile(root);
  make(root);
  const { code, out } = await confer(root, ['forget', 'zqana', '--yes']);
  expect(code).toBe(0);
  expect(out).toContain('git could not be asked, so it may still have this writer:');
  expect(out).toMatch(why);
  expect(out).not.toMatch(/does not mention|not kept in git|Nothing was saved in git/);
});

test('a year of commits is searched in seconds', { timeout: 120_000 }, async () => {
  const root = classWithout();
  const stream = Array.from({ length: 1500 }, (_, i) => {
    const text = `date: 2026-01-01\nnote: ${'read it aloud '.repeat(40)}${i}\n`;
    const file = `M 100644 inline old/x${i % 300}.txt\ndata ${text.length}\n${text}\n`;
    return `commit refs/heads/main\ncommitter T <t@e.org> ${1e9 + i} +0000\ndata 1\nx\n${i === 0 ? 'from refs/heads/main^0\n' : ''}${file}`;
  });
  spawnSync('git', ['-C', root, 'fast-import', '--quiet'], { input: stream.join('') });
  git(root, 'reset', '-q', '--hard');
  theirFile(root);
  const begun = process.cpuUsage();
  const { out } = await confer(root, ['forget', 'zqana', '--yes']);
  expect(out).toContain('does not mention');
  // Of this process, because the computer may be busy: 0.8 seconds are usual.
  expect(process.cpuUsage(begun).user).toBeLessThan(8e6);
});
