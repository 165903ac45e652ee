/** What the terminal tests run: a sort of made-up writers that saves to a file, a line a change. */

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Entry } from '../../src/core/files/sort-file.ts';
import { beginSorting } from '../../src/core/sheets/key-by-key.ts';
import { choose } from '../../src/terminal/keys/ask.ts';
import { askByKey, type KeyScreen } from '../../src/terminal/keys/key-prompt.ts';

const [file = '', count = '24', how = ''] = process.argv.slice(2);
const order = Array.from({ length: Number(count) }, (_, index) => `w${index + 1}`);
const terminal = { input: process.stdin, output: process.stdout, color: how === 'color' };

function saved(): Map<string, Entry> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const entries = new Map<string, Entry>();
  for (const { id, entry } of lines.filter(Boolean).map((line) => JSON.parse(line))) {
    if (entry) entries.set(id, entry);
    else entries.delete(id);
  }
  return entries;
}

const screen: KeyScreen = {
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
};

if (how === 'choose') {
  const choices = order.map((id) => ({ name: `Skill ${id}`, value: id }));
  console.log(`CHOSE ${await choose('What did you teach today?', choices, terminal)}`);
} else {
  try {
    const { end, sorting } = await askByKey(beginSorting(order, saved()), screen, terminal);
    console.log(`END ${end} ${sorting.history.length}`);
  } catch (error) {
    console.log(`THROWN ${(error as Error).message}`);
  }
}
