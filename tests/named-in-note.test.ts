/** Two names without a comma: the note goes to the first, and how to note it for the other is said. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, filesIn, wordsOf } from './confer.ts';
import { classOf } from './terminal/rooms.ts';

function room(): string {
  return classOf({
    'students/ana.yaml': 'name: Ana López\n',
    'students/ben.yaml': 'name: Ben Carter\n',
    'students/kai.yaml': 'name: Kai Long\n',
  });
}

test.each([
  [['ana', 'ben', 'wove', 'it', 'in'], 'To note it for Ben Carter too: confer note ben wove it in'],
  [
    ['ana', 'kai,ben', 'wove', 'it'],
    'To note it for Kai Long and Ben Carter too: confer note kai,ben wove it',
  ],
  [
    ['ana', 'and', 'ben', 'kai', 'began late', '--strength'],
    'To note it for Ben Carter and Kai Long too: confer note ben,kai "began late" --strength',
  ],
])('note %j', async (typed, says) => {
  const root = room();
  const { code, out } = await confer(root, ['note', ...typed]);
  expect(code).toBe(0);
  expect(out).toContain(says);
  const line = says.slice(says.indexOf('confer ') + 7);
  expect((await confer(root, wordsOf(line))).out).toContain('students/ben.yaml');
});

test.each([
  [['ana', 'Ben helped them']],
  [['ana', 'long', 'endings']],
  [['ana', 'be', 'bold']],
  [['ana', 'ana', 'began late']],
  [['ana,ben', 'kaia', 'came']],
])('note %j is only a note', async (typed) => {
  const { out, code } = await confer(room(), ['note', ...typed]);
  expect(code).toBe(0);
  expect(out).not.toContain('To note it');
});

test.each([
  [[], ''],
  [['--taught', 'leads'], ' --taught leads'],
  [['--next', 'leads', '--dry-run'], ' --next leads --dry-run'],
])(
  'a note of nothing but names and %j is refused, with the line that asks for the words',
  async (flags, more) => {
    const root = room();
    const before = filesIn(root);
    const { code, err } = await confer(root, ['note', 'ana', 'ben', ...flags]);
    expect(code).toBe(2);
    expect(err).toContain('The only words of this note are Ben Carter. Nothing was saved.');
    expect(err).toContain(`Put commas between writers: confer note ana,ben${more}`);
    expect(filesIn(root)).toEqual(before);
    expect(readFileSync(join(root, 'students/ana.yaml'), 'utf8')).not.toContain('notes');
  },
);
