/**
 * Random commands with random faults against a model of the class that is kept here: after each the class is as the
 * model was before the command, or as it is after. FAULTS=all takes 10,000 commands, else about 150.
 */

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { confer, HOME } from '../confer.ts';
import { type Random, randomFrom } from '../random.ts';
import { classOf } from '../terminal/program.ts';
import { ALL, report, SEED } from './amount.ts';
import { newClass, play, removeClass } from './faults.ts';

const TOTAL = Number(process.env.SOAK ?? (ALL ? 10_000 : 75));
// A class is begun anew after so many, so that its files stay as small as a term's.
const IN_A_CLASS = ALL ? 250 : 75;
const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-23'];
const SKILLS = {
  leads: 'structure.lead',
  endings: 'structure.end',
  'slowing down': 'elaborate.slow',
};
const IDS = ['ana', 'ben', 'eli', 'kai', 'mo'];

/** The class as its files say it: writers and their notes, and the answers of each sort and meeting. */
interface Model {
  notes: Record<string, string[]>;
  archived: Record<string, string[]>;
  sorts: Record<string, Record<string, string>>;
  meetings: Record<string, Record<string, string>>;
}

function modelOf(folder: string): Model {
  const files = (kind: string) => {
    const path = join(folder, kind);
    const names = existsSync(path)
      ? readdirSync(path).filter((name) => name.endsWith('.yaml'))
      : [];
    return names.map(
      (name) =>
        [name.replace('.yaml', ''), parse(readFileSync(join(path, name), 'utf8')) ?? {}] as const,
    );
  };
  const notes = (kind: string) =>
    Object.fromEntries(
      files(kind).map(([id, { notes = [] }]) => [
        id,
        (notes ?? []).map((one: { note: string }) => one.note),
      ]),
    );
  const answers = (kind: string, key: string) =>
    Object.fromEntries(files(kind).map(([name, file]) => [name, file[key] ?? {}]));
  return {
    notes: notes('students'),
    archived: notes('archive'),
    sorts: answers('sorts', 'stacks'),
    meetings: answers('meetings', 'writers'),
  };
}

interface Op {
  words: string[];
  date: string;
  /** What the class is after it; undefined where it has to be refused. */
  after: Model | undefined;
}

/** What is typed next, and what has to come of it; done here without a line of confer. */
function nextOp(model: Model, random: Random, n: number): Op {
  const after = structuredClone(model);
  const here = Object.keys(model.notes);
  const date = random.pick(DAYS);
  const some = () => here.filter(() => random.chance(0.4));
  const kind = random.below(10);
  if (kind < 3) {
    const ids = random.chance(0.7) || here.length === 0 ? [random.pick(IDS)] : some();
    const text = random.pick([
      `seen ${n}`,
      `a "quoted" ${n}`,
      `key: value # ${n}`,
      `* ${n}`,
      `é ${n} 李`,
    ]);
    const words = ['note', ids.join(','), text];
    if (ids.length === 0 || ids.some((id) => !here.includes(id)))
      return { words, date, after: undefined };
    for (const id of ids) after.notes[id]!.push(text);
    return { words, date, after };
  }
  if (kind < 6) return answers(after, random, some(), date, 'sorts');
  if (kind < 7) return answers(after, random, some().slice(0, 1), date, 'meetings');
  if (kind < 8) {
    const id = random.pick(IDS);
    const back = model.archived[id] !== undefined;
    const [from, to] = back ? [after.archived, after.notes] : [after.notes, after.archived];
    const words = ['archive', id, ...(back ? ['--back'] : [])];
    to[id] = from[id]!;
    delete from[id];
    return { words, date, after };
  }
  return { words: [random.pick(['check', 'show', 'due', 'log'])], date, after };
}

const STACKS = {
  sorts: ['got-it', 'almost', 'needs-help', 'absent'],
  meetings: ['has-it', 'tried-it', 'not-yet', 'absent'],
};

function answers(
  after: Model,
  random: Random,
  ids: string[],
  date: string,
  kind: 'sorts' | 'meetings',
): Op {
  const skill = random.pick(Object.keys(SKILLS)) as keyof typeof SKILLS;
  const given = ids.map((id) => [id, random.pick(STACKS[kind])] as const);
  const flags = STACKS[kind].flatMap((stack) => {
    const in_ = given.filter(([, one]) => one === stack).map(([id]) => id);
    return in_.length > 0 ? [`--${stack}`, in_.join(',')] : [];
  });
  // A meeting of one writer has a file of its own name; what is named by flags alone needs somebody.
  const words =
    kind === 'sorts'
      ? ['sort', skill, ...flags]
      : ['meet', ids.join(','), '--about', skill, ...flags];
  if (ids.length === 0) return { words, date, after: undefined };
  const file =
    kind === 'sorts' ? `${date}-${SKILLS[skill]}` : `${date}-conference-${ids[0]}-${SKILLS[skill]}`;
  const sheet = after[kind][file] ?? {};
  after[kind][file] = sheet;
  for (const [id, stack] of given) sheet[id] = stack.replace('-', ' ');
  return { words, date, after };
}

/** What can be taken back, newest last, and what can be done again. */
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

const MODES = ['kill', 'after', 'short', 'ENOSPC', 'EIO', 'EROFS'];

/** One command that is killed or refused somewhere; then a check, which brings it to one side. */
async function withFault(
  folder: string,
  model: Model,
  op: Op,
  random: Random,
  where: string,
): Promise<Model> {
  const fault = { at: 1 + random.below(18), mode: random.pick(MODES), sticky: random.chance(0.3) };
  const { code, out, err } = play(folder, { words: [...op.words, '--date', op.date] }, fault);
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
  return now;
}

async function oneClass(
  base: string,
  random: Random,
  from: number,
  count: number,
): Promise<number> {
  const folder = newClass(base);
  let model = modelOf(folder);
  let faults = 0;
  let history: History = { done: [], undone: [] };
  for (let n = from; n < from + count; n++) {
    const op = turnBack(model, history, random, DAYS[3]!) ?? nextOp(model, random, n);
    const where = `SEED=${SEED} command ${n}: ${JSON.stringify(op.words)} on ${op.date}`;
    if (random.chance(0.1)) {
      faults++;
      model = await withFault(folder, model, op, random, where);
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
  return faults;
}

test.skipIf(!existsSync(join(HOME, 'dist/main.js')))(
  `${TOTAL} commands, one in ten with a fault (SEED=${SEED})`,
  { timeout: 3_600_000 },
  async () => {
    const random = randomFrom(SEED);
    const base = classOf(
      Object.fromEntries(IDS.map((id) => [`students/${id}.yaml`, `name: ${id}\n`])),
    );
    let faults = 0;
    for (let from = 0; from < TOTAL; from += IN_A_CLASS) {
      faults += await oneClass(base, random, from, Math.min(IN_A_CLASS, TOTAL - from));
    }
    report(`${TOTAL} commands, ${faults} of them with a fault (SEED=${SEED})`);
  },
);
