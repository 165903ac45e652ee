// Plays a whole school year of a made-up class (tests/year) and draws it: node scripts/year.mjs
// [seed] [folder]. The folder stays for inspection and measurements; the picture is docs/year.svg.
// Starts no other processes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleYear } from './measuring/year-code.mjs';

const root = resolve(import.meta.dirname, '..');
const seed = Number(process.argv[2] ?? 1);
const room = resolve(
  process.argv[3] ?? join(mkdtempSync(join(tmpdir(), 'confer-year-')), 'room-26'),
);
if (!Number.isInteger(seed))
  throw new Error(`${process.argv[2]} is no seed: write a whole number.`);

// Node 20 does not read TypeScript, so bundle everything into one temporary file.
const bundles = mkdtempSync(join(tmpdir(), 'confer-year-code-'));
const outfile = join(bundles, 'year.mjs');
await bundleYear(
  `export { playYear } from './play-year.ts';
  export { pictureOf } from './picture.ts';
  export { summaryOf } from './summary.ts';`,
  outfile,
);

const { playYear, pictureOf, summaryOf } = await import(pathToFileURL(outfile).href);
const WEEKS = 36;
const year = await playYear(seed, WEEKS, room);
writeFileSync(join(root, 'docs/year.svg'), pictureOf(year));
rmSync(bundles, { recursive: true });
console.log(summaryOf(year).join('\n'));
console.log(`docs/year.svg\nThe class: ${room}`);
