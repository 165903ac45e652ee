/** Decides whether git can be asked about a class folder; "no answer" is never taken for "no". */

import { NotSaved } from '../files/errors.ts';
import { nearestWithGit } from './git-place.ts';
import { type Env, type Git, gitIn } from './git-run.ts';
import { damaged, ON_DISK, troubleFrom } from './git-trouble.ts';

/** Git, or in plain words why it does not answer; undefined if the folder is in no git. */
export type Askable = { git: Git } | { why: string } | undefined;

export function askable(root: string, env: Env): Askable {
  const owner = nearestWithGit(root);
  const why = (error: unknown) => {
    if (!(error instanceof NotSaved)) throw error;
    return { why: plainly(error) };
  };
  try {
    const git = gitIn(root, env);
    const { code, complaint } = git(['rev-parse', '--show-toplevel']);
    if (code === 0) return { git };
    if (!/not a git repository \(or any/.test(complaint)) return why(troubleFrom(complaint));
    return owner === undefined ? undefined : why(damaged(`${owner}/.git`));
  } catch (error) {
    return owner === undefined ? undefined : why(error);
  }
}

/** Returns what git's trouble is, without what a save says of it. */
export function plainly({ message }: NotSaved): string {
  return message.replace(` ${ON_DISK}`, '').replace(/\n+$/, '').replaceAll('\n', ' ');
}
