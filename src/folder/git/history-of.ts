/** Decides what git still has about a writer who was removed from the files. */

import { answerOf, type Env, gitOrNone } from './git-run.ts';

export interface KeptInGit {
  /** How many commits contain the writer's file, or a line that names them. */
  commits: number;
  remotes: string[];
  /** Path from the top of the repository: "" or "classes/room-12/". */
  prefix: string;
}

/** Returns undefined if the class is not in git. */
export function keptInGit(root: string, env: Env, words: string[]): KeptInGit | undefined {
  const git = gitOrNone(root, env);
  if (!git || answerOf(git, ['rev-parse', '--show-toplevel']) === undefined) return undefined;
  const found = new Set<string>();
  const lines = (text: string | undefined) => (text ?? '').split('\n').filter(Boolean);
  for (const word of words) {
    // Search text, file names and messages, because each of them stays forever.
    const asked = [
      ['log', '--all', '--no-textconv', '--no-ext-diff', '--format=%H', '-S', word],
      ['log', '--all', '--format=%H', '-F', `--grep=${word}`],
    ];
    for (const words of asked) for (const id of lines(answerOf(git, words))) found.add(id);
  }
  const prefix = (answerOf(git, ['rev-parse', '--show-prefix']) ?? '').trimEnd();
  return { commits: found.size, remotes: lines(answerOf(git, ['remote'])), prefix };
}
