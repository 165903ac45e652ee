// npm run release:try: runs the executable of this computer alone in a folder, at a keyboard, in shells, through every
// transcript, and in a sample of the fault suite. FAULTS=10 makes that sample larger, as in CI.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { capture } from './run.mjs';

/** Each starts the program that CONFER_PROGRAM names. */
const TESTS = [
  'tests/executable.test.ts',
  'tests/terminal/real-program.test.ts',
  'tests/completion/shells.test.ts',
  'tests/scenarios-as-processes.test.ts',
  'tests/output.test.ts',
  'tests/import-at-once.test.ts',
  'tests/folder/lock.test.ts',
  'tests/undo/processes.test.ts',
  'tests/faults/kill.test.ts',
  'tests/faults/power-cut.test.ts',
  'tests/faults/refused.test.ts',
  'tests/faults/many-hands.test.ts',
  'tests/faults/transfer-killed.test.ts',
  'tests/faults/soak.test.ts',
  'tests/faults/parser-warnings.test.ts',
];

/** Returns true if everything passed; `file` is what people download. */
export function tryExecutable(file) {
  const folder = mkdtempSync(join(tmpdir(), 'confer-release-'));
  // Some tests start it as another user.
  chmodSync(folder, 0o755);
  try {
    if (file.endsWith('.tar.gz')) capture('tar', ['-xzf', file, '-C', folder]);
    const program = file.endsWith('.tar.gz') ? join(folder, 'confer') : file;
    const env = { KILLS: '8', ...process.env, CONFER_PROGRAM: program };
    const words = ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=600000', ...TESTS];
    return spawnSync(process.execPath, words, { env, stdio: 'inherit' }).status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (basename(process.argv[1]) === 'try.mjs') {
  const [file] = readdirSync('release').filter((name) =>
    name.includes(
      `-${process.platform.replace('darwin', 'mac').replace('win32', 'windows')}-${process.arch}`,
    ),
  );
  if (file === undefined) {
    console.error('There is no executable for this computer. Run: npm run release');
    process.exitCode = 2;
  } else if (!tryExecutable(resolve('release', file))) process.exitCode = 1;
}
