// Decides what is inside of an executable: the program as one script, and confer's own files beside it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundledModule } from '../bundled-module.mjs';
import { manPageText } from '../man-page.mjs';
import { noticesOf } from '../notices.mjs';
import { sourceDigest } from '../source-digest.mjs';

/** Writes the script into a folder; returns where it is, and by their name inside the files that come with it. */
export async function bundleInto(folder, nodeLicense) {
  const { build } = await import('esbuild');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  mkdirSync(folder, { recursive: true });
  const main = join(folder, 'confer.cjs');
  const { metafile } = await build({
    entryPoints: ['src/executable.ts'],
    outfile: main,
    metafile: true,
    bundle: true,
    platform: 'node',
    // What is inside of an executable is one CommonJS script; it has no file of its own to speak of.
    format: 'cjs',
    target: 'node24',
    define: {
      CONFER_VERSION: JSON.stringify(version),
      CONFER_BUILD: JSON.stringify(sourceDigest()),
      'import.meta.url': '""',
    },
    alias: { 'js-yaml': './scripts/no-js-yaml.cjs' },
    logLevel: 'warning',
  });
  const { makeReady } = await bundledModule('src/folder/content/make-ready.ts');
  const ready = [...(await makeReady('.'))].map(([name, text]) => [`dist/${name}`, text]);
  const made = {
    'dist/NOTICES.txt': noticesOf(metafile),
    'dist/confer.1': await manPageText(),
    ...Object.fromEntries(ready),
  };
  const assets = { LICENSE: resolve('LICENSE'), 'LICENSE-NODE.txt': nodeLicense };
  for (const [name, text] of Object.entries(made)) {
    assets[name] = join(folder, name.replace('/', '-'));
    writeFileSync(assets[name], text);
  }
  for (const name of ['templates', 'examples', 'docs/schema'].flatMap(filesBelow))
    assets[name] = resolve(name);
  return { main, assets };
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
    .sort();
}
