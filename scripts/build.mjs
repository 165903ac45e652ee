// Bundles src/ into dist/: one small start file, a chunk per command that is loaded when it runs, a
// small program for the keys of completion, what the templates say, the manual page, and the licenses of the bundled
// packages; then compiles them for this Node. `node scripts/build.mjs --if-stale` does nothing where dist/ is of the present sources.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { asCommonJs } from './build/as-commonjs.mjs';
import { packed } from './build/packs.mjs';
import { bundledModule } from './bundled-module.mjs';
import { manPageText } from './man-page.mjs';
import { noticesOf } from './notices.mjs';
import { buildDigest, sourceDigest } from './source-digest.mjs';
import { WITHOUT_CODE } from './without-code.mjs';

/** The files that do not have their content in their names: each says in its first line of which sources it is. */
const START = 'main.js';
const KEY = 'complete.js';

/** Returns of which sources the program in dist/ is, and which files it has, by its first line. */
function present() {
  const file = join('dist', START);
  const [first] = existsSync(file) ? readFileSync(file, 'utf8').split('\n', 1) : [''];
  const [, digest, names = ''] = /^\/\/ built from (\w+): (.*)$/.exec(first) ?? [];
  return { digest, names: names.split(' ') };
}

/** Builds only if dist/ is of other sources. The program before it stays, as it may be running. */
export async function buildIfStale() {
  if (present().digest === buildDigest()) return;
  const made = await bundle();
  const { digest, names } = present();
  // Another run has built the same meanwhile.
  if (digest !== made.digest) put(made, names);
}

/**
 * Adds the new chunks, whose names say what is in them, and replaces the start file last: whoever
 * runs confer meanwhile has all of the old program or all of the new one. Then removes the rest.
 */
function put({ digest, files }, keep) {
  mkdirSync('dist', { recursive: true });
  const names = [...files.keys()];
  for (const name of [KEY, START])
    files.set(name, `// built from ${digest}: ${names.join(' ')}\n${files.get(name)}`);
  for (const [name, text] of files) if (name !== START) write(name, text);
  write(START, files.get(START));
  const stay = new Set([...names, ...keep]);
  for (const name of readdirSync('dist')) {
    if (!stay.has(name) && !name.endsWith('.tmp'))
      rmSync(join('dist', name), { recursive: true, force: true });
  }
  // Only makes the start faster, so nothing depends on how it ends.
  for (const runs of [[], ['--short']])
    spawnSync(process.execPath, ['scripts/build/compile.cjs', ...runs], { stdio: 'ignore' });
}

/** Returns the chunk that finds the command, and those of the commands. */
function startsIn({ inputs, outputs }) {
  const chunkOf = new Map(
    Object.entries(outputs).map(([name, { entryPoint }]) => [entryPoint, basename(name)]),
  );
  const loadedLater = (file) =>
    inputs[file].imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path);
  const menu = Object.keys(inputs).filter((file) => file.startsWith('src/menu/'));
  return {
    first: chunkOf.get('src/main.ts'),
    cli: chunkOf.get('src/cli/cli.ts'),
    entries: [START, KEY],
    commands: [...new Set(['src/cli/home.ts', ...menu.flatMap(loadedLater)])].map((file) =>
      chunkOf.get(file),
    ),
  };
}

function write(name, text) {
  const temporary = join('dist', `${name}.${process.pid}.tmp`);
  writeFileSync(temporary, text);
  renameSync(temporary, join('dist', name));
}

async function bundle() {
  const { build } = await import('esbuild').catch(() => {
    console.error('The build needs its packages. Run: npm ci');
    process.exit(2);
  });
  const digest = buildDigest();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const settings = {
    metafile: true,
    outdir: 'dist',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifyWhitespace: true,
    // They are in NOTICES.txt, all of them.
    legalComments: 'none',
    define: {
      CONFER_VERSION: JSON.stringify(version),
      CONFER_BUILD: JSON.stringify(sourceDigest()),
    },
    logLevel: 'warning',
  };
  const { outputFiles, metafile } = await build({
    ...settings,
    entryPoints: ['src/main.ts'],
    splitting: true,
    // gray-matter brings a second YAML parser that we never use; our own engine replaces it.
    alias: { 'js-yaml': './scripts/no-js-yaml.cjs' },
  });
  const complete = await build({
    ...settings,
    entryPoints: ['src/complete.ts'],
    minify: true,
    plugins: [WITHOUT_CODE],
  });
  // Node loads CommonJS in half the time, and bin/load.js can keep what was compiled of it.
  const files = new Map([['package.json', '{ "type": "commonjs" }\n']]);
  const chunks = [...outputFiles, ...complete.outputFiles];
  const scripts = asCommonJs(new Map(chunks.map(({ path, text }) => [basename(path), text])));
  for (const [name, text] of packed(scripts, startsIn(metafile))) files.set(name, text);
  files.set('NOTICES.txt', noticesOf(metafile)).set('confer.1', await manPageText());
  const { makeReady } = await bundledModule('src/folder/content/make-ready.ts');
  for (const [name, text] of await makeReady('.')) files.set(name, text);
  return { digest, files };
}

if (process.argv[1] && basename(process.argv[1]) === 'build.mjs') {
  if (process.argv.includes('--if-stale')) await buildIfStale();
  else put(await bundle(), []);
}
