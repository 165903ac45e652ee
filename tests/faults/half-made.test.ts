/**
 * `forget`, `init` and `demo` cut off: a writer who is being forgotten is all there or all gone after the next
 * command, and a new class is there whole or not at all, so that the same command works again. FAULTS=all takes every
 * point, else a sample.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, newFolder } from '../confer.ts';
import { report, sample } from './amount.ts';
import { type Fault, filesOf, newClass, play, removeClass, traceOf } from './faults.ts';

const FILES: Record<string, string> = {
  'class.yaml': 'name: Room 12\ngrade: 4\npinned: {ana: structure.lead}\n',
  'students/ana.yaml': 'name: Ana Quist\nnotes:\n  - {date: 2026-11-12, note: reads aloud}\n',
  'students/ben.yaml': 'name: Ben Carter\n',
  'sorts/2026-11-19-structure.lead.yaml':
    'date: 2026-11-19\nskill: structure.lead\nstacks: {ana: almost, ben: got it}\n',
  'meetings/2026-11-20-conference-ana-structure.lead.yaml':
    'date: 2026-11-20\nfocus: structure.lead\nkind: conference\nwriters: {ana: has it}\n',
};

function smallClass(): string {
  const root = newFolder();
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

function pointsOf(kinds: string[], step: number): Fault[] {
  const kills = kinds.map((_, i) => ({ at: i + 1, mode: 'kill' }));
  const full = kinds.map((_, i) => ({ at: i + 1, mode: 'ENOSPC', sticky: true }));
  return [...sample([...kills, { at: kinds.length, mode: 'after' }], step), ...sample(full, step)];
}

const said = (fault: Fault) => `${fault.mode} ${fault.at}`;

describe('forget that is cut off', () => {
  const start = smallClass();
  const FORGET = { words: ['forget', 'ana', '--yes'] };
  const { kinds, done, ended } = traceOf(start, FORGET);
  const before = filesOf(start).files;
  const after = filesOf(done).files;

  test('it ends as it does when nothing happens, with no step left', () => {
    expect(ended, ended.err).toMatchObject({ code: 0 });
    expect([...after.values()].join()).not.toMatch(/ana|Quist/);
    expect(existsSync(join(done, '.confer/steps'))).toBe(false);
  });

  test('killed, or on a full disk: the next command brings it to one side', {
    timeout: 1_200_000,
  }, async () => {
    const sides = [0, 0];
    for (const fault of pointsOf(kinds, 4)) {
      const folder = newClass(start);
      const played = play(folder, FORGET, fault);
      const half = filesOf(folder).files;
      const next = await confer(folder, ['check']);
      const now = filesOf(folder).files;
      const side = [before, after].findIndex(
        (one) => JSON.stringify([...one]) === JSON.stringify([...now]),
      );
      expect(side, `${said(fault)}: neither as before nor as after`).toBeGreaterThanOrEqual(0);
      sides[side]!++;
      // What the next command did, it says.
      if (JSON.stringify([...half]) !== JSON.stringify([...now]))
        expect(next.err, said(fault)).toContain(
          'An interrupted command was completed: confer forget',
        );
      if (side === 1) {
        const steps = join(folder, '.confer/steps');
        expect(existsSync(steps) ? readdirSync(steps) : [], said(fault)).toEqual([]);
        expect((await confer(folder, ['undo'])).out, said(fault)).toBe('Nothing to undo.\n');
      }
      if (played.code !== null) expect(played.err, said(fault)).not.toMatch(/\n\s+at /);
      removeClass(folder);
    }
    report(`forget: ${kinds.length} changes, ${sides.join(' and ')}`);
  });

  test('without a place for its record it removes nothing', async () => {
    const folder = newClass(start);
    mkdirSync(join(folder, '.confer'), { recursive: true });
    writeFileSync(join(folder, '.confer/steps'), '');
    const { code, err } = await confer(folder, FORGET.words);
    expect(code).toBe(3);
    expect(err).toContain('.confer/steps cannot be written, so nothing was removed');
    expect(filesOf(folder).files).toEqual(before);
  });
});

describe.each([
  ['init', ['init', 'room-7', '--students', 'names.txt'], 'room-7'],
  ['demo', ['demo', 'my-demo'], 'my-demo'],
])('%s that is cut off', (_, words, made) => {
  const top = newFolder();
  writeFileSync(join(top, 'names.txt'), 'Ana López\nBen Carter\nKai Nakamura\n');
  const { kinds, done } = traceOf(top, { words });
  const whole = filesOf(join(done, made)).files;

  test('the class is there whole or not at all, and the same command works again', {
    timeout: 1_200_000,
  }, async () => {
    expect(whole.get('class.yaml')).toContain('name:');
    for (const fault of pointsOf(kinds, Math.max(4, Math.ceil(kinds.length / 12)))) {
      const folder = newClass(top);
      play(folder, { words }, fault);
      const isThere = existsSync(join(folder, made));
      if (!isThere) {
        const again = await confer(folder, words);
        expect(again, said(fault)).toMatchObject({ code: 0 });
      }
      expect(filesOf(join(folder, made)).files, said(fault)).toEqual(whole);
      removeClass(folder);
    }
  });
});

test('an empty folder of that name is filled, one with a file in it is not', async () => {
  const top = newFolder();
  mkdirSync(join(top, 'room-7'));
  expect((await confer(top, ['init', 'room-7'])).code).toBe(0);
  expect(readFileSync(join(top, 'room-7/class.yaml'), 'utf8')).toContain('grade:');
  expect((await confer(top, ['init', 'room-7'])).code).toBe(2);
});
