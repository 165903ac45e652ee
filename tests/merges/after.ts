/** What has to be true after two branches came together: nothing lost, the open places said, everything at work. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { confer } from '../confer.ts';
import { writersOf } from './days.ts';
import { commitAll, git, stageOf, treeOf } from './git.ts';
import { answersIn, answersOfBoth, expectedFrom, linesOf, type Sides } from './merged.ts';
import { byHand, firstMark, keepBoth, listsJoined, onlyItems } from './writer-file.ts';

/** What came of a file with open places where only the marks were taken out. */
export type Kept = 'both kept' | 'said by check';

const isWriter = (file: string) => file.startsWith('students/');

/** Only writers' files that both changed may be left open, and all else stands as one of the two wrote it. */
export function expectNothingLost(root: string, sides: Sides, open: string[]): number {
  const { files, both } = expectedFrom(sides);
  expect(
    both.filter((file) => !isWriter(file)),
    'files of one teacher that both wrote',
  ).toEqual([]);
  expect(
    open.filter((file) => !both.includes(file)),
    'open places',
  ).toEqual([]);
  const merged = treeOf(root);
  expect([...merged.keys()].sort()).toEqual([...new Set([...files.keys(), ...both])].sort());
  for (const [file, text] of files) expect(merged.get(file), file).toBe(text);
  expect(answersIn(merged).sort()).toEqual(answersOfBoth(sides));
  const closed = both.filter((file) => !open.includes(file));
  return closed.reduce((sum, file) => sum + expectLines(file, sides, merged.get(file)!), 0);
}

/** Every note and score of both, once; returns how many were word for word the same. */
export function expectLines(file: string, sides: Sides, text: string): number {
  const { lost, doubled, folded } = linesOf(file, sides, text);
  expect({ file, lost, doubled }).toEqual({ file, lost: [], doubled: [] });
  return folded;
}

/** check says where it is; nothing is written to it; the other writers can be written about. */
export async function expectOpenIsSaid(root: string, open: string[], today: string): Promise<void> {
  const as = ['--as', 'kim'];
  const before = treeOf(root);
  const check = await confer(root, ['check'], today);
  expect(check.code).toBe(1);
  for (const file of open) {
    expect(check.out).toContain(`${file}:${firstMark(before.get(file)!)}:`);
    const id = file.slice('students/'.length, -'.yaml'.length);
    expect((await confer(root, ['note', id, 'a word more', ...as], today)).code, id).toBe(1);
  }
  const [first = ''] = open.map((file) => file.slice('students/'.length, -'.yaml'.length));
  for (const line of [
    ['score', '--rubric', 'six-traits', '--piece', 'New', '--scores', `${first}=1,1,1,1,1,1`],
    ['meet', first, '--has-it', first],
    ['group'],
  ]) {
    expect((await confer(root, [...line, ...as], today)).code, line.join(' ')).toBe(1);
  }
  expect(treeOf(root)).toEqual(before);
  const other = writersOf({ root }).find((id) => !check.out.includes(`students/${id}.yaml:`));
  if (other === undefined) return;
  expect((await confer(root, ['note', other, 'meanwhile', ...as], today)).code).toBe(0);
  expect(treeOf(root).get(`students/${other}.yaml`)).toContain('meanwhile');
  expect((await confer(root, ['undo', ...as], today)).code).toBe(0);
  expect(treeOf(root)).toEqual(before);
}

/**
 * Takes the marks out of each open file. Where they stood between lines of one list both lines stay and the file is
 * well; elsewhere (a list that is new, beside another) it is well or check names it, and it is mended by hand.
 */
export async function closeAll(
  root: string,
  open: string[],
  sides: Sides | undefined,
  today: string,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const file of open) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    const [base, ours, theirs] = (['base', 'ours', 'theirs'] as const).map((side) =>
      stageOf(root, side, file),
    );
    writeFileSync(path, keepBoth(text));
    const found = (await problemsOf(root, today)).filter((one) => one.file === file);
    const isWell = found.every(isScoredTwice);
    if (onlyItems(text)) expect(isWell, `${file} after the marks are out`).toBe(true);
    if (!isWell) writeFileSync(path, byHand(base, ours, theirs));
    if (sides) expectLines(file, sides, readFileSync(path, 'utf8'));
    kept.push(isWell ? 'both kept' : 'said by check');
  }
  git(root, 'add', '--all');
  return kept;
}

/**
 * A file that came out of a rebase without a question may hold `notes:` twice, once from each side, where it had none
 * before. check says it of each, and of nothing else; it is mended as a person would. Returns how many.
 */
export async function mendTwins(root: string, today: string): Promise<number> {
  const problems = await otherProblems(root, today);
  const files = [...new Set(problems.map(({ file }) => file))];
  expect(problems.filter(({ code }) => code !== 'duplicate-key')).toEqual([]);
  expect(files.filter((file) => !isWriter(file))).toEqual([]);
  for (const file of files) {
    const path = join(root, file);
    writeFileSync(path, listsJoined(readFileSync(path, 'utf8')));
  }
  return files.length;
}

interface Found {
  file: string;
  line: number;
  code: string;
}

async function problemsOf(root: string, today: string): Promise<Found[]> {
  const { out } = await confer(root, ['check', '--json'], today);
  return (JSON.parse(out) as { problems: Found[] }).problems;
}

/** What is wrong besides a piece that both scored on one day. */
export async function otherProblems(root: string, today: string): Promise<Found[]> {
  return (await problemsOf(root, today)).filter((one) => !isScoredTwice(one));
}

const isScoredTwice = ({ code }: Found) => code === 'scored-twice';

/**
 * Both scored one piece on one day: both lines stay, check names one, and a person decides. Here that one goes.
 * Returns how many.
 */
export async function keepOneScore(root: string, today: string): Promise<number> {
  const twice = (await problemsOf(root, today)).filter(isScoredTwice);
  for (const { file, line } of twice.toReversed()) {
    const path = join(root, file);
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines[line - 1]).toMatch(/^ {2}- \{date: .*, rubric: six-traits, piece: /);
    writeFileSync(path, lines.toSpliced(line - 1, 1).join('\n'));
  }
  if (twice.length > 0) commitAll(root, 'one score each');
  return twice.length;
}

/** No problem, and every command of a day runs for both. */
export async function expectAtWork(root: string, today: string): Promise<void> {
  const check = await confer(root, ['check'], today);
  expect(check.out).toMatch(/^No problems: /);
  expect(check.code).toBe(0);
  for (const name of ['kim', 'lee']) {
    for (const line of ['group', 'due', 'show', 'week', 'log']) {
      const { code, err } = await confer(root, [line, '--as', name], today);
      expect({ line, name, code, err: code === 0 ? '' : err }).toEqual({
        line,
        name,
        code: 0,
        err: '',
      });
    }
  }
  expect((await confer(root, ['check'], today)).code).toBe(0);
}
