// Makes each break of tests/faults/breaks.mjs in a copy of the project, and says whether its test
// catches it. npm run test:breaks -- kill power runs only those rows.
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

/** Returns the file as it is, and with the break in it. */
function textsOf({ file, from, to, also }) {
  const before = readFileSync(join(copy, file), 'utf8');
  let broken = before;
  for (const [one, other] of [[from, to], ...(also ? [also] : [])]) {
    if (broken.split(one).length !== 2) throw new Error(`${file} has not once: ${one}`);
    broken = broken.replace(one, () => other);
  }
  return { before, broken };
}

/**
 * Returns all breaks that no longer match the program, so that they are reported first and not
 * after an hour of others.
 */
function misfits(breaks) {
  return breaks.flatMap((one) => {
    try {
      textsOf(one);
      return [];
    } catch ({ message }) {
      return [`${one.what}: ${message}`];
    }
  });
}

/** Returns true if the test fails with the break in place. */
function isCaught(one) {
  const { test, all } = one;
  const path = join(copy, one.file);
  const { before, broken } = textsOf(one);
  writeFileSync(path, broken);
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

/** Returns how many breaks no test caught. */
function tryAll() {
  let missed = 0;
  for (const one of chosen) {
    const start = performance.now();
    const caught = isCaught(one);
    if (!caught) missed++;
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    const what = `${one.row.padEnd(13)} ${one.what} (${one.test}, ${seconds} s)`;
    console.log(`${caught ? 'caught' : 'MISSED'}  ${what}`);
  }
  return missed;
}

const unfit = misfits(chosen);
for (const line of unfit) console.error(line);
process.exitCode = unfit.length > 0 || tryAll() > 0 ? 1 : 0;
rmSync(copy, { recursive: true, force: true });
