// Loaded before confer (node --import), or armed within a test: lets the n-th change below a folder fail, or ends the process there.
// FAULT_DIR the folder; FAULT_AT which change, from 1 (0: only count); FAULT_MODE kill (before it), after, short
// (a write stops half-way and the process ends), pause (before it, from when there is a file FAULT_PAUSE.there until there
// is one .go), or an error code such as ENOSPC; FAULT_STICKY all later ones fail
// too; FAULT_TIMES how many fail; FAULT_LOG a file that gets a line for each change; FAULT_TRACE one that gets the
// changes themselves, and what was printed in between, for power.ts to play again.
import processes from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';

const { FAULT_LOG, FAULT_TRACE, FAULT_PAUSE } = process.env;
const original = { ...fs };
/** Open files and folders of the class. */
const handles = new Map();
let dir = '';
let fault = { at: 0 };
let changes = [];
// Node makes one of these calls out of others of them; only the outer one is a change.
let isWithin = false;

/** From now on changes below `folder` are counted from 1; `fault` says which fails and how. Within a test: arm, run, disarm. */
export function arm(folder, { at = 0, mode = 'kill', sticky = false, times = 1 } = {}) {
  dir = folder === '' ? '' : resolve(folder);
  fault = { at, mode, times: sticky ? Number.POSITIVE_INFINITY : times };
  changes = [];
}

/** What was changed since: "open", "write", "fsync", "renameSync" and so on. */
export function disarm() {
  const made = changes;
  arm('');
  return made;
}

const { FAULT_DIR = '', FAULT_AT, FAULT_MODE, FAULT_STICKY, FAULT_TIMES } = process.env;
arm(FAULT_DIR, { at: Number(FAULT_AT ?? 0), mode: FAULT_MODE, sticky: !!FAULT_STICKY, times: Number(FAULT_TIMES ?? 1) });

const inside = (path) => {
  if (dir === '') return false;
  const full = resolve(String(path));
  return full === dir || full.startsWith(dir + sep);
};

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment; nothing more may happen until then.
  sleep(10_000);
}

function sleep(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function pause() {
  original.writeFileSync(`${FAULT_PAUSE}.there`, '');
  for (let i = 0; i < 20_000 && !original.existsSync(`${FAULT_PAUSE}.go`); i++) sleep(2);
}

function refusal(name, path) {
  const error = new Error(`${fault.mode}: injected, ${name} '${path}'`);
  return Object.assign(error, { code: fault.mode, syscall: name, path });
}

/** One change: counted, then perhaps refused or the last thing that happens. */
function change(name, path, act, half) {
  const count = changes.push(name);
  if (FAULT_LOG) original.appendFileSync(FAULT_LOG, `${count} ${name} ${path}\n`);
  const { at, mode, times } = fault;
  const now = at > 0 && count >= at && count < at + times;
  if (!now) return act();
  if (mode === 'kill') return die();
  if (mode === 'pause') {
    pause();
    return act();
  }
  if (mode === 'short') {
    (half ?? act)();
    return die();
  }
  if (mode === 'after') {
    act();
    return die();
  }
  throw refusal(name, path);
}

function within(act) {
  isWithin = true;
  try {
    return act();
  } finally {
    isWithin = false;
  }
}

/** For the trace: what was made of which change, or said after it. */
function made(op, path, more) {
  if (!FAULT_TRACE) return;
  const line = JSON.stringify({ change: changes.length, op, path: relative(dir, resolve(path)), ...more });
  within(() => original.appendFileSync(FAULT_TRACE, `${line}\n`));
}

/** Puts a call in place of Node's; the calls that Node makes during it are its own. */
function replaced(name, own) {
  fs[name] = (...words) => (isWithin ? original[name](...words) : own(...words));
}

const node = (name, ...words) => within(() => original[name](...words));
const base64 = (data) => Buffer.from(data).toString('base64');
/** Of its bytes, as the disk counts; half of the characters of a text may be more. */
function firstHalf(data) {
  const bytes = Buffer.from(data);
  return bytes.subarray(0, bytes.length >> 1);
}

replaced('openSync', (path, flags, mode) => {
  const creates = /[wa]/.test(String(flags));
  const open = () => {
    const handle = node('openSync', path, flags, mode);
    if (creates) made('create', path);
    return handle;
  };
  if (!inside(path)) return node('openSync', path, flags, mode);
  const handle = creates ? change('open', path, open) : open();
  handles.set(handle, path);
  return handle;
});
replaced('writeSync', (handle, data, ...rest) => {
  const path = handles.get(handle);
  if (path === undefined) {
    if (handle === 1) made('said', dir, { text: String(data) });
    return node('writeSync', handle, data, ...rest);
  }
  // Of bytes the third word is where they begin.
  const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data).subarray(rest[0] ?? 0);
  const write = () => {
    const done = node('writeSync', handle, data, ...rest);
    made('append', path, { data: base64(bytes.subarray(0, done)) });
    return done;
  };
  return change('write', path, write, () => node('writeSync', handle, firstHalf(bytes)));
});
replaced('fsyncSync', (handle) => {
  const path = handles.get(handle);
  if (path === undefined) return node('fsyncSync', handle);
  return change('fsync', path, () => {
    node('fsyncSync', handle);
    made('sync', path);
  });
});
replaced('closeSync', (handle) => {
  handles.delete(handle);
  return node('closeSync', handle);
});
replaced('writeFileSync', (path, data, options) => {
  if (typeof path !== 'string' || !inside(path)) return node('writeFileSync', path, data, options);
  const write = () => {
    node('writeFileSync', path, data, options);
    made('create', path);
    made('append', path, { data: base64(data) });
  };
  return change('writeFile', path, write, () => node('writeFileSync', path, firstHalf(data), options));
});
/** Of a folder that is copied, the files in it, in the order of their names. */
function filesBelow(from) {
  if (!node('statSync', from).isDirectory()) return [''];
  const names = node('readdirSync', from, { recursive: true }).sort();
  return names.filter((name) => node('statSync', join(from, name)).isFile());
}

replaced('cpSync', (from, to, options) => {
  if (!inside(to)) return node('cpSync', from, to, options);
  const names = filesBelow(from);
  const copy = () => {
    node('cpSync', from, to, options);
    for (const [part, name] of names.entries()) {
      const path = join(to, name);
      const parts = names.length;
      made('mkdir', dirname(path), { part, parts });
      made('create', path, { part, parts });
      made('append', path, { part, parts, data: base64(node('readFileSync', path)) });
    }
  };
  return change('cpSync', to, copy, () => {
    for (const name of names.slice(0, names.length >> 1)) {
      node('mkdirSync', dirname(join(to, name)), { recursive: true });
      node('copyFileSync', join(from, name), join(to, name));
    }
  });
});
const SECOND = ['copyFileSync', 'linkSync'];
for (const name of ['renameSync', 'unlinkSync', 'rmSync', 'rmdirSync', 'mkdirSync', ...SECOND]) {
  replaced(name, (path, ...rest) => {
    const target = SECOND.includes(name) ? rest[0] : path;
    if (!inside(target)) return node(name, path, ...rest);
    return change(name, target, () => {
      const result = node(name, path, ...rest);
      const to = typeof rest[0] === 'string' ? { to: relative(dir, resolve(rest[0])) } : {};
      made(name.replace('Sync', ''), path, to);
      return result;
    });
  });
}
// Git changes a class in a process of its own: here one can be killed before it and after it; the disk refuses it nothing.
const spawnSync = processes.spawnSync;
processes.spawnSync = (program, words, options) => {
  const spawn = () => within(() => spawnSync(program, words, options));
  const { mode } = fault;
  const isKill = fault.at === 0 || mode === 'kill' || mode === 'after' || mode === 'short';
  return isKill && inside(options?.cwd ?? '/') ? change('git', options.cwd, spawn) : spawn();
};
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text, ...rest) => {
  made('said', dir, { text: String(text) });
  return within(() => write(text, ...rest));
};
syncBuiltinESMExports();
