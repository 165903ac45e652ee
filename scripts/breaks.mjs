// Makes each break of tests/faults/breaks.mjs in a copy of the project, and says whether its test catches it.
// npm run test:breaks -- kill power takes those rows only.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BREAKS } from '../tests/faults/breaks.mjs';

const LEFT_OUT = /(^|\/)(node_modules|\.git|dist)$/;
const home = resolve('.');
const copy = mkdtempSync(join(tmpdir(), 'confer-breaks-'));
cpSync(home, copy, { recursive: true, filter: (path) => !LEFT_OUT.test(path) });
symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'));

function run(...words) {
  return spawnSync('npx', words, {
    cwd: copy,
    env: process.env,
    encoding: 'utf8',
    timeout: 600_000,
    shell: process.platform === 'win32',
  });
}

function replacedOnce(text, from, to, where) {
  if (text.split(from).length !== 2) throw new Error(`${where} has not once: ${from}`);
  return text.replace(from, () => to);
}

/** True where the test fails with the break in place. */
function isCaught({ file, from, to, also, test, all }) {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  let text = replacedOnce(before, from, to, file);
  if (also) text = replacedOnce(text, also[0], also[1], file);
  writeFileSync(path, text);
  run('node', 'scripts/build.mjs');
  if (all) process.env.FAULTS = 'all';
  else delete process.env.FAULTS;
  const { status, stdout } = run(
    'vitest',
    'run',
    join('tests/faults', test),
    ...(all ? ['-t', all] : []),
  );
  writeFileSync(path, before);
  // A test that could not start proves nothing.
  return status !== 0 && /Tests .*failed/.test(stdout.replace(/\x1b\[[0-9;]*m/g, ''));
}

const rows = process.argv.slice(2);
const chosen = BREAKS.filter(
  ({ row }) => rows.length === 0 || rows.some((one) => row.includes(one)),
);
let missed = 0;
for (const one of chosen) {
  const start = performance.now();
  const caught = isCaught(one);
  if (!caught) missed++;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `${caught ? 'caught' : 'MISSED'}  ${one.row.padEnd(13)} ${one.what} (${one.test}, ${seconds} s)`,
  );
}
rmSync(copy, { recursive: true, force: true });
process.exitCode = missed > 0 ? 1 : 0;
