// Runs the fault suite: a sample, or with FAULTS=all every point. npm run test:faults -- kill runs one file of it.
import { spawnSync } from 'node:child_process';

const env = { ...process.env, FAULTS: process.env.FAULTS ?? 'sample' };
const words = [
  'vitest',
  'run',
  ...(process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['tests/faults']),
];
const { status } = spawnSync('npx', words, {
  env,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
