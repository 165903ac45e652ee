// Loads the program from dist/, with what V8 compiled of it before: most of a start is compiling.
//
// dist/compiled/NODE/ has what this very Node compiled, made by the build, or by the first run of
// another Node that may write there. V8 refuses what does not fit; then it compiles, as without this.
'use strict';
const fs = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');
/** The last bytes of a compiled file: V8 does not notice that the end of one is missing. */
const WHOLE = 'confer: all of it is here';
const loaded = new Map();
const missing = new Map();
let folder;
let waits = false;

/**
 * Returns what a file of dist/ exports; what it requires of its neighbors is loaded the same way. Of a pack, which is
 * several in one file, it is what "pack.js:one.js" exports.
 */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const [pack, inside] = name.split(':');
  const module = { exports: {} };
  const run = inside ? load(pack)[inside] : functionOf(name);
  loaded.set(name, module);
  run(module.exports, requireFrom, module);
  return module.exports;
}

function functionOf(name) {
  const file = `${DIST}/${name}`;
  const source = fs.readFileSync(file, 'utf8');
  // The names of all other files say what is in them.
  const [, build] = /^\/\/ built from (\w+)/.exec(source) || [];
  const compiled = build ? `${name}-${build}` : name;
  const cachedData = read(compiled);
  // The line break keeps the number of every line but the first one's column.
  const text = `(function (exports, require, module) {${source}\n})`;
  const script = new Script(text, { filename: file, cachedData });
  if (!cachedData) miss(compiled, script);
  return script.runInThisContext();
}

/** They take milliseconds to load, and many runs do without: loaded when one of their functions is called. */
const LATE = new Set(['node:crypto', 'node:child_process', 'node:zlib']);

function requireFrom(name) {
  if (name.startsWith('./')) return load(name.slice(2));
  return LATE.has(name) ? whenCalled(name) : require(name);
}

function whenCalled(name) {
  const call = (key) => {
    return (...given) => require(name)[key](...given);
  };
  return new Proxy({}, { get: (_, key) => call(key) });
}

/** By Node's major version: a flag that V8 does not know would be printed as an error. */
const LATER = '--invocation-count-for-maglev=30000 --invocation-count-for-turbofan=30000';
const WAIT = { 20: '--interrupt-budget=600000', 22: LATER, 24: LATER, 26: LATER };
/** The room for new objects stays as it is at the start; doubled with each use, it was a sixth of all memory that group takes. */
const SMALL = '--semi-space-growth-factor=1';

/**
 * V8 optimizes a function after a few milliseconds in it, on a processor of its own, and the command is over before
 * that pays: a third of the time of confer group on a year. What V8 compiled is then for runs that wait too. The
 * version and help are not worth the call.
 */
function waitToOptimize() {
  const flags = WAIT[process.version.slice(1).split('.')[0]];
  if (!flags) return;
  require('node:v8').setFlagsFromString(`${flags} ${SMALL}`);
  waits = true;
}

/** Only the very same Node reads it: V8 would take it from another one of the same version. */
function compiledFolder() {
  const { version, platform, arch, execPath } = process;
  const size = fs.statSync(execPath).size;
  return join(DIST, 'compiled', `${version}-${platform}-${arch}-${size}${waits ? '-waits' : ''}`);
}

function read(compiled) {
  try {
    folder = folder || compiledFolder();
    const bytes = fs.readFileSync(join(folder, compiled));
    const end = bytes.length - WHOLE.length;
    return bytes.latin1Slice(end) === WHOLE ? bytes.subarray(0, end) : undefined;
  } catch {
    return undefined;
  }
}

function miss(compiled, script) {
  // With flags of its own, V8 compiles something that no other run could use.
  if (process.execArgv.length > 0 || process.env.NODE_OPTIONS) return;
  if (missing.size === 0) process.once('exit', keep);
  missing.set(compiled, script);
}

/** Keeps what was compiled in this run for the next one, if confer may write where it is installed. */
function keep() {
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const [compiled, script] of missing) write(join(folder, compiled), script);
  } catch {
    // The next run compiles again.
  }
  missing.clear();
}

function write(file, script) {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const bytes = Buffer.concat([script.createCachedData(), Buffer.from(WHOLE)]);
    fs.writeFileSync(temporary, bytes, { flush: true });
    fs.renameSync(temporary, file);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

module.exports = { load, keep, waitToOptimize };
