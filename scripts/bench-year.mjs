// Measures whole-process times of confer on a class with a whole school year in it, as ratios to
// bare node in the same run, and peak memory. Plays the year first (scripts/year.mjs, some minutes); YEAR_FOLDER=...
// uses one that was played before.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { peakMemory } from './measuring/peak-memory.mjs';

const RUNS = Number(process.env.RUNS ?? 15);
const bin = resolve('bin/confer.js');
const folder =
  process.env.YEAR_FOLDER ?? join(mkdtempSync(join(tmpdir(), 'confer-bench-year-')), 'class');
if (!process.env.YEAR_FOLDER) {
  spawnSync(process.execPath, ['scripts/year.mjs', '1', folder], { stdio: 'inherit' });
}
const groups = readdirSync(join(folder, 'groups')).sort();
const last = groups.at(-1).slice(0, 10);
const writer = readdirSync(join(folder, 'students')).sort()[0].replace('.yaml', '');
const confer = (...words) => [bin, '-C', folder, '--date', last, ...words];
const cases = {
  'bare node': ['-e', '0'],
  confer: confer(),
  group: confer('group', '--json', '--dry-run'),
  show: confer('show'),
  'show of one': confer('show', writer),
  due: confer('due'),
  week: confer('week'),
  check: confer('check'),
};
// Fills the cache: a command that saves remembers what was parsed, and the second one also what the first one saved.
for (const _ of [1, 2]) spawnSync(process.execPath, confer('plan', '--force'));
const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round <= RUNS; round++) {
  for (const [name, words] of Object.entries(cases)) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    if (round > 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const bare = median(times['bare node']);
const files = readdirSync(folder, { recursive: true }).filter((name) =>
  /^(students|sorts|groups|meetings|archive).*\.yaml$/.test(name),
);
console.log(
  `node ${process.version}, ${RUNS} runs, median of whole processes, a year: ${files.length} files`,
);
const bareMemory = peakMemory(cases['bare node']);
for (const [name, words] of Object.entries(cases)) {
  const [ms, mib] = [median(times[name]), peakMemory(words)];
  console.log(
    `${name.padEnd(14)} ${ms.toFixed(0).padStart(5)} ms  ${(ms / bare).toFixed(2).padStart(5)} x  ${mib.toFixed(0).padStart(4)} MiB  ${(mib / bareMemory).toFixed(2)} x`,
  );
}
