/**
 * The power goes at any change that a command makes: of what was not synced any part may be on the disk. No file of the
 * class is broken, what was shown as saved is there, and several files are all old or all new after the next run. So for
 * every line that writes but save: when git syncs what it writes is git's own matter.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, EXAMPLE } from '../confer.ts';
import { randomFrom } from '../random.ts';
import { ALL, EVERY_CASE, report, SEED, sample } from './amount.ts';
import {
  broken,
  filesOf,
  newClass,
  type Played,
  removeClass,
  type Traced,
  traceOf,
} from './faults.ts';
import { classBefore, isSame, sidesOf, stopped, WRITING } from './lines-that-write.ts';
import { bytesOf, Disk, type Made, putOn } from './power.ts';

// At each of so many changes of a command so many ways in which the disk may have been left.
const [POINTS, CUTS] = ALL ? [80, 3] : [3, 1];

const COMMANDS: Record<string, Played> = {
  note: { words: ['note', 'ana', 'wove dialogue into the chase', '--strength'] },
  'note of three': { words: ['note', 'ana,ben,kai', 'began again', '--next', 'leads'] },
  'sort by flags': { words: ['sort', 'leads', '--got-it', 'ana,ben', '--needs-help', 'kai,mo'] },
  import: { words: ['import', 'scores.csv', '--rubric', 'six-traits', '--piece', 'Winter'] },
  meet: { words: ['meet', '1', '--has-it', 'jack', '--absent', 'mo'] },
  taught: { words: ['taught', 'leads', 'cut the hello line'] },
  'texts add': { words: ['texts', 'add', 'The kite', '--writer', 'ben', '--child-said-yes'] },
  undo: { words: ['undo'] },
  'another id': { words: ['id', 'ana', 'ana-l'] },
  archive: { words: ['archive', 'kai'] },
  'sort of 24 at the keyboard': { words: ['sort', 'endings'], keyboard: true },
};

async function base(): Promise<string> {
  const folder = newClass(EXAMPLE);
  writeFileSync(
    join(folder, 'scores.csv'),
    'name,ideas\nAna López,4\nBen Carter,3\nKai Nakamura,5\n',
  );
  for (const words of [['group'], ['note', 'ana', 'first']]) await confer(folder, words);
  return folder;
}

const sheet = 'sorts/2026-11-23-structure.end.yaml';
/** At the keyboard each answer is said alone: as many lines stand in the file. */
const saidSaved = (said: Made[]) =>
  said.flatMap(({ text = '' }) => text.match(/^(Saved|Undone|Redone): /gm) ?? []).length;

describe(`the power goes (SEED=${SEED})`, () => {
  test.each(Object.entries(COMMANDS))('%s', { timeout: 1_200_000 }, async (name, played) => {
    const start = await base();
    const traced = traceOf(start, played);
    const { ended, done } = traced;
    expect(ended, ended.err).toMatchObject({ code: 0 });
    expect(traced.trace.length).toBeGreaterThan(0);
    const [before, after] = [filesOf(start).files, filesOf(done).files];
    await eachCut(
      { name, start, traced, points: POINTS, cuts: CUTS },
      async (folder, said, where) => {
        const { files } = filesOf(folder);
        const saved = saidSaved(said);
        if (played.keyboard) {
          const answers = /stacks:\n([\s\S]*)/.exec(files.get(sheet) ?? '')?.[1] ?? '';
          expect(answers.split('\n').length - 1, where).toBeGreaterThanOrEqual(saved);
          files.delete(sheet);
          expect(broken(files, before, before), where).toEqual([]);
        } else {
          expect(broken(files, before, after), where).toEqual([]);
          if (saved > 0) expect(isSame(files, after), where).toBe(true);
        }
        const { code, out, err } = await confer(folder, ['check']);
        expect(code, `${where}\n${out}${err}`).toBe(0);
        const next = filesOf(folder);
        expect(next.leftovers, where).toEqual([]);
        const whole = played.keyboard || [before, after].some((side) => isSame(side, next.files));
        expect(whole, `${where}: ${changed(next.files, before)}`).toBe(true);
        // Nobody is kept out by what was left.
        const note = await confer(folder, ['note', 'mo', 'went on']);
        expect(note.code, `${where}\n${note.err}`).toBe(0);
      },
    );
  });

  const lines = ALL ? WRITING : sample(WRITING, 6);
  test.each(lines.filter(([, [word]]) => word !== 'save'))(
    'confer %s',
    {
      timeout: 1_200_000,
    },
    async (name, line) => {
      const start = await classBefore(line);
      const traced = traceOf(start, { words: line });
      const { ended, done } = traced;
      expect(ended, ended.err).toMatchObject({ code: 0 });
      const sides = await sidesOf(start, done);
      if (isSame(sides.before, sides.after)) return;
      const end = stopped(line, sides);
      const [points, cuts] = EVERY_CASE ? [40, 2] : [3, 1];
      await eachCut({ name, start, traced, points, cuts }, (folder, said, where) => {
        const { files } = filesOf(folder);
        if (saidSaved(said) > 0) expect(isSame(files, sides.after), where).toBe(true);
        return end.expectWhole(folder, where);
      });
    },
  );
});

interface Cuts {
  name: string;
  start: string;
  traced: Traced;
  /** So many places in the trace, and at each so many ways in which the disk may have been left. */
  points: number;
  cuts: number;
}

/** The class as it may be after each cut, and what was said by then. */
async function eachCut(
  { name, start, traced: { trace, at: place }, points, cuts }: Cuts,
  look: (folder: string, said: Made[], where: string) => unknown,
): Promise<void> {
  const random = randomFrom(SEED);
  const step = Math.ceil(trace.length / points);
  // Else each command would be cut off at the same few steps, as all begin alike.
  const first = (SEED + name.length) % step;
  const disk = new Disk(bytesOf(start));
  let made = 0;
  for (const [at, change] of trace.entries()) {
    disk.play(change);
    if (at % step !== first) continue;
    for (let i = 0; i < cuts; i++, made++) {
      const folder = newClass(start, place);
      putOn(folder, disk.afterCut(random), 60);
      const where = `SEED=${SEED} ${name}: cut ${i} after ${at} (${change.op} ${change.path})`;
      await look(
        folder,
        trace.slice(0, at + 1).filter(({ op }) => op === 'said'),
        where,
      );
      removeClass(folder);
    }
  }
  report(`${name}: ${trace.length} changes, ${made} cuts`);
}

function changed(files: Map<string, string>, before: Map<string, string>): string {
  return broken(files, before, before).join(' ');
}
