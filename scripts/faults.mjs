// Runs every case of the fault suite, of which npm test takes a few. npm run test:faults -- kill runs one file of it;
// SEED=n draws what is drawn at random from another place.
import { spawnSync } from 'node:child_process';

const some = process.argv.slice(2).map((word) => `tests/faults/${word}`);
const words = ['vitest', 'run', ...(some.length > 0 ? some : ['tests/faults'])];
const { status } = spawnSync('npx', words, {
  env: { ...process.env, FAULTS: 'all' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
