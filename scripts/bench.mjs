// Measures whole-process times of confer on the example class, as ratios to bare node in the same
// run, and peak memory.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { peakMemory } from './measuring/peak-memory.mjs';

const RUNS = Number(process.env.RUNS ?? 15);
const bin = resolve('bin/confer.js');
const folder = join(mkdtempSync(join(tmpdir(), 'confer-bench-')), 'class');
const day = ['--date', '2026-11-23'];
const confer = (...words) => [bin, '-C', folder, ...day, ...words];
spawnSync(process.execPath, [bin, ...day, 'demo', folder]);
// The second plan finds everything saved, and remembers all that was read.
for (const _ of [1, 2]) spawnSync(process.execPath, confer('plan'));

const cases = {
  'bare node': ['-e', '0'],
  '--version': [bin, '--version'],
  '--help': [bin, '--help'],
  'a key of completion': [bin, 'completion', '--words', '--', '-C', folder, 'swap', 'ana', 'b'],
  'check, nothing remembered': confer('check'),
  'group, nothing remembered': confer('group', '--json'),
  check: confer('check'),
  group: confer('group', '--json'),
  plan: confer('plan'),
  'plan --html': confer('plan', '--html'),
};
const cache = join(folder, '.confer/cache.json');
const remembered = join(folder, '../remembered.json');
copyFileSync(cache, remembered);
const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
const memory = {};

function prepare(name) {
  if (name.includes('nothing')) rmSync(cache, { force: true });
  else copyFileSync(remembered, cache);
}

for (let round = 0; round <= RUNS; round++) {
  for (const [name, words] of Object.entries(cases)) {
    prepare(name);
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    if (round > 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}
for (const [name, words] of Object.entries(cases)) memory[name] = peakMemory(words);
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const bare = median(times['bare node']);
console.log(
  `node ${process.version}, ${RUNS} runs, median of whole processes, 24 writers and 14 sorts`,
);
for (const name of Object.keys(cases)) {
  const ms = median(times[name]);
  console.log(
    `${name.padEnd(28)} ${ms.toFixed(0).padStart(5)} ms  ${(ms / bare).toFixed(2).padStart(5)} x  ${memory[name].toFixed(0).padStart(4)} MiB`,
  );
}
