/** Another program changes an answer that was given in this sort: it is told, and counted as it is in the file. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TODAY } from '../confer.ts';
import { classOf, textOf } from './rooms.ts';
import { start, stopTheClock } from './typist.ts';

stopTheClock();

const SHEET = `sorts/${TODAY}-structure.lead.yaml`;
const IDS = ['ana', 'ben', 'eli', 'ida', 'kai'];

function edit(root: string, change: (text: string) => string): void {
  const path = join(root, SHEET);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const CASES: [string, (text: string) => string, RegExp, RegExp][] = [
  [
    'changed',
    (text) => text.replace('ana: got it', 'ana: needs help'),
    /Saved: eli, got it\. ana was changed in the file: needs help\. That was kept\./,
    /needs help: 1 {3}ana/,
  ],
  [
    'removed',
    (text) => text.replace('  ana: got it\n', ''),
    /Saved: eli, got it\. ana was removed from the file, and is not counted\./,
    /not sorted: 3 {3}ana, ida and kai/,
  ],
  [
    'all of them removed',
    (text) => text.replace(/ {2}\w+: .*\n/g, ''),
    /ana was removed from the file, and is not counted\. ben was\s+removed/,
    /not sorted: 4 {3}ana, ben, ida and kai/,
  ],
];

test.each(CASES)(
  'an answer that was %s in the file is told, and counted as it is there',
  async (_what, change, said, end) => {
    const root = classOf(
      Object.fromEntries(IDS.map((id) => [`students/${id}.yaml`, `name: ${id}\n`])),
    );
    const terminal = await start(root, ['sort', 'leads'], 'ana');
    await terminal.press('1', 'Saved: ana');
    await terminal.press('2', 'Saved: ben');
    edit(root, change);
    const before = textOf(root, SHEET);
    await terminal.press('1', said);
    expect(textOf(root, SHEET)).toContain(before.trimEnd());
    await terminal.press('q', end);
    expect(await terminal.exited).toBe(0);
  },
);
