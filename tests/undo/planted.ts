/** Puts steps into a class as a kill, a damage or a stranger could leave them. */

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A step file as confer writes it, and as a stranger could: the sum of the body, then the body. */
export function stepFile(changes: unknown, words = 'confer note'): string {
  const body = JSON.stringify({ words, changes });
  return `${createHash('sha256').update(body).digest('hex')}\n${body}\n`;
}

export function plant(root: string, changes: unknown, name = '000001.json'): void {
  mkdirSync(join(root, '.confer/steps'), { recursive: true });
  writeFileSync(join(root, '.confer/steps', name), stepFile(changes));
}

/** As it is on the disk while the command of this step is changing several files. */
export function leaveOpen(root: string, number: number, undone: boolean): void {
  writeFileSync(join(root, '.confer/steps/open'), JSON.stringify({ number, undone }));
}

export const base64 = (text: string) => Buffer.from(text).toString('base64');
export const NOTHING = { code: 0, out: 'Nothing to undo.\n', err: '' };
