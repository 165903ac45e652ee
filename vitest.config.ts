import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, freemem, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { sourceDigest } from './scripts/source-digest.mjs';
import { FEWER, SLOW } from './tests/slow.ts';

// One seed for every test that draws at random: CI takes the same, a person another each time. SEED=n brings a run back.
if (!process.env.SEED) {
  process.env.SEED = process.env.CI ? '1' : String(Date.now() % 1e6);
  console.log(`SEED=${process.env.SEED}`);
}

// Thousands of small classes come and go: in memory where there is some, as a disk takes its time to sync; and away at the end.
const MEMORY = '/dev/shm';
const OWN = `confer-tests-${process.pid}-`;

if (!basename(tmpdir()).startsWith(OWN)) {
  for (const place of [MEMORY, tmpdir()]) sweep(place);
  const folders = newFolder(hasRoom(MEMORY) ? MEMORY : tmpdir());
  // Windows looks at the other two.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folders;
  process.on('exit', () => takeAway(folders));
}

/** Programs are started there too: where none can be (Docker mounts its memory so), no trap of a test could go off. */
function newFolder(place: string): string {
  const folders = mkdtempSync(join(place, OWN));
  // Some tests are another user.
  chmodSync(folders, 0o755);
  if (place !== MEMORY || canStart(folders)) return folders;
  takeAway(folders);
  return newFolder(tmpdir());
}

function canStart(folder: string): boolean {
  const script = join(folder, 'script.sh');
  writeFileSync(script, '#!/bin/sh\nexit 0\n');
  chmodSync(script, 0o755);
  const { status } = spawnSync(script);
  rmSync(script);
  return status === 0;
}

/** Its size is half of all memory, whoever uses that meanwhile. */
function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return Math.min(bavail * bsize, freemem()) > 4e9;
}

/** What a test run left that was killed. */
function sweep(place: string): void {
  if (!existsSync(place)) return;
  for (const name of readdirSync(place)) {
    const pid = /^confer-tests-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) takeAway(join(place, name));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Whatever is left there says nothing about the tests. */
function takeAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    try {
      openUp(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch {}
  }
}

/** A test that failed may have left a folder that is closed to its owner. */
function openUp(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) openUp(join(folder, entry.name));
  }
}

// Files that share their modules take half of the time; npm test shows one that passes only beside others.
const QUICK = {
  exclude: Object.keys(SLOW),
  env: { ...FEWER, ...process.env } as Record<string, string>,
  isolate: false,
  // A test that asserts nothing fails.
  expect: { requireAssertions: true },
};

// `npm run test:quick` is `vitest run --mode quick`; every other run has all files and all cases.
export default defineConfig(({ mode }) => ({
  // As the built program does, and together with it: files that were read are remembered in .confer/cache.json.
  define: { CONFER_BUILD: JSON.stringify(sourceDigest()) },
  test: {
    include: ['tests/**/*.test.ts'],
    ...(mode === 'quick' && QUICK),
    globalSetup: './tests/build.mjs',
    testTimeout: 120_000,
    // A machine that stalls may need a second go.
    retry: process.env.CI ? 2 : 0,
    // Some wait for a process or a browser. (Of a share like 150% vitest takes no more than the cores.)
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
  },
}));
