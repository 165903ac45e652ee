/** Decides what git still has about a writer who was removed from the files, and where. */

import { resolve } from 'node:path';
import { type Mentions, mentionsOf } from '../../../core/privacy/mentions.ts';
import type { KnownWriter } from '../../../core/roster/student.ts';
import { NotSaved, systemTrouble } from '../../files/errors.ts';
import { askable, plainly } from '../askable.ts';
import { cloneOf } from '../clone.ts';
import { askGit, type Env, type Git } from '../git-run.ts';
import { gitFilesMentioning } from './git-files.ts';
import { hasMention, type Mentioning, objectsMentioning } from './mentioning-objects.ts';

export interface KeptInGit {
  /** How many commits, of those that a branch or a tag leads to, contain something. */
  commits: number;
  /** Paths there that are named after the writer, from the top of the repository. */
  paths: string[];
  /** Authors as git writes them: Ana López <ana@example.org>. */
  authors: string[];
  remotes: string[];
  /** Path from the top of the repository: "" or "classes/room-12/". */
  prefix: string;
  staged: { worktree: string; files: string[] }[];
  /** Such as stash@{1}, the last one first. */
  stashes: string[];
  /** Stashes that do not mention the writer, and would be lost with a log. */
  otherStashes: number;
  /** Branches and tags whose names do: refs/heads/ana-lopez. */
  refs: string[];
  /** Tags whose own message or author does. */
  tags: string[];
  /** Refs with a log, for the command that cleans the logs of all but the stashes. */
  logged: string[];
  /** Objects that no branch, tag or stash leads to. */
  loose: number;
  /** True if the log of what was undone or moved leads to something, or says it. */
  inLogs: boolean;
  /** Other files in .git that mention them. */
  files: string[];
  worktrees: string[];
  /** Objects that could not be looked into. */
  closed: number;
  /** What is not on this computer. */
  clone: ('partial' | 'shallow')[];
}

/** Returns undefined if the class is not in git, and why if git could not be asked. */
export function keptInGit(
  root: string,
  env: Env,
  writer: KnownWriter,
  others: KnownWriter[],
): KeptInGit | { why: string } | undefined {
  const asked = askable(root, env);
  if (asked === undefined || 'why' in asked) return asked;
  try {
    return searched(asked.git, root, mentionsOf(writer, others));
  } catch (error) {
    const why = error instanceof NotSaved ? plainly(error) : systemTrouble(error as Error);
    if (why === undefined) throw error;
    return { why };
  }
}

// A stash is cleaned in its own way.
const HISTORY = ['--exclude=refs/stash', '--all'];

function searched(git: Git, root: string, mentions: Mentions): KeptInGit {
  const lines = (...args: string[]) => askGit(git, args).text.split('\n').filter(Boolean);
  const [top = '', data = '', shared = ''] = [
    '--show-toplevel',
    '--absolute-git-dir',
    '--git-common-dir',
  ].map((which) => resolve(root, lines('rev-parse', which)[0] ?? ''));
  const found = objectsMentioning(git, mentions);
  const has = hasMention(found);
  const hits = new Set([...found.objects, ...found.folders.keys()]);
  const reached = reachedFrom(git, HISTORY);
  const stashed = stashesOf(git);
  const inStash = stashed.filter(({ id }) =>
    [...reachedFrom(git, [id, '--not', ...HISTORY]).keys()].some((one) => hits.has(one)),
  );
  const undone = ['--reflog', '--not', '--all', ...stashed.map(({ id }) => id)];
  const reflog = [...reachedFrom(git, undone).keys()].filter((id) => hits.has(id));
  const paths = pathsNamed(found, reached);
  const worktrees = lines('worktree', 'list', '--porcelain').flatMap(
    (line) => /^worktree (.*)$/.exec(line)?.[1] ?? [],
  );
  const staged = worktrees.flatMap((worktree) => {
    const files = stagedMentioning(git, worktree, { has, mentions, reached, paths });
    return files.length > 0 ? [{ worktree: resolve(worktree) === top ? '' : worktree, files }] : [];
  });
  const folders = data.startsWith(`${shared}/`) ? [shared] : [...new Set([data, shared])];
  const inFiles = folders.flatMap((folder) =>
    gitFilesMentioning(folder, mentions).map((file) => ({ file, path: `${folder}/${file}` })),
  );
  const isLog = ({ file }: { file: string }) => /(^|\/)logs\//.test(file);
  const points = lines('for-each-ref', '--format=%(objectname) %(objecttype) %(refname)');
  const refs = points.map((line) => line.split(' ')[2] ?? '');
  const isNamed = (ref: string) => mentions.inPath(ref.replace(/^refs\/[^/]+\//, ''));
  // What leads to a commit is in the history; what leads to a tag or a file itself is not.
  const tags = points.flatMap((line) => {
    const [id = '', type, ref = ''] = line.split(' ');
    return type !== 'commit' && has(id) && !isNamed(ref) ? [ref] : [];
  });
  const commits = lines('rev-list', ...HISTORY);
  const inHistory = [...hits].filter((id) => reached.has(id));
  return {
    commits: commits.filter(has).length,
    paths,
    authors: [...found.authors],
    remotes: lines('remote'),
    prefix: (lines('rev-parse', '--show-prefix')[0] ?? '').trimEnd(),
    staged,
    stashes: inStash.map(({ name }) => name).reverse(),
    otherStashes: stashed.length - inStash.length,
    refs: refs.filter(isNamed),
    tags,
    logged: ['HEAD', ...refs.filter((ref) => ref !== 'refs/stash')],
    loose: hits.size - inHistory.length,
    inLogs: reflog.length > 0 || inFiles.some(isLog),
    files: inFiles.filter((one) => !isLog(one)).map(({ path }) => path),
    worktrees: worktrees.filter((path) => resolve(path) !== top),
    closed: found.closed.size,
    clone: cloneOf(git),
  };
}

/** Returns each object that these lead to, with the path under which git found it. */
function reachedFrom(git: Git, from: string[]): Map<string, string> {
  // In a partial clone some are only at the remote, and are never fetched for this.
  const asked = ['rev-list', '--objects', '--missing=allow-any', ...from];
  const lines = askGit(git, asked).text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line): [string, string] => {
      const [id = '', ...path] = line.split(' ');
      return [id, path.join(' ')];
    }),
  );
}

function stashesOf(git: Git): { name: string; id: string }[] {
  if (git(['rev-parse', '--quiet', '--verify', 'refs/stash']).code !== 0) return [];
  const log = git(['log', '--walk-reflogs', '--format=%H', 'refs/stash', '--']);
  // A clone may have brought it without its log.
  const { text } =
    log.code === 0 && log.text !== '' ? log : askGit(git, ['rev-parse', 'refs/stash']);
  return text
    .split('\n')
    .filter(Boolean)
    .map((id, i) => ({ name: `stash@{${i}}`, id }));
}

interface Known {
  has: (id: string) => boolean;
  mentions: Mentions;
  reached: Map<string, string>;
  paths: string[];
}

/** Returns the staged files that say or are named what no commit has. */
function stagedMentioning(
  git: Git,
  worktree: string,
  { has, mentions, reached, paths }: Known,
): string[] {
  const { code, text } = git(['-C', worktree, 'ls-files', '--stage', '-z']);
  // A working folder that is gone, or on another disk.
  if (code !== 0) return [];
  return text
    .split('\0')
    .filter(Boolean)
    .flatMap((line) => {
      const [about = '', file = ''] = line.split('\t');
      const id = about.split(' ')[1] ?? '';
      const says = !reached.has(id) && has(id);
      return says || (mentions.inPath(file) && !paths.includes(file)) ? [file] : [];
    });
}

function pathsNamed({ folders }: Mentioning, reached: Map<string, string>): string[] {
  const paths = [...folders].flatMap(([id, names]) => {
    const folder = reached.get(id);
    if (folder === undefined) return [];
    return names.map((name) => (folder === '' ? name : `${folder}/${name}`));
  });
  return [...new Set(paths)].sort();
}
