/**
 * The lock: never two at once, whoever is killed, and wherever one stops while another takes it. FAULTS=all takes more
 * rounds, and every change.
 */

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder } from '../confer.ts';
import { ALL, report, SEED } from './amount.ts';
import { play } from './faults.ts';
import {
  classOfEight,
  gone,
  type Hand,
  linesOf,
  lockModule,
  lockOf,
  startHand,
  together,
} from './locks.ts';

/** How one finds the class: nobody at it, or the lock of a process that is gone; and so many changes the lock takes at least. */
const FOUND: [string, (folder: string) => void, number][] = [
  ['the lock is free', () => {}, 6],
  ['a dead one left the lock', (folder) => lockOf(folder, gone()), 14],
];

/** The lock, and whatever is left of those who were at it. */
function locksIn(folder: string): string[] {
  return readdirSync(join(folder, '.confer')).filter((name) => name.startsWith('lock'));
}

describe('a process', () => {
  test.each(FOUND)(
    'killed at each change it makes, when %s: the next continues',
    { timeout: 600_000 },
    (_, before, fewest) => {
      let code: number | null = null;
      let at = 1;
      for (; code === null; at += ALL ? 1 : 5) {
        const folder = classOfEight();
        before(folder);
        ({ code } = play(folder, { words: ['note', 'ana', 'killed'] }, { at, mode: 'after' }));
        // From the first change on that it does not make it goes on to its end.
        expect([null, 0], String(at)).toContain(code);
        const next = play(folder, { words: ['note', 'ben', 'after'] });
        expect(next, `${at}: ${next.err}`).toMatchObject({ code: 0 });
        expect(locksIn(folder), String(at)).toEqual([]);
      }
      // A note makes some more.
      expect(at).toBeGreaterThan(fewest + 5);
      report(`killed at each of up to ${at} changes, the next went on`);
    },
  );
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

describe('one stops before each change it makes while another starts', () => {
  let module: string;
  beforeAll(() => {
    module = lockModule();
  });

  /** Waits until something is so, but not for ever: some never come in, as they should not. */
  async function until(isSo: () => boolean, ms: number): Promise<void> {
    for (const end = Date.now() + ms; !isSo() && Date.now() < end; ) await wait(5);
  }

  /** Starts one that stops before its change number `stop`; undefined where it makes fewer, and has ended well. */
  async function stopAt(at: { folder: string; log: string }, stop: number) {
    const pause = join(newFolder(), 'pause');
    const hand = startHand({ module, ...at }, 'holder', 1, {
      FAULT_DIR: at.folder,
      FAULT_AT: String(stop),
      FAULT_MODE: 'pause',
      FAULT_PAUSE: pause,
    });
    const isThere = () => existsSync(`${pause}.there`);
    await until(() => isThere() || hand.hasEnded(), 20_000);
    if (isThere()) return { ...hand, goOn: () => writeFileSync(`${pause}.go`, '') };
    expect(hand.hasEnded(), `it came to change ${stop}, or to its end`).toBe(true);
    expect(await hand.ended, `without change ${stop}`).toBe(0);
    return undefined;
  }

  /** Stops one before its change number `stop`, while another comes; false where it makes fewer. */
  async function meet(leave: (folder: string) => void, role: string, stop: number) {
    const at = { folder: classOfEight(), log: join(newFolder(), 'log') };
    leave(at.folder);
    const said = (word: string, { pid }: Hand) => linesOf(at.log).includes(`${word} ${pid}`);
    const stopped = await stopAt(at, stop);
    if (!stopped) return false;
    const other = startHand({ module, ...at }, role, 1);
    // A busy machine may take seconds to start it; only then it has its time to come in.
    await until(() => said('try', other) || other.hasEnded(), 20_000);
    await until(() => said('in', other) || other.hasEnded(), 500);
    stopped.goOn();
    // Time enough to come in beside the other, if it would.
    await until(() => said('in', stopped), 250);
    writeFileSync(`${at.log}.leave`, '');
    const codes = await Promise.all([stopped.ended, other.ended]);
    const where = `before change ${stop}: ${linesOf(at.log).join(', ')}`;
    expect(codes, where).toEqual([0, role === 'victim' ? null : 0]);
    expect(together(at.log), where).toEqual([]);
    if (role === 'victim') await startHand({ module, ...at }, 'reader', 1).ended;
    expect(locksIn(at.folder), where).toEqual([]);
    return true;
  }

  test.each(
    FOUND.flatMap(([found, leave, fewest]) =>
      ['keeper', 'holder', 'victim'].map((role) => [found, role, leave, fewest] as const),
    ),
  )('%s, and the other is a %s', { timeout: 120_000 }, async (_found, role, leave, fewest) => {
    const step = ALL ? 1 : 4;
    let stop = 1 + (SEED % step);
    let stops = 0;
    for (; await meet(leave, role, stop); stop += step) stops++;
    expect(stop).toBeGreaterThan(fewest);
    report(`${stops} places to stop, 0 at once`);
  });
});
