/** Decides which files of a class git has and keeps off this disk: a sparse checkout, or one hidden by hand. */

import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../../core/language/wording.ts';
import { askable } from './askable.ts';
import { nearestWithGit } from './git-place.ts';
import { answerOf, type Env, type Git } from './git-run.ts';

export interface NotOnDisk {
  files: string[];
  /** "git has 15 files of this class that are not on this disk" */
  said: string;
  /** What gets them. */
  way: string;
}

/** Returns undefined if everything that git has is here, or git cannot be asked. */
export function notOnDisk(root: string, env: Env): NotOnDisk | undefined {
  const asked = askable(root, env);
  return asked && 'git' in asked ? keptOff(asked.git, root) : undefined;
}

/** The same, without starting git where no checkout is sparse. */
export function quickNotOnDisk(root: string, env: Env): NotOnDisk | undefined {
  const owner = nearestWithGit(root);
  if (owner === undefined) return undefined;
  const data = join(owner, '.git');
  // Of a second working folder, .git is a file that leads elsewhere.
  const mayBe = !lstatSync(data).isDirectory() || existsSync(join(data, 'info/sparse-checkout'));
  return mayBe ? notOnDisk(root, env) : undefined;
}

export function keptOff(git: Git, root: string): NotOnDisk | undefined {
  const listed = (answerOf(git, ['ls-files', '-t', '-z', '--', '.']) ?? '').split('\0');
  const files = listed
    .flatMap((line) => (line.startsWith('S ') ? [line.slice(2)] : []))
    .filter((file) => !existsSync(join(root, file)));
  if (files.length === 0) return undefined;
  const isSparse = answerOf(git, ['config', '--bool', 'core.sparseCheckout'])?.trim() === 'true';
  const are = files.length === 1 ? 'is' : 'are';
  return {
    files,
    said: `git has ${counted(files.length, 'file')} of this class that ${are} not on this disk`,
    way: isSparse
      ? 'git sparse-checkout disable'
      : `git update-index --no-skip-worktree "${files[0]}"   and: git restore "${files[0]}"`,
  };
}
