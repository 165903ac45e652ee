// Builds what npm packs. In a fresh clone it first installs what the build needs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function npm(...words) {
  // npm's own output would stand in the middle of `npm pack --json`, so it goes to the other stream.
  const stdio = ['ignore', 2, 2];
  const { status } = spawnSync('npm', words, { stdio, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync('node_modules')) npm('ci', '--no-audit', '--no-fund');
npm('run', '--silent', 'build');
