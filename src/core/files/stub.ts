/** Decides which text only stands for a file that is elsewhere: Git LFS puts three lines in its place. */

import type { Problem } from '../problem.ts';

const LFS = /^\ufeff?version https:\/\/git-lfs\.github\.com\/spec\//;
export const LFS_STUB = {
  begins: LFS,
  message: 'this is not the file, but a note of Git LFS on where it is',
  hint: 'to get the file: git lfs pull',
};

/** Returns the problem of a file that is only such a note. */
export function stubProblem(file: string, text: string): Problem | undefined {
  const { message, hint } = LFS_STUB;
  return LFS.test(text)
    ? { code: 'not-the-file', file, line: 1, column: 1, message, hint }
    : undefined;
}
