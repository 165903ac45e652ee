// Bundles src/ into dist/: one small start file, and a chunk per command that is loaded when it
// runs.
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { sourceDigest } from './source-digest.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
rmSync('dist', { recursive: true, force: true });
await build({
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
