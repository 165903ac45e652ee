// Makes the manual page from the menu: man confer, and dist/confer.1 in the package.
import { readFileSync } from 'node:fs';
import { bundledModule } from './bundled-module.mjs';

/** Returns the page for the version in package.json, with the day of its release. */
export async function manPageText() {
  const { manPage } = await bundledModule('src/cli/manual/man-page.ts');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return manPage(version, releaseDay(version));
}

/** The day in the heading of this version in CHANGELOG.md. */
function releaseDay(version) {
  const changes = readFileSync('CHANGELOG.md', 'utf8');
  const heading = changes.split('\n').find((line) => line.startsWith(`## ${version} - `));
  return heading?.split(' - ')[1].trim() ?? 'Unreleased';
}
