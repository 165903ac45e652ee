// Bundles src/ into dist/: one small start file, a chunk per command that is loaded when it runs,
// and the licenses of the bundled packages. `node scripts/build.mjs --if-stale` does nothing where dist/ is of the present sources.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { noticesOf } from './notices.mjs';
import { buildDigest, sourceDigest } from './source-digest.mjs';

const MAIN = 'main.js';
// No run of the tests takes as long.
const IN_USE_MS = 24 * 3600 * 1000;

const markOf = (digest) => `\n// built from ${digest}\n`;

/** Builds only if dist/ is of other sources; what a running program may still load stays. */
export async function buildIfStale() {
  const main = join('dist', MAIN);
  if (existsSync(main) && readFileSync(main, 'utf8').endsWith(markOf(buildDigest()))) return;
  await buildAll(Date.now() - IN_USE_MS);
}

/**
 * Adds the new chunks, whose names say what is in them, and replaces the start file last: whoever
 * runs confer meanwhile has all of the old program or all of the new one. Then removes what only
 * an older program loads and was built before `since`.
 */
async function buildAll(since) {
  const digest = buildDigest();
  const files = await bundle();
  mkdirSync('dist', { recursive: true });
  const isMain = ({ path }) => basename(path) === MAIN;
  for (const { path, contents } of files.filter((file) => !isMain(file))) put(path, contents);
  put(join('dist', MAIN), files.find(isMain).text + markOf(digest));
  const names = new Set(files.map(({ path }) => basename(path)));
  for (const name of readdirSync('dist').filter((one) => !names.has(one))) {
    const path = join('dist', name);
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? since;
    if (at < since) rmSync(path, { recursive: true, force: true });
  }
}

async function bundle() {
  const { build } = await import('esbuild').catch(() => {
    console.error('The build needs its packages. Run: npm ci');
    process.exit(2);
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { outputFiles, metafile } = await build({
    metafile: true,
    entryPoints: ['src/main.ts'],
    outdir: 'dist',
    write: false,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    define: {
      CONFER_VERSION: JSON.stringify(version),
      CONFER_BUILD: JSON.stringify(sourceDigest()),
    },
    // CommonJS packages call require(), which a module does not have.
    banner: {
      js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);',
    },
    // gray-matter brings a second YAML parser that we never use; our own engine replaces it.
    alias: { 'js-yaml': './scripts/no-js-yaml.cjs' },
    logLevel: 'warning',
  });
  return [...outputFiles, { path: join('dist', 'NOTICES.txt'), contents: noticesOf(metafile) }];
}

/** Writes a file as a whole, and marks it as in use if it is there already. */
function put(path, contents) {
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(contents))) {
    utimesSync(path, new Date(), new Date());
    return;
  }
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}

if (process.argv[1] && basename(process.argv[1]) === 'build.mjs') {
  if (process.argv.includes('--if-stale')) await buildIfStale();
  else await buildAll(Number.POSITIVE_INFINITY);
}
