// Loaded before confer (node --import): lets the n-th change below a folder fail, or ends the process there.
// FAULT_DIR the folder; FAULT_AT which change, from 1 (0: only count); FAULT_MODE kill (before it), after, short
// (a write stops half-way and the process ends), or an error code such as ENOSPC; FAULT_STICKY all later ones fail
// too; FAULT_TIMES how many fail; FAULT_LOG a file that gets a line for each change.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

const { FAULT_DIR = '', FAULT_AT = '0', FAULT_MODE = 'kill', FAULT_LOG } = process.env;
const times = process.env.FAULT_STICKY ? Number.POSITIVE_INFINITY : Number(process.env.FAULT_TIMES ?? 1);
const dir = resolve(FAULT_DIR);
const original = { ...fs };
const handles = new Map();
let count = 0;

const inside = (path) => {
  const full = resolve(String(path));
  return full === dir || full.startsWith(dir + sep);
};

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment; nothing more may happen until then.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
}

function refusal(name, path) {
  const error = new Error(`${FAULT_MODE}: injected, ${name} '${path}'`);
  return Object.assign(error, { code: FAULT_MODE, syscall: name, path });
}

/** One change: counted, then perhaps refused or the last thing that happens. */
function change(name, path, act, half) {
  count++;
  if (FAULT_LOG) original.appendFileSync(FAULT_LOG, `${count} ${name} ${path}\n`);
  const at = Number(FAULT_AT);
  const now = at > 0 && count >= at && count < at + times;
  if (!now) return act();
  if (FAULT_MODE === 'kill') return die();
  if (FAULT_MODE === 'short') {
    (half ?? act)();
    return die();
  }
  if (FAULT_MODE === 'after') {
    act();
    return die();
  }
  throw refusal(name, path);
}

const writes = (flags) => flags !== undefined && flags !== 'r';

fs.openSync = (path, flags, mode) => {
  const open = () => original.openSync(path, flags, mode);
  const handle = writes(flags) && inside(path) ? change('open', path, open) : open();
  if (inside(path) && writes(flags)) handles.set(handle, path);
  return handle;
};
fs.writeSync = (handle, ...rest) => {
  const path = handles.get(handle);
  const write = () => original.writeSync(handle, ...rest);
  if (path === undefined) return write();
  const [data] = rest;
  const half = () => original.writeSync(handle, data.subarray?.(0, data.length >> 1) ?? String(data).slice(0, String(data).length >> 1));
  return change('write', path, write, half);
};
fs.fsyncSync = (handle) => {
  const path = handles.get(handle);
  const sync = () => original.fsyncSync(handle);
  return path === undefined ? sync() : change('fsync', path, sync);
};
fs.closeSync = (handle) => {
  handles.delete(handle);
  return original.closeSync(handle);
};
fs.writeFileSync = (path, ...rest) => {
  const write = () => original.writeFileSync(path, ...rest);
  if (typeof path !== 'string' || !inside(path)) return write();
  const half = () => original.writeFileSync(path, rest[0].slice(0, rest[0].length >> 1), rest[1]);
  return change('writeFile', path, write, half);
};
for (const name of ['renameSync', 'unlinkSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'cpSync', 'copyFileSync']) {
  fs[name] = (path, ...rest) => {
    const act = () => original[name](path, ...rest);
    const target = name === 'cpSync' || name === 'copyFileSync' ? rest[0] : path;
    return inside(target) ? change(name, target, act) : act();
  };
}
syncBuiltinESMExports();
