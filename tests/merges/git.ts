/** Decides how git is run here: plain git, with nobody's settings, and what it could not decide by itself. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../confer.ts';

const EMPTY_HOME = newFolder();
const AS_SOMEBODY = [
  ...['-c', 'user.name=A teacher', '-c', 'user.email=teacher@example.org'],
  ...['-c', 'commit.gpgsign=false'],
];

export interface GitAnswer {
  code: number;
  /** What it said, on both streams. */
  said: string;
  out: string;
}

export function tryGit(root: string, ...args: string[]): GitAnswer {
  const { status, stdout, stderr } = spawnSync('git', [...AS_SOMEBODY, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: EMPTY_HOME,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_EDITOR: 'true',
      LC_ALL: 'C',
    },
  });
  return { code: status ?? -1, out: stdout, said: stdout + stderr };
}

/** What git printed; throws where it did not end well. */
export function git(root: string, ...args: string[]): string {
  const { code, out, said } = tryGit(root, ...args);
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${said}`);
  return out;
}

export function beginGit(root: string): void {
  git(root, 'init', '--quiet');
  git(root, 'symbolic-ref', 'HEAD', 'refs/heads/main');
  commitAll(root, 'the class');
}

/** Everything as it is now, as a commit, also where nothing changed. */
export function commitAll(root: string, message: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--allow-empty', '-m', message);
}

/** A second copy of the class, as a colleague has it. */
export function cloneOf(root: string): string {
  const clone = newFolder();
  git(root, 'clone', '--quiet', '.', clone);
  return clone;
}

/** The other's work is then here as a branch of the name given. */
export function fetchFrom(root: string, other: string, name: string): void {
  git(root, 'fetch', '--quiet', '--force', other, `main:refs/heads/${name}`);
}

/** The files that git could not decide about, in its order; none where it merged. Throws where it failed otherwise. */
export function mergeWith(root: string, branch: string): string[] {
  const answer = tryGit(root, 'merge', '--no-edit', branch);
  const files = undecided(root);
  if (answer.code !== 0 && files.length === 0) throw new Error(answer.said);
  return files;
}

export function undecided(root: string): string[] {
  return names(git(root, 'diff', '--name-only', '--diff-filter=U', '-z'));
}

/** The text of a file before a merge, on this side or on the other; undefined where there was none. */
export function stageOf(root: string, which: 'base' | 'ours' | 'theirs', file: string) {
  const number = { base: 1, ours: 2, theirs: 3 }[which];
  const { code, out } = tryGit(root, 'show', `:${number}:${file}`);
  return code === 0 ? out : undefined;
}

export type Tree = ReadonlyMap<string, string>;

/** Every file that git keeps, and new ones that it would keep, with its text. */
export function treeOf(root: string): Tree {
  const files = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  return new Map(
    [...new Set(names(files))].flatMap((file): [string, string][] => {
      try {
        return [[file, readFileSync(join(root, file), 'utf8')]];
      } catch {
        return [];
      }
    }),
  );
}

function names(list: string): string[] {
  return list.split('\0').filter(Boolean);
}
