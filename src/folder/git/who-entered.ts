/** Decides who entered a line of the class and when, as git has it: the last commit in which the line came. */

import { NotSaved } from '../files/errors.ts';
import { askable, plainly } from './askable.ts';
import { answerOf, type Env, gitIn } from './git-run.ts';

export interface Entered {
  by: string;
  /** The day of the commit, where its author was. */
  on: string;
}

/** What git says of lines; `renamed` has the files of writers that were called otherwise, newest first. */
export interface KnownLines {
  of(file: string, line: string): Entered | undefined;
  renamed: { from: string; to: string; entered: Entered }[];
}

const WHERE = ['students', 'archive', 'sorts', 'groups', 'meetings', 'class.yaml', 'texts.yaml'];

/** Returns why git does not answer; undefined if nothing of the class is in git. */
export function whoEntered(root: string, env: Env): KnownLines | { why: string } | undefined {
  const asked = askable(root, env) ?? withoutProgram(root, env);
  if (asked === undefined || 'why' in asked) return asked;
  // One process for all files and days: a blame for each would take seconds in a year's folder.
  const log = answerOf(asked.git, [
    ...['-c', 'core.quotePath=false', 'log', '--no-merges', '--topo-order', '--relative'],
    ...['--patch', '--unified=0', '--find-renames', '--no-color', '--no-ext-diff', '--no-textconv'],
    ...['--src-prefix=a/', '--dst-prefix=b/', '--format=%x00%an%x00%as', '--', ...WHERE],
  ]);
  return log === undefined ? undefined : knownFrom(log);
}

/** A class outside of git needs git too, before it can come into git. */
function withoutProgram(root: string, env: Env): { why: string } | undefined {
  try {
    gitIn(root, env);
    return undefined;
  } catch (error) {
    if (error instanceof NotSaved) return { why: plainly(error) };
    throw error;
  }
}

const keyOf = (file: string, line: string) => `${file}\n${line.trim()}`;

function knownFrom(log: string): KnownLines {
  const found = new Map<string, Entered>();
  const renamed: KnownLines['renamed'] = [];
  // A file that got another name later, and the name it has now.
  const named = new Map<string, string>();
  const nowCalled = (file: string) => named.get(file) ?? file;
  let entered: Entered = { by: '', on: '' };
  let from = '';
  for (const part of log.split(/^(?=diff --git |\0)/m)) {
    if (part.startsWith('\0')) {
      const [, by = '', on = ''] = part.trimEnd().split('\0');
      entered = { by, on };
      continue;
    }
    from = /^rename from (.+)$/m.exec(part)?.[1] ?? '';
    const to = /^rename to (.+)$/m.exec(part)?.[1] ?? /^\+\+\+ b\/([^\t\n]+)/m.exec(part)?.[1];
    if (to === undefined) continue;
    const file = nowCalled(to);
    for (const line of newLines(part)) {
      const key = keyOf(file, line);
      if (!found.has(key)) found.set(key, entered);
    }
    if (from === '') continue;
    named.set(from, file);
    if (/^(students|archive)\//.test(to)) renamed.push({ from, to, entered });
  }
  return { of: (file, line) => found.get(keyOf(file, line)), renamed };
}

/** Lines that came and did not go in the same commit, as all of a file do when its line ends change. */
function newLines(diff: string): string[] {
  const lines = diff.slice(Math.max(0, diff.indexOf('\n@@'))).split('\n');
  const gone = new Set(lines.flatMap((line) => (line[0] === '-' ? [line.slice(1).trim()] : [])));
  return lines.flatMap((line) =>
    line[0] === '+' && !gone.has(line.slice(1).trim()) ? [line.slice(1)] : [],
  );
}
