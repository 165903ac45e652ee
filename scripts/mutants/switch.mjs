// Runs before each test file: which change is on, and which of them this file's tests reach.
import { appendFileSync, readFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';

const {
  on,
  reached,
  most = Infinity,
} = JSON.parse(readFileSync(process.env.CONFER_MUTANT, 'utf8'));
const seen = new Set();
let asked = 0;

globalThis.$on = (id) => {
  // A loop that a change made endless asks far more often than any test did without it.
  if (++asked > most) throw new Error('endless');
  seen.add(id);
  return id === on;
};

if (reached) {
  afterAll(() => {
    const line = JSON.stringify({ file: expect.getState().testPath, ids: [...seen], asked });
    appendFileSync(reached, `${line}\n`);
  });
}
