/**
 * Of 100 facts drawn from the folder of a school year, confer log says each, with its day and by whom; and the evening of
 * any day comes back, by undo or as docs/class-folder.md says. Three weeks; YEAR_WEEKS=36 plays all of it.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { confer, HOME, newFolder } from './confer.ts';
import { randomFrom } from './random.ts';
import { type Bytes, bytesIn, isSame } from './undo/class-bytes.ts';
import { factOf, factsIn } from './walk/facts.ts';
import { playYear } from './year/play-year.ts';

const WEEKS = Number(process.env.YEAR_WEEKS ?? 3);
const random = randomFrom(Number(process.env.SEED ?? 1));
const root = join(newFolder(), 'room-26');
const evenings = new Map<string, Bytes>();
let days: string[] = [];

const authorOf = (day: string) => (Number(day.slice(-2)) % 2 === 0 ? 'Ms. Rivera' : 'Mr. Kim');

function git(day: string, ...words: string[]): void {
  const date = `${day}T15:30:00`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const who = ['-c', `user.name=${authorOf(day)}`, '-c', 'user.email=t@example.org'];
  execFileSync('git', ['-C', root, ...who, ...words], { env });
}

beforeAll(async () => {
  await playYear(1, WEEKS, root, undefined, (day) => {
    if (evenings.size === 0) {
      git(day, 'init', '-q');
      writeFileSync(join(root, '.gitignore'), '.confer/\n');
    }
    git(day, 'add', '-A');
    git(day, 'commit', '-q', '--allow-empty', '-m', day);
    evenings.set(day, bytesIn(root));
  });
  days = [...evenings.keys()];
}, 1_200_000);

/** A line of a writer's file is the same one after the file got another name. */
const sameLine = (key: string) => key.replace(/^(students|archive)\/[^\t]+/, 'students');

interface Told {
  date: string;
  kind: string;
  words?: string;
  more?: string[];
  file: string;
  entered?: { by: string; on: string };
}

/** A fact that has a day and is about one writer: who, and whether an event of the log is it. */
function drawn(key: string): { id: string; is: (event: Told) => boolean } | undefined {
  const { file, place, value } = factOf(key);
  const data = JSON.parse(value);
  const [, own] = /^students\/(.+)\.yaml$/.exec(file) ?? [];
  if (own && place === 'notes[]') {
    const words = data.strength ?? data.note;
    return {
      id: own,
      is: (one) => one.kind === 'note' && one.words === words && one.date === data.date,
    };
  }
  if (own && place === 'scores[]') {
    const said = `ideas ${data.ideas}, organization ${data.organization}`;
    return { id: own, is: (one) => one.words === data.piece && !!one.more?.[0]?.startsWith(said) };
  }
  const [, id] = /^(?:stacks|writers)\.(.+)$/.exec(place) ?? [];
  if (!id) return undefined;
  const said = typeof data === 'string' ? data : (data.stack ?? data.how);
  return { id, is: (one) => one.file === file && one.words === said };
}

test('confer log says 100 facts, with the day and by whom', async () => {
  const facts = [...factsIn(bytesIn(root)).keys()].flatMap((key) => {
    const found = drawn(key);
    return found ? [{ key, ...found }] : [];
  });
  const here = new Set((await writers()).map(({ id }) => id));
  const first = firstEvenings();
  const all = facts.filter(({ id }) => here.has(id));
  const logs = new Map<string, Told[]>();
  for (let n = 0; n < 100; n++) {
    const { key, id, is } = random.pick(all);
    if (!logs.has(id)) {
      const { out } = await confer(root, ['log', id, '--json'], days.at(-1));
      logs.set(id, JSON.parse(out).events);
    }
    const day = first.get(sameLine(key))!;
    const found = logs.get(id)!.find(is);
    expect(found?.entered, key).toEqual({ by: authorOf(day), on: day });
  }
}, 600_000);

async function writers(): Promise<{ id: string }[]> {
  return JSON.parse((await confer(root, ['show', '--json'], days.at(-1))).out).writers;
}

/** The evening since which each fact stands in the folder. */
function firstEvenings(): Map<string, string> {
  let before = new Map<string, string>();
  for (const [day, bytes] of evenings) {
    const keys = [...factsIn(bytes).keys()].map(sameLine);
    before = new Map(keys.map((key) => [key, before.get(key) ?? day]));
  }
  return before;
}

test('on the screen a line ends with who entered it', async () => {
  const { out } = await confer(root, ['log', (await writers())[0]!.id], days.at(-1));
  expect(out).toMatch(
    /^ {3}sorted .+: (got it|almost|needs help|absent) \((Ms\. Rivera|Mr\. Kim)\)$/m,
  );
  expect(out).toMatch(/^Without a day\n {3}name .+, students\/\S+\.yaml:\d+/m);
});

test('undo goes back to the evening before, byte for byte', async () => {
  const [before, last] = days.slice(-2) as [string, string];
  let steps = 0;
  while (!isSame(bytesIn(root), evenings.get(before)!) && steps < 100) {
    const { code, out, err } = await confer(root, ['undo'], last);
    expect(code, out + err).toBe(0);
    expect(out).not.toContain('Nothing to undo');
    steps++;
  }
  expect(steps).toBeGreaterThan(0);
  expect(isSame(bytesIn(root), evenings.get(before)!)).toBe(true);
}, 600_000);

test('the lines of docs/class-folder.md bring back the evening of any day', () => {
  const text = readFileSync(join(HOME, 'docs/class-folder.md'), 'utf8');
  const lines = text.split('\n').filter((line) => /^ {4}(day="|git restore )/.test(line));
  expect(lines).toHaveLength(2);
  for (let n = 0; n < 5; n++) {
    const day = random.pick(days);
    const script = lines.join('\n').replace('2026-11-24', day);
    execFileSync('sh', ['-c', script], { cwd: root });
    const wanted = [...evenings.get(day)!].filter(([file]) => /\.yaml$/.test(file));
    const now = bytesIn(root);
    expect(wanted.filter(([file, bytes]) => now.get(file) !== bytes).map(([file]) => file)).toEqual(
      [],
    );
    const more = [...now.keys()].filter((file) => !evenings.get(day)!.has(file));
    expect(more, day).toEqual([]);
  }
});
