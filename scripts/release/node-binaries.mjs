// Gets the Node that goes into an executable: a package of the npm registry, checked against the hash in
// platforms.json, and kept in node_modules/.cache so that the next release needs no network.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { capture } from './run.mjs';

const CACHE = resolve('node_modules/.cache/confer-release');

/** Returns the path of the binary; throws with the reason if there is none. */
export function nodeFor({ package: name, integrity, binary }, version) {
  mkdirSync(CACHE, { recursive: true });
  const tarball = join(CACHE, `${name}-${version}.tgz`);
  if (!existsSync(tarball)) download(name, version);
  if (integrityOf(tarball) !== integrity) {
    rmSync(tarball);
    throw new Error(
      `${name} ${version} is not the package that platforms.json names, so it was deleted`,
    );
  }
  // Unpacked anew each time, because only the packed file is checked.
  const folder = join(CACHE, `${name}-${version}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  capture('tar', ['-xzf', tarball, '-C', folder]);
  return join(folder, 'package', binary);
}

function download(name, version) {
  const to = join(CACHE, `${process.pid}.tmp`);
  mkdirSync(to);
  try {
    capture('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', to]);
    renameSync(join(to, `${name}-${version}.tgz`), join(CACHE, `${name}-${version}.tgz`));
  } catch {
    throw new Error(`${name} ${version} could not be fetched from the npm registry`);
  } finally {
    rmSync(to, { recursive: true });
  }
}

function integrityOf(file) {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}

/** Returns the license of Node and of all that is inside of Node. The package for Windows has none. */
export function nodeLicense(binary) {
  return resolve(binary, '../../LICENSE');
}
