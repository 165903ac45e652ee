// Old versions of confer, built from the history: each in a folder of its own in node_modules/.cache.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The last commit of each; there are no tags. */
export const RELEASES = { '0.1.0': '1745394', '0.2.0': '036f27a', '0.4.0': '2c08586' };

const CACHE = resolve('node_modules/.cache/confer-versions');

/** Returns the start file of a version; takes half a minute and the npm registry the first time. */
export function programOf(version) {
  const folder = join(CACHE, RELEASES[version]);
  const bin = join(folder, 'bin/confer.js');
  if (existsSync(bin)) return bin;
  const making = `${folder}.tmp`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const archive = `${making}.tar`;
  run('git', ['archive', '--output', archive, RELEASES[version]], '.');
  run('tar', ['-xf', archive, '-C', making], '.');
  rmSync(archive);
  run('npm', ['ci', '--silent', '--no-audit', '--no-fund'], making);
  run('npm', ['run', '--silent', 'build'], making);
  renameSync(making, folder);
  return bin;
}

function run(program, words, cwd) {
  const shell = program === 'npm' && process.platform === 'win32';
  const { status, stderr } = spawnSync(program, words, { cwd, shell, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words[0]} failed in ${cwd}: ${stderr}`);
}
