/** What Tab offers: what a teacher would type there, of this class, and nothing that confer then refuses. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fill, Flag, Word } from '../../src/command-line/arguments.ts';
import { flagName } from '../../src/command-line/arguments.ts';
import { readDay } from '../../src/core/calendar/parse-date.ts';
import { TABLES } from '../../src/core/exporting/tables.ts';
import { findSkill } from '../../src/core/ladder/ladder.ts';
import { NAME_STYLES } from '../../src/core/pages/view/names-on-pages.ts';
import { findWriter } from '../../src/core/roster/names.ts';
import { glanceGroups, glanceSkills, glanceWriters } from '../../src/folder/glance/class-glance.ts';
import { readClass } from '../../src/folder/read/class-folder.ts';
import { menu } from '../../src/menu/menu.ts';
import { confer, copyOf, EXAMPLE, filesIn, HOME, newFolder, TODAY, wordsOf } from '../confer.ts';

async function offered(root: string, typed: string[]): Promise<string[]> {
  const { code, out, err } = await confer(root, ['completion', '--words', '--', ...typed]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t')[0]!);
}

/** The words of a line as a shell hands them over: the last one is being typed. */
const lineOf = (line: string) => [...wordsOf(line), ...(line.endsWith(' ') ? [''] : [])];

const room = copyOf(EXAMPLE);
await confer(room, ['group']);
await confer(room, ['archive', 'zofia']);

describe('in the example class', () => {
  test.each<[string, string[]]>([
    ['so', ['sort']],
    ['help ex', ['export', 'exit-codes']],
    ['sort --al', ['--almost']],
    ['sort --almost ben --al', ['--almost']],
    ['sort --dry-run --dry', []],
    ['sort lea', ['leads', 'learning from authors']],
    ['sort LEA', ['LEAds', 'LEArning from authors']],
    ['sort structure.l', ['structure.lead', 'structure.link']],
    ['sort hoo', ['hook']],
    ['sort leads --got-it ana,b', ['ana,ben']],
    ['sort leads --got-it=ana,b', ['--got-it=ana,ben']],
    ['sort leads --got-it ana, b', ['ben']],
    ['sort leads --got-it r', ['renee', 'rest']],
    ['sort leads --got-it ana,r', ['ana,renee']],
    ['sort leads --got-it ben --almost be', []],
    ['swap ana a', ['amara', 'anhthu']],
    ['show zo', []],
    ['archive zo --back', ['--back']],
    ['archive --back zo', ['zofia']],
    ['forget zo', ['zofia']],
    ['why pap', ['papadakis']],
    ["why D'A", ["D'Angelo"]],
    ['look --found an', ['ana=', 'anhthu=']],
    ['look --found ana=endi', ['ana=endings']],
    ['meet 2 --has-it ', ['imani', 'kai', 'nadia', 'all', 'rest']],
    ['meet ana,ben --about leads --not-yet ', ['ana', 'ben', 'all', 'rest']],
    ['dissolve st', ['stretch']],
    [
      'move ana c',
      [
        'conference',
        'choosing a topic',
        'craft',
        'comparisons',
        'conventions',
        'commas',
        'choosing a shape',
      ],
    ],
    ['print sl', ['slips']],
    ['print needs ', []],
    ['print goals ana,k', ['ana,kai']],
    ['print sort endi', ['endings']],
    ['plan --lesson 2=a-hook-n', ['2=a-hook-needs-a-line']],
    ['plan --lesson 2=shri', []],
    ['plan --lesson 1', ['1=']],
    ['export --table n', ['needs', 'notes']],
    ['unit o', ['opinion']],
    ['due --date yes', ['yesterday']],
    ['due --date 2026-11-23 2026', []],
    ['due --date 2026-11-2', ['2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20']],
    ['--date tomorrow print report --since to', ['today', 'tomorrow']],
    ['score --rubric six', ['six-traits', 'six-traits-5']],
    ['import ', [':files']],
    ['-C ', [':folders']],
    ['note ana so', []],
    ['note ana -- --str', []],
    ['completion z', ['zsh']],
    ['nonsense a', []],
  ])('%s', async (line, words) => {
    expect(await offered(room, lineOf(line))).toEqual(words);
  });

  test('groups are those of the day that is typed', async () => {
    expect(await offered(room, lineOf('--date 2026-11-20 meet '))).not.toContain('1');
    expect(await offered(room, lineOf('meet '))).toContain('1');
  });

  test('the program that answers a key says the same', async () => {
    for (const line of ['sort leads --got-it ana,b', 'meet ', 'plan --lesson ', 'help ']) {
      const typed = ['--date', TODAY, ...lineOf(line)];
      const bin = join(HOME, 'bin/confer.js');
      const words = [bin, 'completion', '--words', '--', ...typed];
      const { stdout } = spawnSync(process.execPath, words, { cwd: room, encoding: 'utf8' });
      expect(stdout).toBe((await confer(room, words.slice(1))).out);
      expect(stdout).not.toBe('');
    }
  });
});

describe('every place of the menu', () => {
  const places = menu.flatMap((command) => [
    ...Object.entries(command.words).map(([key, word]) => ({ command, name: key, place: word })),
    ...Object.entries(command.flags)
      .filter(([, { kind }]) => kind !== 'switch')
      .map(([key, flag]) => ({ command, name: flagName(key), place: flag })),
  ]);
  const fillsOf = ({ fills = [] }: Word | Flag): readonly Fill[] => fills;
  const called = (place: Word | Flag) => {
    if ('what' in place) return place.what;
    const { placeholder = '', about } = place as Flag;
    return /^(id|name)$/.test(placeholder) ? `${placeholder}: ${about}` : placeholder;
  };

  /** What a place is called, and what has to fill it then. */
  const CALLED: [called: RegExp, fills: RegExp][] = [
    [/\bwriters?\b/, /writer|who a page/],
    [/\bskills?\b/, /skill/],
    [/\bgroup\b/, /group/],
    [/\bpage\b/, /page/],
    [/\blesson\b/, /lesson/],
    [/\b(day|date)\b/, /date/],
    [/\brubric\b/, /rubric/],
    [/\bfile\b/, /file/],
    [/\b(folder|class)\b/, /folder/],
  ];
  /** These speak of a thing, and another word fills them. */
  const OTHERS =
    /^(id new|init folder|transfer (writer|--id)|(import|add|init) --(who|section|sheet))$/;

  test.each(places.map((one) => [`${one.command.name} ${one.name}`, one] as const))(
    '%s says what fills it',
    (name, { place }) => {
      const fills = fillsOf(place).filter((fill) => typeof fill === 'string');
      const wanted = CALLED.filter(([word]) => word.test(called(place)) && !OTHERS.test(name));
      const lacking = wanted.filter(([, fill]) => !fill.test(fills.join(' ')));
      expect({ called: called(place), lacking }).toMatchObject({ lacking: [] });
    },
  );

  test.each(menu.flatMap(({ examples }) => examples))(
    '%s: Tab offers each of its words',
    async (example) => {
      const typed = wordsOf(example).slice(1);
      const { classroom } = await readClass(room, HOME);
      const meant = (word: string) =>
        classroom.students.find(({ id }) => id === word) ?? findSkill(word, classroom.ladder);
      const isKnown = (word: string) => !('kind' in meant(word)) || !('near' in meant(word));
      for (const [n, word] of typed.entries()) {
        const last = word.split(/[,=]/).at(-1)!;
        if (n === 0 || !word.split(/[,=]/).every(isKnown)) continue;
        // But for its last letter: "leads" may be completed to another word for the same.
        const all = await offered(room, [...typed.slice(0, n), word.slice(0, -1)]);
        const found = all.map((one) => one.split(/[,=]/).at(-1)!);
        expect(found.map(meant), `${typed.slice(0, n).join(' ')} ${word}`).toContainEqual(
          meant(last),
        );
      }
      expect(typed.length).toBeGreaterThan(0);
    },
  );

  test('certain words are the ones that confer takes', () => {
    const wordsOfFlag = (name: string, flag: string) =>
      fillsOf(menu.find((one) => one.name === name)!.flags[flag]!).flatMap((fill) =>
        typeof fill === 'string' ? [] : [...fill.words],
      );
    expect(wordsOfFlag('export', 'table')).toEqual(Object.keys(TABLES));
    expect(wordsOfFlag('print', 'names')).toEqual([...NAME_STYLES]);
  });
});

describe('what is offered, confer takes', () => {
  test('writers, skills and days', async () => {
    const { classroom } = await readClass(room, HOME);
    const writers = await offered(room, ['why', '']);
    expect(writers.length).toBe(classroom.students.length);
    for (const { name } of classroom.students) {
      for (const word of name.split(' ')) {
        const found = await offered(room, ['why', word]);
        for (const one of found) expect(findWriter(one, classroom.students).kind).toBe('one');
      }
    }
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    for (const letter of ['', ...letters]) {
      for (const skill of await offered(room, ['sort', letter]))
        expect([skill, findSkill(skill, classroom.ladder).kind]).toEqual([skill, 'one']);
    }
    for (const day of await offered(room, ['--date', '']))
      expect(readDay(day, TODAY)).toHaveProperty('date');
  });

  test('a glance sees what confer reads', async () => {
    const { classroom } = await readClass(room, HOME);
    const places = { root: room, home: HOME };
    const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
    expect(glanceWriters(places, 'students').map(named)).toEqual(classroom.students.map(named));
    expect(glanceWriters(places, 'archive').map(named)).toEqual(classroom.archived.map(named));
    const { rungs } = classroom.ladder;
    const skills = rungs.flatMap((rung) => [rung, ...rung.skills]);
    expect(glanceSkills(places)).toMatchObject(
      skills.map(({ id, name, also }) => ({ id, name, also })),
    );
    const groups = classroom.groups.at(-1)!.content.groups!;
    expect(glanceGroups(places, TODAY)).toEqual(
      groups.map(({ focus, students, number }, i) => ({
        number: number ?? i + 1,
        focus,
        students,
      })),
    );
  });
});

describe('a class whose names are private', () => {
  test('is completed by first names, and by whole names where two share one', async () => {
    const desk = newFolder();
    writeFileSync(join(desk, 'names.txt'), 'Ana López\nBen Carter\nBen Ames\nKai N.\n');
    await confer(desk, ['init', 'own', '--private-names', '--students', 'names.txt']);
    const words = await offered(join(desk, 'own'), ['why', '']);
    expect(words.sort()).toEqual(['Ana', 'Ben Ames', 'Ben Carter', 'Kai']);
    expect(await offered(join(desk, 'own'), ['sort', 'leads', '--got-it', 'ana,k'])).toEqual([
      'ana,kai',
    ]);
    for (const word of words)
      expect((await confer(join(desk, 'own'), ['show', word])).code).toBe(0);
  });
});

describe('never loud, and never a change', () => {
  test('without a class there is nothing of a class', async () => {
    const desk = newFolder();
    for (const line of ['why ', 'sort ', 'dissolve ', 'taught leads --lesson ', '--as '])
      expect(await offered(desk, lineOf(line))).toEqual([]);
    expect(await offered(desk, ['de'])).toEqual(['demo']);
    expect([...filesIn(desk)]).toEqual([]);
  });

  test('in a class, no byte changes', async () => {
    const root = copyOf(room);
    rmSync(join(root, '.confer'), { recursive: true, force: true });
    const before = filesIn(root);
    for (const line of ['why ', 'sort ', 'meet ', 'plan --lesson ', 'archive --back ', 'add '])
      await offered(root, lineOf(line));
    expect(filesIn(root)).toEqual(before);
  });

  test('a damaged class says nothing, and nothing of elsewhere is read', async () => {
    const root = copyOf(room);
    writeFileSync(join(root, 'students/ana.yaml'), '\u0000\u0001 name: [');
    writeFileSync(join(root, 'groups/2026-11-23.yaml'), 'groups: {');
    writeFileSync(join(root, 'students/evil.yaml'), 'name: "$(touch x) \u001b[31m"\n');
    writeFileSync(join(root, 'students/two\nlines.yaml'), 'name: Two Lines\n');
    expect(await offered(root, lineOf('why an'))).toEqual(['ana', 'anhthu']);
    expect(await offered(root, lineOf('why '))).not.toContain('two');
    expect(await offered(root, lineOf('why $'))).toEqual([]);
    const { out } = await confer(root, ['completion', '--words', '--', 'why', 'ev']);
    expect(out).not.toContain('\u001b');
    const outside = newFolder();
    mkdirSync(join(outside, 'archive'));
    writeFileSync(join(outside, 'archive/secret.yaml'), 'name: Secret\n');
    symlinkSync(outside, join(root, 'away'));
    rmSync(join(root, 'archive'), { recursive: true, force: true });
    symlinkSync(join(outside, 'archive'), join(root, 'archive'));
    expect(await offered(root, lineOf('forget se'))).toEqual([]);
  });
});
