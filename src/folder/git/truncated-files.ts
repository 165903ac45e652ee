/** Decides whether git has more of a file: cut at the end of a line, it is still valid YAML. */

import { counted } from '../../core/language/wording.ts';
import type { Problem } from '../../core/problem.ts';
import { same } from '../files/change.ts';
import { readBytes } from '../files/disk-read.ts';
import { readStep, stepNames } from '../journal/step-files.ts';
import { askable } from './askable.ts';
import { readSettings, refusePrograms } from './git-config.ts';
import { answerOf, type Env, type Git, gitOrNone } from './git-run.ts';

/**
 * Returns cut files; none if the class is not in git, or git would run a program of the folder. A
 * text says why git could not be asked.
 */
export function cutFiles(root: string, env: Env): Problem[] | string {
  if (gitOrNone(root, env) === undefined) return [];
  const asked = askable(root, env);
  if (asked === undefined) return [];
  if ('why' in asked) return asked.why;
  const { git } = asked;
  if (!isHarmless(git)) return [];
  const changed = answerOf(git, ['ls-files', '--modified', '-z', '--', '.']) ?? '';
  const files = changed.split('\0').filter((file) => file.endsWith('.yaml'));
  return files.flatMap((file) => {
    const kept = answerOf(git, ['cat-file', 'blob', `HEAD:./${file}`]);
    const bytes = readBytes(root, file);
    if (kept === undefined || bytes === undefined) return [];
    const now = bytes.toString('utf8');
    const missing = missingAtEnd(kept, now);
    if (missing === undefined || isOurs(root, file, bytes)) return [];
    const gone = goneWriters(git);
    if (areAbout(missing, gone)) return [];
    return [truncated(file, now, missing.length)];
  });
}

/** Returns true if the newest command about this file, or its undo, left it as it is. */
function isOurs(root: string, file: string, now: Buffer): boolean {
  const newest = stepNames(root).reverse();
  for (const name of newest) {
    const change = readStep(root, name)?.changes.find((one) => one.file === file);
    if (change) return same(name.undone ? change.before : change.after, now);
  }
  return false;
}

/** Returns the ids of writers whom git has and the folder has not: `confer forget` keeps no step. */
function goneWriters(git: Git): string[] {
  const deleted = answerOf(git, ['ls-files', '--deleted', '-z', '--', '.']) ?? '';
  return deleted
    .split('\0')
    .flatMap((file) => /^(?:students|archive)\/([^/]+)\.yaml$/.exec(file)?.[1] ?? []);
}

/** The lines of writers who are gone, and the heads of lists that had nobody else. */
function areAbout(lines: string[], gone: string[]): boolean {
  const others = lines.filter((line) => !gone.some((id) => isAbout(line, id)));
  return others.length < lines.length && others.every((line) => /^[a-z ]+:\s*$/.test(line));
}

function isAbout(line: string, id: string): boolean {
  const plain = line.trim().replace(/^- /, '').replace(/^["']/, '');
  return plain.startsWith(id) && /^["']?\s*(:|$)/.test(plain.slice(id.length));
}

function isHarmless(git: Git): boolean {
  const settings = answerOf(git, ['config', '--list', '--show-scope', '-z']);
  if (settings === undefined) return false;
  try {
    refusePrograms(readSettings(settings));
    return true;
  } catch {
    return false;
  }
}

/** Returns the missing lines; undefined if the file is not simply the beginning of the other. */
function missingAtEnd(kept: string, now: string): string[] | undefined {
  const [before, after] = [kept, now].map((text) => text.replace(/\r\n/g, '\n').trimEnd());
  if (before === after || !before!.startsWith(after!)) return undefined;
  return before!.slice(after!.length).trim().split('\n');
}

function truncated(file: string, now: string, lines: number): Problem {
  return {
    code: 'cut-off',
    file,
    line: Math.max(1, now.trimEnd().split('\n').length),
    column: 1,
    message: `the end of this file is missing: git has ${counted(lines, 'more line')}`,
    hint: `if you removed them: confer save. If not, to get them back: git restore ${file}`,
  };
}
