/**
 * Each folder of tests/scenarios is a transcript of commands, and the class that they run in (a folder
 * `class`, else the example class). Run in-process and as real processes; UPDATE=1 writes what was said.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, HOME, newFolder, type Result, TODAY, wordsOf } from './confer.ts';

const SCENARIOS = join(HOME, 'tests/scenarios');

type Runner = (cwd: string, argv: string[]) => Result | Promise<Result>;

const asProcess: Runner = (cwd, argv) => {
  const bin = join(HOME, 'bin/confer.js');
  const day = argv.includes('--date') ? [] : ['--date', TODAY];
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...day, ...argv], {
    cwd,
    encoding: 'utf8',
    input: '',
  });
  // A line to copy repeats the day, which only a process is given on the command line.
  const err = stderr.replaceAll(` --date ${TODAY}`, '');
  return { code: status ?? -1, out: stdout, err };
};

beforeAll(() => {
  if (!existsSync(join(HOME, 'dist/main.js'))) execFileSync('npm', ['run', 'build'], { cwd: HOME });
});

function folderFor(scenario: string): string {
  const own = join(SCENARIOS, scenario, 'class');
  const folder = existsSync(own)
    ? copyOf(own)
    : scenario.startsWith('a-new')
      ? newFolder()
      : copyOf(EXAMPLE);
  const files = join(SCENARIOS, scenario, 'files');
  if (existsSync(files)) cpSync(files, folder, { recursive: true });
  return folder;
}

async function play(scenario: string, run: Runner): Promise<string> {
  const folder = folderFor(scenario);
  const steps = readFileSync(join(SCENARIOS, scenario, 'transcript.txt'), 'utf8').split('\n');
  const said: string[] = [];
  for (const step of steps.filter((line, i) => i === 0 || line.startsWith('$ '))) {
    said.push(step);
    if (step.startsWith('#')) continue;
    const [program, ...words] = wordsOf(step.slice(2));
    if (program === 'cat') said.push(readFileSync(join(folder, words[0]!), 'utf8').trimEnd());
    else if (program === 'edit') edit(join(folder, words[0]!), words[1]!, words[2]!);
    else if (program === 'ls')
      said.push(
        readdirSync(join(folder, words[0] ?? '.'))
          .sort()
          .join('\n'),
      );
    else {
      const { code, out, err } = await run(folder, words);
      said.push(...[out, err].map((text) => text.trimEnd()).filter(Boolean));
      if (code !== 0) said.push(`[exit ${code}]`);
    }
  }
  return `${said.join('\n')}\n`;
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`nothing to edit: "${from}"`);
  writeFileSync(file, text.replace(from, to.replaceAll('\\n', '\n')));
}

describe.each(readdirSync(SCENARIOS).sort())('%s', (scenario) => {
  const file = join(SCENARIOS, scenario, 'transcript.txt');

  test('in-process', async () => {
    const said = await play(scenario, confer);
    if (process.env.UPDATE) writeFileSync(file, said);
    expect(said).toBe(readFileSync(file, 'utf8'));
  });

  test('as real processes', async () => {
    expect(await play(scenario, asProcess)).toBe(readFileSync(file, 'utf8'));
  });
});
