/** Every command works in the same class, for the same teacher, whatever it was started for. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE } from './confer.ts';

function classOfTwo(): string {
  const root = copyOf(EXAMPLE);
  const file = join(root, 'class.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}teachers: [kim, lee]\n`);
  return root;
}

describe('the teacher who works is the same in every command', () => {
  test('bare confer continues their unfinished sort', async () => {
    const root = classOfTwo();
    await confer(root, ['--as', 'kim', 'sort', 'leads', '--got-it', 'ana']);
    const { out } = await confer(root, ['--as', 'kim']);
    expect(out).toContain('The sort on leads from Mon Nov 23 is unfinished: 1 of 24.');
    expect(out).toContain('Next: confer sort');
  });

  test('CONFER_TEACHER sets it too', async () => {
    const root = classOfTwo();
    await confer(root, ['--as', 'kim', 'group']);
    const lee = await confer(root, ['--as', 'lee', 'sort', 'leads', '--got-it', 'ana']);
    expect(lee.out).toContain('sorts/2026-11-23-structure.lead-lee.yaml');
  });
});

describe('every command that saves updates the cache, and no other does', () => {
  test.each([
    ['pin ana endings', true],
    ['archive mo', true],
    ['lessons new leads', true],
    ['note ana x', true],
    ['note ana x --dry-run', false],
    ['check', false],
    ['show ana', false],
  ])('%s', async (line, remembers) => {
    const root = copyOf(EXAMPLE);
    expect((await confer(root, line.split(' '))).code).toBe(0);
    expect(existsSync(join(root, '.confer/cache.json'))).toBe(remembers);
  });
});
