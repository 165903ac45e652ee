/** One old note, found by its day or by some of its words, is replaced or removed; everything else in the file stays. */

import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, wordsOf } from './confer.ts';
import { classOf } from './terminal/rooms.ts';

const BEFORE = `name: Ana
# seen at her desk
notes:
  - {date: 2026-11-02, strength: gave the dog a name}   # twice
  - {date: 2026-11-12, note: began again, taught: structure.lead}
  - date: 2026-11-12
    note: "the end comes: too soon"
  - {date: 2026-11-20, note: asked for a pen}
`;

function room(): { root: string; text: () => string } {
  const root = classOf({ 'students/ana.yaml': BEFORE, 'students/ben.yaml': 'name: Ben\n' });
  return { root, text: () => readFileSync(join(root, 'students/ana.yaml'), 'utf8') };
}

const without = (...lines: string[]) =>
  lines.reduce((text, line) => text.replace(`${line}\n`, ''), BEFORE);

test.each([
  ['nov 20', without('  - {date: 2026-11-20, note: asked for a pen}')],
  ['last fri', without('  - {date: 2026-11-20, note: asked for a pen}')],
  ['ASKED FOR', without('  - {date: 2026-11-20, note: asked for a pen}')],
  ['too soon', without('  - date: 2026-11-12', '    note: "the end comes: too soon"')],
  ['leads', without('  - {date: 2026-11-12, note: began again, taught: structure.lead}')],
])('--remove %s takes one note away, and undo brings it back', async (meant, after) => {
  const { root, text } = room();
  const { code, out, err } = await confer(root, ['note', 'ana', '--remove', meant]);
  expect(code, err).toBe(0);
  expect(out).toContain('Saved: students/ana.yaml. To have it back: confer undo');
  expect(text()).toBe(after);
  await confer(root, ['undo']);
  expect(text()).toBe(BEFORE);
});

test('--instead-of replaces the words; date, what was taught and all other lines stay', async () => {
  const { root, text } = room();
  const words = ['note', 'ana', 'began', 'with', 'the', 'dog', '--instead-of', 'began again'];
  expect((await confer(root, words)).out).toContain(
    'Ana, Thu Nov 12: "began again"; taught leads\n   is now: "began with the dog"; taught leads\n',
  );
  expect(text()).toBe(BEFORE.replace('note: began again', 'note: began with the dog'));
});

test('a strength stays one, and its new words go on a page', async () => {
  const { root, text } = room();
  const { out } = await confer(root, ['note', 'ana', 'named the dog', '--instead-of', 'nov 2']);
  expect(out).toContain('On a page: "You named the dog."');
  expect(text()).toBe(BEFORE.replace('strength: gave the dog a name', 'strength: named the dog'));
});

test('of two notes that say the same the newest goes; the new words are by who typed them', async () => {
  const { root, text } = room();
  appendFileSync(join(root, 'class.yaml'), 'teachers: [kim, lee]\n');
  const line = '  - {date: 2026-11-20, note: asked for a pen}\n';
  appendFileSync(join(root, 'students/ana.yaml'), line.repeat(2));
  expect((await confer(root, ['note', 'ana', '--remove', 'a pen'])).code).toBe(0);
  expect(text()).toBe(BEFORE + line);
  await confer(root, ['--as', 'kim', 'note', 'ana', 'lost it', '--instead-of', 'a pen']);
  expect(text()).toBe(`${BEFORE}  - {date: 2026-11-20, note: lost it, by: kim}\n`);
});

test.each([
  ['of two notes of one day', ['--remove', 'nov 12'], 'That could be 2 notes:'],
  ['of no note', ['--remove', 'slept'], 'Ana has no note of "slept"'],
  ['without words', ['--instead-of', 'nov 20'], 'nothing to save in this note'],
  ['with words for --remove', ['other', '--remove', 'nov 20'], 'To replace a note: --instead-of'],
  ['with another flag', ['x y', '--instead-of', 'nov 20', '--next', 'leads'], 'Only the words'],
])('nothing is changed %s', async (_, words, says) => {
  const { root, text } = room();
  const { code, err } = await confer(root, ['note', 'ana', ...words]);
  expect({ code, said: err.includes(says) }, err).toEqual({ code: 2, said: true });
  expect(text()).toBe(BEFORE);
});

test('two writers are not corrected at once, and --dry-run shows the line', async () => {
  const { root, text } = room();
  expect((await confer(root, ['note', 'ana,ben', '--remove', 'x'])).code).toBe(2);
  const dry = await confer(root, ['note', 'ana', '--remove', 'nov 20', '--dry-run']);
  expect(dry.out).toContain('- {date: 2026-11-20, note: asked for a pen}');
  expect(text()).toBe(BEFORE);
});

test('a file with a mistake in it is not corrected', async () => {
  const { root } = room();
  const file = join(root, 'students/ana.yaml');
  appendFileSync(file, '  - {date: 2026-11-21, note: "x}\n');
  const before = readFileSync(file, 'utf8');
  expect((await confer(root, ['note', 'ana', '--remove', 'nov 20'])).code).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

const MEETING = `date: 2026-11-20
focus: structure.lead
writers:
  ana: {how: has it, note: "used a qestion"} # by the window
  ben: tried it
`;
const SORT = 'date: 2026-11-19\nskill: structure.lead\nstacks:\n  ana: {note: "skips ahead"}\n';

function roomOfSheets(): { root: string; read: (file: string) => string } {
  const files = {
    'meetings/2026-11-20-structure.lead.yaml': MEETING,
    'sorts/2026-11-19-structure.lead.yaml': SORT,
  };
  const root = classOf({
    'students/ana.yaml': BEFORE,
    'students/ben.yaml': 'name: Ben\n',
    ...files,
  });
  return { root, read: (file) => readFileSync(join(root, file), 'utf8') };
}

test('words typed in a meeting are replaced and removed there', async () => {
  const { root, read } = roomOfSheets();
  const file = 'meetings/2026-11-20-structure.lead.yaml';
  const { out, err } = await confer(root, [
    'note',
    'ana',
    'used a question',
    '--instead-of',
    'qestion',
  ]);
  expect(out, err).toContain(
    'Ana, Fri Nov 20: "used a qestion"; in the meeting of leads\n   is now: "used a question"; in the meeting of leads\n',
  );
  expect(read(file)).toBe(MEETING.replace('"used a qestion"', 'used a question'));
  expect(read('students/ana.yaml')).toBe(BEFORE);
  await confer(root, ['note', 'ana', '--remove', 'used a question']);
  expect(read(file)).toBe(MEETING.replace('{how: has it, note: "used a qestion"}', 'has it'));
  await confer(root, ['undo']);
  await confer(root, ['undo']);
  expect(read(file)).toBe(MEETING);
});

test('of an answer that is only words nothing is left; a strength cannot stand there', async () => {
  const { root, read } = roomOfSheets();
  const strength = ['note', 'ana', 'looks back', '--strength', '--instead-of', 'skips'];
  const { code, err } = await confer(root, strength);
  expect(code).toBe(2);
  expect(err).toContain(
    'stand in the sort of leads of Thu Nov 19, and cannot be a strength there.',
  );
  expect((await confer(root, ['note', 'ana', '--remove', 'skips ahead'])).code).toBe(0);
  expect(read('sorts/2026-11-19-structure.lead.yaml')).not.toContain('ana');
});

test('a day on which a note and a meeting have words is asked about', async () => {
  const { root, read } = roomOfSheets();
  const { code, err } = await confer(root, ['note', 'ana', '--remove', 'nov 20']);
  expect(code).toBe(2);
  expect(err).toContain(
    'Fri Nov 20: "asked for a pen"\n   Fri Nov 20: "used a qestion"; in the meeting',
  );
  expect(read('students/ana.yaml')).toBe(BEFORE);
});

test('a second note of a meeting goes behind the first, and the line that leaves it alone works', async () => {
  const { root, read } = roomOfSheets();
  const meet = ['meet', 'ana,ben', '--about', 'leads', '--has-it', 'ana', '--date', '2026-11-20'];
  const { out, err } = await confer(root, [...meet, '--note', 'ana=used a question']);
  const line = 'confer note ana "used a question" --instead-of "used a qestion"';
  expect(out, err).toContain(`The earlier note stays. To keep only the new one: ${line}`);
  expect(read('meetings/2026-11-20-structure.lead.yaml')).toContain(
    'used a qestion; used a question',
  );
  await confer(root, wordsOf(line.slice('confer '.length)));
  expect(read('meetings/2026-11-20-structure.lead.yaml')).toContain('note: used a question}');
});
