/**
 * Classes as old versions of confer left them (tests/versions, made by `npm run test:versions -- --keep`): this one reads
 * them with no problem, keeps their groups, changes one line where it changes anything, and undoes what was done there.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, copyOf, filesIn, HOME, wordsOf } from './confer.ts';

const FOLDER = join(HOME, 'tests/versions');
const TUESDAY = '2026-11-24';
const VERSIONS = readdirSync(FOLDER);
const WITH_STEPS = VERSIONS.filter((version) => version !== '0.1.0');
const MEETING = 'meetings/2026-11-23-structure.end.yaml';

const classOf = (version: string) => copyOf(join(FOLDER, version));
const typed = (room: string, line: string) => confer(room, wordsOf(line), TUESDAY);

/** What a teacher has; confer's own notes, which may be deleted, are left out. */
function ownFiles(room: string): Map<string, string> {
  return new Map([...filesIn(room)].filter(([name]) => !/^\.confer[\\/]/.test(name)));
}

test('there is a class of each version that CONTRIBUTING.md names', () => {
  expect(VERSIONS).toEqual(['0.1.0', '0.2.0', '0.4.0']);
});

describe.each(VERSIONS)('a class of %s', (version) => {
  test('is read with no problem, and reading changes nothing', async () => {
    const room = classOf(version);
    const before = ownFiles(room);
    expect((await typed(room, 'check')).out).toContain('No problems');
    for (const line of ['', 'why bo', 'show fay', 'due', 'week', 'log', 'export ada'])
      expect(await typed(room, line), line).toMatchObject({ code: 0 });
    expect(ownFiles(room)).toEqual(before);
  });

  test('keeps its groups, with what the teacher changed', async () => {
    const room = classOf(version);
    const before = ownFiles(room);
    expect((await typed(room, 'group')).code).toBe(0);
    expect(ownFiles(room)).toEqual(before);
    const { groups } = JSON.parse((await typed(room, 'group --json')).out);
    expect(groups).toMatchObject([{ focus: 'structure.end' }]);
    expect((await typed(room, 'show')).out).toContain('Fay');
  });

  test('loses no line when this version writes, and undo gives back every byte', async () => {
    const room = classOf(version);
    const before = ownFiles(room);
    const lines = [
      'note fay went on',
      'sort leads --got-it cy',
      'meet 1 --has-it bo',
      'plan --force',
    ];
    for (const line of lines) expect(await typed(room, line), line).toMatchObject({ code: 0 });
    const after = ownFiles(room);
    for (const [name, text] of before) {
      // Pages are made again.
      if (name.startsWith('plans')) continue;
      const now = after.get(name)!.split('\n');
      expect(text.split('\n').filter((line) => !now.includes(line))).toEqual([]);
    }
    for (const line of lines) expect(await typed(room, 'undo'), line).toMatchObject({ code: 0 });
    expect(ownFiles(room)).toEqual(before);
  });
});

test.each(WITH_STEPS)('undo takes back what %s did last', async (version) => {
  const room = classOf(version);
  const before = ownFiles(room);
  expect((await typed(room, 'undo')).code).toBe(0);
  const after = ownFiles(room);
  expect(before.has(MEETING)).toBe(true);
  expect(after.has(MEETING)).toBe(false);
  expect((await typed(room, 'redo')).code).toBe(0);
  expect(ownFiles(room)).toEqual(before);
});
