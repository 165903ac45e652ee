/**
 * Paths and links that lead out of a class, in every argument, field, cell and template: nothing is written or read
 * outside, nothing hangs, nothing ends in a stack trace. FAULTS=all takes every case, else a sample.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { menu } from '../../src/menu/menu.ts';
import { HOME, TODAY } from '../confer.ts';
import { sample } from './amount.ts';
import {
  drop,
  Findings,
  hashOf,
  LINES,
  leaves,
  linesFor,
  newPlace,
  type Place,
  put,
  runIn,
  SECRET,
  secretsIn,
  shown,
} from './hostile-class.ts';

const LONG = { timeout: 3_600_000 };

test('the lines below name every command', () => {
  const named = new Set(LINES.map(([word]) => word));
  expect(menu.map(({ name }) => name.split(' ')[0]).filter((name) => !named.has(name))).toEqual([]);
});

/** Runs commands in a class that leads out, and keeps what should not have happened. */
async function tryOn(place: Place, lines: string[][], payload: string, findings: Findings) {
  const before = hashOf(place.outside);
  for (const line of lines) {
    const { out, err, thrown, ms } = await runIn(place.root, line);
    findings.cases++;
    const where = `${payload}; confer ${line.map((word) => shown(word).slice(1, -1)).join(' ')}`;
    if (thrown) findings.add(`stack trace: ${shown(thrown)}`, where);
    if (ms > 10_000) findings.add('slow', where);
    if ((out + err).includes(SECRET)) findings.add(`printed: ${line[0]}`, where);
    if (hashOf(place.outside) !== before) {
      findings.add(`changed outside: ${payload}`, where);
      break;
    }
  }
  const copied = secretsIn(place);
  if (copied.length > 0) findings.add(`copied: ${payload}`, copied.join(', '));
}

const FOLDERS = [
  'students sorts groups meetings archive plans plans/2026-11-23 prints prints/2026-11-23 lessons',
  'lessons/structure rubrics pages .confer .confer/steps',
].flatMap((names) => names.split(' '));
const FILES = [
  'class.yaml names.yaml ladder.yaml standards.yaml new-lesson.md students/ana.yaml archive/zora.yaml',
  'sorts/2026-11-20-structure.lead.yaml groups/2026-11-23.yaml lessons/structure/own.md',
  'meetings/2026-11-20-structure.lead.yaml rubrics/own.yaml pages/goals.md pages/print.css',
  '.confer/cache.json .confer/lock .confer/steps/open .confer/steps/000001.json .gitignore',
  'plans/2026-11-23/1-lead.md prints/2026-11-23/profile.md .confer/student.schema.json',
].flatMap((names) => names.split(' '));

const KINDS: Record<string, (at: string, isFolder: boolean, outside: string) => void> = {
  link: (at, isFolder, outside) => symlinkSync(isFolder ? outside : join(outside, 'a.yaml'), at),
  'relative link': (at, isFolder, outside) => {
    const up = '../'.repeat(at.slice(dirname(outside).length).split('/').length - 2);
    symlinkSync(`${up}out${isFolder ? '' : '/a.yaml'}`, at);
  },
  'link to a folder': (at, _, outside) => symlinkSync(outside, at),
  'link to a link': (at, isFolder, outside) => {
    const middle = join(dirname(outside), 'class', 'middle');
    symlinkSync(isFolder ? outside : join(outside, 'a.yaml'), middle);
    symlinkSync(middle, at);
  },
  dangling: (at, _, outside) => symlinkSync(join(outside, 'new'), at),
  loop: (at) => symlinkSync(at, at),
  'a file for a folder': (at) => put(dirname(at), at.slice(dirname(at).length + 1), 'x'),
};

function replaceBy(
  place: Place,
  file: string,
  make: (at: string, isFolder: boolean, outside: string) => void,
): void {
  const at = join(place.root, file);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(dirname(at), { recursive: true });
  make(at, FOLDERS.includes(file), place.outside);
}

test('links that lead out, that lead nowhere, that lead to themselves', LONG, async () => {
  const findings = new Findings();
  const cases = [...FOLDERS, ...FILES].flatMap((file) =>
    Object.keys(KINDS).map((kind) => ({ file, kind })),
  );
  // What confer writes for itself goes past the gate of the class's files: it is looked at in every run.
  const always = cases.filter(({ file, kind }) => file.startsWith('.confer') && kind === 'link');
  const others = sample(cases, 5).filter((one) => !always.includes(one));
  for (const [i, { file, kind }] of [...always, ...others].entries()) {
    const place = newPlace();
    replaceBy(place, file, KINDS[kind]!);
    await tryOn(place, linesFor(i, 8), `${kind} at ${file}`, findings);
    drop(place);
  }
  expect(findings.said('1 links')).toEqual([]);
});

test('a second name of a file outside (a hard link) is not written through', LONG, async () => {
  const findings = new Findings();
  const lines = LINES.filter(([word]) => /^(note|plan|forget|undo)$/.test(word ?? ''));
  for (const file of sample(FILES, 4)) {
    const place = newPlace();
    const own = join(place.root, file);
    // What the class has there may be in the class: only what is written counts.
    put(place.outside, 'second', existsSync(own) ? execFileSync('cat', [own]) : '{}');
    replaceBy(place, file, (at) => linkSync(join(place.outside, 'second'), at));
    await tryOn(place, lines, `hard link at ${file}`, findings);
    drop(place);
  }
  // Only the built program remembers what it parsed.
  const place = newPlace();
  mkdirSync(join(place.root, '.confer'));
  linkSync(join(place.outside, 'cache.json'), join(place.root, '.confer/cache.json'));
  const before = hashOf(place.outside);
  started(place, ['plan']);
  if (hashOf(place.outside) !== before) findings.add('changed outside', 'hard link at cache.json');
  expect(findings.said('1 hard links')).toEqual([]);
});

function started({ root }: Place, words: string[]) {
  const argv = [join(HOME, 'bin/confer.js'), '--date', TODAY, ...words];
  const options = { cwd: root, input: '', encoding: 'utf8', timeout: 4_000 } as const;
  return spawnSync(process.execPath, argv, { ...options, killSignal: 'SIGKILL' });
}

test('a pipe in the place of a file is not waited for', LONG, () => {
  const findings = new Findings();
  const files = [...FILES, 'scores.csv', 'names.txt', 'stacks.yaml', '.git', '.confer'];
  for (const file of sample(files, 3)) {
    const place = newPlace();
    replaceBy(place, file, (at) => execFileSync('mkfifo', [at]));
    const lines = ['check', 'doctor', 'note ana x', 'print goals ana', 'lessons', 'undo', 'save'];
    const reads = {
      'scores.csv': ['import scores.csv --rubric own --piece P'],
      'names.txt': ['init room-7 --students names.txt'],
      'stacks.yaml': ['sort leads --from stacks.yaml'],
      '.confer/steps/000001.json': ['undo'],
    }[file];
    const chosen = reads ?? lines;
    for (const line of chosen) {
      const { signal, stderr } = started(place, line.split(' '));
      findings.cases++;
      if (signal) findings.add(`hangs: pipe at ${file}`, `confer ${line}`);
      if (/\n\s+at /.test(stderr)) findings.add('stack trace', `pipe at ${file}; confer ${line}`);
      if (signal) break;
    }
    drop(place);
  }
  expect(findings.said('1 pipes')).toEqual([]);
});

const PATHS = (outside: string) => [
  ...['../out/a.yaml', '../out', '../out/a', '../../..', '..', '.', './', '/', '//', '/etc/passwd'],
  ...[
    `${outside}/a.yaml`,
    `${outside}/a`,
    outside,
    `file://${outside}/a.yaml`,
    'students/../../out/a',
  ],
  ...[
    '..\\out\\a.yaml',
    '..\\..\\out',
    'C:\\out',
    'C:/out',
    '\\\\host\\share',
    'D:a',
    '\\\\?\\C:\\',
  ],
  ...[
    '%2e%2e%2fout%2fa.yaml',
    '%2e%2e/out',
    '..%2fout',
    '..%c0%afout',
    '%00',
    '．．/out',
    '..∕out',
  ],
  ...[
    'a\0b',
    '../out/a.yaml\0',
    '\0',
    `x${'y'.repeat(5_000)}`,
    '../'.repeat(2_000),
    '/'.repeat(5_000),
  ],
  ...[
    '~/x',
    '$HOME',
    '$'.concat('{HOME}/x'),
    '`id`',
    '$(id)',
    ';id',
    '|id',
    '&',
    '>',
    '*',
    '?',
    '[a-z]',
    '{a,b}',
  ],
  ...[
    'CON',
    'NUL',
    'aux',
    'a.',
    'a ',
    ' a',
    '',
    ' ',
    '\n',
    '\t',
    '.git',
    '.git/config',
    '.confer/lock',
  ],
  ...[
    '/dev/stdin',
    '/dev/null',
    '/proc/self/environ',
    '__proto__',
    'constructor',
    'a/b',
    'a:b',
    '-',
  ],
];

test('paths in every word of every command', LONG, async () => {
  const findings = new Findings();
  // Where a new class is made, and of which list, is hers to say.
  const slots = LINES.filter(([word]) => !/^(init|demo)$/.test(word ?? '')).flatMap((line) =>
    line.flatMap((word, at) => (at === 0 || word.startsWith('--') ? [] : [{ line, at }])),
  );
  const every = slots.flatMap((slot) => PATHS('').map((_, i) => ({ ...slot, i })));
  const cases = every.filter(({ i, at }) => (i + at) % 2 === 0);
  let place = newPlace();
  for (const [n, { line, at, i }] of sample(cases, 40).entries()) {
    if (n % 40 === 39) {
      drop(place);
      place = newPlace();
    }
    const path = PATHS(place.outside)[i]!;
    const mixed = line[at]!.includes('=') ? line[at]!.replace(/=.*/s, () => `=${path}`) : path;
    const words = line.map((word, j) => (j === at ? mixed : word));
    await tryOn(place, [words], `word ${at}`, findings);
  }
  expect(findings.said('1 words')).toEqual([]);
});

test('paths in every field, as a file name, in a table and in a template', LONG, async () => {
  const findings = new Findings();
  const names = PATHS('').map((path) =>
    path.replaceAll('/', '').replaceAll('\0', '').slice(0, 240),
  );
  const cases: { name: string; make: (path: string) => Place }[] = [
    ...leaves().map((leaf) => ({
      name: leaf.name,
      make: (path: string) => newPlace(leaf.with(path)),
    })),
    ...['name,ideas\n%,4\n', '%,ideas\nAna,4\n', 'name,ideas\nAna,%\n', 'name,%\nAna,4\n'].map(
      (table) => ({ name: 'a table', make: (path: string) => withFile('scores.csv', table, path) }),
    ),
    ...['render', 'include', 'layout'].map((tag) => ({
      name: `{% ${tag} %}`,
      make: (path: string) => withFile('pages/goals.md', `# {% ${tag} '%' %}\n`, path),
    })),
    ...['students', 'sorts', 'lessons/structure', 'rubrics', 'groups'].map((folder) => ({
      name: `the name of a file in ${folder}`,
      make: (path: string) => {
        const place = newPlace();
        const name = names[PATHS(place.outside).indexOf(path)] || 'x';
        put(
          place.root,
          `${folder}/${name}${folder.startsWith('l') ? '.md' : '.yaml'}`,
          'name: x\n',
        );
        return place;
      },
    })),
  ];
  const pairs = cases.flatMap((one, c) => PATHS('').map((_, i) => ({ ...one, i, c })));
  // The full run takes each field with every thirtieth path, others for the next field.
  for (const [n, { name, make, i }] of sample(
    pairs.filter(({ i, c }) => (i + c) % 30 === 0),
    6,
  ).entries()) {
    const { outside } = newPlace();
    drop({ root: join(dirname(outside), 'class'), outside });
    const place = make(PATHS(outside)[i]!.replaceAll(outside, '../out'));
    await tryOn(
      place,
      [['check'], ...linesFor(n).slice(0, 8)],
      `${shown(PATHS('')[i]!)} as ${name}`,
      findings,
    );
    drop(place);
  }
  expect(findings.said('1 fields')).toEqual([]);
});

function withFile(file: string, text: string, path: string): Place {
  const place = newPlace();
  put(
    place.root,
    file,
    text.replace('%', () => path),
  );
  return place;
}
