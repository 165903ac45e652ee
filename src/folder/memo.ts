/**
 * Remembers what a text of YAML says, by the hash of the text, because parsing is most of a run's time.
 * .confer/cache.json may be deleted at any time; only commands that save something write it.
 */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { insidePath } from './disk.ts';

const FILE = '.confer/cache.json';
const VERSION = 1;

export interface Memo {
  /** What this text said when it was parsed before. */
  recall(text: string): { value: unknown } | undefined;
  /** Remembers the value of a text that had no problem. */
  learn(text: string, value: unknown): void;
  /** Writes down what was learned in this run. A folder that cannot be written is no problem. */
  keep(): void;
}

export function openMemo(root: string): Memo {
  const known = load(root);
  const used: Record<string, unknown> = Object.create(null);
  const keyOf = (text: string) => createHash('sha1').update(text).digest('base64');
  let learned = false;
  return {
    recall(text) {
      const key = keyOf(text);
      if (!(key in known)) return undefined;
      used[key] = known[key];
      return { value: structuredClone(known[key]) };
    },
    learn(text, value) {
      used[keyOf(text)] = structuredClone(value);
      learned = true;
    },
    keep() {
      if (!learned) return;
      try {
        const text = JSON.stringify({ version: VERSION, known: used });
        writeFileSync(insidePath(root, FILE), text);
      } catch {
        // The next run parses again.
      }
    },
  };
}

function load(root: string): Record<string, unknown> {
  const none: Record<string, unknown> = Object.create(null);
  try {
    const { version, known } = JSON.parse(readFileSync(insidePath(root, FILE), 'utf8'));
    return version === VERSION ? Object.assign(none, known) : none;
  } catch {
    return none;
  }
}
