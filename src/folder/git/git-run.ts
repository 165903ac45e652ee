/** Decides how git is started: which program, and with settings that let it start no other. */

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, isAbsolute, join, relative, sep } from 'node:path';
import { noGit, notInGit, troubleFrom } from './git-trouble.ts';

export type Env = Record<string, string | undefined>;

export interface GitAnswer {
  /** 0 means success. */
  code: number;
  /** One character per byte, so that a file name of any kind goes back to git unchanged. */
  bytes: string;
  text: string;
  /** Git's error output, in English. */
  complaint: string;
}

/** Runs git in the class folder; `input` is one character per byte, like `bytes`. */
export type Git = (args: string[], input?: string) => GitAnswer;

// `--show-scope` and file lists on standard input need this version.
const OLDEST = [2, 26] as const;

// The command line overrides every config file, including those of the class folder.
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
  // It would resolve known conflicts and run a merge program of the folder.
  'rerere.enabled=false',
  'submodule.recurse=false',
  'status.submoduleSummary=false',
  // Do not treat a folder that merely looks like a .git folder as one.
  'safe.bareRepository=explicit',
  'i18n.commitEncoding=UTF-8',
  // No made-up address such as root@localhost in a permanent commit.
  'user.useConfigOnly=true',
];

const GIT_ENV = {
  GIT_EDITOR: 'true',
  GIT_PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  // Do not fetch missing objects: a fetch would run a program that the folder names.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
  LANGUAGE: '',
};

// The teacher's identity and config location. Any other GIT_ variable could send git elsewhere.
const USER_GIT_VARS =
  /^GIT_(AUTHOR_NAME|AUTHOR_EMAIL|COMMITTER_NAME|COMMITTER_EMAIL|CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM|CEILING_DIRECTORIES)$/;

/**
 * Throws NotSaved if there is no git, or it is too old. `hooks` are not run: those in a config file
 * (git 2.54), which the setting for hook folders does not cover.
 */
export function gitIn(root: string, env: Env, hooks: string[] = []): Git {
  const program = findGit(root, env);
  if (program === undefined) throw noGit();
  const git = gitWith(program, root, { ...gitEnv(env), ...hooksOff(hooks) });
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
    // Without output the process did not start: a file of that name cannot be run.
    if (!stdout) throw noGit();
    return {
      code: status ?? 1,
      bytes: stdout.toString('latin1'),
      text: stdout.toString('utf8'),
      complaint: stderr.toString('utf8'),
    };
  };
}

/** Returns git's answer; throws its complaint as NotSaved, in a teacher's words. */
export function askGit(git: Git, args: string[], input?: string): GitAnswer {
  const answer = git(args, input);
  if (answer.code !== 0) throw troubleFrom(answer.complaint);
  return answer;
}

function gitEnv(env: Env): Env {
  const kept = Object.entries(env).filter(
    ([name]) => !/^GIT_/i.test(name) || USER_GIT_VARS.test(name.toUpperCase()),
  );
  return { ...Object.fromEntries(kept), ...GIT_ENV };
}

function hooksOff(names: string[]): Env {
  const pairs = names.flatMap((name, i) => [
    [`GIT_CONFIG_KEY_${i}`, `hook.${name}.enabled`],
    [`GIT_CONFIG_VALUE_${i}`, 'false'],
  ]);
  return { GIT_CONFIG_COUNT: String(names.length), ...Object.fromEntries(pairs) };
}

/**
 * Finds git in the PATH. We search ourselves, because the system may start in the current folder,
 * and a file called git in a class is not git.
 */
function findGit(root: string, env: Env): string | undefined {
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1];
  const folders = (path ?? ['/usr/local/bin', '/usr/bin', '/bin'].join(delimiter)).split(delimiter);
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  return folders
    .filter((folder) => isAbsolute(folder) && !isSameOrInside(root, folder))
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file) && statSync(file).isFile());
}

/** Returns true for the folder itself and for everything inside. */
export function isSameOrInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

export function gitOrNone(root: string, env: Env): Git | undefined {
  try {
    return gitIn(root, env);
  } catch {
    return undefined;
  }
}

/** Returns git's output; undefined if git refuses. */
export function answerOf(git: Git, args: string[]): string | undefined {
  const { code, text } = git(args);
  return code === 0 ? text : undefined;
}
