/** Two imports of one table at once: one of them saves it, the other is told to try again. */

import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE } from './confer.ts';
import { newClass } from './faults/faults.ts';
import { PROGRAM } from './started.ts';

const ends = (folder: string) =>
  new Promise<number | null>((resolve) => {
    const words = ['-C', folder, 'import', join(folder, 't.csv'), '--rubric', 'six-traits'];
    const [program, ...before] = PROGRAM;
    const argv = [...before, '--date', '2026-11-23', ...words, '--piece', 'Z'];
    spawn(program, argv, { stdio: 'ignore' }).on('exit', resolve);
  });

test('no score is saved twice', async () => {
  const folder = newClass(EXAMPLE);
  writeFileSync(join(folder, 't.csv'), 'name,ideas\nAna López,3\nBen Carter,4\n');
  const codes = await Promise.all([ends(folder), ends(folder), ends(folder)]);
  expect(codes).toContain(0);
  for (const id of ['ana', 'ben']) {
    const text = readFileSync(join(folder, `students/${id}.yaml`), 'utf8');
    expect(text.match(/piece: Z/g), `${id} ${codes}`).toHaveLength(1);
  }
});
