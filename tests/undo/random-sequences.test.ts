/**
 * Every command is undone and redone byte for byte, whatever was typed and however the files were written by
 * hand. UNDO_CASES says how many made-up sequences are tried, UNDO_SEED tries only one.
 */

import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Play } from './play.ts';

describe('any sequence of commands', () => {
  const CASES = Number(process.env.UNDO_CASES ?? 12);
  const ONLY = process.env.UNDO_SEED;

  test(`${CASES} sequences: back to the first byte, and forward to the last`, async () => {
    const seeds = ONLY ? [Number(ONLY)] : Array.from({ length: CASES }, (_, i) => i + 1);
    let steps = 0;
    for (const seed of seeds) {
      const play = new Play(seed);
      await play.all();
      steps += play.past.length;
      rmSync(play.root, { recursive: true });
    }
    expect(steps).toBeGreaterThan(seeds.length);
  }, 3_600_000);
});
