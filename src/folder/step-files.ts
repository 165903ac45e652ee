/** Decides how a step stands in its file, and which of these files can be trusted: whole ones, of files in the class. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { insidePath } from './inside.ts';

/** What one command did to one file; undefined where there was, or is, none. */
export interface Change {
  file: string;
  before: Buffer | undefined;
  after: Buffer | undefined;
}

export interface Step {
  /** The command as it was typed. */
  words: string;
  /** Whose it is, where several teach the class and she said who she is. */
  teacher?: string;
  changes: Change[];
}

/** Where a step is kept, and whether it is taken back at the moment. */
export interface StepName {
  name: string;
  number: number;
  undone: boolean;
}

export type KeptStep = Step & StepName;

export function folderOf(): string {
  return join('.confer', 'steps');
}

export function nameOf(number: number, undone: boolean): string {
  return `${String(number).padStart(6, '0')}${undone ? '.undone' : ''}.json`;
}

/** Oldest first; none where the folder is not one, or leads out of the class. */
export function stepNames(root: string): StepName[] {
  try {
    return readdirSync(insidePath(root, folderOf()))
      .filter((name) => /^\d{6,15}(\.undone)?\.json$/.test(name))
      .map((name) => ({ name, number: Number.parseInt(name, 10), undone: /undone/.test(name) }))
      .sort((a, b) => a.number - b.number);
  } catch {
    return [];
  }
}

export function textOf({ words, teacher, changes }: Step): string {
  const base64 = (bytes: Buffer | undefined) => bytes?.toString('base64') ?? null;
  const body = JSON.stringify({
    words,
    teacher,
    changes: changes.map(({ file, before, after }) => ({
      file,
      before: base64(before),
      after: base64(after),
    })),
  });
  return `${sumOf(body)}\n${body}\n`;
}

/** undefined where the file is damaged, or names a file that is none of the class. */
export function readStep(root: string, name: StepName): KeptStep | undefined {
  try {
    const path = insidePath(root, join(folderOf(), name.name));
    if (!statSync(path).isFile()) return undefined;
    const text = readFileSync(path, 'utf8');
    const [sum, body = ''] = text.split('\n');
    if (sum !== sumOf(body)) return undefined;
    const { words, teacher, changes } = JSON.parse(body);
    const bytes = (data: string | null) =>
      data === null ? undefined : Buffer.from(data, 'base64');
    const read: Change[] = changes.map(({ file, before, after }: Record<string, string>) => {
      if (!isPlain(String(file))) throw new Error('not a class file');
      insidePath(root, String(file));
      return { file: String(file), before: bytes(before ?? null), after: bytes(after ?? null) };
    });
    const whose = typeof teacher === 'string' ? { teacher } : {};
    return { ...name, words: String(words), ...whose, changes: read };
  } catch {
    return undefined;
  }
}

/** A file of the class as confer writes them: no way up, no hidden folder, no control character. */
function isPlain(file: string): boolean {
  const parts = file.split('/');
  return (
    !/[\u0000-\u001f\u007f-\u009f\\]/.test(file) &&
    parts.every((part) => part !== '' && !part.startsWith('.'))
  );
}

function sumOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
