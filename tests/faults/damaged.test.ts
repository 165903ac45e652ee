/**
 * Files that a disk, an editor or a merge has damaged: check finds each with its line, no command writes into it,
 * other writers' files go on working. FAULTS=all takes every byte and every command, else a sample.
 */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { confer, wordsOf } from '../confer.ts';
import { randomFrom } from '../random.ts';
import { classOf } from '../terminal/rooms.ts';
import { ALL, report, SEED, sample } from './amount.ts';
import { newClass, removeClass } from './faults.ts';

const FILES = {
  student: 'students/ana.yaml',
  sort: 'sorts/2026-11-23-structure.lead.yaml',
  groups: 'groups/2026-11-23.yaml',
  meeting: 'meetings/2026-11-23-structure.lead.yaml',
  class: 'class.yaml',
};

/** Four writers, and today's sort, groups and meeting: what the commands below write into. */
async function fourWriters(): Promise<string> {
  const folder = classOf({
    'class.yaml': 'name: Room 12\ngrade: 4\nteaching: structure.lead\nkeep apart:\n  - [ana, mo]\n',
    'students/ana.yaml':
      'name: Ana López\nnotes:\n  - {date: 2026-11-12, kind: glance, strength: "a real name, José"}\n',
    'students/ben.yaml': 'name: Ben Carter\n',
    'students/kai.yaml': 'name: Kai Nakamura\n',
    'students/mo.yaml': 'name: Mo\n',
    'scores.csv': 'name,ideas,organization\nAna López,4,3\nBen Carter,3,3\n',
  });
  const steps = [
    'sort leads --needs-help ana,ben,kai --almost mo',
    'group',
    'meet ana,ben --about leads --not-yet ana --has-it ben',
    'note ana "José is in it"',
  ];
  for (const line of steps) expect(await confer(folder, wordsOf(line))).toMatchObject({ code: 0 });
  return folder;
}

let base = '';
beforeAll(async () => {
  base = await fourWriters();
});

const hash = (folder: string, file: string) =>
  createHash('sha1')
    .update(readFileSync(join(folder, file)))
    .digest('hex');

interface Found {
  code: string;
  file: string;
  line: number;
  hint: string;
}

async function problemsIn(folder: string): Promise<Found[]> {
  const { out, err } = await confer(folder, ['check', '--json']);
  expect(err).not.toMatch(/\n\s+at |bug/);
  return JSON.parse(out).problems;
}

const NUL = Buffer.alloc(1);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
/** How a whole file goes bad, and the line where that shows; undefined where any line will do. */
const DAMAGES: Record<string, (bytes: Buffer) => { bytes: Buffer; line?: number; back?: true }> = {
  empty: () => ({ bytes: Buffer.alloc(0), line: 1, back: true }),
  'only line ends': () => ({ bytes: Buffer.from('\n\r\n\n'), line: 1, back: true }),
  'only a byte order mark': () => ({ bytes: Buffer.from('\ufeff'), line: 1, back: true }),
  'all NULs': (bytes) => ({ bytes: Buffer.alloc(bytes.length), line: 1, back: true }),
  'NULs from the middle on': (bytes) => {
    const at = bytes.length >> 1;
    return {
      bytes: Buffer.concat([bytes.subarray(0, at), Buffer.alloc(999)]),
      line: lineAt(bytes, at),
      back: true,
    };
  },
  'one NUL at the end': (bytes) => ({
    bytes: Buffer.concat([bytes, NUL]),
    line: lineAt(bytes, bytes.length),
    back: true,
  }),
  'a byte that is no UTF-8': (bytes) => {
    const at = bytes.length >> 1;
    const bad = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at)]);
    return { bytes: bad, line: lineAt(bytes, at) };
  },
  'UTF-16, little end first': (bytes) => ({ bytes: utf16(bytes.toString()), line: 1 }),
  'UTF-16, big end first': (bytes) => ({ bytes: utf16(bytes.toString()).swap16(), line: 1 }),
  'UTF-16 without a mark': (bytes) => ({ bytes: utf16(bytes.toString()).subarray(2), line: 1 }),
  'a conflict around all of it': (bytes) => ({
    bytes: Buffer.from(`<<<<<<< HEAD\n${bytes}=======\n${bytes}>>>>>>> kim\n`),
    line: 1,
  }),
  'cut in its last word': (bytes) => ({
    bytes: bytes.subarray(0, bytes.lastIndexOf('}') - 1),
    back: true,
  }),
};

function lineAt(bytes: Buffer, at: number): number {
  return bytes.subarray(0, at).toString('latin1').split('\n').length;
}

/** Each writes into one of the files, or would. */
const COMMANDS = [
  'note ana "seen again"',
  'note ana,ben "both"',
  'sort leads --got-it ana,ben',
  'meet ana,ben --about leads --has-it ana',
  'group --force',
  'move mo conference',
  'swap ana mo',
  'dissolve leads',
  'pin mo leads',
  'import scores.csv --rubric six-traits --piece Winter',
  'score --piece Letter --scores ana=4,3,3,3,2,3',
  'archive ana',
  'id ana ana-l',
  'plan --names first',
  'undo',
];

const cases = Object.entries(FILES).flatMap(([kind, file]) =>
  Object.keys(DAMAGES)
    // Only a writer's notes are in braces, which have to be closed.
    .filter((how) => how !== 'cut in its last word' || kind === 'student')
    .map((how) => [kind, how, file] as const),
);

describe(`damaged (SEED=${SEED})`, () => {
  const chosen = sample(cases, 4);
  test.each(chosen)('%s: %s', { timeout: 300_000 }, async (_kind, how, file) => {
    const folder = newClass(base);
    const { bytes, line, back } = DAMAGES[how]!(readFileSync(join(folder, file)));
    writeFileSync(join(folder, file), bytes);
    const found = (await problemsIn(folder)).filter((one) => one.file === file);
    expect(found.length).toBeGreaterThan(0);
    if (line !== undefined) expect(found[0]!.line).toBe(line);
    // Of a line that can be mended nothing is lost by mending it; git may have more.
    const way = how === 'cut in its last word' ? 'git log -p' : `git restore ${file}`;
    if (back) expect(found[0]!.hint).toContain(way);
    const random = randomFrom(SEED + cases.findIndex((one) => one[1] === how && one[2] === file));
    const before = hash(folder, file);
    for (const command of COMMANDS.filter(() => ALL || random.chance(0.2))) {
      const own = newClass(folder);
      const { err, out } = await confer(own, wordsOf(command));
      expect(hash(own, file), `${command}\n${out}${err}`).toBe(before);
      expect(err, command).not.toMatch(/\n\s+at |bug/);
      removeClass(own);
    }
    const other = await confer(folder, ['note', 'ben', 'still works']);
    expect(other, other.err).toMatchObject({ code: 0 });
    expect(parse(readFileSync(join(folder, 'students/ben.yaml'), 'utf8')).notes.at(-1).note).toBe(
      'still works',
    );
    removeClass(folder);
  });
});

/** Ends in plain text without quotes, or where a list may be empty: nothing in the file itself says that it goes on. */
const LOOKS_WHOLE = /(^|\n)(name|skill|focus|lesson|teaching|groups|whole class):[^"'{[\n]*$/;
describe('cut', () => {
  test.each(Object.entries(FILES))(
    '%s, inside a line',
    { timeout: 600_000 },
    async (_kind, file) => {
      const folder = newClass(base);
      const bytes = readFileSync(join(folder, file));
      const inside = [...bytes.keys()].filter((at) => {
        const text = bytes.subarray(0, at).toString();
        return at > 0 && bytes[at - 1] !== 10 && bytes[at] !== 10 && !/(^|\n)\s*(#.*)?$/.test(text);
      });
      const missed: string[] = [];
      for (const at of sample(inside, 8)) {
        writeFileSync(join(folder, file), bytes.subarray(0, at));
        const found = (await problemsIn(folder)).filter((one) => one.file === file);
        if (found.length === 0) missed.push(bytes.subarray(0, at).toString());
      }
      for (const text of missed) expect(text).toMatch(LOOKS_WHOLE);
      report(`${file}: ${inside.length} cuts, ${missed.length} that look whole`);
    },
  );
});
