/**
 * Decides what the cache keeps: what each text says, by its hash, because parsing takes most of a
 * run's time. It may be deleted at any time; only commands that save write it.
 */

import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { insidePath } from '../files/inside.ts';
import { writeBeside } from '../files/replace.ts';

const CACHE_FILE = '.confer/cache.json';

declare const CONFER_BUILD: string;
/** A hash of our own source, set by the build; only the same build reads it, none without it. */
const BUILD = typeof CONFER_BUILD === 'string' ? CONFER_BUILD : undefined;

export interface Memo {
  /** What a text of this kind said when it was read before; do not modify. */
  recall(kind: string, text: string): { value: unknown } | undefined;
  /** For a text without problems. */
  learn(kind: string, text: string, value: unknown): void;
  /** Saves the cache. A read-only folder is not an error. */
  keep(): void;
}

/** Stays although a run did without: each week's groups need other lessons, and a note none. */
const LESSON = 'lesson ';

export function openMemo(root: string): Memo {
  const known = load(root);
  const isEmpty = Object.keys(known).length === 0;
  const used: Record<string, unknown> = Object.create(null);
  const keyOf = (kind: string, text: string) =>
    `${kind === 'lesson' ? LESSON : ''}${hash('sha1', `${kind}\n${text}`, 'base64')}`;
  let learned = false;
  return {
    recall(kind, text) {
      if (isEmpty) return undefined;
      const key = keyOf(kind, text);
      if (!(key in known)) return undefined;
      used[key] = known[key];
      return { value: known[key] };
    },
    learn(kind, text, value) {
      used[keyOf(kind, text)] = structuredClone(value);
      learned = true;
    },
    keep() {
      if (!learned || BUILD === undefined) return;
      try {
        const stays = Object.entries(known).filter(([key]) => key.startsWith(LESSON));
        const text = JSON.stringify({
          build: BUILD,
          known: { ...Object.fromEntries(stays), ...used },
        });
        writeBeside(insidePath(root, CACHE_FILE), text);
        learned = false;
      } catch {
        // The next run parses again.
      }
    },
  };
}

/** Texts that are the same in most classes: confer's own, and those of a district. */
const SHARED: ReadonlySet<string> = new Set(['ladder', 'standards', 'rubrics']);

/** Reads one class of many: it learns only what the next one may have too, and saves nothing. */
export function openMemoOfMany(root: string, shared: Map<string, unknown>): Memo {
  const own = openMemo(root);
  const keyOf = (kind: string, text: string) => `${kind}\n${text}`;
  return {
    recall(kind, text) {
      if (!SHARED.has(kind)) return own.recall(kind, text);
      const key = keyOf(kind, text);
      return shared.has(key) ? { value: shared.get(key) } : own.recall(kind, text);
    },
    learn(kind, text, value) {
      if (SHARED.has(kind)) shared.set(keyOf(kind, text), value);
    },
    keep() {},
  };
}

function load(root: string): Record<string, unknown> {
  const none = Object.create(null);
  try {
    const file = insidePath(root, CACHE_FILE);
    if (!statSync(file).isFile()) return none;
    const { build, known } = JSON.parse(readFileSync(file, 'utf8'));
    return build === BUILD && BUILD !== undefined ? Object.assign(none, known) : none;
  } catch {
    return none;
  }
}
