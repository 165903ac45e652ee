/**
 * Many processes in one class folder at once: what they write is kept, or refused loudly. FAULTS=all takes forty of them
 * and three rounds, else a few.
 */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { confer, HOME, newFolder } from '../confer.ts';
import { randomFrom } from '../random.ts';
import { classOf } from '../terminal/program.ts';
import { ALL, report, SEED } from './amount.ts';
import { play, TODAY } from './faults.ts';

const IDS = ['ana', 'ben', 'eli', 'ida', 'kai', 'mo', 'uma', 'zoe'];
const LOCK = '.confer/lock';
const HANDS = join(HOME, 'tests/faults/lock-hands.mjs');

function classOfEight(): string {
  const students = IDS.map((id) => [`students/${id}.yaml`, `name: ${id}\n`]);
  return classOf(Object.fromEntries(students));
}

const read = (folder: string, file: string) =>
  parse(readFileSync(join(folder, file), 'utf8')) ?? {};

interface Hand {
  words: string[];
  /** What it wrote is there. */
  isThere: (folder: string) => boolean;
}

function note(id: string, text: string): Hand {
  return {
    words: ['note', id, text],
    isThere: (folder) =>
      (read(folder, `students/${id}.yaml`).notes ?? []).some(
        (one: { note: string }) => one.note === text,
      ),
  };
}

/** In the file of a sort, or of a meeting: there may be several on one day. */
function answer(command: string[], kind: string, list: string, id: string, said: string): Hand {
  return {
    words: [...command, `--${said.replace(' ', '-')}`, id],
    isThere: (folder) =>
      readdirSync(join(folder, kind)).some(
        (name) => read(folder, `${kind}/${name}`)[list]?.[id] === said,
      ),
  };
}

/** Forty: each writer sorted and met once, notes of different writers, and many of the same one. */
function forty(round: string): Hand[] {
  return [
    ...IDS.map((id) =>
      answer(['sort', 'leads'], 'sorts', 'stacks', id, id < 'j' ? 'got it' : 'needs help'),
    ),
    ...IDS.map((id) =>
      answer(['meet', 'ana,ben', '--about', 'leads'], 'meetings', 'writers', id, 'has it'),
    ),
    ...IDS.map((id) => note(id, `own ${round}`)),
    ...Array.from({ length: 16 }, (_, i) => note('mo', `same ${round} ${i}`)),
  ];
}

function shuffled<T>(items: T[], random: ReturnType<typeof randomFrom>): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0]!);
}

function start(folder: string, words: string[]): Promise<{ code: number | null; said: string }> {
  const argv = [join(HOME, 'bin/confer.js'), '--date', TODAY, ...words];
  const child = spawn(process.execPath, argv, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return new Promise((done) => child.on('close', (code) => done({ code, said })));
}

/** All at once, a third of them at a time; before each third something may happen to the folder. */
async function allAtOnce(folder: string, hands: Hand[], before = () => {}) {
  const ended: { hand: Hand; code: number | null; said: string }[] = [];
  const size = Math.ceil(hands.length / 3);
  for (let at = 0; at < hands.length; at += size) {
    before();
    const some = hands.slice(at, at + size);
    const results = await Promise.all(some.map(({ words }) => start(folder, words)));
    ended.push(...results.map((result, i) => ({ hand: some[i]!, ...result })));
  }
  return ended;
}

async function expectNothingLost(folder: string, ended: Awaited<ReturnType<typeof allAtOnce>>) {
  for (const { hand, code, said } of ended) {
    const where = `SEED=${SEED} ${hand.words.join(' ')}: ${code}\n${said}`;
    expect([0, 3, 4], where).toContain(code);
    expect(hand.isThere(folder), where).toBe(code === 0);
    if (code !== 0) expect(said, where).toMatch(/try again/);
  }
  expect((await confer(folder, ['check'])).out).toContain('No problems');
  const refused = ended.filter(({ code }) => code !== 0);
  report(`${ended.length} commands at once, ${refused.length} of them refused`);
}

/** The number of a process that is gone. */
function gone(): number {
  return spawnSync(process.execPath, ['-e', '']).pid!;
}

function lockOf(folder: string, pid: number, host = hostname()): void {
  mkdirSync(join(folder, '.confer'), { recursive: true });
  writeFileSync(join(folder, LOCK), JSON.stringify({ pid, host }));
}

describe.skipIf(!existsSync(join(HOME, 'dist/main.js')))(`many hands (SEED=${SEED})`, () => {
  const rounds = Array.from({ length: ALL ? 3 : 1 }, (_, i) => i);

  test.each(rounds)('forty processes, round %i', { timeout: 300_000 }, async (round) => {
    const folder = classOfEight();
    const hands = shuffled(forty(String(round)), randomFrom(SEED + round)).slice(0, ALL ? 40 : 15);
    await expectNothingLost(folder, await allAtOnce(folder, hands));
  });

  test.each(rounds)(
    'a holder that was killed, many who wait, round %i',
    { timeout: 300_000 },
    async (round) => {
      const folder = classOfEight();
      const hands = shuffled(forty(String(round)), randomFrom(SEED - round)).slice(
        0,
        ALL ? 40 : 12,
      );
      const killed = () => {
        lockOf(folder, gone());
        writeFileSync(join(folder, `${LOCK}.${gone()}.tmp`), '');
      };
      await expectNothingLost(folder, await allAtOnce(folder, hands, killed));
      expect(existsSync(join(folder, LOCK))).toBe(false);
    },
  );

  test.each([
    ['the lock is free', () => {}],
    ['a dead one left the lock', (folder: string) => lockOf(folder, gone())],
  ])('killed at each change it makes, when %s: the next goes on', (_, before) => {
    for (let at = 1; at <= 14; at += ALL ? 1 : 5) {
      const folder = classOfEight();
      before(folder);
      play(folder, { words: ['note', 'ana', 'killed'] }, { at, mode: 'after' });
      const next = play(folder, { words: ['note', 'ben', 'after'] });
      expect(next, `${at}: ${next.err}`).toMatchObject({ code: 0 });
      const left = readdirSync(join(folder, '.confer')).filter((name) => name.startsWith('lock'));
      expect(left, String(at)).toEqual([]);
    }
  });

  test('a lock of another machine, and of a living process, are named and kept', async () => {
    const folder = classOfEight();
    for (const [pid, host] of [
      [1, 'kims-laptop'],
      [process.ppid, hostname()],
    ] as const) {
      lockOf(folder, pid, host);
      const { code, said } = await start(folder, ['note', 'ana', 'waits']);
      expect(code).toBe(4);
      expect(said).toContain(`process ${pid} on ${host}`);
      expect(said).toContain('Nothing was saved');
      expect(existsSync(join(folder, LOCK))).toBe(true);
      expect(read(folder, 'students/ana.yaml')).toEqual({ name: 'ana' });
    }
    rmSync(join(folder, LOCK));
    expect((await start(folder, ['note', 'ana', 'waits'])).code).toBe(0);
  });

  test('two never hold the lock at once, while others read the class and some are killed', {
    timeout: 300_000,
  }, async () => {
    const folder = classOfEight();
    const [log, module] = [join(newFolder(), 'log'), join(newFolder(), 'lock.mjs')];
    const entryPoints = [join(HOME, 'src/folder/lock.ts')];
    buildSync({ entryPoints, outfile: module, bundle: true, platform: 'node', format: 'esm' });
    const rounds = ALL ? 2_000 : 100;
    const hand = (role: string, times: number) =>
      ended(spawn(process.execPath, [HANDS, module, folder, log, role, String(times)]));
    const holders = [1, 2, 3].map(() => hand('holder', rounds));
    const readers = [1, 2].map(() => hand('reader', rounds * 10));
    const victims = ALL ? 30 : 3;
    for (let i = 0; i < victims; i++) await hand('victim', 1);
    expect(await Promise.all([...holders, ...readers])).toEqual([0, 0, 0, 0, 0]);
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    // Whoever comes in goes out before the next comes in, or was killed in between and says no more.
    const together = lines.filter((line, i) => {
      const [word, pid] = line.split(' ');
      const next = lines[i + 1];
      if (word === 'out' || next === undefined) return false;
      return next !== `out ${pid}` && lines.slice(i + 1).some((later) => later.endsWith(` ${pid}`));
    });
    expect(together).toEqual([]);
    expect(lines.filter((line) => line.startsWith('in'))).toHaveLength(3 * rounds + victims);
    report(`${3 * rounds} times the lock, ${victims} holders killed, 0 at once`);
  });
});

function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((done) => child.on('close', (code) => done(code)));
}
