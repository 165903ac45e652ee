/**
 * Two versions that git could not merge are found in every kind of file, what only looks like them is not, and neither
 * is anything in classes that people wrote by hand. FAULTS=all takes 30 merges, else a few.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, wordsOf } from '../confer.ts';
import { randomFrom } from '../random.ts';
import { classOf } from '../terminal/rooms.ts';
import { SEED, sample } from './amount.ts';

async function problemsIn(folder: string): Promise<{ code: string; file: string; line: number }[]> {
  return JSON.parse((await confer(folder, ['check', '--json'])).out).problems;
}

const classOfTwo = () =>
  classOf({
    'students/ana.yaml': 'name: Ana\n',
    'students/ben.yaml': 'name: Ben\n',
    'students/kai.yaml': 'name: Kai\n',
    'students/mo.yaml': 'name: Mo\n',
    'sorts/2026-11-20-structure.end.yaml':
      'date: 2026-11-20\nskill: structure.end\nstacks:\n  ana: almost\n',
  });

function git(folder: string, ...lines: string[]): void {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  for (const line of lines)
    execFileSync('git', ['-C', folder, ...who, ...line.split(' ')], { stdio: 'pipe' });
}

/** A file before two teachers change it, and how each of them does. */
const MEETINGS_OF_LINES: Record<
  string,
  [file: string, text: string, side: (who: string) => string]
> = {
  scores: [
    'students/ben.yaml',
    'name: Ben\nscores:\n  - {date: 2026-11-13, rubric: six-traits, ideas: 4}\n',
    (who) =>
      `name: Ben\nscores:\n  - {date: 2026-11-13, rubric: six-traits, ideas: ${who === 'kim' ? 5 : 3}}\n`,
  ],
  notes: [
    'students/ben.yaml',
    'name: Ben\nnotes:\n  - {date: 2026-11-13, note: first}\n',
    (who) =>
      `name: Ben\nnotes:\n  - {date: 2026-11-13, note: first}\n  - {date: 2026-11-20, note: of ${who}}\n`,
  ],
  lists: [
    'class.yaml',
    'name: R\nkeep apart:\n  - [ana, mo]\n',
    (who) => `name: R\nkeep apart:\n  - [ana, ${who === 'kim' ? 'ben' : 'kai'}]\n`,
  ],
  'block text': [
    'students/ben.yaml',
    'name: Ben\nnotes:\n  - date: 2026-11-13\n    note: |\n      one\n      two\n',
    (who) =>
      `name: Ben\nnotes:\n  - date: 2026-11-13\n    note: |\n      one\n      ${who} saw\n      ======= more\n`,
  ],
  answers: [
    'sorts/2026-11-20-structure.end.yaml',
    'date: 2026-11-20\nskill: structure.end\nstacks:\n  ana: almost\n',
    (who) =>
      `date: 2026-11-20\nskill: structure.end\nstacks:\n  ana: ${who === 'kim' ? 'got it' : 'needs help'}\n`,
  ],
};

describe('two versions', () => {
  const kinds = Object.keys(MEETINGS_OF_LINES);
  const merges = Array.from({ length: 30 }, (_, i) => [i, kinds[i % kinds.length]!] as const);
  test.each(sample(merges, 3))('merge %i: %s', async (i, kind) => {
    const random = randomFrom(SEED + i);
    const [file, text, side] = MEETINGS_OF_LINES[kind]!;
    const folder = classOfTwo();
    const end = random.chance(0.3) ? '\r\n' : '\n';
    const write = (of: string, more = '') =>
      writeFileSync(join(folder, file), `${of}${more}`.replaceAll('\n', end));
    write(text);
    git(
      folder,
      'init -q -b main',
      `config merge.conflictStyle ${random.pick(['merge', 'diff3', 'zdiff3'])}`,
    );
    git(folder, 'add .', 'commit -qm base', 'checkout -qb kim');
    write(side('kim'));
    git(folder, 'commit -qam kim', 'checkout -q main');
    write(side('lee'), random.chance(0.3) ? '# lee was here\n' : '');
    git(folder, 'commit -qam lee');
    expect(() => git(folder, 'merge -q kim')).toThrow();
    const merged = readFileSync(join(folder, file), 'utf8');
    const line = merged.split(/\r?\n/).findIndex((one) => one.startsWith('<<<<<<<')) + 1;
    expect(line).toBeGreaterThan(0);
    const found = (await problemsIn(folder)).filter((one) => one.file === file);
    expect(found[0], `SEED=${SEED}`).toMatchObject({ code: 'merge-conflict', line });
    for (const command of ['note ben again', 'sort structure.end --got-it ana', 'group --force']) {
      await confer(folder, [...wordsOf(command), '--date', '2026-11-20']);
      expect(readFileSync(join(folder, file), 'utf8'), `${command} SEED=${SEED}`).toBe(merged);
    }
  });

  test.each([
    ['note: "=======" # a line of the draft'],
    ['note: |\n      Ana drew\n      =======\n      under the title'],
    ['note: "<<<<<<< is how he marks a cut"'],
    ['note: |\n      <<<<<<< here\n      and on'],
    ['note: |\n      >>>>>>> there'],
  ])('conflict markers only in quoted text: %j', async (note) => {
    const folder = classOfTwo();
    writeFileSync(
      join(folder, 'students/ben.yaml'),
      `name: Ben\nnotes:\n  - date: 2026-11-20\n    ${note}\n`,
    );
    expect(await problemsIn(folder)).toEqual([]);
  });
});

/** A writer's file as people write it: other quotes, other lists, comments, other line ends. */
function byHand(random: ReturnType<typeof randomFrom>, name: string): string {
  const quote = (text: string) =>
    random.pick([`"${text}"`, `'${text.replaceAll("'", "''")}'`, text]);
  const notes = Array.from({ length: random.below(4) }, (_, i) => {
    const date = `2026-11-0${i + 1}`;
    return random.pick([
      `  - {date: ${date}, note: ${quote('went on')}}`,
      `  - date: ${date}\n    note: ${quote('went on')}`,
      `  - date: ${date}\n    note: |\n      two lines\n\n      and a # mark: here`,
      `  - date: ${date}\n    note: >-\n      folded\n      text`,
      `  -   date: "${date}"\n      kind: conference   # at the carpet\n      taught: structure.lead`,
      `- {date: ${date}, next: structure.end, }`,
    ]);
  });
  const dented = notes.map((note) => (note.startsWith('-') ? `  ${note}` : note));
  const text = [
    ...(random.chance(0.5) ? ['# my file', ''] : []),
    ...(random.chance(0.2) ? ['---'] : []),
    `name: ${quote(name)}`,
    ...(random.chance(0.3) ? ['grade: 4', 'stage: drafting'] : []),
    ...(random.chance(0.3) ? ['', 'goal: {skill: structure.lead, words: my own}', ''] : []),
    ...(dented.length > 0 || random.chance(0.3) ? ['notes:', ...dented] : []),
    ...(random.chance(0.3) ? ['scores: []'] : []),
  ].join('\n');
  const whole = `${random.chance(0.2) ? '\ufeff' : ''}${text}${random.pick(['', '\n', '\n\n'])}`;
  return random.chance(0.3) ? whole.replaceAll('\n', '\r\n') : whole;
}

test('classes written by hand: no false alarm', async () => {
  const random = randomFrom(SEED);
  for (let i = 0; i < 20; i++) {
    // Of one name and with one note they would be copies.
    const writers = ['Ana', 'José Ñ', 'Zoë-Lu', 'Mo', "D'Angelo"].map(
      (name, j) => [`students/w${j}.yaml`, byHand(random, name)] as const,
    );
    const folder = classOf(Object.fromEntries(writers));
    expect(
      await problemsIn(folder),
      `SEED=${SEED}\n${writers.map(([, text]) => text).join('\n--\n')}`,
    ).toEqual([]);
  }
});
