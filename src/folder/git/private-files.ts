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

export function missingLines(git: Git): string[] {
  return SAYS_WHO.filter(({ such }) => !such.every((file) => isLeftOut(git, file))).map(
    ({ line }) => line,
  );
}

/** Returns true if .gitignore covers such a file, whether it exists or not. */
function isLeftOut(git: Git, file: string): boolean {
  // This git command does not accept literal pathspecs.
  const asked = ['--no-literal-pathspecs', 'check-ignore', '--quiet', '--no-index', '--'];
  return git([...asked, `./${file}`]).code === 0;
}

/** Throws if a commit would contain private names, because git keeps them forever. */
export function refuseNames(git: Git, root: string, changes: ChangedFile[]): void {
  // A file removed from git's index but still on the disk would be added again by the next commit.
  const isThere = ({ kind, file }: ChangedFile) => kind !== 'gone' || existsSync(join(root, file));
  const kept = changes.filter((change) => saysWho(change.file) && isThere(change));
  if (kept.length === 0) return;
  const open = kept.filter(({ file }) => !isLeftOut(git, file));
  // On some disks Names.txt and names.txt are different files.
  const missing = missingLines(git);
  const lines = missing.length > 0 ? missing : open.map(({ file }) => `/${file}`);
  const known = kept.filter((change) => change.kind !== 'new' || !open.includes(change));
  throw notInGit(
    'This class keeps names private (class.yaml), but git would include files that show who is who.',
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
