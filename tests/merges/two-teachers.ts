/** Gives kim and lee each a copy of one class, as git would, and types for them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confer, type Result, wordsOf } from '../confer.ts';
import { classOfTwo } from './class-of-two.ts';
import { beginGit, cloneOf, commitAll, fetchFrom, mergeWith, type Tree, treeOf } from './git.ts';
import { keepBoth } from './writer-file.ts';

export type Name = 'kim' | 'lee';

/** One teacher with their own copy of the class. */
export interface Teacher {
  name: Name;
  root: string;
  /** The commands typed, for finding a mistake. */
  typed: string[];
  /** The class at each of the teacher's commits, oldest first. */
  commits: Tree[];
}

export const MONDAY = '2026-11-16';

/** The class under git, and the two copies; kim's is the folder itself. */
export function twoCopies(root: string): { base: Tree; kim: Teacher; lee: Teacher } {
  beginGit(root);
  const base = treeOf(root);
  return { base, kim: teacher('kim', root), lee: teacher('lee', cloneOf(root)) };
}

export function teacher(name: Name, root: string): Teacher {
  return { name, root, typed: [], commits: [] };
}

/** Types words after "confer" as this teacher on that day; the command has to succeed, or end as given. */
export async function types(
  who: Teacher,
  line: string | string[],
  today = MONDAY,
  codes = [0],
): Promise<Result> {
  const words = typeof line === 'string' ? wordsOf(line) : line;
  const result = await confer(who.root, [...words, '--as', who.name], today);
  who.typed.push(`${today} ${words.join(' ')}`);
  if (!codes.includes(result.code)) {
    const said = `${result.out}${result.err}`;
    throw new Error(`confer ${words.join(' ')} (${who.name}): exit ${result.code}\n${said}`);
  }
  return result;
}

export function commits(who: Teacher): void {
  commitAll(who.root, `${who.name}, ${who.commits.length + 1}`);
  who.commits.push(treeOf(who.root));
}

/** Lee's work merged into kim's copy: the files that git could not decide about. */
export function mergeInto(kim: Teacher, lee: Teacher): string[] {
  fetchFrom(kim.root, lee.root, 'lee');
  return mergeWith(kim.root, 'lee');
}

export function textOf({ root }: Teacher, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The two of them, after what happened while they still had one folder. */
export async function apart(
  before: (kim: Teacher, lee: Teacher) => Promise<unknown> = async () => {},
): Promise<{ base: Tree; kim: Teacher; lee: Teacher }> {
  const root = await classOfTwo();
  await before(teacher('kim', root), teacher('lee', root));
  return twoCopies(root);
}

/** Both commit, and lee's work is merged into kim's copy: the files left open. */
export function together(kim: Teacher, lee: Teacher): string[] {
  commits(kim);
  commits(lee);
  return mergeInto(kim, lee);
}

/** The same copy of the class, with the other at the keyboard. */
export function asLee({ root }: Teacher): Teacher {
  return teacher('lee', root);
}

/** What check says of the class as it is now. */
export async function checked({ root }: Teacher): Promise<string> {
  return (await confer(root, ['check'], MONDAY)).out.trim();
}

/** As a person would: the three kinds of marks deleted, all lines kept. */
export function takeMarksOut(who: Teacher, file: string): void {
  writeFileSync(join(who.root, file), keepBoth(textOf(who, file)));
}
