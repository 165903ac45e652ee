/** Decides how git is started: which program, and with what settings, so that it runs no program but itself. */

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, isAbsolute, join, relative, sep } from 'node:path';
import { noGit, notInGit, troubleFrom } from './git-trouble.ts';

export type Env = Record<string, string | undefined>;

export interface Answer {
  /** The exit code of git; 0 is well. */
  code: number;
  /** One character a byte, so that a file name of any kind comes back to git as it was. */
  bytes: string;
  /** The same as text. */
  text: string;
  /** What git complained of, in English. */
  complaint: string;
}

/** Runs git in the class folder; `input` is one character a byte, as in `Answer.bytes`. */
export type Git = (args: string[], input?: string) => Answer;

// `--show-scope` and lists of files on standard input are of this version.
const OLDEST = [2, 26] as const;

// What is set on the command line stands above every config file, and above those of the class folder.
const SETTINGS = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.editor=true',
  'core.pager=cat',
  'diff.external=',
  'commit.gpgSign=false',
  'log.showSignature=false',
  'gc.auto=0',
  'maintenance.auto=false',
  // It would mend known conflicts, and ask a merge program of the folder.
  'rerere.enabled=false',
  'submodule.recurse=false',
  'status.submoduleSummary=false',
  // A folder that looks like the inside of .git is not taken for one.
  'safe.bareRepository=explicit',
  'i18n.commitEncoding=UTF-8',
  // No made-up address such as root@localhost under what is kept for ever.
  'user.useConfigOnly=true',
];

const SURROUNDINGS = {
  GIT_EDITOR: 'true',
  GIT_PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  // Objects that are not there are not fetched: a fetch would run a program that the folder names.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
  LANGUAGE: '',
};

// Who she is, and where her own settings are. Every other GIT_… could lead git elsewhere.
const HERS =
  /^GIT_(AUTHOR_NAME|AUTHOR_EMAIL|COMMITTER_NAME|COMMITTER_EMAIL|CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM|CEILING_DIRECTORIES)$/;

/**
 * Throws NotSaved where there is no git, or one that is too old. `hooks`: names of hooks that stand
 * in a config file (git 2.54), where no folder of hooks is asked for; they are not run either.
 */
export function gitIn(root: string, env: Env, hooks: string[] = []): Git {
  const program = findGit(root, env);
  if (program === undefined) throw noGit();
  const git = gitWith(program, root, { ...surroundings(env), ...hooksOff(hooks) });
  const found = /(\d+)\.(\d+)/.exec(git(['version']).text);
  if (!found) throw noGit();
  const [major, minor] = [Number(found[1]), Number(found[2])];
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return git;
  throw notInGit(
    `confer save needs git ${OLDEST.join('.')} or newer, and this one is ${found[0]}.`,
    'Update git: https://git-scm.com',
  );
}

function gitWith(program: string, root: string, env: Env): Git {
  const settings = ['--no-pager', ...SETTINGS.flatMap((setting) => ['-c', setting])];
  return (args, input = '') => {
    const { status, stdout, stderr } = spawnSync(program, [...settings, ...args], {
      cwd: root,
      env,
      input: Buffer.from(input, 'latin1'),
      maxBuffer: 2 ** 29,
      windowsHide: true,
    });
    // Without output there was no process: a file of that name that cannot be run.
    if (!stdout) throw noGit();
    return {
      code: status ?? 1,
      bytes: stdout.toString('latin1'),
      text: stdout.toString('utf8'),
      complaint: stderr.toString('utf8'),
    };
  };
}

/** What git answers; a complaint is thrown as NotSaved, in a teacher's words. */
export function ask(git: Git, args: string[], input?: string): Answer {
  const answer = git(args, input);
  if (answer.code !== 0) throw troubleFrom(answer.complaint);
  return answer;
}

function surroundings(env: Env): Env {
  const kept = Object.entries(env).filter(
    ([name]) => !/^GIT_/i.test(name) || HERS.test(name.toUpperCase()),
  );
  return { ...Object.fromEntries(kept), ...SURROUNDINGS };
}

function hooksOff(names: string[]): Env {
  const pairs = names.flatMap((name, i) => [
    [`GIT_CONFIG_KEY_${i}`, `hook.${name}.enabled`],
    [`GIT_CONFIG_VALUE_${i}`, 'false'],
  ]);
  return { GIT_CONFIG_COUNT: String(names.length), ...Object.fromEntries(pairs) };
}

/**
 * The git of the PATH. Looked up here, because a search by the system may begin in the current
 * folder: a file called git in a class is not git.
 */
function findGit(root: string, env: Env): string | undefined {
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1];
  const folders = (path ?? ['/usr/local/bin', '/usr/bin', '/bin'].join(delimiter)).split(delimiter);
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  return folders
    .filter((folder) => isAbsolute(folder) && !isBelow(root, folder))
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file) && statSync(file).isFile());
}

/** True for the folder itself too. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

/** undefined where there is no git, or none that is new enough. */
export function gitOrNone(root: string, env: Env): Git | undefined {
  try {
    return gitIn(root, env);
  } catch {
    return undefined;
  }
}

/** What git prints; undefined where it does not want to. */
export function answerOf(git: Git, args: string[]): string | undefined {
  const { code, text } = git(args);
  return code === 0 ? text : undefined;
}
