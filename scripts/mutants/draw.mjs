// Decides which changes of the core are tried: so many at random, and a long file has more of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEquivalent } from './equivalent.mjs';
import { mutantsOf } from './find.mjs';

const CORE = 'src/core';
/** The search has oracles of its own, tests/core/groups/search.test.ts. */
const LEFT_OUT = 'src/core/groups/search/';

function coreFiles() {
  const names = readdirSync(CORE, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => join(CORE, name).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith(LEFT_OUT))
    .sort();
}

/** mulberry32, as in tests/random.ts. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns `count` changes; with `only`, all changes of the files whose path contains it. */
export function drawn(count, seed, only) {
  const files = coreFiles().map((file) => {
    const source = readFileSync(file, 'utf8');
    const found = mutantsOf(source).map((mutant) => ({ ...mutant, file }));
    const lines = source.split('\n');
    const left = found.filter((mutant) => !isEquivalent(mutant, lines[mutant.line - 1]));
    return { file, lines: lines.length, left };
  });
  if (only)
    return numbered(files.filter(({ file }) => file.includes(only)).flatMap(({ left }) => left));
  const random = randomFrom(seed);
  const chosen = [];
  while (chosen.length < count) {
    const open = files.filter(({ left }) => left.length > 0);
    if (open.length === 0) break;
    const byLine = open.flatMap((file) => Array(file.lines).fill(file));
    const { left } = byLine[Math.floor(random() * byLine.length)];
    chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return numbered(chosen);
}

function numbered(mutants) {
  return mutants.map((mutant, id) => ({ ...mutant, id }));
}
