#!/usr/bin/env node
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

module.enableCompileCache?.();
// `confer ... | head` closes the pipe early, which is not an error.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
const { run, processWorld } = await import('../dist/main.js');
const home = fileURLToPath(new URL('..', import.meta.url));
process.exitCode = await run(process.argv.slice(2), processWorld(home));
