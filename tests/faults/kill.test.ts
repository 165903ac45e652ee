/**
 * kill -9 before, after and in the middle of every change that a command makes: every file is old or new, nothing
 * that was shown as saved is lost, and the next run sweeps up. FAULTS=all takes every point, else a sample; KILLS=4
 * kills a process at one point in four, and plays the changes up to the others, which must be all that a kill leaves.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, EXAMPLE, newFolder } from '../confer.ts';
import { ALL, report, SEED, sample } from './amount.ts';
import { broken, filesOf, newClass, type Played, play, removeClass, traceOf } from './faults.ts';
import { alikeIn, bytesOf, diskAt, type Made, putOn } from './power.ts';

/** One point in so many is met by a process that is killed there. */
const KILLS = Number(process.env.KILLS ?? 1);

/** A class where every command has something to do; `first` are commands that come before. */
async function base({ first = [], pdf }: Partial<Case> = {}): Promise<string> {
  const folder = newClass(EXAMPLE);
  const students = readdirSync(join(folder, 'students'));
  const names = students.map((file) =>
    nameIn(readFileSync(join(folder, 'students', file), 'utf8')),
  );
  const rows = names.map((name, i) => `"${name}",${(i % 5) + 1},3`);
  writeFileSync(join(folder, 'scores.csv'), ['name,ideas,organization', ...rows].join('\n'));
  writeFileSync(
    join(folder, 'few.csv'),
    'name,ideas,organization\nAna López,4,3\nBen Carter,3,3\nKai Nakamura,5,4\n',
  );
  for (const words of [['group'], ['plan'], ['note', 'ana', 'first'], ...first]) {
    expect((await confer(folder, words)).code).toBe(0);
  }
  if (pdf) writeFileSync(join(folder, pdf), '%PDF-1.4');
  // From here on the built program remembers what it has parsed, as it does after the first day.
  play(folder, { words: ['check'] });
  return folder;
}

const nameIn = (text: string) => /^name: "?([^"\n]*)"?$/m.exec(text)![1]!;

interface Case extends Played {
  first?: string[][];
  /** A command that makes pages, which stand alone: each is old or new, and the rest may be missing. */
  pages?: true;
  /** A PDF that is there before. */
  pdf?: string;
}

const ANOTHER_ID = ['id', 'ana', 'ana-l'];
const GOALS = ['print', 'goals', 'ana,ben'];
// Two of whom only a score is known: a look writes two sorts in one change.
const SCORED_ONLY = [
  ['add', 'Lena Braun'],
  ['add', 'Max Nash'],
  [
    ...['score', '--rubric', 'six-traits', '--piece', 'Letter'],
    ...['--scores', 'lena=2,4,4,4,4,4', '--scores', 'max=4,2,4,4,4,4'],
  ],
];
const COMMANDS: Record<string, Case> = {
  note: { words: ['note', 'ana', 'wove dialogue into the chase', '--strength'] },
  'note of three': { words: ['note', 'ana,ben,kai', 'began again', '--next', 'leads'] },
  'sort by flags': { words: ['sort', 'leads', '--got-it', 'ana,ben', '--needs-help', 'kai,mo'] },
  look: { words: ['look', '--found', 'lena=narrowing', '--nothing', 'max'], first: SCORED_ONLY },
  import: { words: ['import', 'few.csv', '--rubric', 'six-traits', '--piece', 'Winter'] },
  'import of 24': {
    words: ['import', 'scores.csv', '--rubric', 'six-traits', '--piece', 'Winter'],
  },
  score: { words: ['score', '--piece', 'Letter', '--scores', 'ana=4,3,3,3,2,3'] },
  meet: { words: ['meet', '1', '--has-it', 'jack', '--absent', 'mo'] },
  taught: { words: ['taught', 'leads', 'cut the hello line'] },
  'taught again': {
    words: ['taught', 'leads', 'began with a sound'],
    first: [['taught', 'leads', 'cut the hello line']],
  },
  'meet everybody': {
    words: ['meet', 'everybody', '--about', 'endings', '--note', 'went back to the dog'],
  },
  'texts add': {
    words: ['texts', 'add', 'The kite', '--writer', 'ben', '--child-said-yes', '--skill', 'leads'],
  },
  move: { words: ['move', 'ana', 'leads'] },
  pin: { words: ['pin', 'ana', 'leads'] },
  plan: { words: ['plan', '--force', '--names', 'first'], pages: true },
  print: { words: ['print', 'goals', 'ana,ben,kai', '--html'], pages: true },
  'print of all, and its PDF is an old one': {
    words: ['print', 'slips', '--names', 'initials'],
    first: [['print', 'slips']],
    pdf: 'prints/2026-11-23/slips.pdf',
    pages: true,
  },
  undo: { words: ['undo'] },
  'undo of a plan': { words: ['undo'], first: [['plan', '--force', '--names', 'first']] },
  'another id': { words: ANOTHER_ID, first: [GOALS] },
  'undo of another id': { words: ['undo'], first: [ANOTHER_ID] },
  'another id, done again': { words: ['redo'], first: [ANOTHER_ID, ['undo']] },
  add: { words: ['add', 'Lena Braun'] },
  archive: { words: ['archive', 'kai'] },
  'sort of 24 at the keyboard': { words: ['sort', 'endings'], keyboard: true },
};

/** Before each change and after it, which is before the next; and in the middle of a write. */
function pointsOf(kinds: string[]): Point[] {
  const all = kinds.flatMap((kind, i) => [
    { at: i + 1, mode: 'kill' },
    ...(/^write/.test(kind) ? [{ at: i + 1, mode: 'short' }] : []),
  ]);
  return sample([...all, { at: kinds.length, mode: 'after' }], 3);
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

async function expectAnswers(folder: string, out: string, where: string): Promise<void> {
  const text = filesOf(folder).files.get('sorts/2026-11-23-structure.end.yaml') ?? '';
  for (const line of shownAsSaved(out, folder)) expect(text, where).toContain(line);
  expect((await confer(folder, ['check'])).out, where).toContain('No problems');
}

/** Each file is old or new; the next run, whatever it is for, brings all of them to one side, and sweeps. */
async function expectOneSide(
  folder: string,
  out: string,
  { before, after }: Record<'before' | 'after', Map<string, string>>,
  where: string,
  pages?: true,
): Promise<void> {
  const { files } = filesOf(folder);
  expect(broken(files, before, after), where).toEqual([]);
  if (/^(Saved|Undone|Redone)/m.test(out)) expect(files, where).toEqual(after);
  expect(await confer(folder, ['check']), where).toMatchObject({ code: 0 });
  const next = filesOf(folder).files;
  const isWhole = pages
    ? broken(next, before, after).length === 0
    : [before, after].some((side) => same(side, next));
  expect(isWhole, where).toBe(true);
}

interface Point {
  at: number;
  mode: string;
}

/** The class and what was said when a process is killed there, by playing what it had done; at half of a write for "short". */
function playedTo(start: string, trace: Made[], { at, mode }: Point) {
  const folder = newClass(start);
  const end = mode === 'after' ? at + 1 : at;
  putOn(folder, diskAt(bytesOf(start), trace, end, mode === 'short').afterKill());
  const said = trace.filter((made) => made.op === 'said' && made.change < at);
  return { folder, out: said.map(({ text }) => text).join('') };
}

/** The same by a process that is killed there: it leaves what was played. */
function killedAt(start: string, played: Case, trace: Made[], point: Point, where: string) {
  const folder = newClass(start);
  const { out, code } = play(folder, played, point);
  expect(code, where).toBe(null);
  const twin = playedTo(start, trace, point);
  expect(alikeIn(folder), where).toEqual(alikeIn(twin.folder));
  expect(out, where).toBe(twin.out);
  removeClass(twin.folder);
  return { folder, out };
}

/** Played to its end, what a command changes makes the class that the command has made. */
function expectWhole(start: string, trace: Made[], changes: number, done: string): void {
  const { folder } = playedTo(start, trace, { at: changes, mode: 'after' });
  expect(alikeIn(folder)).toEqual(alikeIn(done));
  removeClass(folder);
}

/** The class after each point; a part of them, another one for each command, is met by a process that is killed there. */
async function eachPoint(
  name: string,
  start: string,
  played: Case,
  { kinds, trace, done }: { kinds: string[]; trace: Made[]; done: string },
  look: (left: { folder: string; out: string; where: string }) => unknown,
): Promise<void> {
  expectWhole(start, trace, kinds.length, done);
  const points = pointsOf(kinds);
  const number = Object.keys(COMMANDS).indexOf(name) + 1;
  let kills = 0;
  for (const [i, point] of points.entries()) {
    const where = `${name}: ${point.mode} ${point.at} (${kinds[point.at - 1]})`;
    const isReal = (i + number) % KILLS === SEED % KILLS;
    if (isReal) kills++;
    const left = isReal
      ? killedAt(start, played, trace, point, where)
      : playedTo(start, trace, point);
    await look({ ...left, where });
    removeClass(left.folder);
  }
  report(`${name}: ${kinds.length} changes, ${points.length} points, ${kills} processes killed`);
}

describe('killed', () => {
  test.each(ALL ? Object.entries(COMMANDS) : sample(Object.entries(COMMANDS), 6))(
    '%s',
    { timeout: 1_200_000 },
    async (name, played) => {
      const start = await base(played);
      const { ended, ...made } = traceOf(start, played);
      expect(ended, ended.err).toMatchObject({ code: 0 });
      const sides = { before: filesOf(start).files, after: filesOf(made.done).files };
      await eachPoint(name, start, played, made, async ({ folder, out, where }) => {
        if (played.keyboard) await expectAnswers(folder, out, where);
        else await expectOneSide(folder, out, sides, where, played.pages);
        expect(filesOf(folder).leftovers, where).toEqual([]);
      });
    },
  );

  test('init leaves a whole class or none', { timeout: 600_000 }, async () => {
    const empty = newFolder();
    writeFileSync(join(empty, 'names.txt'), 'Ana\nBen\nKai\n');
    const played = { words: ['init', 'room', '--students', 'names.txt'] };
    const { ended, ...made } = traceOf(empty, played);
    expect(ended, ended.err).toMatchObject({ code: 0 });
    const [before, after] = [filesOf(empty).files, filesOf(made.done).files];
    await eachPoint('init', empty, played, made, ({ folder, where }) => {
      const { files } = filesOf(folder);
      expect(broken(files, before, after), where).toEqual([]);
      // class.yaml comes last: where it is, everything is.
      if (files.has('room/class.yaml')) expect(files, where).toEqual(after);
    });
  });
});

function same(a: Map<string, string>, b: Map<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}
