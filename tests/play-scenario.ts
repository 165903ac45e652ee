/** Plays the commands of a transcript in a copy of its class, and returns what they said. */

import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf, EXAMPLE, HOME, newFolder, type Result, wordsOf } from './confer.ts';

const SCENARIOS = join(HOME, 'tests/scenarios');

export const scenarios = readdirSync(SCENARIOS).sort();
export const transcriptOf = (scenario: string) => join(SCENARIOS, scenario, 'transcript.txt');

export type Runner = (cwd: string, argv: string[]) => Result | Promise<Result>;

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

export async function play(scenario: string, run: Runner): Promise<string> {
  const folder = folderFor(scenario);
  const steps = readFileSync(transcriptOf(scenario), 'utf8').split('\n');
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
      // Where confer is installed differs.
      const there = (text: string) => text.trimEnd().replaceAll(HOME, '/confer');
      said.push(...[out, err].map(there).filter(Boolean));
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
