/** What the tests of a real terminal run: a sort of made-up writers, or a list to choose from. */

import { choose } from '../../src/terminal/keys/ask.ts';
import { idsOf, playSort } from './made-up-sort.ts';

const [file = '', count = '24', how = ''] = process.argv.slice(2);
const terminal = { input: process.stdin, output: process.stdout, color: how === 'color' };

if (how === 'choose') {
  const choices = idsOf(Number(count)).map((id) => ({ name: `Skill ${id}`, value: id }));
  console.log(`CHOSE ${await choose('What did you teach today?', choices, terminal)}`);
} else {
  console.log(await playSort(file, Number(count), how, terminal));
}
