import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Returns a hash of all source, because only the build that wrote a cache may read it. */
export function sourceDigest() {
  return digestOf(sources());
}

/** Returns a hash of all that a build is made from: the source, how it is built, and packages. */
export function buildDigest() {
  const own = [
    'build.mjs',
    'build/as-commonjs.mjs',
    'build/compile.cjs',
    'build/packs.mjs',
    'bundled-module.mjs',
    'man-page.mjs',
    'no-js-yaml.cjs',
    'without-code.mjs',
  ];
  const builder = [...own.map((name) => `scripts/${name}`), 'bin/load.js'];
  return digestOf([...sources(), ...templates(), ...builder, 'package.json', 'package-lock.json']);
}

/** What the build keeps of them is of the templates as they were then. */
function templates() {
  const names = readdirSync('templates', { recursive: true }).filter((name) => /\.\w+$/.test(name));
  return names.sort().map((name) => `templates/${name}`);
}

function sources() {
  const names = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'));
  return names.sort().map((name) => `src/${name}`);
}

function digestOf(files) {
  const hash = createHash('sha1');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
