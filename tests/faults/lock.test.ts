/**
 * The lock: never two at once, whoever is killed, and wherever one stops while another takes it. FAULTS=all takes more
 * rounds, and every change.
 */

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { HOME, newFolder } from '../confer.ts';
import { ALL, report, SEED } from './amount.ts';
import { play } from './faults.ts';
import { classOfEight, gone, linesOf, lockModule, lockOf, startHand, together } from './locks.ts';

/** How one finds the class: nobody at it, or the lock of a process that is gone. */
const FOUND: [string, (folder: string) => void][] = [
  ['the lock is free', () => {}],
  ['a dead one left the lock', (folder) => lockOf(folder, gone())],
];

describe.skipIf(!existsSync(join(HOME, 'dist/main.js')))('a process', () => {
  test.each(FOUND)('killed at each change it makes, when %s: the next goes on', (_, before) => {
    for (let at = 1; at <= 14; at += ALL ? 1 : 5) {
      const folder = classOfEight();
      before(folder);
      play(folder, { words: ['note', 'ana', 'killed'] }, { at, mode: 'after' });
      const next = play(folder, { words: ['note', 'ben', 'after'] });
      expect(next, `${at}: ${next.err}`).toMatchObject({ code: 0 });
      const left = readdirSync(join(folder, '.confer')).filter((name) => name.startsWith('lock'));
      expect(left, String(at)).toEqual([]);
    }
  });
});

test('two never hold the lock at once, while others read the class and some are killed', {
  timeout: 300_000,
}, async () => {
  const at = { module: lockModule(), folder: classOfEight(), log: join(newFolder(), 'log') };
  const rounds = ALL ? 2_000 : 100;
  const victims = ALL ? 30 : 3;
  const holders = [1, 2, 3].map(() => startHand(at, 'holder', rounds).ended);
  const readers = [1, 2].map(() => startHand(at, 'reader', rounds * 10).ended);
  for (let i = 0; i < victims; i++) await startHand(at, 'victim', 1).ended;
  expect(await Promise.all([...holders, ...readers])).toEqual([0, 0, 0, 0, 0]);
  expect(together(at.log)).toEqual([]);
  const came = linesOf(at.log).filter((line) => line.startsWith('in'));
  expect(came).toHaveLength(3 * rounds + victims);
  report(`${3 * rounds} times the lock, ${victims} holders killed, 0 at once`);
});

describe('one stops before each change it makes, another comes meanwhile', () => {
  const module = lockModule();

  /** Waits until something is so, but not for ever: some never come in, as they should not. */
  async function until(isSo: () => boolean, ms: number): Promise<void> {
    for (const end = Date.now() + ms; !isSo() && Date.now() < end; ) await wait(5);
  }

  /** Stops one before its change number `stop`; false where it makes fewer. */
  async function meet(leave: (folder: string) => void, role: string, stop: number) {
    const at = { module, folder: classOfEight(), log: join(newFolder(), 'log') };
    leave(at.folder);
    const pause = join(newFolder(), 'pause');
    const stopped = startHand(at, 'holder', 1, {
      FAULT_DIR: at.folder,
      FAULT_AT: String(stop),
      FAULT_MODE: 'pause',
      FAULT_PAUSE: pause,
    });
    const isIn = (pid: number) => linesOf(at.log).includes(`in ${pid}`);
    let hasEnded = false;
    stopped.ended.then(() => (hasEnded = true));
    await until(() => existsSync(`${pause}.there`) || hasEnded, 20_000);
    if (hasEnded) return false;
    const other = startHand(at, role, 1);
    let isGone = false;
    other.ended.then(() => (isGone = true));
    await until(() => isIn(other.pid) || isGone, 500);
    writeFileSync(`${pause}.go`, '');
    // Time enough to come in beside the other, if it would.
    await until(() => isIn(stopped.pid), 250);
    writeFileSync(`${at.log}.leave`, '');
    const codes = await Promise.all([stopped.ended, other.ended]);
    const where = `before change ${stop}: ${linesOf(at.log).join(', ')}`;
    expect(codes[0], where).toBe(0);
    expect(codes[1], where).toBe(role === 'victim' ? null : 0);
    expect(together(at.log), where).toEqual([]);
    if (role === 'victim') await startHand(at, 'reader', 1).ended;
    const left = readdirSync(join(at.folder, '.confer')).filter((name) => name.startsWith('lock'));
    expect(left, where).toEqual([]);
    return true;
  }

  test.each(
    FOUND.flatMap(([found, leave]) =>
      ['keeper', 'holder', 'victim'].map((role) => [found, role, leave] as const),
    ),
  )('%s, and the other is a %s', { timeout: 120_000 }, async (_found, role, leave) => {
    const step = ALL ? 1 : 4;
    let stop = 1 + (SEED % step);
    let stops = 0;
    for (; await meet(leave, role, stop); stop += step) stops++;
    expect(stop).toBeGreaterThan(5);
    report(`${stops} places to stop, 0 at once`);
  });
});
