/** Counts what random pairs came to, so that a test of them cannot pass without having met anything. */

import type { Kept } from './after.ts';
import { expectedFrom, type Sides } from './merged.ts';

export interface Tally {
  pairs: number;
  /** Pairs with a file that was left open. */
  openPairs: number;
  commands: number;
  /** New files of both that are of the same day and about the same thing. */
  sameSort: number;
  sameGroups: number;
  sameMeeting: number;
  samePages: number;
  /** Writers' files that both changed; of these, merged by git, and left open. */
  bothWrote: number;
  merged: number;
  open: number;
  /** Of the open ones: well after the marks were taken out, or named by check and mended by hand. */
  bothKept: number;
  mendedByHand: number;
  /** Lines that both wrote word for word. */
  folded: number;
}

export function newTally(): Tally {
  return {
    ...{
      pairs: 0,
      openPairs: 0,
      commands: 0,
      sameSort: 0,
      sameGroups: 0,
      sameMeeting: 0,
      samePages: 0,
    },
    ...{ bothWrote: 0, merged: 0, open: 0, bothKept: 0, mendedByHand: 0, folded: 0 },
  };
}

export function tallied(
  before: Tally,
  sides: Sides,
  commands: number,
  kept: Kept[],
  folded: number,
): Tally {
  const { both } = expectedFrom(sides);
  const same = (folder: string) => sameOf(folder, sides);
  const keptBoth = kept.filter((one) => one === 'both kept').length;
  const now: Tally = {
    ...{
      pairs: 1,
      openPairs: Math.sign(kept.length),
      commands,
      sameSort: same('sorts'),
      sameGroups: same('groups'),
    },
    ...{ sameMeeting: same('meetings'), samePages: same('plans'), bothWrote: both.length },
    ...{ merged: both.length - kept.length, open: kept.length, bothKept: keptBoth },
    ...{ mendedByHand: kept.length - keptBoth, folded },
  };
  const keys = Object.keys(before) as (keyof Tally)[];
  return Object.fromEntries(keys.map((key) => [key, before[key] + now[key]])) as unknown as Tally;
}

/** Counts kim's new files in a folder for which lee has one with the same name except for the teacher's. */
function sameOf(folder: string, { base, ours, theirs }: Sides): number {
  const mine = [...ours.keys()].filter((file) => file.startsWith(`${folder}/`) && !base.has(file));
  return mine.filter((file) => {
    const other = file.replace(/-kim(?=[./])/, '-lee');
    return theirs.has(other) && !base.has(other);
  }).length;
}
