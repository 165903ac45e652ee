/**
 * Random commands with random faults against a model of the class that is kept here: after each the class is as the
 * model was before the command, or as it is after. FAULTS=all takes 10,000 commands, else 75.
 */

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { confer } from '../confer.ts';
import { type Random, randomFrom } from '../random.ts';
import { classOf } from '../terminal/rooms.ts';
import { ALL, report, SEED } from './amount.ts';
import { type Ended, type Fault, newClass, play, playHere, removeClass } from './faults.ts';
import { DAYS, forgetTexts, IDS, type Model, modelOf, nextOp, type Op } from './model.ts';

const TOTAL = Number(process.env.SOAK ?? (ALL ? 10_000 : 75));
// A new class is started after so many, so that its files stay as small as a term's.
const IN_A_CLASS = ALL ? 250 : 75;
/** What can be undone, newest last, and what can be redone. */
interface History {
  done: Model[];
  undone: Model[];
}

function turnBack(
  model: Model,
  { done, undone }: History,
  random: Random,
  date: string,
): Op | undefined {
  if (random.chance(0.9)) return undefined;
  const word = random.pick(['undo', 'redo'] as const);
  const target = (word === 'undo' ? done : undone).at(-1);
  return { words: [word], date, after: target ?? model };
}

/** One command without a fault: its code fits, and the class is what the model says. */
async function plainly(folder: string, model: Model, op: Op, where: string): Promise<Model> {
  const { code, out, err } = await confer(folder, op.words, op.date);
  const said = `${where}\n${out}${err}`;
  expect(code, said).toBe(op.after ? 0 : 2);
  const next = op.after ?? model;
  expect(modelOf(folder), said).toEqual(next);
  return next;
}

const KILLS = ['kill', 'after', 'short'];
const REFUSALS = ['ENOSPC', 'EIO', 'EROFS'];

/** A kill ends a process of its own; a refusal is met here. */
async function inFault(folder: string, { words, date }: Op, fault: Fault): Promise<Ended> {
  if (KILLS.includes(fault.mode)) return play(folder, { words, date }, fault);
  return playHere(folder, words, fault, date);
}

/** One command that is killed or refused somewhere, or is over by then; then a check, which brings it to one side. */
async function withFault(
  folder: string,
  model: Model,
  op: Op,
  random: Random,
  where: string,
): Promise<{ now: Model; isMet: boolean }> {
  const mode = random.pick([...KILLS, ...REFUSALS]);
  const fault = { at: 1 + random.below(18), mode, sticky: random.chance(0.3) };
  const { code, out, err } = await inFault(folder, op, fault);
  const said = `${where} ${JSON.stringify(fault)}: ${code}\n${out}${err}`;
  expect([0, 2, 3, null], said).toContain(code);
  expect(err, said).not.toMatch(/\n\s+at |bug/);
  expect(await confer(folder, ['check']), said).toMatchObject({ code: 0 });
  const now = modelOf(folder);
  const sides = [model, op.after ?? model];
  if (code === 0) expect(now, said).toEqual(sides[1]);
  else expect(sides, said).toContainEqual(now);
  const tmp = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tmp'),
  );
  expect(tmp, said).toEqual([]);
  // What a broken disk remembers of it is not promised.
  rmSync(join(folder, '.confer/steps'), { recursive: true, force: true });
  return { now, isMet: code === null || code === 3 };
}

/** So many commands with a fault, and how many of them came to it. */
interface Faults {
  made: number;
  met: number;
}

async function oneClass(
  base: string,
  random: Random,
  from: number,
  count: number,
  faults: Faults,
): Promise<void> {
  const folder = newClass(base);
  forgetTexts();
  let model = modelOf(folder);
  let history: History = { done: [], undone: [] };
  for (let n = from; n < from + count; n++) {
    const op = turnBack(model, history, random, DAYS[3]!) ?? nextOp(model, random, n);
    const where = `SEED=${SEED} command ${n}: ${JSON.stringify(op.words)} on ${op.date}`;
    if (random.chance(0.1)) {
      const { now, isMet } = await withFault(folder, model, op, random, where);
      model = now;
      faults.made++;
      if (isMet) faults.met++;
      history = { done: [], undone: [] };
      continue;
    }
    const before = model;
    model = await plainly(folder, before, op, where);
    const { done, undone } = history;
    if (op.words[0] === 'undo') undone.push(...done.splice(-1).map(() => before));
    else if (op.words[0] === 'redo') done.push(...undone.splice(-1).map(() => before));
    else if (!isDeepStrictEqual(before, model)) history = { done: [...done, before], undone: [] };
  }
  removeClass(folder);
}

test(`${TOTAL} commands, one in ten with a fault (SEED=${SEED})`, {
  timeout: 3_600_000,
}, async () => {
  const random = randomFrom(SEED);
  const base = classOf(
    Object.fromEntries(IDS.map((id) => [`students/${id}.yaml`, `name: ${id}\n`])),
  );
  const faults = { made: 0, met: 0 };
  for (let from = 0; from < TOTAL; from += IN_A_CLASS) {
    await oneClass(base, random, from, Math.min(IN_A_CLASS, TOTAL - from), faults);
  }
  const { made, met } = faults;
  report(`${TOTAL} commands, ${made} of them with a fault, ${met} came to it (SEED=${SEED})`);
});
