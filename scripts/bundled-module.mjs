// Runs a part of the program while it is built: what it makes goes into dist/.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WITHOUT_CODE } from './without-code.mjs';

/** Returns what a module of src/ exports. */
export async function bundledModule(entry) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    alias: { 'js-yaml': './scripts/no-js-yaml.cjs' },
    plugins: [WITHOUT_CODE],
    logLevel: 'warning',
  });
  const folder = mkdtempSync(join(tmpdir(), 'confer-build-'));
  const file = join(folder, 'module.cjs');
  writeFileSync(file, outputFiles[0].contents);
  const exported = createRequire(file)(file);
  rmSync(folder, { recursive: true });
  return exported;
}
