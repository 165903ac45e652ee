/** Decides whether a clone has everything that its remote has: some are made without old or large parts. */

import { answerOf, type Git } from './git-run.ts';

const PARTIAL = '^(extensions\\.partialclone|remote\\..*\\.promisor)$';

export function cloneOf(git: Git): ('partial' | 'shallow')[] {
  const isPartial = answerOf(git, ['config', '--get-regexp', PARTIAL]) !== undefined;
  const isShallow = answerOf(git, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
  return [...(isPartial ? ['partial' as const] : []), ...(isShallow ? ['shallow' as const] : [])];
}
