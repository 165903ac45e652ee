/** Decides whether git has more of a file: cut at the end of a line, it is still valid YAML. */

import { counted } from '../../core/language/wording.ts';
import type { Problem } from '../../core/problem.ts';
import { readBytes } from '../files/disk-read.ts';
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
    const now = readBytes(root, file)?.toString('utf8');
    if (kept === undefined || now === undefined) return [];
    const missing = missingAtEnd(kept, now);
    return missing === undefined ? [] : [truncated(file, now, missing)];
  });
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

/** Counts the missing lines; undefined if the file is not simply the beginning of the other. */
function missingAtEnd(kept: string, now: string): number | undefined {
  const [before, after] = [kept, now].map((text) => text.replace(/\r\n/g, '\n').trimEnd());
  if (before === after || !before!.startsWith(after!)) return undefined;
  return before!.slice(after!.length).trim().split('\n').length;
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
