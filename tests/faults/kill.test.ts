/**
 * kill -9 before, after and in the middle of every change that a command makes: every file is old or new, nothing
 * that was shown as saved is lost, and the next run sweeps up. FAULTS=all takes every point, else a sample.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, EXAMPLE, HOME, newFolder } from '../confer.ts';
import { report, sample } from './amount.ts';
import { broken, changesOf, filesOf, newClass, type Played, play, removeClass } from './faults.ts';

/** A class where every command has something to do. */
async function base(): Promise<string> {
  const folder = newClass(EXAMPLE);
  writeFileSync(
    join(folder, 'scores.csv'),
    'name,ideas,organization\nAna López,4,3\nBen Carter,3,3\nKai Nakamura,5,4\n',
  );
  for (const words of [['group'], ['plan'], ['note', 'ana', 'first']]) {
    expect((await confer(folder, words)).code).toBe(0);
  }
  return folder;
}

const COMMANDS: Record<string, Played> = {
  note: { words: ['note', 'ana', 'wove dialogue into the chase', '--strength'] },
  'note of three': { words: ['note', 'ana,ben,kai', 'began again', '--next', 'leads'] },
  'sort by flags': { words: ['sort', 'leads', '--got-it', 'ana,ben', '--needs-help', 'kai,mo'] },
  import: { words: ['import', 'scores.csv', '--rubric', 'six-traits', '--piece', 'Winter'] },
  meet: { words: ['meet', '1', '--has-it', 'jack', '--absent', 'mo'] },
  move: { words: ['move', 'ana', 'leads'] },
  plan: { words: ['plan', '--force', '--names', 'first'] },
  undo: { words: ['undo'] },
  'another id': { words: ['id', 'ana', 'ana-l'] },
  archive: { words: ['archive', 'kai'] },
  'sort of 24 at the keyboard': { words: ['sort', 'endings'], keyboard: true },
};

function pointsOf(kinds: string[], few = 2): { at: number; mode: string }[] {
  const all = kinds.flatMap((kind, i) => [
    { at: i + 1, mode: 'kill' },
    { at: i + 1, mode: 'after' },
    ...(/^write/.test(kind) ? [{ at: i + 1, mode: 'short' }] : []),
  ]);
  return sample(all, few);
}

/** Answers that were on the screen as saved, as lines of the sort file. */
function shownAsSaved(out: string, folder: string): string[] {
  const students = readdirSync(join(folder, 'students')).map((file) => ({
    id: file.replace('.yaml', ''),
    text: readFileSync(join(folder, 'students', file), 'utf8'),
  }));
  return [...out.matchAll(/^Saved: (.*), ([a-z ]+)\.$/gm)].map(([, name, stack]) => {
    const { id } = students.find(
      ({ text }) => text.includes(`name: ${name}`) || text.includes(`name: "${name}"`),
    )!;
    return `${id}: ${stack}`;
  });
}

describe.skipIf(!existsSync(join(HOME, 'dist/main.js')))('killed', () => {
  test.each(Object.entries(COMMANDS))('%s', { timeout: 1_200_000 }, async (name, played) => {
    const start = await base();
    const { kinds, ended } = changesOf(start, played);
    expect(ended, ended.err).toMatchObject({ code: 0 });
    const done = newClass(start);
    play(done, played);
    const [before, after] = [filesOf(start).files, filesOf(done).files];
    const points = pointsOf(kinds, played.keyboard ? 4 : 2);
    for (const point of points) {
      const folder = newClass(start);
      const where = `${name}: ${point.mode} ${point.at} (${kinds[point.at - 1]})`;
      const { out, code } = play(folder, played, point);
      expect(code, where).toBe(null);
      const sheet = 'sorts/2026-11-23-structure.end.yaml';
      if (played.keyboard) {
        const text = filesOf(folder).files.get(sheet) ?? '';
        for (const line of shownAsSaved(out, folder)) expect(text, where).toContain(line);
        expect((await confer(folder, ['check'])).out, where).toContain('No problems');
      } else {
        const { files } = filesOf(folder);
        expect(broken(files, before, after), where).toEqual([]);
        if (/^(Saved|Undone)/m.test(out)) expect(files, where).toEqual(after);
        // The next run, whatever it is for, brings all of it to one side, and sweeps.
        expect(await confer(folder, ['check']), where).toMatchObject({ code: 0 });
        const next = filesOf(folder);
        const side = ['plan', 'move'].includes(name) ? undefined : [before, after];
        if (side)
          expect(
            side.some((one) => same(one, next.files)),
            where,
          ).toBe(true);
      }
      expect(filesOf(folder).leftovers, where).toEqual([]);
      removeClass(folder);
    }
    report(`${name}: killed at ${points.length} points`);
  });

  test('init: a class, or no class', { timeout: 600_000 }, async () => {
    const empty = newFolder();
    writeFileSync(join(empty, 'names.txt'), 'Ana\nBen\nKai\n');
    const played = { words: ['init', 'room', '--students', 'names.txt'] };
    const { kinds } = changesOf(empty, played);
    const done = newClass(empty);
    play(done, played);
    for (const point of pointsOf(kinds)) {
      const folder = newClass(empty);
      play(folder, played, point);
      const where = `init: ${point.mode} ${point.at} (${kinds[point.at - 1]})`;
      const { files } = filesOf(folder);
      expect(broken(files, filesOf(empty).files, filesOf(done).files), where).toEqual([]);
      // class.yaml comes last: where it is, everything is.
      if (files.has('room/class.yaml')) expect(files, where).toEqual(filesOf(done).files);
      removeClass(folder);
    }
  });
});

function same(a: Map<string, string>, b: Map<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}
