/** Asks one question where there is a terminal. */

import inquirer from 'inquirer';
import type { Terminal } from './sort-prompt.ts';

interface Choice {
  name: string;
  value: string;
  description?: string;
}

/** The chosen value; undefined when the teacher leaves with Ctrl-C or Ctrl-D. */
export async function choose(
  message: string,
  choices: Choice[],
  { input, output }: Terminal,
): Promise<string | undefined> {
  const prompt = inquirer.createPromptModule({ input, output });
  try {
    const answer = await prompt([
      { type: 'select', name: 'chosen', message, choices, pageSize: 12 },
    ]);
    return answer.chosen as string;
  } catch (error) {
    if ((error as Error).name === 'ExitPromptError') return undefined;
    throw error;
  }
}
