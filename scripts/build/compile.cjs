// Lets this Node compile what is in dist/, and keeps it there (bin/load.js): most of a start is compiling. Runs commands
// in a copy of the example class, because only functions that have run are kept, and loads all the rest.
'use strict';
const { cpSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Writable } = require('node:stream');
const { load, keep, waitToOptimize } = require('../../bin/load.js');

const HOME = join(__dirname, '../..');
const DIST = join(HOME, 'dist');
/** What is typed most, and what takes longest. Each runs twice: the second time, the files are remembered. */
const LINES = [
  ['--help'],
  ['group', '--json'],
  ['group'],
  ['plan'],
  ['plan', '--html'],
  [],
  ['due'],
  ['due', '--json'],
  ['show'],
  ['show', 'ana'],
  ['week'],
  ['why', 'ana'],
  ['check'],
  ['log'],
  ['note', 'ana', 'slowed down where the dog runs'],
  ['sort', 'leads', '--got-it', 'ana'],
  ['print', 'needs'],
  ['sort', '--help'],
];

/** What runs without waiting (bin/load.js): --short compiles that alone. */
const SHORT = [['--version'], ['--help'], ['help', 'more'], ['help', 'sort']];
const isShort = process.argv.includes('--short');
if (!isShort) waitToOptimize();

const quiet = () =>
  Object.assign(new Writable({ write: (_, __, done) => done() }), { columns: 80 });

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'confer-compile-'));
  const cwd = join(folder, 'class');
  cpSync(join(HOME, 'examples/room-12'), cwd, { recursive: true });
  const world = {
    cwd,
    env: {},
    stdin: { isTTY: false },
    home: HOME,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    zone: () => 'UTC',
    today: '2026-11-23',
  };
  try {
    for (const line of isShort ? SHORT : [...LINES, ...LINES]) {
      await load('main.js').run(line, { ...world, stdout: quiet(), stderr: quiet() });
    }
    await load('main.js').run(['--version'], { ...world, stdout: quiet(), stderr: quiet() });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    // The first line of main.js names all files of this build; of the one before, some may still be there.
    const [built] = readFileSync(join(DIST, 'main.js'), 'utf8').split('\n', 1);
    const rest = isShort ? ['complete.js'] : built.split(' ');
    for (const name of rest) if (name.endsWith('.js')) load(name);
  }
}

main().finally(keep);
