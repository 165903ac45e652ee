/** Two teachers, some days apart, then plain git: random pairs of branches, each from a seed that is printed. */

import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  closeAll,
  expectAtWork,
  expectNothingLost,
  expectOpenIsSaid,
  keepOneScore,
  mendTwins,
  otherProblems,
} from './after.ts';
import { withDriver } from './driver.ts';
import { cloneOf, commitAll, fetchFrom, git, mergeWith, treeOf, tryGit, undecided } from './git.ts';
import type { Sides } from './merged.ts';
import { type Pair, pairFrom } from './pair.ts';
import { newTally, tallied } from './tally.ts';
import { mergeInto } from './two-teachers.ts';

const CASES = Number(process.env.MERGE_CASES ?? 10);
const FIRST = Number(process.env.MERGE_SEED ?? 1);
const TIME = 60_000 + CASES * 10_000;
/** How git merges class files: by lines, as everywhere, and with confer, where a save has told it to. */
const BOTH = [
  ['by lines', () => {}],
  ['with confer', withDriver],
] as const;
const seeds = Array.from({ length: CASES }, (_, i) => FIRST + i);

const pairs = new Map<number, Promise<Pair>>();

/** Runs `check` on copies of the two; where it fails, says how to make this pair again and what the two did. */
async function forPair(seed: number, check: (pair: Pair) => Promise<void>): Promise<void> {
  if (!pairs.has(seed)) pairs.set(seed, pairFrom(seed));
  const { kim, lee, ...rest } = await pairs.get(seed)!;
  const copies = [kim, lee].map((who) => ({ ...who, root: cloneOf(who.root) }));
  try {
    await check({ ...rest, kim: copies[0]!, lee: copies[1]! });
  } catch (error) {
    const typed = [...kim.typed, ...lee.typed].join('\n  ');
    (error as Error).message +=
      `\nAgain: MERGE_SEED=${seed} MERGE_CASES=1 npx vitest run tests/merges/random-pairs.test.ts\n  ${typed}`;
    throw error;
  }
  for (const { root } of copies) rmSync(root, { recursive: true, force: true });
}

function sidesOf({ base, kim, lee }: Pair): Sides {
  return { base, ours: kim.commits.at(-1)!, theirs: lee.commits.at(-1)! };
}

const some = seeds.filter((seed) => seed % 6 === FIRST % 6);

describe.each(BOTH)('%s', (how, prepare) => {
  /** A copy of the class in which git merges in this way. */
  const copyOf = (root: string, other: string, branch: string) => {
    const copy = cloneOf(root);
    prepare(copy);
    fetchFrom(copy, other, branch);
    return copy;
  };

  test(
    `${CASES} random pairs merge: nothing is lost, nothing doubled, and both can continue`,
    async () => {
      let [tally, twice] = [newTally(), 0];
      for (const seed of seeds) {
        await forPair(seed, async (pair) => {
          const { kim, lee, today } = pair;
          const sides = sidesOf(pair);
          const other = copyOf(lee.root, kim.root, 'kim');
          prepare(kim.root);
          const open = mergeInto(kim, lee);
          const folded = expectNothingLost(kim.root, sides, open);
          expect(mergeWith(other, 'kim'), 'the other way round').toEqual(open);
          if (open.length === 0) expect(treeOf(other)).toEqual(treeOf(kim.root));
          else await expectOpenIsSaid(kim.root, open, today);
          const kept = await closeAll(kim.root, open, sides, today);
          commitAll(kim.root, 'together');
          twice += await keepOneScore(kim.root, today);
          await expectAtWork(kim.root, today);
          tally = tallied(tally, sides, kim.typed.length + lee.typed.length, kept, folded);
        });
      }
      if (process.env.MERGE_CASES) console.log(how, { ...tally, twice });
      if (CASES < 10) return;
      const { sameSort, sameGroups, bothKept, bothWrote, merged, openPairs, ...others } = tally;
      const { sameMeeting, samePages } = others;
      const rare = CASES < 100 ? {} : { sameMeeting, samePages, merged };
      const byLines = { bothKept, openPairs };
      const byConfer = { bothWrote, merged };
      const met = { sameSort, sameGroups, ...rare, ...(how === 'by lines' ? byLines : byConfer) };
      for (const [what, count] of Object.entries(met)) expect(count, what).toBeGreaterThan(0);
    },
    TIME,
  );

  /** Files that a rebase or a pick left with a list in them twice. */
  let twins = 0;

  test(
    `${some.length} pairs, one branch rebased on the other`,
    async () => {
      for (const seed of some) {
        await forPair(seed, async (pair) => {
          const { kim, lee, today } = pair;
          const copy = copyOf(lee.root, kim.root, 'kim');
          await goOn(copy, ['rebase', 'kim'], ['rebase', '--continue'], today);
          twins += await expectSame(copy, sidesOf(pair), today);
        });
      }
    },
    TIME,
  );

  test(
    `${some.length} pairs, the commits of one picked onto the other`,
    async () => {
      for (const seed of some) {
        await forPair(seed, async (pair) => {
          const { base, kim, lee, today } = pair;
          const copy = copyOf(kim.root, lee.root, 'lee');
          const picks = git(copy, 'rev-list', '--reverse', 'main..lee').split('\n').filter(Boolean);
          for (const [i, pick] of picks.entries()) {
            const first = ['cherry-pick', '--allow-empty', '--keep-redundant-commits', pick];
            await goOn(copy, first, ['cherry-pick', '--continue'], today);
            const sides = { base, ours: kim.commits.at(-1)!, theirs: lee.commits[i]! };
            twins += await expectSame(copy, sides, today);
          }
        });
      }
      if (process.env.MERGE_CASES) console.log(how, { pairs: some.length, twins });
      if (how === 'with confer') expect(twins).toBe(0);
    },
    TIME,
  );
});

/** Runs git, and closes what it leaves open, until it is through. */
async function goOn(root: string, first: string[], next: string[], today: string): Promise<void> {
  let answer = tryGit(root, ...first);
  for (let rounds = 0; answer.code !== 0; rounds++) {
    const open = undecided(root);
    expect(open, answer.said).not.toEqual([]);
    expect(open.filter((file) => !file.startsWith('students/'))).toEqual([]);
    await expectOpenIsSaid(root, open, today);
    await closeAll(root, open, undefined, today);
    answer = tryGit(root, ...next);
    if (rounds > 20) throw new Error(answer.said);
  }
}

async function expectSame(root: string, sides: Sides, today: string): Promise<number> {
  expect(git(root, 'status', '--porcelain')).toBe('');
  const twins = await mendTwins(root, today);
  expectNothingLost(root, sides, []);
  expect(await otherProblems(root, today)).toEqual([]);
  commitAll(root, 'mended');
  return twins;
}
