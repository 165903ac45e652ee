/** Decides how git is told to merge class files with confer: lines of .gitattributes, and a setting of one clone. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { answerOf, type Git, isSameOrInside } from './git-run.ts';

/** How this very confer is started. */
export interface Program {
  /** Node, or an executable that needs none. */
  node: string;
  script?: string;
}

const HEAD =
  '# confer merges two versions of these files entry by entry, where `confer save` has told git how.';

/** Groups are left out: a writer moved on both branches would be in two of them. */
const MERGED = [
  ...['class.yaml', 'texts.yaml', 'tables.yaml'].map((file) => `/${file}`),
  ...['students', 'archive', 'sorts', 'meetings', 'taught'].map((folder) => `${folder}/*.yaml`),
];

export const ATTRIBUTES_FILE = '.gitattributes';

/** What .gitattributes says in a new class. */
export const ATTRIBUTES = [HEAD, ...MERGED.map((files) => `${files} merge=confer`), ''].join('\n');

const SETTING = 'merge.confer.driver';

/** By confer, by git's lines, or by lines because the setting is missing in this clone. */
export type MergedBy = 'confer' | 'lines' | 'not set';

export function mergedBy(git: Git): MergedBy {
  const said = answerOf(git, ['check-attr', 'merge', '--', 'students/a.yaml']) ?? '';
  if (!/: merge: confer$/m.test(said)) return 'lines';
  return answerOf(git, ['config', '--get', SETTING])?.trim() ? 'confer' : 'not set';
}

/** Returns true if nothing says how git merges here, nobody removed what said it, and two may merge. */
export function lacksAttributes(git: Git, root: string, isShared: boolean): boolean {
  if (lstatSync(join(root, ATTRIBUTES_FILE), { throwIfNoEntry: false })) return false;
  const said = answerOf(git, ['check-attr', 'merge', '--', 'students/a.yaml']) ?? '';
  const known = answerOf(git, ['log', '-1', '--format=%h', '--', ATTRIBUTES_FILE]) ?? '';
  if (!/: merge: unspecified$/m.test(said) || known.trim() !== '') return false;
  return isShared || (answerOf(git, ['remote']) ?? '').trim() !== '';
}

/**
 * Tells git in this clone to merge class files with this confer, if the class asks for it; returns true
 * if it had not been told before. A program in the class folder is never named.
 */
export function setDriver(git: Git, root: string, shared: string, program: Program): boolean {
  const now = mergedBy(git);
  const isForeign = wordsOf(program).some((file) => isSameOrInside(root, file));
  const config = lstatSync(join(shared, 'config'), { throwIfNoEntry: false });
  if (now === 'lines' || isForeign || !config?.isFile()) return false;
  const command = driverCommand(program, answerOf(git, ['version']) ?? '');
  if (answerOf(git, ['config', '--local', '--get', SETTING])?.replace(/\n$/, '') === command)
    return false;
  answerOf(git, ['config', '--local', 'merge.confer.name', 'class files, entry by entry']);
  return answerOf(git, ['config', '--local', SETTING, command]) !== undefined && now === 'not set';
}

/** If confer does not merge, is gone or fails, git merges the lines, as it would without this setting. */
export function driverCommand(program: Program, gitVersion: string): string {
  const names = hasNames(gitVersion)
    ? '-L %X -L %S -L %Y'
    : "-L HEAD -L 'before' -L 'the other side'";
  const lines = `git merge-file --marker-size=%L ${names} %A %O %B`;
  const confer = wordsOf(program).map(quoted).join(' ');
  return `${confer} merge-driver %O %A %B || ${lines}`;
}

function wordsOf({ node, script }: Program): string[] {
  return script === undefined ? [node] : [node, script];
}

/** Git 2.44 and newer say what the two sides are called. */
function hasNames(version: string): boolean {
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
  return major > 2 || (major === 2 && minor >= 44);
}

/** A shell reads it, also on Windows, and % is a sign of git. */
function quoted(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
}
