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

const NONE = Buffer.alloc(0);

export class Disk {
  private readonly now: Names = new Map();
  private readonly durable: Names;
  /** Changes of names that the disk has not got yet; each happens as a whole, or not. */
  private pending: { folder: string; change: (names: Names) => void }[] = [];

  constructor(files: Map<string, Buffer>) {
    for (const [path, bytes] of files) {
      this.now.set(path, { now: bytes, durable: bytes });
      for (let up = dirname(path); up !== '.'; up = dirname(up)) this.now.set(up, 'folder');
    }
    this.durable = new Map(this.now);
  }

  play({ op, path, to, data = '' }: Made): void {
    const found = this.now.get(path);
    if (op === 'sync') this.sync(path);
    else if (op === 'mkdir') this.makeFolder(path);
    else if (op === 'create') {
      const bytes = { now: NONE, durable: NONE };
      this.rename(path, (names) => names.set(path, bytes));
    } else if (op === 'append' && found && found !== 'folder') {
      found.now = Buffer.concat([found.now, Buffer.from(data, 'base64')]);
    } else if (found && to !== undefined) {
      this.rename(to, (names) => {
        names.set(to, found);
        if (op === 'rename') names.delete(path);
      });
    } else if (found && /^(unlink|rm|rmdir)$/.test(op)) {
      this.rename(path, (names) => names.delete(path));
    }
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
    const found = this.now.get(path);
    if (found && found !== 'folder') {
      found.durable = found.now;
      return;
    }
    const folder = path === '' ? '.' : path;
    for (const one of this.pending) if (one.folder === folder) one.change(this.durable);
    this.pending = this.pending.filter((one) => one.folder !== folder);
  }

  /** Files after kill -9 just now: what was done is there, synced or not. */
  afterKill(): Map<string, Buffer> {
    const files = [...this.now].flatMap(([path, bytes]) =>
      bytes === 'folder' ? [] : [[path, bytes.now] as const],
    );
    return new Map(files);
  }

  /** Files after a cut just now: unsynced bytes are lost, empty, NULs, a part or whole; unsynced names old or new. */
  afterCut(random: Random): Map<string, Buffer> {
    const names = new Map(this.durable);
    for (const { change } of this.pending) if (random.chance(0.5)) change(names);
    const files = new Map<string, Buffer>();
    for (const [path, bytes] of names) {
      if (bytes === 'folder' || !hasFolders(names, path)) continue;
      const { now, durable } = bytes;
      const part = now.subarray(0, random.below(now.length + 1));
      const whole = now.equals(durable);
      files.set(
        path,
        whole ? now : random.pick([durable, NONE, Buffer.alloc(now.length), part, now]),
      );
    }
    return files;
  }
}

function hasFolders(names: Names, path: string): boolean {
  const up = dirname(path);
  return up === '.' || (names.get(up) === 'folder' && hasFolders(names, up));
}

export function bytesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

/** The class as the disk has it; so many seconds have passed until somebody looks. */
export function putOn(folder: string, files: Map<string, Buffer>, seconds = 0): void {
  const before = bytesOf(folder);
  for (const name of before.keys()) if (!files.has(name)) rmSync(join(folder, name));
  const then = Date.now() / 1000 - seconds;
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (!before.get(name)?.equals(bytes)) writeFileSync(join(folder, name), bytes);
    if (seconds > 0 && name.startsWith('.confer/')) utimesSync(join(folder, name), then, then);
  }
}

/** The disk after the changes before number `at`, and after half of that one where it is a write. */
export function diskAt(start: Map<string, Buffer>, trace: Made[], at: number, half: boolean): Disk {
  const disk = new Disk(start);
  for (const one of trace) {
    if (one.change < at) disk.play(one);
    else if (one.change === at && half) disk.play(halfOf(one));
  }
  return disk;
}

function halfOf(made: Made): Made {
  const bytes = Buffer.from(made.data ?? '', 'base64');
  return { ...made, data: bytes.subarray(0, bytes.length >> 1).toString('base64') };
}
