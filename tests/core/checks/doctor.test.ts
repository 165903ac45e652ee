import { expect, test } from 'vitest';
import { checkup, type Facts } from '../../../src/core/checks/setup/doctor.ts';
import { day } from '../classes.ts';

const FINE: Facts = {
  node: '20.19.0',
  git: '2.43.0',
  terminal: { isTTY: true, columns: 80, term: 'xterm', utf8: true },
  zone: 'UTC',
  today: day('Nov 16'),
  newest: day('Nov 16'),
  folder: '/class',
  cloud: undefined,
  notWritable: undefined,
  readableByOthers: false,
  kept: { remotes: [], tracked: [], notIgnored: [], namesArePrivate: false, mergedBy: 'confer' },
  leftovers: [],
  copies: [],
  lock: undefined,
  placeholders: [],
  problems: 0,
};
const KEPT = FINE.kept!;
const TERMINAL = FINE.terminal;

test('no problems', () => {
  const lines = checkup(FINE);
  expect(lines.every(({ state }) => state === 'ok')).toBe(true);
  expect(lines.map(({ name }) => name)).toEqual([
    'Node',
    'git',
    'terminal',
    'date',
    'class folder',
    'writing',
    'cloud',
    'readers',
    'history',
    'pages in git',
    '.gitignore',
    'merging',
    'leftovers',
    'lock',
    'all here',
    'files',
  ]);
  expect(lines.find(({ name }) => name === 'date')!.words).toBe('Mon Nov 16 2026 (UTC)');
  expect(lines.find(({ name }) => name === 'terminal')!.words).toBe('80 columns, UTF-8');
});

type Row = [what: string, facts: Partial<Facts>, line: string];
const ROWS: Row[] = [
  [
    'Node a little too old',
    { node: '20.18.9' },
    'wrong Node: 20.18.9 is too old: confer needs 20.19 or newer',
  ],
  [
    'Node too old, whatever comes after the point',
    { node: '18.20.0' },
    'wrong Node: 18.20.0 is too old: confer needs 20.19 or newer',
  ],
  ['a newer Node', { node: '22.1.0' }, 'ok Node: 22.1.0'],
  ['no git', { git: undefined }, 'note git: not found. Only confer save needs it'],
  [
    'no keyboard',
    { terminal: { ...TERMINAL, isTTY: false } },
    'note terminal: no keyboard: use flags to sort, meet and score',
  ],
  [
    'a dumb terminal',
    { terminal: { ...TERMINAL, term: 'dumb' } },
    'note terminal: no keyboard: use flags to sort, meet and score',
  ],
  [
    'no UTF-8',
    { terminal: { ...TERMINAL, utf8: false } },
    'note terminal: not set to UTF-8: names with accents may look wrong',
  ],
  [
    '39 columns',
    { terminal: { ...TERMINAL, columns: 39 } },
    'note terminal: only 39 columns wide; 60 or more is easier to read',
  ],
  ['40 columns', { terminal: { ...TERMINAL, columns: 40 } }, 'ok terminal: 40 columns, UTF-8'],
  ['a file of tomorrow', { newest: day('Nov 17') }, 'ok date: Mon Nov 16 2026 (UTC)'],
  [
    'a file of the day after',
    { newest: day('Nov 18') },
    'wrong date: today is Mon Nov 16, but a file is dated 2026-11-18. Is the clock right?',
  ],
  ['no file at all', { newest: undefined }, 'ok date: Mon Nov 16 2026 (UTC)'],
  ['not writable', { notWritable: 'read-only' }, 'wrong writing: read-only'],
  [
    'in a cloud',
    { cloud: 'Dropbox' },
    'note cloud: in Dropbox: everything you write here is copied off this computer',
  ],
  [
    'others can read',
    { readableByOthers: true },
    'note readers: other users of this computer can read it. To keep it private: chmod -R go= .',
  ],
  ['not in git', { kept: undefined }, 'note history: not kept in git. To begin: git init'],
  ['no git, so not in git', { kept: undefined, git: undefined }, 'note history: no git'],
  [
    'git can push',
    { kept: { ...KEPT, remotes: ['a', 'b'] } },
    'note history: git can push it to a and b. Is that place approved for student data?',
  ],
  [
    'pages in git',
    { kept: { ...KEPT, tracked: ['prints/a.html', 'names.yaml'] } },
    'note pages in git: 2 files with names in prints and the class folder',
  ],
  [
    'pages in git, names private',
    { kept: { ...KEPT, tracked: ['prints/a.html'], namesArePrivate: true } },
    'wrong pages in git: 1 file with names in prints',
  ],
  [
    'not ignored',
    { kept: { ...KEPT, notIgnored: ['plans'] } },
    'wrong .gitignore: add a line for plans',
  ],
  [
    'merged by lines',
    { kept: { ...KEPT, mergedBy: 'lines' } },
    'ok merging: git merges two versions of a file by lines',
  ],
  [
    'the driver is not set in this clone',
    { kept: { ...KEPT, mergedBy: 'not set' } },
    'note merging: git was not told yet to merge class files with confer. To tell it: confer save',
  ],
  [
    'half-written files',
    { leftovers: ['students/.a', 'students/.b', 'sorts/.c'] },
    'note leftovers: 3 half-written files in students and sorts',
  ],
  [
    'copies that editors left, in no folder that may be called after a child',
    { copies: ['students/ana.yaml~', 'students/ana.yml', 'ana/ana.yaml', 'class.yaml.bak'] },
    'note leftovers: 4 copies of files in students, another folder and the class folder',
  ],
  ['in use', { lock: { who: 'kim', alive: true } }, 'note lock: in use by kim'],
  [
    'left over',
    { lock: { who: 'kim', alive: false } },
    'note lock: left over from kim. If confer is not running there, delete .confer/lock',
  ],
  [
    'still in the cloud',
    { placeholders: ['students/a.yaml'] },
    'wrong all here: still in the cloud, not downloaded: 1 file in students',
  ],
  ['problems', { problems: 2 }, 'wrong files: 2 problems. To see them: confer check'],
];
test.each(ROWS)('%s', (_, facts, line) => {
  const lines = checkup({ ...FINE, ...facts }).map(
    ({ state, name, words }) => `${state} ${name}: ${words}`,
  );
  expect(lines).toContain(line);
});
