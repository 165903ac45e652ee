import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wholeRecord } from '../../../src/core/privacy/export-record.ts';
import { pathsOfWriter, wordsOfWriter } from '../../../src/core/privacy/out-of-history.ts';
import { saveMessage, whatChanged, writerNamed } from '../../../src/core/privacy/save-message.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

describe('the whole record of Ana López', () => {
  const settings = {
    pinned: { ana: 'ideas', ben: 'focus' },
    out: { ana: ['Mon'] },
    'reader stops': ['ana'],
  };
  const because = { ana: 'sits well with Ben', ben: 'x' };
  const groups = [
    groupsOn('Nov 16', 'ideas: ana ben; focus: cho; conference craft: ben'),
    groupsOn('Nov 17', 'conference craft: ana; conference ideas: ben'),
  ];
  groups[0]!.content.groups![0]!.because = because;
  groups[1]!.content.conferences![0]!.because = 'not with Ben Okoro';
  const room = classWhere(
    {
      ana: 'needs ideas Nov 16; most Nov 2; has ideas Nov 17; note helps Ben and Cho Nov 18',
      ben: 'has focus Nov 17',
      cho: 'needs focus Nov 16',
    },
    { groups, settings },
  );
  const names = { ana: 'Ana López', ben: 'Ben Okoro', cho: 'Cho Ana Kim' };
  for (const student of room.students) student.name = names[student.id as 'ana'];
  const record = wholeRecord('ana', room);
  test('what each file says about them', () => {
    expect(record).toMatchObject({ version: 1, id: 'ana', name: 'Ana López' });
    expect(record.sorts).toEqual([
      { date: day('Nov 2'), skill: 'support', stack: 'most' },
      { date: day('Nov 16'), skill: 'ideas', stack: 'needs help' },
    ]);
    expect(record.meetings).toEqual([{ date: day('Nov 17'), focus: 'ideas', how: 'has it' }]);
    expect(record.groups).toEqual([
      { date: day('Nov 16'), focus: 'ideas', because: 'sits well with [another writer]' },
      { date: day('Nov 17'), focus: 'craft', because: 'not with [another writer]' },
    ]);
    expect(record.settings).toEqual({ pinned: 'ideas', out: ['Mon'], 'reader stops': true });
  });
  test('other names are blanked, their own is not', () => {
    expect(record.notes).toEqual([
      { date: day('Nov 18'), note: 'helps [another writer] and [another writer]' },
    ]);
    room.students[0]!.notes = [{ date: day('Nov 18'), note: 'Ana López was kind', next: 'Cho' }];
    expect(wholeRecord('ana', room).notes).toEqual([
      { date: day('Nov 18'), note: 'Ana López was kind', next: '[another writer]' },
    ]);
  });
  test('a class of one has no names to blank; unset values are left out', () => {
    const alone = classWhere({ ana: 'note helps Ben Nov 18' });
    expect(wholeRecord('ana', alone)).toMatchObject({
      notes: [{ note: 'helps Ben' }],
      settings: {},
    });
    expect(wholeRecord('ana', alone).settings).toEqual({});
  });
  test('a writer who left has a record too', () => {
    const left = { ...room, archived: [{ id: 'zoe', name: 'Zoe', notes: [], scores: [] }] };
    expect(wholeRecord('zoe', left)).toMatchObject({ id: 'zoe', name: 'Zoe', groups: [] });
  });
});

describe('removing a writer from git history', () => {
  const paths = (id: string, prefix: string, others: string[]) =>
    pathsOfWriter(id, prefix, {
      others: others.map((other) => ({ id: other, name: other })),
      rungs: ['ideas', 'focus'],
    });
  test('the writer’s files, all that is printed, and their conferences', () => {
    const said = paths('ana', '', ['ben', 'anabel']);
    expect(said).toContain(
      '--path students/ana.yaml --path archive/ana.yaml --path plans --path prints --path .confer/steps --path .confer/cache.json --path names.yaml --path-glob "ana.y*ml*"',
    );
    expect(said).toMatch(/ --path-glob "meetings\/\*-conference-ana-\*"$/);
  });
  /** As git filter-repo reads a glob: a star stands for a slash too. */
  const isDropped = (file: string, others: string[]) =>
    [...paths('ana', '', others).matchAll(/--path(-glob)? "?([^"]+?)"?(?= --|$)/g)].some(
      ([, isGlob, path = '']) =>
        isGlob
          ? new RegExp(`^${path.replace(/[.$]/g, '\\$&').replaceAll('*', '.*')}$`).test(file)
          : file === path || file.startsWith(`${path}/`),
    );
  test.each([
    ...['ana.yaml~', 'ana.yml', 'ana.YAML', 'ana.yaml.bak', 'ana.yaml.txt', 'ana.yaml.9999.tmp'],
    ...['ana.txt', 'ana.docx', 'ana', '.ana.yaml.swp', '#ana.yaml#', '.#ana.yaml', '~$ana.yaml'],
    ...['.~ana.yaml', '._ana.yaml', 'ana (1).yaml', 'second-hour/ana.yaml', '../ana.yaml'],
    ...['../backup/students/ana.yaml', '../archive/ana.yaml.orig'],
  ])('a copy called %s goes from the history', (name) => {
    expect(isDropped(join('students', name), ['ben', 'ana-b', 'dana'])).toBe(true);
  });
  test.each([
    ...['ana-b.yaml', 'anabel.yaml', 'dana.yaml', '.dana.yaml.swp', 'ana.b.yaml', 'ana b.yaml'],
    ...['maria-ana.yaml', '~$dana.yaml', '../photos/ana.jpg', '../sorts/2026-11-20-ana.yaml'],
  ])('a classmate’s %s stays in it', (name) => {
    const others = ['ana-b', 'anabel', 'dana', 'ana.b', 'ana b', 'maria-ana'];
    expect(isDropped(join('students', name), others)).toBe(false);
  });
  test('a classmate whose id begins with theirs keeps their conferences', () => {
    expect(paths('ana', '', ['ana-m'])).toContain(
      '--path-glob "meetings/*-conference-ana-ideas[.-]*" --path-glob "meetings/*-conference-ana-focus[.-]*"',
    );
  });
  test('in a folder, with quotes where it needs them', () => {
    expect(paths('ana', 'room-12/', [])).toContain('--path room-12/students/ana.yaml');
    expect(paths('ana', 'room 12/', [])).toContain('--path "room 12/students/ana.yaml"');
  });
  const words = (name: string, ...others: string[]) =>
    wordsOfWriter(
      { id: 'ana', name },
      others.map((other) => ({ id: 'x', name: other })),
    );
  test('each word of the name that nobody else has, of at least two letters', () => {
    expect(words('Ana B. Lee', 'Kim Lee')).toEqual([
      'literal:Ana B. Lee==>removed',
      'regex:(?<![A-Za-z0-9-])Ana(?![A-Za-z0-9-])==>removed',
      'regex:(?<![A-Za-z0-9-])B\\.(?![A-Za-z0-9-])==>removed',
      expect.stringContaining('student: '),
    ]);
    expect(words('Al B', 'Kim').filter((line) => line.startsWith('regex:(?<'))).toHaveLength(1);
  });
  test('the id is replaced only where it is an id', () => {
    const [, pattern = '', to = ''] = /^regex:(.*)==>(.*)$/.exec(words('Ana').at(-1)!) ?? [];
    const replaced = (text: string) =>
      text.replace(new RegExp(pattern.replace('(?m)', ''), 'm'), to.replaceAll('\\', '$'));
    expect(
      ['  - ana', 'ana: almost', '[ben, ana]', 'bananas', 'an ana here'].map(replaced),
    ).toEqual(['  - removed', 'removed: almost', '[ben, removed]', 'bananas', 'an ana here']);
  });
});

describe('the message of a save', () => {
  const files = (...names: string[]) =>
    names.map((name) => ({
      file: name.replace('-', ''),
      kind: name.startsWith('-') ? ('gone' as const) : ('changed' as const),
    }));
  test.each([
    [['sorts/a.yaml'], 'Sort, Mon Nov 16'],
    [['sorts/a.yaml', 'sorts/b.yaml'], '2 sorts, Mon Nov 16'],
    [['students/ana.yaml'], "1 writer's file, Mon Nov 16"],
    [
      ['students/ana.yaml', 'students/b.yaml', 'groups/x.yaml'],
      "Groups and 2 writers' files, Mon Nov 16",
    ],
    [['groups/x.yaml', 'groups/y.yaml', 'plans/p'], 'Groups for 2 days and plans, Mon Nov 16'],
    [['plans/p', 'plans/q'], 'Plans, Mon Nov 16'],
    [['-sorts/a.yaml'], 'Sort (removed), Mon Nov 16'],
    [
      ['meetings/a.yaml', '-meetings/b.yaml', '-x'],
      'Meeting, meeting (removed) and 1 other file (removed), Mon Nov 16',
    ],
    [['class.yaml', 'README.md', 'notes.txt'], 'Class settings and 2 other files, Mon Nov 16'],
  ])('%j: %s', (names, message) => {
    expect(saveMessage(files(...names), day('Nov 16'))).toBe(message);
  });
  test('nothing changed', () => {
    expect(whatChanged([])).toEqual([]);
  });

  const NAMED = [
    { id: 'ana', name: 'Ana López' },
    { id: 'bo', name: 'Bo Li' },
    { id: 'w-1', name: '王伟' },
    { id: 'oneil', name: "Sam O'Neil" },
  ];
  test.each([
    ['2 sorts', undefined],
    ['leads with ana', 'ana'],
    ['Lopez read aloud', 'ana'],
    ["Ana's lead", 'ana'],
    ['l’Ana', 'ana'],
    ['bananas', undefined],
    ['Bo', 'bo'],
    ['Bo Li with Ana', 'ana'],
    ['Li met', undefined],
    ['Bo Li met', 'bo'],
    ['met 王伟今天', 'w-1'],
    ['a talk with O’Neil', 'oneil'],
    ['Sam’s piece', 'oneil'],
    ['', undefined],
  ])('"%s" names %s', (message, id) => {
    expect(writerNamed(message, NAMED)?.id).toBe(id);
  });
});
