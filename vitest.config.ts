import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { sourceDigest } from './scripts/source-digest.mjs';

// One seed for every test that draws at random: CI takes the same, a person another each time. SEED=n brings a run back.
if (!process.env.SEED) {
  process.env.SEED = process.env.CI ? '1' : String(Date.now() % 1e6);
  console.log(`SEED=${process.env.SEED}`);
}

// Thousands of small classes come and go: in memory where there is some, as a disk takes its time to sync; and away at the end.
const MEMORY = '/dev/shm';
const folders = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), 'confer-tests-'));
// Some tests are another user.
chmodSync(folders, 0o755);
process.env.TMPDIR = folders;
process.on('exit', () => rmSync(folders, { recursive: true, force: true }));

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 4e9;
}

// Keys are timed in milliseconds (a paste, a held key): those tests have the machine for themselves.
const TIMED = ['tests/terminal/**/*.test.ts'];

export default defineConfig({
  // As the built program does, and together with it: files that were read are remembered in .confer/cache.json.
  define: { CONFER_BUILD: JSON.stringify(sourceDigest()) },
  test: {
    testTimeout: 120_000,
    // A machine that stalls may need a second go.
    retry: process.env.CI ? 2 : 0,
    // Some wait for a process, a key or a browser.
    maxWorkers: '150%',
    projects: [
      {
        extends: true,
        test: {
          name: 'all at once',
          include: ['tests/**/*.test.ts'],
          exclude: TIMED,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'one by one',
          include: TIMED,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
