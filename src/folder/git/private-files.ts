/** Decides which files of a class with private names identify writers: git must not have them. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangedFile } from '../../core/privacy/save-message.ts';
import { type ClassFolder, NAMES } from '../read/class-folder.ts';
import type { Git } from './git-run.ts';
import { notInGit } from './git-trouble.ts';

interface SaysWho {
  /** The .gitignore line that covers them. */
  line: string;
  /** Matches paths relative to the class folder. */
  files: RegExp;
  /** Sample files that the line must cover, to test whether it is there. */
  such: string[];
}

const PAGES = ['page.md', ...['md', 'html', 'pdf'].map((end) => `2026-11-23/goals.${end}`)];

/** In a class with open names, only what the school calls the writers is private. */
export const SCHOOL_LINE = '/names.yaml*';
const SAYS_SCHOOL: SaysWho = { line: SCHOOL_LINE, files: /^names\.yaml/i, such: ['names.yaml'] };

// Editors and cloud drives put copies next to a file: names.yaml~, names (1).yaml, .names.yaml.swp.
const SAYS_WHO: SaysWho[] = [
  { line: '/*names*', files: /^[^/]*names/i, such: ['names.yaml~'] },
  // An imported list of the school, and a page that a browser saved here.
  ...['csv', 'tsv', 'xlsx', 'pdf'].map((end) => ({
    line: `/*.${end}`,
    files: new RegExp(`^[^/]*\\.${end}$`, 'i'),
    such: [`scores.${end}`],
  })),
  { line: 'plans/', files: /^plans\//i, such: PAGES.map((page) => `plans/${page}`) },
  { line: 'prints/', files: /^prints\//i, such: PAGES.map((page) => `prints/${page}`) },
];

export const PRIVATE_LINES = SAYS_WHO.map(({ line }) => line);

/** Returns true for private names, also if class.yaml is unreadable but names.yaml exists. */
export function namesArePrivate({ root, classroom, unread }: ClassFolder): boolean {
  if (classroom.settings['private names']) return true;
  return unread.includes('class.yaml') && existsSync(join(root, NAMES));
}

export function saysWho(file: string): boolean {
  return SAYS_WHO.some(({ files }) => files.test(file));
}

export function missingLines(git: Git, such = SAYS_WHO): string[] {
  return such
    .filter(({ such }) => !such.every((file) => isLeftOut(git, file)))
    .map(({ line }) => line);
}

/** Returns true if .gitignore covers such a file, whether it exists or not. */
function isLeftOut(git: Git, file: string): boolean {
  // This git command does not accept literal pathspecs.
  const asked = ['--no-literal-pathspecs', 'check-ignore', '--quiet', '--no-index', '--'];
  return git([...asked, `./${file}`]).code === 0;
}

/**
 * Throws if a commit would contain private names or the school's ids, because git keeps them
 * forever.
 */
export function refuseNames(
  git: Git,
  root: string,
  changes: ChangedFile[],
  isPrivate: boolean,
): void {
  const such = isPrivate ? SAYS_WHO : [SAYS_SCHOOL];
  // A file removed from git's index but still on the disk would be added again by the next commit.
  const isThere = ({ kind, file }: ChangedFile) => kind !== 'gone' || existsSync(join(root, file));
  const kept = changes.filter(
    (change) => such.some(({ files }) => files.test(change.file)) && isThere(change),
  );
  if (kept.length === 0) return;
  const open = kept.filter(({ file }) => !isLeftOut(git, file));
  // On some disks Names.txt and names.txt are different files.
  const missing = missingLines(git, such);
  const lines = missing.length > 0 ? missing : open.map(({ file }) => `/${file}`);
  const known = kept.filter((change) => change.kind !== 'new' || !open.includes(change));
  throw notInGit(
    isPrivate
      ? 'This class keeps names private (class.yaml), but git would include files that show who is who.'
      : 'names.yaml has what the school calls the writers, and git would include it.',
    [
      ...(lines.length > 0 ? ['Add these lines to its .gitignore:'] : []),
      ...lines.map((line) => `   ${line}`),
      ...(known.length > 0 ? [`git already has some of them. ${removedFromGit(known)}`] : []),
      'Then run confer save again.',
    ].join('\n'),
  );
}

function removedFromGit(known: ChangedFile[]): string {
  const places = known.map(({ file }) => /^(plans|prints)(?=\/)/i.exec(file)?.[0] ?? `"${file}"`);
  const untrack = `git rm -r --cached ${[...new Set(places)].join(' ')}`;
  return `To remove them, run here: ${untrack}   and: git commit -m "Remove names from git"`;
}
