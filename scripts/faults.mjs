// Runs every case of the fault suite; npm test runs only a few. npm run test:faults -- kill runs
// one file of it; SEED=n changes what is drawn at random.
import { spawnSync } from 'node:child_process';

const some = process.argv.slice(2).map((word) => `tests/faults/${word}`);
const words = ['vitest', 'run', ...(some.length > 0 ? some : ['tests/faults'])];
const { status } = spawnSync('npx', words, {
  env: { ...process.env, FAULTS: 'all' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
