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
import { LINES, linesFor } from './every-command.ts';
import { Findings, hashOf, tryOn } from './findings.ts';
import { drop, newPlace, type Place, put } from './hostile-class.ts';

const LONG = { timeout: 3_600_000 };

test('the commands below are all commands', () => {
  const named = new Set(LINES.map(([word]) => word));
  expect(menu.map(({ name }) => name.split(' ')[0]).filter((name) => !named.has(name))).toEqual([]);
});

const FOLDERS = [
  'students sorts groups meetings taught archive plans plans/2026-11-23 prints prints/2026-11-23 lessons',
  'lessons/structure rubrics pages words .confer .confer/steps',
].flatMap((names) => names.split(' '));
const FILES = [
  'class.yaml names.yaml ladder.yaml standards.yaml texts.yaml new-lesson.md students/ana.yaml archive/zora.yaml',
  'sorts/2026-11-20-structure.lead.yaml groups/2026-11-23.yaml lessons/structure/own.md',
  'meetings/2026-11-20-structure.lead.yaml taught/2026-11-20-structure.lead.yaml rubrics/own.yaml pages/goals.md pages/print.css',
  '.confer/cache.json .confer/lock .confer/steps/open .confer/steps/000001.json .gitignore .gitattributes',
  'words/es.yaml plans/2026-11-23/print.html plans/2026-11-23/print.pdf prints/2026-11-23/seen.html',
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
  replaceBy(place, '.confer/cache.json', (at) => linkSync(join(place.outside, 'cache.json'), at));
  const before = hashOf(place.outside);
  started(place, ['plan']);
  if (hashOf(place.outside) !== before) findings.add('changed outside', 'hard link at cache.json');
  expect(findings.said('1 hard links')).toEqual([]);
});

function started({ root }: Place, words: string[]) {
  const argv = [join(HOME, 'bin/confer.js'), '--date', TODAY, ...words];
  const options = { cwd: root, input: '', encoding: 'utf8', timeout: 20_000 } as const;
  return spawnSync(process.execPath, argv, { ...options, killSignal: 'SIGKILL' });
}

test('a pipe in the place of a file is not waited for', LONG, () => {
  const findings = new Findings();
  const files = [
    ...FILES,
    'scores.csv',
    'school.ics',
    'names.txt',
    'stacks.yaml',
    '.git',
    '.confer',
  ];
  for (const [n, file] of sample(files, 3).entries()) {
    const place = newPlace();
    replaceBy(place, file, (at) => execFileSync('mkfifo', [at]));
    const lines = ['check', 'doctor', 'note ana x', 'print goals ana', 'lessons', 'undo', 'save'];
    const reads = {
      'scores.csv': ['import scores.csv --rubric own --piece P'],
      'school.ics': ['import school.ics'],
      'names.txt': ['init room-7 --students names.txt'],
      'stacks.yaml': ['sort leads --from stacks.yaml'],
      '.confer/steps/000001.json': ['undo'],
    }[file];
    // Others for the next file.
    const chosen = reads ?? lines.filter((_, i) => (i + n) % 2 === 0);
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
