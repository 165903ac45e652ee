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
  /** The value of this text, from memory or by `parse`; what `parse` cannot vouch for is not kept. */
  value(text: string, parse: () => { value: unknown; clean: boolean }): unknown;
  /** Writes down what was learned in this run. A folder that cannot be written is no problem. */
  keep(): void;
}

export function openMemo(root: string): Memo {
  const known = load(root);
  const used: Record<string, unknown> = Object.create(null);
  let learned = false;
  return {
    value(text, parse) {
      const key = createHash('sha1').update(text).digest('base64');
      if (key in known) {
        used[key] = known[key];
        return structuredClone(known[key]);
      }
      const { value, clean } = parse();
      if (clean) {
        used[key] = structuredClone(value);
        learned = true;
      }
      return value;
    },
    keep() {
      if (!learned) return;
      try {
        writeFileSync(insidePath(root, FILE), JSON.stringify({ version: VERSION, known: used }));
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
