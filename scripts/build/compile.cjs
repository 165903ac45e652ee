// Lets this Node compile what is in dist/, and keeps it there (bin/load.js): most of a start is compiling. Runs commands
// in a copy of the example class, because only functions that have run are kept, and loads all the rest.
'use strict';
const { cpSync, mkdtempSync, readdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Writable } = require('node:stream');
const { load, keep } = require('../../bin/load.js');

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
    for (const line of [...LINES, ...LINES]) {
      await load('main.js').run(line, { ...world, stdout: quiet(), stderr: quiet() });
    }
    load('main.js').run(['--version'], { ...world, stdout: quiet(), stderr: quiet() });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const name of readdirSync(DIST)) if (name.endsWith('.js')) load(name);
  }
}

main().finally(keep);
