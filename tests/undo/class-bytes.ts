/** Every file of a class and its bytes, as the undo tests compare them. */

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a class and its bytes, a letter a byte; .confer is confer's own, and .git is git's. */
export type Bytes = Map<string, string>;

export function bytesIn(root: string): Bytes {
  const found: Bytes = new Map();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const name = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!/^\.(confer|git)$/.test(name)) walk(name);
      } else found.set(name, readFileSync(join(root, name), 'latin1'));
    }
  };
  walk('');
  return found;
}

export function isSame(a: Bytes, b: Bytes): boolean {
  return a.size === b.size && [...a].every(([file, bytes]) => b.get(file) === bytes);
}

export function put(root: string, was: Bytes): void {
  for (const [file, bytes] of was) writeFileSync(join(root, file), bytes, 'latin1');
  for (const file of bytesIn(root).keys()) if (!was.has(file)) rmSync(join(root, file));
}

export const differing = (a: Bytes, b: Bytes) =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));

export const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
export const stepsIn = (root: string) => readdirSync(join(root, '.confer/steps')).sort();
export const firstLine = (text: string) => text.split('\n', 1)[0]!;
