/** Whatever a command accepts, the next check accepts too; what it would not, is refused and not written. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, newFolder } from './confer.ts';

const deep = '['.repeat(600);
const marks = '&a '.repeat(3_500).trim();

/** Saved: check finds nothing. Refused: no file has changed. */
async function expectOneOfBoth(root: string, words: string[]): Promise<'saved' | 'refused'> {
  const file = join(root, 'students/ana.yaml');
  const before = readFileSync(file, 'utf8');
  const { code, err } = await confer(root, words);
  expect(err).not.toMatch(/\n\s+at /);
  const checked = await confer(root, ['check']);
  expect(checked.out, words.join(' ').slice(0, 60)).toContain('No problems');
  if (code === 0) return 'saved';
  expect(readFileSync(file, 'utf8')).toBe(before);
  return 'refused';
}

describe('a next step', () => {
  test.each([
    ['p.4', 'saved'],
    ['Mr.Fox', 'saved'],
    ['3.5', 'saved'],
    ['v2.0', 'saved'],
    ['1.00', 'saved'],
    ['a.b', 'saved'],
    ['structure.lead', 'saved'],
    ['structure.xyz', 'refused'],
    ['strukture.led', 'refused'],
    ['read it aloud.', 'saved'],
  ])('%s is %s', async (next, how) => {
    expect(await expectOneOfBoth(copyOf(EXAMPLE), ['note', 'ana', 'x', '--next', next])).toBe(how);
  });
});

describe('words with signs that YAML knows', () => {
  test.each([
    ['brackets', deep],
    ['marks', marks],
    ['a key', 'note: x'],
    ['a tag', '!wow she finished'],
    ['an anchor', '&Kai and she wrote'],
    ['a comment', '# not a comment'],
    ['quotes', '"a" \'b\''],
  ])('%s', async (_, words) => {
    const root = copyOf(EXAMPLE);
    for (const line of [
      ['note', 'ana', words],
      ['meet', 'ana', '--about', 'leads', '--has-it', 'ana', '--note', `ana=${words}`],
      ['texts', 'add', 'Owl Moon', '--skill', 'leads', '--note', words],
      ['score', '--piece', words.slice(0, 900), '--scores', 'ana=4,3,3,3,2,3'],
    ])
      expect(await expectOneOfBoth(root, line), line[0]).toBe('saved');
  });
});

test('a file that grows past what is read is refused, and stays as it was', async () => {
  const root = copyOf(EXAMPLE);
  const long = 'word '.repeat(22_000).trim();
  const said: string[] = [];
  for (let n = 0; n < 11; n++)
    said.push(await expectOneOfBoth(root, ['note', 'ana', `${n} ${long}`]));
  expect(said).toContain('saved');
  expect(said.at(-1)).toBe('refused');
});

test.each(['all', 'rest', 'none', 'everybody'])('%s is no id: it means others', async (id) => {
  expect((await confer(copyOf(EXAMPLE), ['id', 'ana', id])).code).toBe(2);
});

test('a class of more writers than are read is not made', async () => {
  const folder = newFolder();
  const names = Array.from({ length: 5_001 }, (_, i) => `Name${'abcdefghij'[i % 10]} Last${i}x`);
  writeFileSync(
    join(folder, 'names.csv'),
    `name\n${names.join('\n').replace(/\d/g, (d) => 'klmnopqrst'[Number(d)]!)}\n`,
  );
  const { code } = await confer(folder, ['init', 'room', '--students', 'names.csv']);
  expect(code).toBe(3);
});

test.each(['* began again', '- "no", the dog said', '& then the gate'])(
  'the sign in "%s" is no part of the skill before it',
  async (words) => {
    const line = ['note', 'ana', '--next', 'slowing down', '--', words];
    expect(await expectOneOfBoth(copyOf(EXAMPLE), line)).toBe('saved');
  },
);
