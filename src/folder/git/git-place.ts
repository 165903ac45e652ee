/** Decides whether the git data that a class folder leads to is its own and ready for a commit. */

import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cameWithFolder, type GitSetting } from './git-config.ts';
import { isSameOrInside } from './git-run.ts';
import { damaged, inTheMiddle, locked, notTheirs } from './git-trouble.ts';

export interface GitPlace {
  /** The class folder, the top of the working tree, its git data, and the shared git data. */
  root: string;
  top: string;
  data: string;
  shared: string;
}

const real = realpathSync.native;

/**
 * Throws NotSaved if a save would reach files outside the working tree, or somebody else's git
 * data, found through a setting, a file called .git or a link.
 */
export function refuseElsewhere(place: GitPlace, settings: GitSetting[]): void {
  const [root, top] = [real(place.root), real(place.top)];
  const owner = nearestWithGit(root);
  const dotGit = join(owner ?? top, '.git');
  if (owner === undefined || !isSameOrInside(top, root)) throw notTheirs(place.data);
  if (owner !== top) throw leadsTo(dotGit, place.data) ? notTheirs(place.data) : damaged(dotGit);
  if (!isOwnRepository(dotGit, place, settings)) throw notTheirs(place.data);
  const link = [place.data, place.shared].flatMap(linksWritten)[0];
  if (link !== undefined) throw notTheirs(link);
}

/** Returns the folder itself, or the nearest one upward, that has a .git of any kind. */
export function nearestWithGit(root: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    if (lstatSync(join(folder, '.git'), { throwIfNoEntry: false })) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function leadsTo(dotGit: string, data: string): boolean {
  return existsSync(dotGit) && real(dotGit) === real(data);
}

/**
 * Returns true for a folder .git, or a file .git if the data it names points back to this folder,
 * because otherwise any class could write into any history.
 */
function isOwnRepository(dotGit: string, place: GitPlace, settings: GitSetting[]): boolean {
  const { data, shared } = place;
  const alone = real(shared) === real(data);
  if (lstatSync(dotGit).isDirectory()) return alone && leadsTo(dotGit, data);
  if (alone) {
    return settings.some((setting) => setting.key === 'core.worktree' && cameWithFolder(setting));
  }
  const back = join(data, 'gitdir');
  const named = existsSync(back) ? resolve(data, readFileSync(back, 'utf8').trim()) : '';
  return real(dirname(dirname(data))) === real(shared) && leadsTo(named, dotGit);
}

// Files that a commit writes; a link in their place would redirect the write.
const WRITTEN = [
  'HEAD',
  'index',
  'COMMIT_EDITMSG',
  'packed-refs',
  'logs',
  'refs',
  'reftable',
  'objects',
];

function linksWritten(data: string): string[] {
  return WRITTEN.flatMap((name) => linksBelow(join(data, name)));
}

function linksBelow(path: string): string[] {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) return [path];
  if (!entry?.isDirectory()) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((inside) => {
    if (inside.isSymbolicLink()) return [join(path, inside.name)];
    return inside.isDirectory() ? linksBelow(join(path, inside.name)) : [];
  });
}

const BEGUN: [file: string, what: string, drop: string][] = [
  ['MERGE_HEAD', 'merge', 'merge --abort'],
  ['rebase-merge', 'rebase', 'rebase --abort'],
  ['rebase-apply', 'rebase', 'rebase --abort'],
  ['CHERRY_PICK_HEAD', 'cherry-pick', 'cherry-pick --abort'],
  ['REVERT_HEAD', 'revert', 'revert --abort'],
  ['BISECT_LOG', 'search (bisect)', 'bisect reset'],
];

/** Throws NotSaved if another git is running, or something was started and not finished. */
export function refuseUnready({ data }: GitPlace): void {
  const lock = join(data, 'index.lock');
  if (existsSync(lock)) throw locked(lock);
  const begun = BEGUN.find(([file]) => existsSync(join(data, file)));
  if (begun) throw inTheMiddle(begun[1], begun[2]);
}
