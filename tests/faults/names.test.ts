/**
 * Real names that break software: each becomes a file that every system can hold, no two the same one, is shown as it
 * was written, and is found again. FAULTS=all takes 300 names, else thirty of them.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { confer, newFolder } from '../confer.ts';
import { classOf } from '../terminal/rooms.ts';
import { sample } from './amount.ts';
import { allNames } from './hard-names.ts';

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/;

/** Why a file name is no good on Linux, macOS or Windows; written from their documents, not from confer. */
function trouble(name: string): string | undefined {
  const stem = name.split('.')[0]!.trimEnd().toLowerCase();
  if (RESERVED.test(stem)) return 'Windows keeps it';
  if (/[<>:"/\\|?*]/.test(name) || [...name].some((mark) => mark < ' '))
    return 'a character of no file name';
  if (/[. ]$/.test(name)) return 'a dot or a space at the end';
  if (/^[.\-~ ]/.test(name)) return 'hidden, an option, or an editor’s own';
  if (Buffer.byteLength(name) > 255) return 'too long';
  return undefined;
}

/** Names that one of the systems takes for one: whatever the case, whatever the form of the letters. */
function clashes(names: string[]): string[] {
  const seen = new Map<string, string>();
  return names.filter((name) => {
    const key = name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
    const before = seen.has(key);
    seen.set(key, name);
    return before;
  });
}

function writersIn(folder: string): { id: string; name: string }[] {
  return readdirSync(join(folder, 'students')).map((file) => {
    const { name } = parse(readFileSync(join(folder, 'students', file), 'utf8'));
    return { id: file.replace(/\.yaml$/, ''), name };
  });
}

// What is not seen, or can turn a line round, need not reach a screen; lines may be wrapped again.
const seen = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2028-\u202e\u2066-\u2069\u00ad\ufffd]/g, '')
    .replace(/\s+/g, '');
/** A page without what keeps Markdown from taking a name for its own marks. */
const page = (text: string) =>
  seen(
    text
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
/** As much of a name as a narrow column holds. */
const start = (name: string) => [...seen(name)].slice(0, 8).join('');

const WAYS: Record<string, (names: string[]) => Promise<string>> = {
  'init --students': async (names) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'names.txt'), ['Zed', ...names].join('\n'));
    const { code, err } = await confer(folder, ['init', 'room', '--students', 'names.txt']);
    expect(code, err).toBe(0);
    return join(folder, 'room');
  },
  add: async (names) => {
    const folder = classOf({ 'students/zed.yaml': 'name: Zed\n' });
    for (const name of names) {
      const { code, err } = await confer(folder, ['add', '--', name]);
      expect(code, `${JSON.stringify(name)} ${err}`).toBe(0);
    }
    return folder;
  },
  'import --add': async (names) => {
    const folder = classOf({ 'students/zed.yaml': 'name: Zed\n' });
    const rows = names.map((name) => `"${name.replaceAll('"', '""')}",4`);
    writeFileSync(join(folder, 't.csv'), ['name,ideas', ...rows].join('\n'));
    const { code, err } = await confer(folder, [
      'import',
      't.csv',
      '--add',
      '--rubric',
      'six-traits',
    ]);
    expect(code, err).toBe(0);
    return folder;
  },
};

// A list and a table are read only where each name looks like one; one by one, anything is a name. The three are words that
// schools write in place of a name, or of an adult.
const inAList = (name: string) =>
  !['Absent', 'None', 'aux.'].includes(name) && /^[\p{L}\p{M}][\p{L}\p{M}'’. -]{0,59}$/u.test(name);

const names = allNames();
const chunks = Array.from({ length: 10 }, (_, i) => names.filter((_name, at) => at % 10 === i));

test('300 names, no two the same', () => {
  expect(names).toHaveLength(300);
});

const cases = Object.keys(WAYS).flatMap((way) => chunks.map((_, i) => [way, i] as const));
test.each(sample(cases, 1))('hard names, %s, tenth %i', { timeout: 300_000 }, async (way, i) => {
  const some = way === 'add' ? chunks[i]! : chunks[i]!.filter(inAList);
  const wanted = [...new Set(some.map((name) => name.trim()))];
  const folder = await WAYS[way]!(wanted);
  const writers = writersIn(folder);
  const files = writers.map(({ id }) => `${id}.yaml`);
  for (const file of files) expect(trouble(file), file).toBe(undefined);
  expect(clashes(files)).toEqual([]);
  const own = writers.filter(({ id }) => id !== 'zed').map(({ name }) => name);
  expect(own.toSorted()).toEqual(wanted.toSorted());
  expect((await confer(folder, ['check'])).out).toContain('No problems');
  const due = seen((await confer(folder, ['due'])).out);
  expect((await confer(folder, ['print', 'record', '--names', 'full'])).code).toBe(0);
  const wrong: string[] = [];
  for (const { id, name } of writers) {
    if (!due.includes(start(name))) wrong.push(`due: ${JSON.stringify(name)}`);
    const record = readFileSync(join(folder, `prints/2026-11-23/record-${id}.md`), 'utf8');
    if (!page(record).includes(seen(name)))
      wrong.push(`record: ${JSON.stringify(name)} ${record.slice(0, 80)}`);
    const shown = await confer(folder, ['show', id]);
    if (!seen(shown.out).includes(start(name)))
      wrong.push(`show: ${JSON.stringify(name)} ${shown.out.slice(0, 80)}`);
    const found = await confer(folder, ['show', '--', name]);
    const same = found.code === 0 ? found.out === shown.out : found.err.includes(id);
    if (!same)
      wrong.push(`found: ${id} ${JSON.stringify(name)} ${found.code} ${found.err.slice(0, 150)}`);
  }
  expect(wrong).toEqual([]);
});
