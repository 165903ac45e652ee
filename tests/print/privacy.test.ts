/** What a reader may not see is not there to be printed: canaries in every private field. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../../src/core/pages/pages.ts';
import { confer } from '../confer.ts';
import { classFolder, NAMES, printWords } from './classes.ts';

/** A class of eight; Ana's file holds a canary in each field that is the teacher's own. */
function withCanaries(extra = ''): string {
  const folder = classFolder(8, NAMES.plain!);
  writeFileSync(
    join(folder, 'students/w00.yaml'),
    `name: Ana Canary
supports: [CANARY-support]
goal: {skill: structure.lead, words: I grab my reader}
notes:
  - {date: 2026-11-19, strength: made the gate squeak, note: CANARY-note, next: CANARY-next}
${extra}`,
  );
  writeFileSync(
    join(folder, 'sorts/2026-11-19-structure.end.yaml'),
    'date: 2026-11-19\nskill: structure.end\nstacks: {w00: {stack: needs help, note: CANARY-sort}}\n',
  );
  writeFileSync(
    join(folder, 'sorts/2026-11-18-support.yaml'),
    'date: 2026-11-18\nkind: support\nstacks: {w00: {stack: most, note: CANARY-stack}, w01: least}\n',
  );
  return folder;
}

async function pagesOf(
  folder: string,
  page: string,
  ...flags: string[]
): Promise<Map<string, string>> {
  const { code, err } = await confer(folder, [...printWords(page), ...flags]);
  expect(code, err).toBe(0);
  const where = join(folder, 'prints/2026-11-23');
  return new Map(readdirSync(where).map((name) => [name, readFileSync(join(where, name), 'utf8')]));
}

const readers = Object.entries(PAGES).map(([page, { reader, kind }]) => ({ page, reader, kind }));
const STACK_WORDS = /\b(most|least|medium) support|needs help with|bird's[- ]eye/i;

describe.each(readers)('$page, for: $reader', ({ page, reader, kind }) => {
  test('holds nothing that is private', async () => {
    for (const [name, text] of await pagesOf(withCanaries(), page)) {
      // The record is the teacher's own copy: it has all notes, the next step and how the writer is helped.
      const own: Record<string, RegExp> = {
        record: /CANARY-(next|support|note|sort|stack)/g,
        groups: /CANARY-sort/g,
      };
      const allowed = own[page] ?? /(?!)/g;
      expect(text.replace(allowed, ''), name).not.toMatch(/CANARY-/);
      if (reader !== 'teacher') expect(text, name).not.toMatch(STACK_WORDS);
    }
  });

  test.each(kind === 'writer' ? [page] : [])('holds no other child', async () => {
    for (const [name, text] of await pagesOf(withCanaries(), page)) {
      if (!name.endsWith('.md')) continue;
      const others = [...'01234567'].filter((i) => !name.includes(`w0${i}`));
      for (const i of others)
        expect(text, name).not.toContain(i === '0' ? 'Canary' : NAMES.plain!(Number(i)));
    }
  });

  test('--names none names nobody', async () => {
    for (const text of (await pagesOf(withCanaries(), page, '--names', 'none')).values()) {
      expect(text).not.toMatch(/Canary|owen-\d/);
    }
  });

  test('is the same when printed twice', async () => {
    const folder = withCanaries();
    expect(await pagesOf(folder, page)).toEqual(await pagesOf(folder, page));
  });
});

test('the group page holds nothing private either', async () => {
  const folder = withCanaries();
  expect((await confer(folder, ['plan', '--html'])).code).toBe(0);
  const where = join(folder, 'plans/2026-11-23');
  for (const name of readdirSync(where)) {
    const text = readFileSync(join(where, name), 'utf8');
    expect(text, name).not.toMatch(/CANARY-/);
    expect(text, name).not.toMatch(STACK_WORDS);
  }
});
