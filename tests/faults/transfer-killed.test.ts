/**
 * A transfer changes two classes. Killed before, after and in the middle of every change, or refused by the disk at it:
 * the writer is never in neither class, and the next command in the old class brings both to one side. FAULTS=all takes
 * every point, else a sample.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, newFolder } from '../confer.ts';
import { report, sample } from './amount.ts';
import { broken, type Fault, filesOf, newClass, play, removeClass, traceOf } from './faults.ts';

const FILES: Record<string, string> = {
  'old/class.yaml': 'grade: 4\n',
  'old/students/ana.yaml': 'name: Ana López\nnotes:\n  - {date: 2026-11-12, note: reads aloud}\n',
  'old/students/ben.yaml': 'name: Ben Carter\n',
  'old/names.yaml': 'ana: {school id: "17"}\n',
  'old/sorts/2026-11-19-structure.lead.yaml':
    'date: 2026-11-19\nskill: structure.lead\nstacks: {ana: almost, ben: got it}\n',
  'old/meetings/2026-11-20-structure.lead.yaml':
    'date: 2026-11-20\nfocus: structure.lead\nwriters: {ana: has it, ben: not yet}\n',
  'new/class.yaml': 'grade: 4\n',
  'new/students/kai.yaml': 'name: Kai Nakamura\n',
  'new/sorts/2026-11-19-structure.lead.yaml':
    'date: 2026-11-19\nskill: structure.lead\nstacks: {kai: almost}\n',
};

function twoClasses(): string {
  const top = newFolder();
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(top, file)), { recursive: true });
    writeFileSync(join(top, file), text);
  }
  return top;
}

const TRANSFER = { words: ['-C', 'old', 'transfer', 'ana', 'new'] };
const UNDO = { words: ['-C', 'new', 'undo'] };

function isSame(a: Map<string, string>, b: Map<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}

/** Commands that a teacher may run next, in one class or the other; the old class ends it. */
const NEXT: string[][][] = [
  [['-C', 'old', 'check']],
  [
    ['-C', 'new', 'check'],
    ['-C', 'old', 'check'],
  ],
  [
    ['-C', 'old', 'show', 'ben'],
    ['-C', 'new', 'show', 'kai'],
  ],
];

describe('a transfer that is cut off', () => {
  const start = twoClasses();
  const { kinds, done, ended } = traceOf(start, TRANSFER);
  const before = filesOf(start).files;
  const after = filesOf(done).files;

  /** Plays the transfer with this fault, then what comes next. */
  async function cutOff(fault: Fault, next: string[][]) {
    const where = `${fault.mode} ${fault.at} (${kinds[fault.at - 1]})`;
    const folder = newClass(start);
    const played = play(folder, TRANSFER, fault);
    const { files } = filesOf(folder);
    expect(broken(files, before, after), where).toEqual([]);
    // In one of the two at least, with all that is theirs.
    const isOld = files.get('old/students/ana.yaml') === before.get('old/students/ana.yaml');
    const isNew = [...after].every(([file, text]) => /^old/.test(file) || files.get(file) === text);
    expect(isOld || isNew, where).toBe(true);
    for (const words of next) {
      expect(await confer(folder, words), where).toMatchObject({ code: 0 });
    }
    const now = filesOf(folder);
    const side = [before, after].findIndex((one) => isSame(one, now.files));
    expect(side, `${where}: neither as before nor as after`).toBeGreaterThanOrEqual(0);
    for (const half of ['old', 'new']) await confer(folder, ['-C', half, 'check']);
    expect(filesOf(folder).leftovers, where).toEqual([]);
    expect(existsSync(join(folder, 'old/.confer/steps/transfer')), where).toBe(false);
    return { folder, played, side, where };
  }

  test('it ends as it does when nothing happens', () => {
    expect(ended, ended.err).toMatchObject({ code: 0 });
    expect([...after.keys()].filter((file) => /ana/.test(file))).toEqual([
      'new/students/ana.yaml',
      'old/archive/ana.yaml',
    ]);
  });

  test('killed', { timeout: 1_200_000 }, async () => {
    const all = kinds.flatMap((kind, i) => [
      { at: i + 1, mode: 'kill' },
      ...(/^write/.test(kind) ? [{ at: i + 1, mode: 'short' }] : []),
    ]);
    const points = sample([...all, { at: kinds.length, mode: 'after' }], 6);
    const sides = [0, 0];
    for (const [i, fault] of points.entries()) {
      const { folder, played, side, where } = await cutOff(fault, NEXT[i % NEXT.length]!);
      expect(played.code, where).toBe(null);
      if (/now/.test(played.out)) expect(side, where).toBe(1);
      sides[side]!++;
      // Each class takes back its own half, also if the next command ended it.
      if (side === 1) {
        for (const words of [UNDO.words, ['-C', 'old', 'undo']])
          expect((await confer(folder, words)).code, where).toBe(0);
        expect(isSame(filesOf(folder).files, before), where).toBe(true);
      }
      removeClass(folder);
    }
    report(`transfer: ${kinds.length} changes, ${points.length} kills, ${sides.join(' and ')}`);
  });

  test('refused by the disk', { timeout: 1_200_000 }, async () => {
    const points = sample(
      kinds.map((_, i) => ({ at: i + 1, mode: 'ENOSPC' })),
      6,
    );
    for (const [i, fault] of points.entries()) {
      const { folder, played, side, where } = await cutOff(fault, NEXT[i % NEXT.length]!);
      if (played.code === 0) expect(side, where).toBe(1);
      else expect(played.code, where).toBe(3);
      expect(played.err, where).not.toMatch(/\n\s+at /);
      removeClass(folder);
    }
  });
});

describe('what was changed after the kill is nobody’s to decide', () => {
  /** The new class has all, the old one nothing: the last point of the first half. */
  function between() {
    const folder = newClass(twoClasses());
    const { trace } = traceOf(folder, TRANSFER);
    const last = Math.max(...trace.map(({ path, change }) => (/^new/.test(path) ? change : 0)));
    play(folder, TRANSFER, { at: last + 1, mode: 'kill' });
    for (const half of ['new', 'old'])
      expect(existsSync(join(folder, half, 'students/ana.yaml'))).toBe(true);
    return folder;
  }

  test('a file that has changed stays in both, and the next command says so', async () => {
    const folder = between();
    const own = join(folder, 'old/students/ana.yaml');
    writeFileSync(own, `${readFileSync(own, 'utf8')}  - {date: 2026-11-23, note: one more}\n`);
    const { code, err } = await confer(folder, ['-C', 'old', 'check']);
    expect(code).toBe(0);
    expect(err).toContain('An interrupted command was not completed: confer transfer ana new');
    expect(err).toContain('confer archive ana');
    expect(readFileSync(own, 'utf8')).toContain('one more');
    expect((await confer(folder, ['-C', 'old', 'check'])).err).toBe('');
  });

  test('it can be taken back in the new class alone', async () => {
    const folder = between();
    await confer(folder, UNDO.words);
    expect((await confer(folder, ['-C', 'old', 'check'])).err).toBe('');
    expect(isSame(filesOf(folder).files, filesOf(twoClasses()).files)).toBe(true);
  });
});
