/** Decides what --accessible, --no-color and --no-input mean: the same as what can be set for a whole computer. */

import { changed, type World } from '../world.ts';

const FLAGS: Record<string, string> = {
  '--accessible': 'ACCESSIBLE',
  '--no-color': 'NO_COLOR',
  '--no-input': 'CONFER_NO_INPUT',
};

/** Returns the line without these flags, and a world in which they are set. */
export function withScreenFlags(argv: string[], world: World): { argv: string[]; world: World } {
  const end = argv.indexOf('--');
  const isOne = (word: string, i: number) => Object.hasOwn(FLAGS, word) && (end < 0 || i < end);
  const given = argv.filter(isOne);
  if (given.length === 0) return { argv, world };
  const env = { ...world.env, ...Object.fromEntries(given.map((flag) => [FLAGS[flag], '1'])) };
  return { argv: argv.filter((word, i) => !isOne(word, i)), world: changed(world, { env }) };
}
