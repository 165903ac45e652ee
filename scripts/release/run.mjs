import { spawnSync } from 'node:child_process';

/** Returns what a program prints; throws with what it said if it fails. */
export function capture(program, words, options = {}) {
  // npm is a script on Windows, and only a shell starts those.
  const shell = program === 'npm' && process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    encoding: 'utf8',
    shell,
    ...options,
  });
  if (status === 0) return stdout;
  throw new Error(`${program} ${words[0]}: ${error?.message ?? stderr.trim()}`);
}
