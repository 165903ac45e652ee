/** Decides what of a file can still be checked against other files, if some of its values are wrong. */

import type * as z from 'zod';
import type { DataPath } from '../../core/problem.ts';

export interface SoundPart {
  value: unknown;
  /** The values that are left out. */
  without: DataPath[];
  /** The place in the file of a place in `value`: items of lists may be left out. */
  inFile(path: DataPath): DataPath;
}

/** More rounds than anybody nests values. */
const MOST_ROUNDS = 9;

/** Leaves out what is wrong; undefined if nothing is left, as without a date. */
export function soundPart(shape: z.ZodType, value: unknown): SoundPart | undefined {
  const without = new Map<string, DataPath>();
  const inFile = (path: DataPath) => withItems(path, without);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const part = pruned(value, [], without);
    const result = shape.safeParse(part);
    if (result.success) return { value: result.data, without: [...without.values()], inFile };
    const wrong = result.error.issues.flatMap((issue) => wrongIn(issue, part)).map(inFile);
    if (wrong.some((path) => path.length === 0)) return undefined;
    for (const path of wrong) without.set(JSON.stringify(path), path);
  }
  return undefined;
}

/** Of a value that is missing, what it is missing in. */
function wrongIn(issue: z.core.$ZodIssue, part: unknown): DataPath[] {
  const path = issue.path as DataPath;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], part);
  return [found === undefined ? path.slice(0, -1) : path];
}

function pruned(value: unknown, path: DataPath, without: Map<string, DataPath>): unknown {
  const isThere = (key: string | number) => !without.has(JSON.stringify([...path, key]));
  if (Array.isArray(value))
    return value.flatMap((item, i) => (isThere(i) ? [pruned(item, [...path, i], without)] : []));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const entries = Object.entries(value).filter(([key]) => isThere(key));
  return Object.fromEntries(
    entries.map(([key, one]) => [key, pruned(one, [...path, key], without)]),
  );
}

function withItems(path: DataPath, without: Map<string, DataPath>): DataPath {
  const inFile: DataPath = [];
  for (const part of path) {
    let at = part;
    for (let i = 0; typeof at === 'number' && i <= at; i++)
      if (without.has(JSON.stringify([...inFile, i]))) at++;
    inFile.push(at);
  }
  return inFile;
}
