/** Decides how a step is stored, and which ones can be trusted: complete, about class files. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '../files/change.ts';
import { insidePath } from '../files/inside.ts';

export interface Step {
  /** The command as typed. */
  words: string;
  /** Who ran it, if several teach the class and it was given. */
  teacher?: string;
  /** The other class that the same command changed, as a whole path. */
  elsewhere?: string;
  /** It cannot be undone: once it is done, no step is kept, this one included. */
  forGood?: boolean;
  changes: FileChange[];
}

/** The file of a step. */
export interface StepName {
  name: string;
  number: number;
  undone: boolean;
}

export type KeptStep = Step & StepName;

export const STEPS = join('.confer', 'steps');

export function stepName(number: number, undone: boolean): string {
  return `${String(number).padStart(6, '0')}${undone ? '.undone' : ''}.json`;
}

/** Returns steps, oldest first; none if their folder leads out of the class, or is not a folder. */
export function stepNames(root: string): StepName[] {
  try {
    return readdirSync(insidePath(root, STEPS))
      .filter((name) => /^\d{6,15}(\.undone)?\.json$/.test(name))
      .map((name) => ({ name, number: Number.parseInt(name, 10), undone: /undone/.test(name) }))
      .sort((a, b) => a.number - b.number);
  } catch {
    return [];
  }
}

export function stepText({ words, teacher, elsewhere, forGood, changes }: Step): string {
  const base64 = (bytes: Buffer | undefined) => bytes?.toString('base64') ?? null;
  const body = JSON.stringify({
    words,
    teacher,
    elsewhere,
    forGood,
    changes: changes.map(({ file, before, after }) => {
      return { file, before: base64(before), after: base64(after) };
    }),
  });
  return `${checksumOf(body)}\n${body}\n`;
}

/** Returns undefined if the file is damaged, or names a file outside the class. */
export function readStep(root: string, name: StepName): KeptStep | undefined {
  try {
    const path = insidePath(root, join(STEPS, name.name));
    if (!statSync(path).isFile()) return undefined;
    const [sum, body = ''] = readFileSync(path, 'utf8').split('\n');
    if (sum !== checksumOf(body)) return undefined;
    const { words, teacher, elsewhere, forGood, changes } = JSON.parse(body);
    const bytes = (data?: string | null) =>
      data === null || data === undefined ? undefined : Buffer.from(data, 'base64');
    const read: FileChange[] = changes.map(({ file, before, after }: Record<string, string>) => {
      if (!isPlain(String(file))) throw new Error('not a class file');
      insidePath(root, String(file));
      return { file: String(file), before: bytes(before), after: bytes(after) };
    });
    const about = {
      ...(typeof teacher === 'string' && { teacher }),
      ...(typeof elsewhere === 'string' && { elsewhere }),
      ...(forGood === true && { forGood }),
    };
    return { ...name, words: String(words), ...about, changes: read };
  } catch {
    return undefined;
  }
}

/** Returns true for a path as confer changes them: no "..", hidden folder or control character. */
function isPlain(file: string): boolean {
  if (/[\u0000-\u001f\u007f-\u009f\\]/.test(file)) return false;
  const [name, ...folders] = file.split('/').reverse();
  // An editor's copy of a writer's file may begin with a dot: .ana.yaml.swp.
  const isName = name !== '' && name !== '.' && name !== '..';
  return isName && folders.every((part) => part !== '' && !part.startsWith('.'));
}

function checksumOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
