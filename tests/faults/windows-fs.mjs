// Loaded before confer (node --import): below WINDOWS_DIR the disk is as Windows has it. A name is one in any case, some
// names are refused, a folder cannot be opened, and the first WINDOWS_BUSY renames are refused, as if a virus scanner looked.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';

Object.defineProperty(process, 'platform', { value: 'win32' });
const dir = resolve(process.env.WINDOWS_DIR ?? '');
let busy = Number(process.env.WINDOWS_BUSY ?? 0);
const original = { ...fs };

const KEPT = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const REFUSED = /[<>:"|?*\u0000-\u001f]|[. ]$/;
const folded = (name) => name.toUpperCase();

/** The path as it is on the disk: each name in the case that it was made with. */
function actual(path) {
  const full = resolve(String(path));
  if (typeof path !== 'string' || (full !== dir && !full.startsWith(dir + sep))) return path;
  let at = dir;
  for (const name of relative(dir, full).split(sep).filter(Boolean)) {
    const names = original.existsSync(at) ? readNames(at) : [];
    at = join(at, names.find((one) => folded(one) === folded(name)) ?? name);
  }
  return at;
}

function readNames(folder) {
  try {
    return original.readdirSync(folder);
  } catch {
    return [];
  }
}

function refuse(code, path) {
  throw Object.assign(new Error(`${code}: as Windows, '${path}'`), { code, path });
}

function legal(path) {
  if (typeof path !== 'string' || actual(path) === path && original.existsSync(path)) return;
  for (const name of relative(dir, resolve(path)).split(sep)) {
    if (name !== '..' && (KEPT.test(name) || REFUSED.test(name))) refuse('ENOENT', path);
  }
}

const isFolder = (path) => original.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
const ONE = ['readFileSync', 'writeFileSync', 'statSync', 'lstatSync', 'existsSync', 'readdirSync', 'realpathSync'];
for (const name of [...ONE, 'unlinkSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'openSync']) {
  fs[name] = (path, ...rest) => {
    if (/^(write|mkdir|open)/.test(name)) legal(path);
    const at = actual(path);
    if (name === 'openSync' && isFolder(at)) refuse('EPERM', path);
    return original[name](at, ...rest);
  };
}
fs.linkSync = (from, to) => original.linkSync(actual(from), actual(to));
fs.renameSync = (from, to) => {
  legal(to);
  if (String(to).endsWith('.yaml') && busy-- > 0) refuse('EPERM', to);
  const [source, target] = [actual(from), actual(to)];
  // Another case of its own name is the new name; every other file of that name is put away.
  const own = source === target;
  original.renameSync(source, own ? to : target);
};
syncBuiltinESMExports();
