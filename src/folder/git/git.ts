/** Decides how a class folder, and nothing else, is saved as a plain git commit. */

import { resolve } from 'node:path';
import type { KeptOut } from '../../core/privacy/kept-out.ts';
import type { ChangedFile } from '../../core/privacy/save-message.ts';
import { hookNames, readSettings, refusePrograms } from './git-config.ts';
import { type GitPlace, nearestWithGit, refuseElsewhere, refuseUnready } from './git-place.ts';
import { askGit, type Env, type Git, gitIn } from './git-run.ts';
import {
  changesIn,
  isNewLeftover,
  listedStatus,
  refuseInner,
  refuseLeftOut,
  type StatusEntry,
} from './git-status.ts';
import { damaged, troubleFrom } from './git-trouble.ts';
import { lacksAttributes, type Program, setDriver } from './merge-setting.ts';
import { refuseLines, refuseNames } from './private-files.ts';
import { linesKeptOut } from './search/before-commit.ts';

export interface ClassInGit {
  /** What differs from git; finding out writes nothing. */
  changes: ChangedFile[];
  /** What editors and systems left beside the files: git would keep it, and whom it names, forever. */
  leftOut: string[];
  /** False if HEAD is detached, so that commits belong to no branch. */
  onBranch: boolean;
  /** True if two may merge this class, and no file says that confer is to do it. */
  lacksAttributes(isShared: boolean): boolean;
  /** Lets git merge class files with confer in this clone; true if it did not before. */
  mergeWith(program: Program): boolean;
  /** Commits the changes and returns the short id; undefined if git had them already. */
  commit(message: string): string | undefined;
}

/** What a commit of this class must not have. */
export interface Privacy {
  namesArePrivate: boolean;
  keptOut: KeptOut;
  /** The teacher looked: no word there is a name. */
  letThrough: boolean;
}

/** Throws NotSaved if a commit is not possible, runs a program of the folder, or keeps names. */
export function openGit(root: string, env: Env, privacy: Privacy): ClassInGit {
  const first = gitIn(root, env);
  const place = gitPlaceOf(first, root);
  const settings = readSettings(askGit(first, ['config', '--list', '--show-scope', '-z']).text);
  refuseElsewhere(place, settings);
  refusePrograms(settings);
  refuseUnready(place);
  const git = gitIn(root, env, hookNames(settings));
  const all = listedStatus(git);
  refuseInner(git, all);
  refuseLeftOut(git, all);
  refuseNames(git, root, changesIn(all), privacy.namesArePrivate);
  const entries = all.filter((entry) => !isNewLeftover(entry));
  const changes = changesIn(entries);
  refuseWords(git, root, entries, privacy);
  if (entries.length > 0) {
    for (const who of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT']) askGit(git, ['var', who]);
  }
  return {
    changes,
    leftOut: changesIn(all.filter(isNewLeftover)).map(({ file }) => file),
    onBranch: git(['symbolic-ref', '--quiet', 'HEAD']).code === 0,
    lacksAttributes: (isShared) => lacksAttributes(git, root, isShared),
    mergeWith: (program) => setDriver(git, root, place.shared, program),
    commit: (message) => commit(git, entries, message),
  };
}

function refuseWords(
  git: Git,
  root: string,
  entries: StatusEntry[],
  { namesArePrivate, keptOut, letThrough }: Privacy,
): void {
  if (keptOut.names.length === 0 && keptOut.numbers === undefined) return;
  const found = linesKeptOut(git, root, entries, keptOut);
  // What the school calls a writer is no word that could be something else.
  refuseLines(letThrough ? { ...found, named: [], closed: [] } : found, namesArePrivate);
}

function gitPlaceOf(git: Git, root: string): GitPlace {
  const path = (which: string) => {
    const { code, text, complaint } = git(['rev-parse', which]);
    if (code === 0) return resolve(root, text.replace(/\r?\n$/, ''));
    // Git skips a damaged .git and searches on; if there should be one here, say so.
    const owner = nearestWithGit(root);
    const none = /not a git repository \(or any/.test(complaint);
    throw none && owner !== undefined ? damaged(resolve(owner, '.git')) : troubleFrom(complaint);
  };
  const top = path('--show-toplevel');
  return { root, top, data: path('--absolute-git-dir'), shared: path('--git-common-dir') };
}

/** Commits in two steps, because a commit of named files alone ignores new files. */
function commit(git: Git, entries: StatusEntry[], message: string): string | undefined {
  const files = entries.filter(({ onDisk }) => onDisk !== ' ');
  const list = files.map(({ file }) => `${file}\0`).join('');
  if (list !== '') {
    askGit(git, ['add', '--all', '--pathspec-from-file=-', '--pathspec-file-nul'], list);
  }
  const begun = git(['rev-parse', '--quiet', '--verify', 'HEAD']).code === 0;
  const same = ['diff-index', '--cached', '--quiet', '--no-ext-diff', 'HEAD', '--', '.'];
  if (begun && git(same).code === 0) return undefined;
  const how = ['--quiet', '--only', '--no-gpg-sign', '--cleanup=whitespace'];
  askGit(git, ['commit', ...how, `--message=${message}`, '--', '.']);
  return askGit(git, ['rev-parse', '--short', 'HEAD']).text.trim();
}
