/**
 * An editor in the file of a sort while the sort goes on at the keyboard: no edit is lost, and the teacher is told where
 * the two disagree, and only there. FAULTS=all takes every edit at every step of a sort of eight, else a few.
 */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TODAY } from '../confer.ts';
import { classOf } from '../terminal/rooms.ts';
import { report, SEED, sample } from './amount.ts';
import { atKeyboard } from './keys.ts';

const IDS = ['ana', 'ben', 'eli', 'ida', 'kai', 'mo', 'uma', 'zoe'];
const SHEET = `sorts/${TODAY}-structure.lead.yaml`;

function classOfEight(): string {
  return classOf(Object.fromEntries(IDS.map((id) => [`students/${id}.yaml`, `name: ${id}\n`])));
}

const read = (folder: string, file: string) => parse(readFileSync(join(folder, file), 'utf8'));

type Ways = Record<string, (path: string, text: string) => void>;
/** How editors bring a new text to the disk, and what else people do to a file. */
const WRITING: Ways = {
  'vim: a new file in its place': (path, text) => {
    renameSync(path, `${path}~`);
    writeFileSync(path, text);
    rmSync(`${path}~`);
  },
  'in place': (path, text) => writeFileSync(path, text),
  'beside it, then renamed': (path, text) => {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  },
  'and made read-only': (path, text) => {
    writeFileSync(path, text);
    chmodSync(path, 0o444);
  },
};
const TAKING: Ways = {
  deleted: (path) => rmSync(path),
  renamed: (path) => renameSync(path, `${path}.old`),
};

/** Edits made in the file before the answer of step `at` (from 0; writers before it are answered). */
const EDITS: Record<string, (text: string, at: number) => string> = {
  'a comment at the end': (text) => `${text}# mine\n`,
  'a word beside an answer': (text) =>
    text.replace('ana: got it', 'ana: {stack: got it, note: mine}'),
  'another answer of one before': (text) => text.replace('ana: got it', 'ana: absent'),
  'an answer of the one asked now': (text, at) => `${text}  ${IDS[at]}: absent\n`,
  'an answer of one still to come': (text, at) =>
    IDS[at + 1] ? `${text}  ${IDS[at + 1]}: absent\n` : text,
};

const KEYS = { '1': 'got it', '2': 'almost', '3': 'needs help' };
const keyOf = (step: number) => String((step % 3) + 1) as keyof typeof KEYS;

/** Sorts eight at a keyboard; `edit` happens once, before the key of step `at`. Returns what was shown. */
async function sortWith(folder: string, at: number, edit: () => void): Promise<string> {
  let step = 0;
  let last = '';
  const { shown } = await atKeyboard(folder, ['sort', 'leads'], (text, { press }) => {
    if (text.includes('That was the last one')) return press('\r');
    const place = /(\d) of 8/.exec(text)?.[1];
    if (!place || place === last) return;
    last = place;
    if (step === at) edit();
    press(keyOf(step++));
  });
  return shown;
}

interface Case {
  at: number;
  edit: string;
  how: string;
}
const STEPS = IDS.map((_, at) => at);
const CASES: Case[] = STEPS.flatMap((at) => [
  ...Object.keys(EDITS).flatMap((edit) => Object.keys(WRITING).map((how) => ({ at, edit, how }))),
  ...(at > 0 ? Object.keys(TAKING).map((how) => ({ at, edit: 'taken away', how })) : []),
  ...(at > 0 ? [{ at, edit: 'nothing', how: 'made read-only' }] : []),
]);

/** What has to stand in the file in the end, and whom the two hands disagreed about. */
function expected(text: string | undefined, at: number) {
  const stacks: Record<string, unknown> = text === undefined ? {} : (parse(text).stacks ?? {});
  const asked: string[] = [];
  for (const [step, id] of IDS.entries()) {
    if (step < at) continue;
    if (stacks[id] === undefined) stacks[id] = KEYS[keyOf(step)];
    else asked.push(id);
  }
  return { stacks, asked };
}

describe('an editor during a sort', () => {
  const chosen = sample(CASES, 9);
  test(`${chosen.length} edits (SEED=${SEED})`, { timeout: 600_000 }, async () => {
    for (const { at, edit, how } of chosen) {
      const where = `${edit}, ${how}, before answer ${at}`;
      const folder = classOfEight();
      const path = join(folder, SHEET);
      let typed: string | undefined;
      const shown = await sortWith(folder, at, () => {
        const head = `date: ${TODAY}\nskill: structure.lead\nstacks:\n`;
        const before = existsSync(path) ? readFileSync(path, 'utf8') : head;
        mkdirSync(join(folder, 'sorts'), { recursive: true });
        if (!existsSync(path)) writeFileSync(path, head);
        typed = EDITS[edit] ? EDITS[edit](before, at) : before;
        if (TAKING[how]) TAKING[how](path, '');
        else if (WRITING[how]) WRITING[how](path, typed);
        else chmodSync(path, 0o444);
        if (TAKING[how]) typed = undefined;
      });
      const { stacks, asked } = expected(typed, at);
      expect(read(folder, SHEET).stacks, where).toEqual(stacks);
      const text = readFileSync(path, 'utf8');
      expect(text.includes('# mine'), where).toBe(typed?.includes('# mine') ?? false);
      // What draws the screen may stand right before a name.
      const told = [...shown.matchAll(/([a-z]+) was changed in the file/g)].map(([, id]) => id!);
      const said = new Set(told.map((id) => IDS.find((one) => id.endsWith(one))));
      const answered = edit === 'another answer of one before' && at > 0 ? ['ana'] : [];
      expect([...said], where).toEqual([...answered, ...asked]);
      if (how === 'renamed')
        expect(read(folder, `${SHEET}.old`).stacks).toHaveProperty('ana', 'got it');
      if (how.includes('read-only')) expect(statSync(path).mode & 0o777, where).toBe(0o444);
    }
    report(`${chosen.length} edits, 0 lost`);
  });
});
