/** A sort of made-up writers that saves to a file, a line a change, and says how it ended. */

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Entry } from '../../src/core/files/sort-file.ts';
import { beginSorting } from '../../src/core/sheets/key-by-key.ts';
import { askByKey, type Terminal } from '../../src/terminal/keys/key-prompt.ts';
import type { KeyScreen } from '../../src/terminal/keys/key-screen.ts';

export const idsOf = (count: number) => Array.from({ length: count }, (_, i) => `w${i + 1}`);

/** Every change in the file, oldest first. */
export function linesIn(file: string): { id: string; entry?: Entry }[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

function saved(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { id, entry } of linesIn(file)) {
    if (entry) entries.set(id, entry);
    else entries.delete(id);
  }
  return entries;
}

const screenOf = (file: string, how: string): KeyScreen => ({
  title: 'Leads · Mon Nov 23',
  answers: () => [
    ['1', 'got it'],
    ['2', 'almost'],
    ['3', 'needs help'],
    ['a', 'absent'],
  ],
  question: 'Which stack?',
  does: 'put the writer in a stack',
  done: 'placed',
  ofWriters: true,
  card: (id) => ({
    name: how === 'wide' ? `${id} 李小明 Ana María 👩‍👩‍👧 ${'é'.repeat(60)}` : `Writer-${id}.`,
    lines: ['last time: almost on leads, Mon Nov 16', `note Nov 12: ${'strong verbs '.repeat(8)}`],
  }),
  save: (change) => {
    if (how === 'throw') throw new Error('boom');
    if (how === 'full') return { ok: false, message: 'Not saved: the disk is full.' };
    if (how === 'taken' && change.id === 'w1')
      return { ok: false, message: 'w1 was changed meanwhile.', taken: { stack: 'almost' } };
    appendFileSync(file, `${JSON.stringify(change)}\n`);
    return { ok: true };
  },
});

export async function playSort(
  file: string,
  count: number,
  how: string,
  terminal: Terminal,
): Promise<string> {
  try {
    const sorting = beginSorting(idsOf(count), saved(file));
    const ended = await askByKey(sorting, screenOf(file, how), terminal);
    return `END ${ended.end} ${ended.sorting.history.length}`;
  } catch (error) {
    return `THROWN ${(error as Error).message}`;
  }
}
