/**
 * Each folder of tests/scenarios is a transcript of commands, and the class that they run in (a folder
 * `class`, else the example class). UPDATE=1 writes what was said.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { confer } from './confer.ts';
import { play, scenarios, transcriptOf } from './play-scenario.ts';

test.each(scenarios)('%s', async (scenario) => {
  const file = transcriptOf(scenario);
  const said = await play(scenario, confer);
  if (process.env.UPDATE) writeFileSync(file, said);
  expect(said).toBe(readFileSync(file, 'utf8'));
});
