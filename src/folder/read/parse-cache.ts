/**
 * Decides what the cache keeps: what each text says, by its hash, because parsing takes most of a
 * run's time, and the stamp of the file it was in, so that a year is not read and hashed each time. It may be
 * deleted at any time; only commands that save write it.
 */

import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { insidePath } from '../files/inside.ts';
import { type Stamp, stampOf } from '../files/listed.ts';
import { writeBeside } from '../files/replace.ts';

const CACHE_FILE = '.confer/cache.json';

declare const CONFER_BUILD: string;
/** A hash of our own source, set by the build; only the same build reads it, none without it. */
const BUILD = typeof CONFER_BUILD === 'string' ? CONFER_BUILD : undefined;

/** A file whose text is asked about, as the folder listed it. */
export interface Stamped {
  file: string;
  stamp?: Stamp;
}

export interface Memo {
  /** What a text of this kind said when it was read before; do not modify. */
  recall(kind: string, text: string, from?: Stamped): { value: unknown } | undefined;
  /** The same of a file that nobody has changed since: its text need not be read. */
  unchanged(from: Stamped): unknown;
  /** For a text without problems. */
  learn(kind: string, text: string, value: unknown, from?: Stamped): void;
  /** Saves the cache. A read-only folder is not an error. */
  keep(): void;
  /** False if `keep` never saves anything. */
  readonly keeps: boolean;
}

/**
 * A file changed this shortly before it was read may have changed once more within the same tick of the disk's clock, so it
 * is read again. FAT has the coarsest one, of 2 seconds.
 */
const TICK_MS = 2_000;

export function openMemo(root: string): Memo {
  const openedMs = Date.now();
  const { known, stamps, readMs, writtenMs } = load(root);
  const isEmpty = Object.keys(known).length === 0;
  const used: Record<string, unknown> = Object.create(null);
  const keyOf = (kind: string, text: string) => hash('sha1', `${kind}\n${text}`, 'base64');
  const stamped: Stamps = Object.create(null);
  const keeps = BUILD !== undefined;
  let learned = false;
  let lastMs = writtenMs;
  const use = (key: string, value: unknown, { file, stamp }: Partial<Stamped> = {}) => {
    used[key] = value;
    if (file !== undefined && stamp) stamped[file] = [stamp.text, key];
    return { value };
  };
  return {
    keeps,
    recall(kind, text, from) {
      if (isEmpty) return undefined;
      const key = keyOf(kind, text);
      return Object.hasOwn(known, key) ? use(key, known[key], from) : undefined;
    },
    unchanged(from) {
      const [stamp, key = ''] = Object.hasOwn(stamps, from.file) ? stamps[from.file]! : [];
      const isSame = stamp !== undefined && stamp === from.stamp?.text;
      if (!isSame || !Object.hasOwn(known, key)) return undefined;
      if (from.stamp!.changedMs + TICK_MS >= readMs) return undefined;
      return use(key, known[key], from).value;
    },
    learn(kind, text, value, from) {
      use(keyOf(kind, text), structuredClone(value), from);
      learned = true;
    },
    keep() {
      if (!learned || !keeps) return;
      try {
        const path = insidePath(root, CACHE_FILE);
        // Another command has written it meanwhile, or has removed it with all that it says of a writer.
        if (writtenAt(path) !== lastMs) return;
        dropChanged(root, stamped, used);
        const tookMs = Math.max(0, Date.now() - openedMs);
        writeBeside(path, JSON.stringify({ build: BUILD, tookMs, known: used, stamps: stamped }));
        lastMs = writtenAt(path);
        learned = false;
      } catch {
        // The next run parses again.
      }
    },
  };
}

/** What a file said that has changed since is not kept: a writer may have been forgotten by another command. */
function dropChanged(root: string, stamped: Stamps, used: Record<string, unknown>): void {
  for (const [file, [stamp, key]] of Object.entries(stamped)) {
    if (stampOf(`${root}/${file}`)?.text === stamp) continue;
    delete stamped[file];
    delete used[key];
  }
}

/** Texts that are the same in most classes: confer's own, and those of a district. */
const SHARED: ReadonlySet<string> = new Set(['ladder', 'standards', 'rubrics']);

/** Reads one class of many: it learns only what the next one may have too, and saves nothing. */
export function openMemoOfMany(root: string, shared: Map<string, unknown>): Memo {
  const own = openMemo(root);
  const keyOf = (kind: string, text: string) => `${kind}\n${text}`;
  return {
    unchanged: own.unchanged,
    recall(kind, text) {
      if (!SHARED.has(kind)) return own.recall(kind, text);
      const key = keyOf(kind, text);
      return shared.has(key) ? { value: shared.get(key) } : own.recall(kind, text);
    },
    learn(kind, text, value) {
      if (SHARED.has(kind)) shared.set(keyOf(kind, text), value);
    },
    keeps: false,
    keep() {},
  };
}

/** By file: its stamp, and the key of what it says. */
type Stamps = Record<string, [stamp: string, key: string]>;

interface Loaded {
  known: Record<string, unknown>;
  stamps: Stamps;
  /** Before the files of these stamps were read, by the clock of the disk: a sort by keyboard takes minutes. */
  readMs: number;
  writtenMs: number | undefined;
}

function load(root: string): Loaded {
  const nothing = { known: {}, stamps: {}, readMs: 0 };
  let writtenMs: number | undefined;
  try {
    const file = insidePath(root, CACHE_FILE);
    writtenMs = writtenAt(file);
    if (writtenMs === undefined) return { ...nothing, writtenMs };
    const { build, tookMs = 0, known, stamps } = JSON.parse(readFileSync(file, 'utf8'));
    const isOurs = build === BUILD && BUILD !== undefined;
    return isOurs && isMap(known) && isMap(stamps) && Object.values(stamps).every(Array.isArray)
      ? { known, stamps, readMs: writtenMs - tookMs, writtenMs }
      : { ...nothing, writtenMs };
  } catch {
    return { ...nothing, writtenMs };
  }
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined if there is no such file. */
function writtenAt(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.mtimeMs : undefined;
}
