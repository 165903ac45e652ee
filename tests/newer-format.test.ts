/** A class of a newer confer is said to be one; a page that was kept is not named as the page to print. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, filesIn } from './confer.ts';

test('format 2 is said by check and by bare confer, and its keys are no problem', async () => {
  const root = copyOf(EXAMPLE);
  const file = join(root, 'class.yaml');
  writeFileSync(
    file,
    `format: 2\nrotation: [A, B]\n${readFileSync(file, 'utf8').replace(/^format.*\n/m, '')}`,
  );
  for (const words of [[], ['check']]) {
    const { out } = await confer(root, words);
    expect(out).toContain('made by a newer confer (class.yaml: format 2; this one knows 1)');
  }
  expect((await confer(root, ['check'])).out).toContain('No problems');
});

test('a kind of file that only a newer confer has is said to be one, and nothing is written', async () => {
  const root = copyOf(EXAMPLE);
  const file = join(root, 'class.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^format.*$/m, 'format: 2'));
  writeFileSync(join(root, 'sorts/2026-11-20-mood.yaml'), 'date: 2026-11-20\nkind: mood\n');
  const before = filesIn(root);
  for (const words of [['group'], ['due']]) {
    const { code, err } = await confer(root, words);
    expect(code).toBe(1);
    expect(err).toContain('made by a newer confer (class.yaml: format 2; this one knows 1)');
  }
  expect(filesIn(root)).toEqual(before);
});

test('a print.html that is not of now is kept, and nobody is told to print it', async () => {
  const root = copyOf(EXAMPLE);
  mkdirSync(join(root, 'plans/2026-11-23'), { recursive: true });
  writeFileSync(join(root, 'plans/2026-11-23/print.html'), '<p>of last week</p>');
  const { out, err } = await confer(root, ['plan']);
  expect(err).toContain('the pages of now are not in it');
  expect(out).not.toContain('To print, open in a browser');
  expect((await confer(root, ['plan', '--force'])).out).toContain('To print, open in a browser');
});
