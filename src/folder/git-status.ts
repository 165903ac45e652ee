/** Decides what of a class folder git does not have yet, and what git could not keep. */

import type { Change } from '../core/save-message.ts';
import { ask, type Git } from './git-run.ts';
import { notInGit, troubleFrom } from './git-trouble.ts';

export interface Entry {
  /** Below the class folder, one character a byte. */
  file: string;
  /** What git status says of it: against the last commit, and against what is staged. */
  staged: string;
  onDisk: string;
}

const STATUS = ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames'];

/** Everything below the class folder that differs, except what confer may lose. */
export function listed(git: Git): Entry[] {
  const prefix = ask(git, ['rev-parse', '--show-prefix']).bytes.replace(/\r?\n$/, '');
  const { bytes, complaint } = ask(git, [...STATUS, '--ignore-submodules=all', '--', '.']);
  // To git a folder that it may not read is an empty one.
  if (/could not open directory/.test(complaint)) throw troubleFrom(complaint);
  const lines = bytes.split('\0');
  const entries = lines.filter(Boolean).map((line): Entry => {
    return { staged: line[0]!, onDisk: line[1]!, file: line.slice(3 + prefix.length) };
  });
  refuseUnmerged(entries);
  return entries.filter(({ file, onDisk }) => onDisk !== '?' || !LEFTOVER.test(file));
}

// A class's .gitignore says the same; a class that has none is not to keep them for ever.
const LEFTOVER = /^\.confer\/(lock$|cache\.json$|steps\/)|(^|\/)\.[^/]*\.tmp$/;

function refuseUnmerged(entries: Entry[]): void {
  const open = entries.filter(({ staged, onDisk }) => /U|AA|DD/.test(staged + onDisk));
  if (open.length === 0) return;
  const names = open.map(({ file }) => asText(file)).join(', ');
  throw notInGit(
    `Two versions were merged, and git is waiting for you to choose: ${names}.`,
    'Edit each file until it is right, then run git add with its name. After that: confer save',
  );
}

/** A folder with git of its own would be saved as a mere number, without its files. */
export function refuseInner(git: Git, entries: Entry[]): void {
  const kept = ask(git, ['ls-files', '--stage', '-z', '--', '.']).bytes.split('\0');
  const numbered = kept.find((line) => line.startsWith('160000 '))?.split('\t')[1];
  const inner = numbered ?? entries.find(({ file }) => file.endsWith('/'))?.file;
  if (inner === undefined) return;
  throw notInGit(
    `${asText(inner)} is a git repository of its own, so its files would be left out.`,
    'Commit it there with git, or remove its .git folder.',
  );
}

/** A class that git is told to look away from seems to be saved, because nothing of it ever differs. */
export function refuseLeftOut(git: Git, entries: Entry[]): void {
  const first = 'class.yaml';
  if (entries.some(({ file }) => file === first)) return;
  if (ask(git, ['ls-files', '-z', '--', first]).text !== '') return;
  throw notInGit(
    'A .gitignore (here or in a folder above) tells git to skip this class.',
    'To keep a history of this class, remove that line from the .gitignore.',
  );
}

/** Each file once, by what a commit would do to it. */
export function changesIn(entries: Entry[]): Change[] {
  const kinds = new Map<string, Change['kind']>();
  for (const { file, staged, onDisk } of entries) {
    // Staged and deleted again: git never had it.
    if (staged === 'A' && onDisk === 'D') continue;
    const gone = onDisk === 'D' || (staged === 'D' && onDisk === ' ');
    const isNew = onDisk === '?' || onDisk === 'A' || staged === 'A';
    // Its deletion was staged, and it is there again.
    const again = kinds.has(file);
    kinds.set(file, again ? 'changed' : gone ? 'gone' : isNew ? 'new' : 'changed');
  }
  return [...kinds].map(([file, kind]) => ({ file: asText(file), kind }));
}

function asText(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
