/** The transcripts of tests/scenarios again, with each command as a process of the built program. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HOME, TODAY } from './confer.ts';
import { play, type Runner, scenarios, transcriptOf } from './play-scenario.ts';
import { PROGRAM } from './started.ts';

const asProcess: Runner = (cwd, argv) => {
  const [program, ...before] = PROGRAM;
  const day = argv.includes('--date') ? [] : ['--date', TODAY];
  const { status, stdout, stderr } = spawnSync(program, [...before, ...day, ...argv], {
    cwd,
    encoding: 'utf8',
    input: '',
  });
  // A line to copy repeats the day, which only a process is given on the command line.
  const err = stderr
    .replaceAll(` --date ${TODAY}`, '')
    // Where that file is inside of the program.
    .replace(/what confer help (templates\S+) prints/g, `${HOME}/$1`);
  return { code: status ?? -1, out: stdout, err };
};

test.each(scenarios)('%s', async (scenario) => {
  expect(await play(scenario, asProcess)).toBe(readFileSync(transcriptOf(scenario), 'utf8'));
});
