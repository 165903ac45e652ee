/** Decides how git's objects are read: many with one question, and never all of them at once. */

import { askGit, type Git } from '../git-run.ts';

export interface GitObject {
  /** Its id, or what was asked for. */
  id: string;
  type: string;
  bytes: Buffer;
}

/** Returns those that there are. An answer of git that is not whole is refused. Throws NotSaved. */
export function objectsNamed(git: Git, names: string[]): GitObject[] {
  if (names.length === 0) return [];
  const { bytes } = askGit(git, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  const all = Buffer.from(bytes, 'latin1');
  const found: GitObject[] = [];
  for (let at = 0, asked = 0; at < all.length; asked++) {
    const end = all.indexOf(10, at);
    const head = all.toString('latin1', at, end);
    const [, id, type, size] = /^([\da-f]+) (\w+) (\d+)$/.exec(head) ?? [];
    at = end + 1;
    if (id === undefined) continue;
    found.push({ id: names[asked]!, type: type!, bytes: all.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return found;
}
