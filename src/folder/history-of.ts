/** Decides what git still holds of a writer who was taken out of the files: commits, and how a person takes them out too. */

import { answerOf, type Env, gitOrNone } from './git-run.ts';

export interface Kept {
  /** How many commits hold her file, or a line that names her. */
  commits: number;
  remotes: string[];
  /** Where the class is below the top of the repository: "" or "classes/room-12/". */
  prefix: string;
}

/** undefined where the class is not kept in git. */
export function keptInGit(root: string, env: Env, words: string[]): Kept | undefined {
  const git = gitOrNone(root, env);
  if (!git || answerOf(git, ['rev-parse', '--show-toplevel']) === undefined) return undefined;
  const found = new Set<string>();
  const lines = (text: string | undefined) => (text ?? '').split('\n').filter(Boolean);
  for (const word of words) {
    // Text, file names and messages: each of them stays for ever.
    const asked = [
      ['log', '--all', '--no-textconv', '--no-ext-diff', '--format=%H', '-S', word],
      ['log', '--all', '--format=%H', '-F', `--grep=${word}`],
    ];
    for (const words of asked) for (const id of lines(answerOf(git, words))) found.add(id);
  }
  const prefix = (answerOf(git, ['rev-parse', '--show-prefix']) ?? '').trimEnd();
  return { commits: found.size, remotes: lines(answerOf(git, ['remote'])), prefix };
}
