/** What is remembered of a class file is used only if nobody has changed the file since, however it was changed. */

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE, HOME, newFolder, TODAY } from './confer.ts';

const CACHE = '.confer/cache.json';
const SPY = `
const fs = require('fs');
const { readFileSync } = fs;
const read = [];
fs.readFileSync = (file, ...more) => (read.push(String(file)), readFileSync(file, ...more));
process.on('exit', () => fs.writeFileSync(process.env.SEEN, JSON.stringify(read)));
`;

function confer(folder: string, words: string[], flags: string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(HOME, 'bin/confer.js'), '-C', folder, '--date', TODAY, ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', SEEN: join(folder, '../seen.json') },
    },
  );
  return { status, said: stdout + stderr };
}

/** A class of which everything is remembered, and old enough that no file can have changed in the same moment. */
function rememberedClass(): string {
  const folder = join(newFolder(), 'class');
  cpSync(EXAMPLE, folder, { recursive: true });
  // A whole second, which utimes can put back exactly.
  for (const file of readdirSync(join(folder, 'sorts')))
    utimesSync(join(folder, 'sorts', file), 1_700_000_000, 1_700_000_000);
  confer(folder, ['plan']);
  confer(folder, ['plan', '--force']);
  // As if it had been written a minute later: the files were then not changed shortly before.
  const later = new Date(statSync(join(folder, CACHE)).mtimeMs + 60_000);
  utimesSync(join(folder, CACHE), later, later);
  return folder;
}

/** A line says the same with what is remembered as without. */
function expectSameWithout(folder: string, words: string[]): void {
  const remembered = confer(folder, words);
  rmSync(join(folder, CACHE));
  expect(remembered).toEqual(confer(folder, words));
}

/** The newest sort with an answer that can be swapped. */
const newestSort = (folder: string) =>
  readdirSync(join(folder, 'sorts'))
    .map((file) => `sorts/${file}`)
    .findLast((file) => /got it|almost/.test(readFileSync(join(folder, file), 'utf8')))!;

/** Another answer of the same length: "got it" and "almost" have six letters. */
const swapped = (text: string) =>
  text.replace(/\b(got it|almost)\b/, (word) => (word === 'almost' ? 'got it' : 'almost'));

const CHANGES: Record<string, (file: string, text: string) => void> = {
  'in place, with the same length': (file, text) => writeFileSync(file, swapped(text)),
  'in place, with its old time put back': (file, text) => {
    const { atime, mtime } = statSync(file);
    writeFileSync(file, swapped(text));
    utimesSync(file, atime, mtime);
  },
  'by another file under its name, of the same length and time': (file, text) => {
    const { atime, mtime } = statSync(file);
    writeFileSync(`${file}.new`, swapped(text));
    utimesSync(`${file}.new`, atime, mtime);
    renameSync(`${file}.new`, file);
  },
  'to what is no YAML': (file, text) => writeFileSync(file, text.replace('date:', 'date ')),
  'by removing it': (file) => rmSync(file),
};

test('a sort that nobody changed is not read again, and a changed one is', () => {
  const folder = rememberedClass();
  const spy = join(folder, '../spy.cjs');
  writeFileSync(spy, SPY);
  const readNow = () => {
    confer(folder, ['due'], ['--require', spy]);
    const all: string[] = JSON.parse(readFileSync(join(folder, '../seen.json'), 'utf8'));
    return all
      .filter((file) => /class.(sorts|meetings)./.test(file))
      .map((file) => file.slice(-40));
  };
  expect(readNow()).toEqual([]);
  const file = join(folder, newestSort(folder));
  writeFileSync(file, readFileSync(file));
  expect(readNow()).toEqual([file.slice(-40)]);
});

for (const [how, change] of Object.entries(CHANGES)) {
  test(`a change ${how} is seen`, () => {
    const folder = rememberedClass();
    const at = join(folder, newestSort(folder));
    const now = () => ['show', 'check', 'due'].map((word) => confer(folder, [word]));
    const before = now();
    change(at, readFileSync(at, 'utf8'));
    const remembered = now();
    rmSync(join(folder, CACHE));
    expect(remembered).toEqual(now());
    expect(remembered).not.toEqual(before);
  });
}

test('a file changed in the moment in which it was remembered is read again', () => {
  const folder = rememberedClass();
  const one = newestSort(folder);
  const at = join(folder, one);
  const cache = join(folder, CACHE);
  // The clock of a disk may stand still for two seconds: the same stamp, and other words.
  const { known, stamps, build } = JSON.parse(readFileSync(cache, 'utf8'));
  writeFileSync(at, swapped(readFileSync(at, 'utf8')));
  const { size, mtimeMs, ctimeMs, ino } = statSync(at);
  stamps[one] = [[size, mtimeMs, ctimeMs, ino].join(' '), stamps[one][1]];
  writeFileSync(cache, JSON.stringify({ build, known, stamps }));
  expectSameWithout(folder, ['show']);
});

test('what a command has written is remembered by it', () => {
  const folder = rememberedClass();
  confer(folder, ['note', 'ana', 'slowed down where the dog runs']);
  confer(folder, ['sort', 'endings', '--got-it', 'ana,ben']);
  const { known } = JSON.parse(readFileSync(join(folder, CACHE), 'utf8'));
  const said = JSON.stringify(known);
  expect(said).toContain('slowed down where the dog runs');
  expect(said).toContain('structure.end');
  expectSameWithout(folder, ['show', 'ana']);
});

/** Runs a command in which this happens right after it has said that it saved. */
function confersWhile(folder: string, words: string[], meanwhile: string) {
  const spy = join(folder, '../while.cjs');
  const text = `
    const { write } = process.stdout;
    process.stdout.write = function (text, ...more) {
      const done = write.call(this, text, ...more);
      if (String(text).includes('Saved')) { ${meanwhile} }
      return done;
    };`;
  writeFileSync(spy, text);
  return confer(folder, words, ['--require', spy]);
}

test('a file changed while a command ran is read again, however long the command took', () => {
  const folder = rememberedClass();
  const one = newestSort(folder);
  const at = join(folder, one);
  const cache = join(folder, CACHE);
  const other = JSON.stringify(swapped(readFileSync(at, 'utf8')));
  const took = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);';
  const change = `require('fs').writeFileSync(${JSON.stringify(at)}, ${other});`;
  const before = JSON.parse(readFileSync(cache, 'utf8'));
  confersWhile(folder, ['note', 'ana', 'began again'], change + took);
  // As if the disk's clock had stood still between the two: the same stamp, so it would have been kept.
  const made = JSON.parse(readFileSync(cache, 'utf8'));
  const { size, mtimeMs, ctimeMs, ino } = statSync(at);
  const [, key] = before.stamps[one];
  made.stamps[one] = [[size, mtimeMs, ctimeMs, ino].join(' '), key];
  made.known[key] = before.known[key];
  const { atime, mtime } = statSync(cache);
  writeFileSync(cache, JSON.stringify(made));
  utimesSync(cache, atime, mtime);
  expectSameWithout(folder, ['show']);
});

test('a writer whom another window forgot meanwhile is not remembered again', () => {
  const folder = rememberedClass();
  confer(folder, ['note', 'kai', 'hid the key under the mat']);
  expect(readFileSync(join(folder, CACHE), 'utf8')).toContain('under the mat');
  const forget = [join(HOME, 'bin/confer.js'), '-C', folder, 'forget', 'kai', '--yes'];
  const line = `require('child_process').execFileSync(process.execPath, ${JSON.stringify(forget)});`;
  expect(confersWhile(folder, ['note', 'ben', 'began again'], line).said).toContain('Saved');
  expect(existsSync(join(folder, 'students/kai.yaml'))).toBe(false);
  expect(existsSync(join(folder, CACHE))).toBe(false);
  confer(folder, ['note', 'ben', 'and once more']);
  expect(readFileSync(join(folder, CACHE), 'utf8')).not.toContain('under the mat');
});

test('nor where nothing was remembered when the other command began', () => {
  const folder = rememberedClass();
  confer(folder, ['note', 'kai', 'hid the key under the mat']);
  rmSync(join(folder, CACHE));
  const forget = [join(HOME, 'bin/confer.js'), '-C', folder, 'forget', 'kai', '--yes'];
  const line = `require('child_process').execFileSync(process.execPath, ${JSON.stringify(forget)});`;
  expect(confersWhile(folder, ['note', 'ben', 'began again'], line).said).toContain('Saved');
  const kept = readFileSync(join(folder, CACHE), 'utf8');
  expect(kept).toContain('began again');
  expect(kept).not.toContain('under the mat');
});

test('a memory that is cut short is made again', () => {
  const folder = rememberedClass();
  writeFileSync(join(folder, CACHE), readFileSync(join(folder, CACHE), 'utf8').slice(0, 999));
  confer(folder, ['note', 'ana', 'began again']);
  expect(JSON.parse(readFileSync(join(folder, CACHE), 'utf8'))).toHaveProperty('stamps');
});

test.each<[what: string, change: Record<string, unknown>]>([
  ['nothing known', { known: null }],
  ['a list of what is known', { known: [1] }],
  ['no stamps', { stamps: undefined }],
  ['a stamp that is none', { stamps: { 'class.yaml': 7 } }],
])('a memory with %s is as good as none', (_, change) => {
  const folder = rememberedClass();
  const wanted = confer(folder, ['show']);
  const cache = join(folder, CACHE);
  writeFileSync(cache, JSON.stringify({ ...JSON.parse(readFileSync(cache, 'utf8')), ...change }));
  expect(confer(folder, ['show'])).toEqual(wanted);
});
