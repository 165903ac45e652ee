/**
 * kill -9 before, after and in the middle of every change that a command makes: every file is old or new, nothing
 * that was shown as saved is lost, and the next run sweeps up. So for every line that writes, in a class of five, and
 * for those below in a class of 24. FAULTS=all takes every point, else a sample; for KILLS=4 see killed.ts.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, EXAMPLE } from '../confer.ts';
import { ALL, sample } from './amount.ts';
import { broken, filesOf, newClass, type Played, play, traceOf } from './faults.ts';
import { eachPoint } from './killed.ts';
import { classBefore, isSame, sidesOf, stopped, WRITING } from './lines-that-write.ts';

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
    : [before, after].some((side) => isSame(side, next));
  expect(isWhole, where).toBe(true);
}

describe('killed', () => {
  test.each(ALL ? Object.entries(COMMANDS) : sample(Object.entries(COMMANDS), 6))(
    '%s',
    { timeout: 1_200_000 },
    async (name, played) => {
      const start = await base(played);
      const traced = traceOf(start, played);
      expect(traced.ended, traced.ended.err).toMatchObject({ code: 0 });
      const sides = { before: filesOf(start).files, after: filesOf(traced.done).files };
      const number = Object.keys(COMMANDS).indexOf(name) + 1;
      await eachPoint({ name, number, start, played }, traced, async ({ folder, out, where }) => {
        if (played.keyboard) await expectAnswers(folder, out, where);
        else await expectOneSide(folder, out, sides, where, played.pages);
        expect(filesOf(folder).leftovers, where).toEqual([]);
      });
    },
  );

  const lines = ALL ? WRITING : sample(WRITING, 6);
  test.each(lines)('confer %s', { timeout: 1_200_000 }, async (name, line) => {
    const start = await classBefore(line);
    const played = { words: line };
    const traced = traceOf(start, played);
    expect(traced.ended, traced.ended.err).toMatchObject({ code: 0 });
    const sides = await sidesOf(start, traced.done);
    const inGit = line[0] === 'save';
    if (!inGit && isSame(sides.before, sides.after)) return;
    const end = stopped(line, sides);
    const number = WRITING.findIndex(([, one]) => one === line);
    await eachPoint(
      { name, number, start, played, inGit, isOfMany: true },
      traced,
      async ({ folder, out, where }) => {
        if (/^(Saved|Undone|Redone|Created|Removed)/m.test(out))
          expect(filesOf(folder).files, where).toEqual(sides.after);
        await end.expectWhole(folder, where);
      },
    );
    end.expectStillOpen();
  });
});
