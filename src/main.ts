/** Exports what bin/confer.js calls. */

export { run } from './cli.ts';
export { processWorld } from './world.ts';
