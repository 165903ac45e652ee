/** A class of five as a model, kept without a line of confer: what a command makes of it, and what the files say. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Random } from '../random.ts';

export const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-23'];
const SKILLS = {
  leads: 'structure.lead',
  endings: 'structure.end',
  'slowing down': 'elaborate.slow',
};
export const IDS = ['ana', 'ben', 'eli', 'kai', 'mo'];

/** The class as its files say it: writers and their notes, and the answers of each sort and meeting. */
export interface Model {
  notes: Record<string, string[]>;
  archived: Record<string, string[]>;
  sorts: Record<string, Record<string, string>>;
  meetings: Record<string, Record<string, string>>;
  /** The words of each lesson for everybody. */
  taught: Record<string, string>;
}

// Most files are as they were before the command: their texts are read once.
const texts = new Map<string, Said>();
/** With each new class. */
export const forgetTexts = () => texts.clear();

interface Said {
  notes?: { note: string }[] | null;
  stacks?: Record<string, string>;
  writers?: Record<string, string>;
  words?: string;
}

function said(text: string): Said {
  const known = texts.get(text) ?? parse(text) ?? {};
  texts.set(text, known);
  return structuredClone(known);
}

export function modelOf(folder: string): Model {
  const files = (kind: string) => {
    const path = join(folder, kind);
    const names = existsSync(path)
      ? readdirSync(path).filter((name) => name.endsWith('.yaml'))
      : [];
    return names.map(
      (name) => [name.replace('.yaml', ''), said(readFileSync(join(path, name), 'utf8'))] as const,
    );
  };
  const notes = (kind: string) =>
    Object.fromEntries(
      files(kind).map(([id, { notes = [] }]) => [id, (notes ?? []).map(({ note }) => note)]),
    );
  const answers = (kind: string, key: 'stacks' | 'writers') =>
    Object.fromEntries(files(kind).map(([name, file]) => [name, file[key] ?? {}]));
  return {
    notes: notes('students'),
    archived: notes('archive'),
    sorts: answers('sorts', 'stacks'),
    meetings: answers('meetings', 'writers'),
    taught: Object.fromEntries(files('taught').map(([name, { words = '' }]) => [name, words])),
  };
}

export interface Op {
  words: string[];
  date: string;
  /** What the class is after it; undefined where it has to be refused. */
  after: Model | undefined;
}

/** What is typed next, and what has to come of it; done here without a line of confer. */
export function nextOp(model: Model, random: Random, n: number): Op {
  const after = structuredClone(model);
  const here = Object.keys(model.notes);
  const date = random.pick(DAYS);
  const some = () => here.filter(() => random.chance(0.4));
  const kind = random.below(11);
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
  if (kind === 10) {
    const skill = random.pick(Object.keys(SKILLS)) as keyof typeof SKILLS;
    const text = random.pick([`cut it ${n}`, `read "it": ${n}`, `asked why # ${n}`]);
    after.taught[`${date}-${SKILLS[skill]}`] = text;
    return { words: ['taught', skill, text], date, after };
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
