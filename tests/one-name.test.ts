/** Writers of one name: wherever one of them is printed, the line says which. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from './confer.ts';
import { LINES } from './faults/every-command.ts';
import { DATA, newPlace } from './faults/hostile-class.ts';

const IDS = ['ana', 'ben', 'kai', 'mo', 'theo', 'zora', 'mo-s', 'kai-n'];
const NAME = /An[aá] L[oó]pez/g;

/** The class of every command, in which everybody has the name, with an accent or without. */
function ofOneName(isPrivate: boolean): string {
  const names = ['Ana López', 'Ana López', 'Ana Lopez', 'Aná López', 'Ana  López', 'Ana López'];
  const data = { ...DATA };
  const entries = IDS.slice(0, 6).map((id, i): [string, string] => [id, names[i]!]);
  for (const [id, name] of entries) {
    const file = id === 'zora' ? 'archive/zora.yaml' : `students/${id}.yaml`;
    const { name: _, ...rest } = data[file] as Record<string, never>;
    data[file] = isPrivate ? rest : { ...rest, name };
  }
  const settings = data['class.yaml'] as Record<string, never>;
  data['class.yaml'] = { ...settings, ...(isPrivate && { 'private names': true }) } as never;
  data['names.yaml'] = isPrivate ? Object.fromEntries(entries) : {};
  const { root } = newPlace(data);
  writeFileSync(join(root, 'scores.csv'), 'name,ideas,Close\nana,4,3\nben,3,\n');
  return root;
}

/** The lines in which a name stands without the id of one writer beside it or elsewhere in the line. */
function untold(text: string): string[] {
  return text.split('\n').filter((line) => {
    const names = [...line.matchAll(NAME)];
    if (names.length === 0) return false;
    const told = names.filter(({ 0: name, index }) => {
      const after = line.slice(index + name.length);
      return IDS.some((id) => new RegExp(`^\\\\? \\\\?\\(${id}\\\\?\\)`).test(after));
    });
    if (told.length === names.length) return false;
    return !IDS.some((id) => new RegExp(`(?<![\\p{L}-])${id}(?![\\p{L}-])`, 'u').test(line));
  });
}

/** Keeps the pages that there are now: what comes later may remove them. */
function addPages(root: string, pages: Map<string, string>): void {
  for (const part of ['plans', 'prints'].filter((one) => existsSync(join(root, one)))) {
    for (const name of readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.md')) continue;
      pages.set(`${part}/${name}`, readFileSync(join(root, part, name), 'utf8'));
    }
  }
}

describe.each([
  ['names in the files', false],
  ['private names', true],
])('%s', (_, isPrivate) => {
  test('every command says which of them', async () => {
    const root = ofOneName(isPrivate);
    const pages = new Map<string, string>();
    let said = 0;
    for (const line of LINES) {
      const { out, err } = await confer(root, line);
      // The record and the tables say the id in a field of its own, as data does.
      const isData = line.includes('--json') || line[0] === 'export' || line.includes('report');
      const text = isData ? err : out + err;
      expect(untold(text), `confer ${line.join(' ')}`).toEqual([]);
      said += [...text.matchAll(NAME)].length;
      if (['plan', 'print', 'week', 'show'].includes(line[0] ?? '')) addPages(root, pages);
    }
    expect(said).toBeGreaterThan(60);
    expect(pages.size).toBeGreaterThan(15);
    for (const [file, page] of pages) {
      // A paragraph of a report is below its head, and is pasted without it.
      const told = file.includes('report') ? page.replaceAll(/^(?!#).*$/gm, '') : page;
      expect(untold(told), file).toEqual([]);
      said += [...told.matchAll(NAME)].length;
    }
    expect(said).toBeGreaterThan(100);
  });
});

test('check says in one line who has the same name, and what to do', async () => {
  const folder = copyOf(EXAMPLE);
  for (const id of ['ben', 'kai']) {
    const file = join(folder, `students/${id}.yaml`);
    const text = readFileSync(file, 'utf8').replace(/^name: .*$/m, 'name: Ana Lopez');
    writeFileSync(file, text);
  }
  const { code, out } = await confer(folder, ['check']);
  expect(code).toBe(0);
  expect(out).toContain(
    'ana, ben and kai have the same name, so their ids stand beside it on screens and pages. To call one of them something else: called: … in students/kai.yaml\n',
  );
  const file = join(folder, 'students/kai.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}called: Lupe\n`);
  expect((await confer(folder, ['check'])).out).toContain('ana and ben have the same name');
  expect((await confer(folder, ['group'])).out).toMatch(/Ana López \(ana\).*Lupe|Lupe.*\(ana\)/s);
});
