/**
 * Many processes in one class folder at once: what they write is kept, or refused loudly. FAULTS=all takes forty of them
 * and three rounds, else a few.
 */

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { confer } from '../confer.ts';
import { randomFrom } from '../random.ts';
import { PROGRAM } from '../started.ts';
import { ALL, report, SEED } from './amount.ts';
import { TODAY } from './faults.ts';
import { classOfEight, gone, IDS, LOCK, lockOf } from './locks.ts';

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
  const [program, ...argv] = [...PROGRAM, '--date', TODAY, ...words] as const;
  const child = spawn(program, argv, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
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

describe(`many hands (SEED=${SEED})`, () => {
  const rounds = Array.from({ length: ALL ? 3 : 1 }, (_, i) => i);

  test.each(rounds)('forty processes, round %i', { timeout: 300_000 }, async (round) => {
    const folder = classOfEight();
    const hands = shuffled(forty(String(round)), randomFrom(SEED + round)).slice(0, ALL ? 40 : 15);
    await expectNothingLost(folder, await allAtOnce(folder, hands));
  });

  test.each(rounds)(
    'many wait for a lock whose holder was killed, round %i',
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

  test('locks of another computer and of a running process are named and kept', async () => {
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
});
