/** What bare confer says was begun and not ended. */

import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from '../../confer.ts';

async function home(lines: string[][]): Promise<string> {
  const root = copyOf(EXAMPLE);
  for (const words of lines) await confer(root, words);
  return (await confer(root, [])).out;
}

const SCORE = ['score', '--rubric', 'six-traits', '--piece', "Mo's owl"];
const scored = (...ids: string[]) => [
  ...SCORE,
  ...ids.flatMap((id) => ['--scores', `${id}=4,3,3,3,2,3`]),
];

test.each([
  ['nothing was begun', [], /^(?!.*Not finished)/s],
  [
    'two sorts of one day',
    [
      ['sort', 'leads', '--got-it', 'ana'],
      ['sort', 'endings', '--got-it', 'ana,ben'],
    ],
    /the sort on endings of Mon Nov 23, 2 of 24\. To go on: confer sort\nNot finished: the sort on leads of Mon Nov 23, 1 of 24/,
  ],
  [
    'a piece, with its name as a shell takes it',
    [scored('ana', 'ben', 'kai')],
    /the scores of Mo's owl of Mon Nov 23, 3 of 24\. To go on: confer score --rubric six-traits --piece "Mo's owl"/,
  ],
  ['a piece of one writer', [scored('ana')], /^(?!.*Not finished)/s],
  [
    'a meeting',
    [['group'], ['meet', '2', '--has-it', 'kai']],
    /Not finished: the meeting on [a-z ]+, 1 of \d\. To go on: confer meet \d/,
  ],
])('%s', async (_, lines, says) => {
  expect(await home(lines as string[][])).toMatch(says as RegExp);
});
