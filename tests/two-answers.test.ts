/** Two sorts of one day that do not agree: check says which answer counts, until something newer settles it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer } from './confer.ts';
import { classOf } from './terminal/rooms.ts';

const LEADS = 'date: 2026-11-20\nskill: structure.lead\n';

function room(more: Record<string, string> = {}): string {
  const root = classOf({
    'students/ana.yaml': 'name: Ana\n',
    'students/ben.yaml': 'name: Ben\n',
    'sorts/2026-11-20-structure.lead-kim.yaml': `${LEADS}stacks: {ana: got it, ben: almost}\n`,
    'sorts/2026-11-20-structure.lead-lee.yaml': `${LEADS}stacks: {ana: needs help, ben: almost}\n`,
  });
  for (const [file, text] of Object.entries(more)) {
    mkdirSync(join(root, file.split('/')[0]!), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

test('check names both files, both answers and the one that counts, and it does count', async () => {
  const root = room();
  const { code, out } = await confer(root, ['check']);
  expect(code).toBe(0);
  expect(out).toContain('Two sorts of leads on Fri Nov 20 differ: Ana (got it, then needs help).');
  expect(out).toContain(
    'sorts/2026-11-20-structure.lead-lee.yaml counts, because its name comes last. If sorts/2026-11-20-structure.lead-kim.yaml is right, write its answers into that file.',
  );
  expect((await confer(root, ['why', 'ana'])).out).toContain('needs help with leads');
});

test.each([
  [
    'sorts/2026-11-23-structure.lead.yaml',
    'date: 2026-11-23\nskill: structure.lead\nstacks: {ana: almost}\n',
  ],
  ['sorts/0-leads.yaml', 'date: 2026-11-23\nskill: structure.lead\nstacks: {ana: almost}\n'],
  ['students/ana.yaml', 'name: Ana\nnotes:\n  - {date: 2026-11-21, next: structure.lead}\n'],
  [
    'meetings/2026-11-20-structure.lead.yaml',
    'date: 2026-11-20\nfocus: structure.lead\nwriters: {ana: has it}\n',
  ],
])('%s settles it', async (file, text) => {
  expect((await confer(room({ [file]: text }), ['check'])).out).not.toContain('differ');
});

test('an absent writer is no answer, and support is asked about too', async () => {
  const root = room({
    'sorts/2026-11-20-structure.lead-lee.yaml': `${LEADS}stacks: {ana: absent, ben: almost}\n`,
    'sorts/2026-11-20-support-kim.yaml': 'date: 2026-11-20\nkind: support\nstacks: {ben: most}\n',
    'sorts/2026-11-20-support-lee.yaml': 'date: 2026-11-20\nkind: support\nstacks: {ben: least}\n',
  });
  const { out } = await confer(root, ['check']);
  expect(out).toContain('Two sorts of support on Fri Nov 20 differ: Ben (most, then least).');
  expect(out).not.toContain('leads');
});
