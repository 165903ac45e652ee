/** Decides what in a class folder git does not have yet, and what git could not save. */

import { isLeftover } from '../../core/files/leftover-names.ts';
import type { ChangedFile } from '../../core/privacy/save-message.ts';
import { askGit, type Git } from './git-run.ts';
import { notInGit, troubleFrom } from './git-trouble.ts';

export interface StatusEntry {
  /** Relative to the class folder, one character per byte. */
  file: string;
  /** Git's status letters: staged against the last commit, and the disk against the index. */
  staged: string;
  onDisk: string;
}

const STATUS = ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames'];

/** Returns everything in the class folder that differs, except confer's temporary files. */
export function listedStatus(git: Git): StatusEntry[] {
  const prefix = askGit(git, ['rev-parse', '--show-prefix']).bytes.replace(/\r?\n$/, '');
  const { bytes, complaint } = askGit(git, [...STATUS, '--ignore-submodules=all', '--', '.']);
  // Git treats a folder that it may not read as empty.
  if (/could not open directory/.test(complaint)) throw troubleFrom(complaint);
  const lines = bytes.split('\0');
  const entries = lines.filter(Boolean).map((line): StatusEntry => {
    return { staged: line[0]!, onDisk: line[1]!, file: line.slice(3 + prefix.length) };
  });
  refuseUnmerged(entries);
  return entries.filter(({ file, onDisk }) => onDisk !== '?' || !LEFTOVER.test(file));
}

// A class's .gitignore lists the same; a class without one should not keep them forever either.
const LEFTOVER = /^\.confer\/(lock$|cache\.json$|steps\/)|(^|\/)\.[^/]*\.tmp$/;

/** Returns true for a backup or swap file that nobody added to git. */
export function isNewLeftover({ file, onDisk }: StatusEntry): boolean {
  return onDisk === '?' && isLeftover(asText(file.slice(file.lastIndexOf('/') + 1)));
}

function refuseUnmerged(entries: StatusEntry[]): void {
  const open = entries.filter(({ staged, onDisk }) => /U|AA|DD/.test(staged + onDisk));
  if (open.length === 0) return;
  const names = open.map(({ file }) => asText(file)).join(', ');
  throw notInGit(
    `Two versions were merged, and git is waiting for you to choose: ${names}.`,
    'Edit each file until it is right, then run git add with its name. After that: confer save',
  );
}

/** Throws for a folder with its own git, because git would save only a commit id, not its files. */
export function refuseInner(git: Git, entries: StatusEntry[]): void {
  const kept = askGit(git, ['ls-files', '--stage', '-z', '--', '.']).bytes.split('\0');
  const numbered = kept.find((line) => line.startsWith('160000 '))?.split('\t')[1];
  const inner = numbered ?? entries.find(({ file }) => file.endsWith('/'))?.file;
  if (inner === undefined) return;
  throw notInGit(
    `${asText(inner)} is a git repository of its own, so its files would be left out.`,
    'Commit it there with git, or remove its .git folder.',
  );
}

/** Throws for a class that git ignores: it would seem saved, because nothing in it ever differs. */
export function refuseLeftOut(git: Git, entries: StatusEntry[]): void {
  const first = 'class.yaml';
  if (entries.some(({ file }) => file === first)) return;
  if (askGit(git, ['ls-files', '-z', '--', first]).text !== '') return;
  throw notInGit(
    'A .gitignore (here or in a folder above) tells git to skip this class.',
    'To keep a history of this class, remove that line from the .gitignore.',
  );
}

/** Returns each file once, with what a commit would do to it. */
export function changesIn(entries: StatusEntry[]): ChangedFile[] {
  const kinds = new Map<string, ChangedFile['kind']>();
  for (const { file, staged, onDisk } of entries) {
    // Staged and then deleted: git never had it.
    if (staged === 'A' && onDisk === 'D') continue;
    const gone = onDisk === 'D' || (staged === 'D' && onDisk === ' ');
    const isNew = onDisk === '?' || onDisk === 'A' || staged === 'A';
    // Its deletion was staged, and it exists again.
    const again = kinds.has(file);
    kinds.set(file, again ? 'changed' : gone ? 'gone' : isNew ? 'new' : 'changed');
  }
  return [...kinds].map(([file, kind]) => ({ file: asText(file), kind }));
}

function asText(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
