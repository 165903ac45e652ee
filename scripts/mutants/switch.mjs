// Runs before each test file: which change is on, and which of them this file's tests reach.
import { appendFileSync, readFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';

const { on, reached } = JSON.parse(readFileSync(process.env.CONFER_MUTANT, 'utf8'));
const seen = new Set();
/** Far more than any test asks; a loop that a change made endless gets here in a second. */
const ENDLESS = 2e7;
let asked = 0;

globalThis.$on = (id) => {
  if (++asked > ENDLESS) throw new Error('endless');
  seen.add(id);
  return id === on;
};

if (reached) {
  afterAll(() => {
    const line = JSON.stringify({ file: expect.getState().testPath, ids: [...seen] });
    appendFileSync(reached, `${line}\n`);
  });
}
