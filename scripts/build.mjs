// Bundles src/ into dist/: one small start file, and a chunk a command that is loaded when it runs.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const sources = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'));
const source = createHash('sha1');
for (const name of sources.sort()) source.update(readFileSync(`src/${name}`));
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
    CONFER_BUILD: JSON.stringify(source.digest('hex')),
  },
  // Packages in CommonJS call require(), which a module does not have.
  banner: {
    js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);',
  },
  // gray-matter brings a second YAML reader that we never use: our own engine takes its place.
  alias: { 'js-yaml': './scripts/no-js-yaml.cjs' },
  logLevel: 'warning',
});
