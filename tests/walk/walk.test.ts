/**
 * Every command that writes, in any order, between edits by hand, git, days that go on and a disk that refuses: the class
 * says what it was told, and nothing else. STEPS=100000 SEED=2 takes so many steps from that seed, in classes of 150;
 * FROM=40 goes on at the 40th class, WALK=n plays that one class, WALK_LOG names a file that gets a line a class.
 */

import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MAKERS } from './commands.ts';
import { Walk, WRITES } from './walk.ts';

const STEPS = Number(process.env.STEPS ?? 1500);
const SEED = Number(process.env.SEED ?? 1);
const FROM = Number(process.env.FROM ?? 0);
const ONLY = process.env.WALK;
const IN_A_CLASS = 150;

const seedOf = (part: number) => SEED * 100_000 + part;
const log = (line: string) => {
  if (process.env.WALK_LOG) appendFileSync(process.env.WALK_LOG, `${line}\n`);
};

test('every command that writes is walked', () => {
  expect([...Object.keys(MAKERS), 'save', 'undo', 'redo'].sort()).toEqual([...WRITES].sort());
});

test(`${STEPS} steps (SEED=${SEED}): the class says what it was told`, {
  timeout: 36_000_000,
}, async () => {
  const parts = ONLY
    ? [Number(ONLY)]
    : Array.from({ length: Math.ceil(STEPS / IN_A_CLASS) }, (_, i) => seedOf(i)).slice(FROM);
  const failed: string[] = [];
  const done = new Map<string, number>();
  for (const [i, seed] of parts.entries()) {
    const walk = new Walk(seed);
    await walk.all(IN_A_CLASS).catch((error: Error) => failed.push(String(error.stack)));
    for (const [name, count] of walk.done) done.set(name, (done.get(name) ?? 0) + count);
    const cpu = Math.round(process.cpuUsage().user / 1e6);
    log(
      `WALK=${seed} ${FROM + i + 1}: ${JSON.stringify(walk.counts)} ${failed.length} failed, ${cpu} s`,
    );
    if (failed.length > 0) log(failed.at(-1)!);
    // One is enough for a person; a long walk goes on, to find the others too.
    if (failed.length >= (process.env.WALK_LOG ? 50 : 1)) break;
  }
  expect(failed.join('\n\n')).toBe('');
  // A short walk may pass by what is rare; one in which most were refused proves little.
  const missed = WRITES.filter((name) => !done.has(name));
  const few = STEPS < 10_000 ? WRITES.length / 3 : 0;
  if (!ONLY && FROM === 0) expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(few);
});
