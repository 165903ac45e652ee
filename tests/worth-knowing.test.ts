/** What confer check says though nothing is wrong, and what an emptied texts.yaml means. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, HOME, wordsOf } from './confer.ts';

function roomWith(files: Record<string, string>): string {
  const root = copyOf(EXAMPLE);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const KAI = 'name: Kai Nakamura\nhome language: vi\n';
const ownStyle = (text: string) => ({ 'pages/print.css': text });
const ours = (file: string) => readFileSync(join(HOME, 'templates', file), 'utf8');

test.each<[what: string, files: Record<string, string>, lines: string[]]>([
  ['nothing', {}, []],
  [
    'a language without words',
    { 'students/kai.yaml': KAI },
    ['Pages for home of Kai Nakamura are in English until there is words/vi.yaml.'],
  ],
  [
    'a language with words',
    { 'students/kai.yaml': KAI, 'words/vi.yaml': ours('words/es.yaml') },
    [],
  ],
  [
    'a print.css of a few lines',
    ownStyle('h1 { color: navy }\n'),
    [
      'pages/print.css has none of the measures that the pages use (--side), so pages may not fit. To begin from ours, copy templates/pages/print.css.',
    ],
  ],
  ['a copy of our print.css', ownStyle(ours('pages/print.css')), []],
  ['own pages that can be filled', { 'pages/goals.md': '# {{ name }}\n' }, []],
])('%s', async (_, files, lines) => {
  const { code, out } = await confer(roomWith(files), ['check']);
  const [clean, ...more] = out.trimEnd().split('\n');
  expect({ code, clean }).toEqual({ code: 0, clean: 'No problems: 24 writers, 14 sorts.' });
  expect(more).toEqual(lines);
});

describe('a texts.yaml without entries is a class without texts', () => {
  test.each(['', '\n', '\ufeff', '# none yet\n'])('%j', async (text) => {
    const root = roomWith({ 'texts.yaml': text });
    expect((await confer(root, ['texts'])).out).toContain('No texts yet.');
    expect((await confer(root, ['check'])).code).toBe(0);
    expect((await confer(root, wordsOf('texts add "Night Train" --by Moss'))).code).toBe(0);
    expect((await confer(root, ['texts'])).out).toContain('Night Train, Moss');
  });
});
