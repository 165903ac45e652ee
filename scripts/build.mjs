// Bundles src/ into dist/: one small start file, and a chunk per command that is loaded when it
// runs. Writes the licenses of the bundled packages next to them.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { noticesOf } from './notices.mjs';
import { sourceDigest } from './source-digest.mjs';

const { build } = await import('esbuild').catch(() => {
  console.error('The build needs its packages. Run: npm ci');
  process.exit(2);
});
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  metafile: true,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
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
writeFileSync('dist/NOTICES.txt', noticesOf(metafile));
