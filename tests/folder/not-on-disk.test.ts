/** Files that git has and this disk has not, and folders that git does not answer for: each command says so. */

import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, newFolder } from '../confer.ts';

function git(root: string, ...words: string[]): string {
  return execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', stdio: 'pipe' });
}

function classInGit(): string {
  const root = copyOf(EXAMPLE);
  git(root, 'init', '-q');
  git(root, 'config', 'user.name', 'T');
  git(root, 'config', 'user.email', 't@example.org');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'all');
  return root;
}

const HIDDEN: [how: string, hide: (root: string) => void, many: string, way: string][] = [
  [
    'only the writers',
    (root) => git(root, 'sparse-checkout', 'set', 'students'),
    '14 files',
    'git sparse-checkout disable',
  ],
  [
    'all but some writers',
    (root) => git(root, 'sparse-checkout', 'set', '--no-cone', '/*', '!/students/k*'),
    '1 file',
    'git sparse-checkout disable',
  ],
  [
    'a sparse index',
    (root) => git(root, 'sparse-checkout', 'set', '--sparse-index', 'students'),
    '14 files',
    'git sparse-checkout disable',
  ],
  [
    'one hidden by hand',
    (root) => {
      git(root, 'update-index', '--skip-worktree', 'students/kai.yaml');
      rmSync(join(root, 'students/kai.yaml'));
    },
    '1 file',
    'git update-index --no-skip-worktree "students/kai.yaml"',
  ],
];

describe.each(HIDDEN)('%s', (how, hide, many, way) => {
  test('check, save, forget, doctor and bare confer say what is not here', async () => {
    const root = classInGit();
    hide(root);
    const said = new RegExp(`git has ${many} of this class that (is|are) not on this disk`);
    for (const words of [
      ['check'],
      ['save'],
      ['doctor'],
      ['forget', 'ana'],
      ['forget', 'ana', '--yes'],
      [],
    ]) {
      // Bare confer does not start git where no checkout is sparse.
      if (words.length === 0 && /by hand/.test(how)) continue;
      const { out, err } = await confer(root, words);
      expect(out + err, words.join(' ')).toMatch(said);
      expect(out + err, words.join(' ')).toContain(way);
    }
    expect((await confer(root, ['check'])).code).toBe(1);
    expect((await confer(root, ['forget', 'ana', '--yes'])).code).toBe(3);
    expect(existsSync(join(root, 'students/ana.yaml'))).toBe(true);
    expect((await confer(root, ['check'])).out).not.toContain('create students/');
    for (const line of way.split('   and: '))
      git(root, ...line.replaceAll('"', '').split(' ').slice(1));
    if (/by hand/.test(how)) git(root, 'restore', 'students/kai.yaml');
    expect((await confer(root, ['check'])).out).toContain('No problems: 24 writers, 14 sorts');
  });
});

test('a new file with the name of one that git keeps away is refused in words', async () => {
  const root = classInGit();
  git(root, 'sparse-checkout', 'set', '--no-cone', '/*', '!/students/k*');
  await confer(root, ['add', 'Kai Nakamura']);
  const { code, err } = await confer(root, ['save']);
  expect(code).toBe(3);
  expect(err).toContain('This folder is a sparse checkout');
  expect(err).not.toContain('git says');
});

test.skipIf(process.getuid?.() !== 0)(
  'in a folder of another owner, doctor and check say why git does not answer',
  async () => {
    const root = classInGit();
    execFileSync('chown', ['-R', '12345', root]);
    const doctor = await confer(root, ['doctor']);
    expect(doctor.out).toMatch(
      /wrong +history +git could not be asked\. This folder belongs to another user/,
    );
    expect(doctor.out).not.toContain('git init');
    expect((await confer(root, ['check'])).err).toContain(
      'git could not be asked whether a file lost its end.',
    );
  },
);

test('doctor says that a clone is partial or shallow', async () => {
  const root = classInGit();
  git(root, 'config', 'uploadpack.allowFilter', 'true');
  for (const [flag, kind] of [
    ['--filter=blob:none', 'partial'],
    ['--depth=1', 'shallow'],
  ]) {
    const clone = join(newFolder(), 'class');
    git(root, 'clone', '-q', flag!, `file://${root}`, clone);
    expect((await confer(clone, ['doctor'])).out).toContain(`This clone is ${kind}: `);
  }
});
