/**
 * What is on a disk after a process was killed: all that it did. And what may be there after the power went: what was
 * synced, and of everything else any part. Written from what POSIX promises: the bytes of a file last from its fsync on,
 * its name from that of its folder.
 */

import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../random.ts';

/** One line of a trace of faulty-fs.mjs; paths are relative to the class. */
export interface Made {
  /** Its number among the changes, from 1; of what was said, that of the change before. */
  change: number;
  op: string;
  path: string;
  to?: string;
  data?: string;
  text?: string;
  /** Of a folder that is copied in one change: which of its files, and how many there are. */
  part?: number;
  parts?: number;
}

export function traceIn(file: string): Made[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** The bytes of a file, whatever its name: as programs see them, and as they last. */
interface Bytes {
  now: Buffer;
  durable: Buffer;
}

type Names = Map<string, Bytes | 'folder'>;
/** What is below a folder: every name, and the bytes where it is that of a file. */
export type Left = Map<string, Buffer | 'folder'>;

const NONE = Buffer.alloc(0);

export class Disk {
  private readonly now: Names = new Map();
  private readonly durable: Names;
  /** Changes of names that the disk has not got yet; each happens as a whole, or not. */
  private pending: { folder: string; change: (names: Names) => void }[] = [];

  constructor(start: Left) {
    for (const [path, bytes] of start) {
      this.now.set(path, bytes === 'folder' ? bytes : { now: bytes, durable: bytes });
    }
    this.durable = new Map(this.now);
  }

  /** A change that is not known here is an error, as what it leaves would be missing. */
  play({ op, path, to = '', data = '' }: Made): void {
    if (op === 'sync') this.sync(path);
    else if (op === 'mkdir') this.makeFolder(path);
    else if (op === 'create') {
      const bytes = { now: NONE, durable: NONE };
      this.rename(path, (names) => names.set(path, bytes));
    } else if (op === 'append') {
      const bytes = this.fileAt(path);
      bytes.now = Buffer.concat([bytes.now, Buffer.from(data, 'base64')]);
    } else if (op === 'link') {
      const bytes = this.fileAt(path);
      this.rename(to, (names) => names.set(to, bytes));
    } else if (op === 'rename') this.move(path, to);
    else if (/^(unlink|rm|rmdir)$/.test(op)) this.takeAway(path, op);
    else if (op !== 'said') throw new Error(`no such change: ${op} ${path}`);
  }

  private fileAt(path: string): Bytes {
    const found = this.now.get(path);
    if (found === undefined || found === 'folder') throw new Error(`no such file: ${path}`);
    return found;
  }

  /** A file, or a folder with all that is in it. */
  private below(path: string): [string, Bytes | 'folder'][] {
    return [...this.now].filter(([name]) => name === path || name.startsWith(`${path}/`));
  }

  private move(path: string, to: string): void {
    const all = this.below(path);
    if (all.length === 0) throw new Error(`nothing to rename: ${path}`);
    this.rename(to, (names) => {
      for (const [name, found] of all) {
        names.delete(name);
        names.set(to + name.slice(path.length), found);
      }
    });
  }

  private takeAway(path: string, op: string): void {
    const all = this.below(path);
    // Only rm may be told that it does not matter.
    if (all.length === 0 && op !== 'rm') throw new Error(`nothing to take away: ${path}`);
    this.rename(path, (names) => {
      for (const [name] of all) names.delete(name);
    });
  }

  private rename(path: string, change: (names: Names) => void): void {
    change(this.now);
    this.pending.push({ folder: dirname(path), change });
  }

  private makeFolder(path: string): void {
    if (path === '.' || this.now.has(path)) return;
    this.makeFolder(dirname(path));
    this.rename(path, (names) => names.set(path, 'folder'));
  }

  private sync(path: string): void {
    const folder = path === '' ? '.' : path;
    const found = folder === '.' ? 'folder' : this.now.get(path);
    if (found === undefined) throw new Error(`nothing to sync: ${path}`);
    if (found !== 'folder') {
      found.durable = found.now;
      return;
    }
    for (const one of this.pending) if (one.folder === folder) one.change(this.durable);
    this.pending = this.pending.filter((one) => one.folder !== folder);
  }

  /** After kill -9 just now: what was done is there, synced or not. */
  afterKill(): Left {
    const all = [...this.now].map(
      ([path, bytes]) => [path, bytes === 'folder' ? bytes : bytes.now] as const,
    );
    return new Map(all);
  }

  /** After a cut just now: unsynced bytes are lost, empty, NULs, a part or whole; unsynced names old or new. */
  afterCut(random: Random): Left {
    const names = new Map(this.durable);
    for (const { change } of this.pending) if (random.chance(0.5)) change(names);
    const left: Left = new Map();
    for (const [path, bytes] of names) {
      if (hasFolders(names, path)) left.set(path, bytes === 'folder' ? bytes : part(bytes, random));
    }
    return left;
  }
}

function part({ now, durable }: Bytes, random: Random): Buffer {
  const some = now.subarray(0, random.below(now.length + 1));
  if (now.equals(durable)) return now;
  return random.pick([durable, NONE, Buffer.alloc(now.length), some, now]);
}

function hasFolders(names: Names, path: string): boolean {
  const up = dirname(path);
  return up === '.' || (names.get(up) === 'folder' && hasFolders(names, up));
}

export function bytesOf(folder: string): Left {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const read = (path: string) => (statSync(path).isFile() ? readFileSync(path) : 'folder');
  return new Map(names.map((name) => [name, read(join(folder, name))]));
}

/**
 * Every name and byte, .confer and what is half-written included, as text that is alike for two runs: each has a number
 * of its own, which stands in names and in the lock, where a half ends sooner or later with a longer one.
 */
export function alikeIn(folder: string): Map<string, string> {
  const all = [...bytesOf(folder)].map(([name, bytes]): [string, string] => [
    name.replace(/\.\d+\.tmp(?=\/|$)/g, '.N.tmp'),
    bytes === 'folder'
      ? bytes
      : bytes
          .toString('latin1')
          .replace(/"pid":\d+[^}]*$/, '"pid":a half')
          .replace(/"pid":\d+/g, '"pid":N')
          // The times and inodes of files, in what is remembered: of another length in each run.
          .replace(/^(\{"build":.*)"stamps":.*\}\}$/, '$1"stamps":N')
          .replace(/^\{"build":(?!.*"stamps":N$).*$/, 'a half of what is remembered'),
  ]);
  return new Map(all);
}

/** The class as the disk has it; so many seconds have passed until somebody looks. */
export function putOn(folder: string, left: Left, seconds = 0): void {
  const before = bytesOf(folder);
  for (const [name, bytes] of before) {
    const isFolder = left.get(name) === 'folder';
    if (left.has(name) && isFolder === (bytes === 'folder')) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  const then = Date.now() / 1000 - seconds;
  for (const [name, bytes] of left) {
    const path = join(folder, name);
    mkdirSync(bytes === 'folder' ? path : dirname(path), { recursive: true });
    if (bytes === 'folder') continue;
    const known = before.get(name);
    if (known === 'folder' || !known?.equals(bytes)) writeFileSync(path, bytes);
    if (seconds > 0 && /(^|\/)\.confer\//.test(name)) utimesSync(path, then, then);
  }
}

/** The disk after the changes before number `at`, and after half of that one where it is a write. */
export function diskAt(start: Left, trace: Made[], at: number, half: boolean): Disk {
  const disk = new Disk(start);
  for (const one of trace) {
    if (one.change < at) disk.play(one);
    else if (one.change === at && half && isInHalf(one)) disk.play(halfOf(one));
  }
  return disk;
}

/** Half of a folder is copied, each file as a whole. */
const isInHalf = ({ part = 0, parts }: Made) => parts === undefined || part < parts >> 1;

function halfOf(made: Made): Made {
  if (made.parts !== undefined) return made;
  const bytes = Buffer.from(made.data ?? '', 'base64');
  return { ...made, data: bytes.subarray(0, bytes.length >> 1).toString('base64') };
}
