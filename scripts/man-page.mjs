// Makes the manual page from the menu: man confer, and dist/confer.1 in the package.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WITHOUT_CODE } from './without-code.mjs';

/** Returns the page for the version in package.json, with the day of its release. */
export async function manPageText() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ['src/cli/manual/man-page.ts'],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    plugins: [WITHOUT_CODE],
    logLevel: 'warning',
  });
  const folder = mkdtempSync(join(tmpdir(), 'confer-man-'));
  const file = join(folder, 'man-page.mjs');
  writeFileSync(file, outputFiles[0].contents);
  const { manPage } = await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return manPage(version, releaseDay(version));
}

/** The day in the heading of this version in CHANGELOG.md. */
function releaseDay(version) {
  const changes = readFileSync('CHANGELOG.md', 'utf8');
  const heading = changes.split('\n').find((line) => line.startsWith(`## ${version} - `));
  return heading?.split(' - ')[1].trim() ?? 'Unreleased';
}
