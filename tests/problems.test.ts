/** Each folder of tests/problems is a mistake in a class, and the text a teacher reads; UPDATE=1 writes it. */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, filesIn, HOME, newFolder } from './confer.ts';

const PROBLEMS = join(HOME, 'tests/problems');

function classWith(problem: string): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'students'));
  writeFileSync(join(folder, 'class.yaml'), 'name: Room 12\n');
  writeFileSync(join(folder, 'students/ana.yaml'), 'name: Ana\n');
  writeFileSync(join(folder, 'students/ben.yaml'), 'name: Ben\n');
  cpSync(join(PROBLEMS, problem, 'class'), folder, { recursive: true });
  return folder;
}

describe.each(readdirSync(PROBLEMS).sort())('%s', (problem) => {
  test('is said with its place and the way out, and nothing is touched', async () => {
    const folder = classWith(problem);
    const before = filesIn(folder);
    const { code, out, err } = await confer(folder, ['check']);
    const file = join(PROBLEMS, problem, 'expected.txt');
    if (process.env.UPDATE || !existsSync(file)) writeFileSync(file, out);
    expect(out).toBe(readFileSync(file, 'utf8'));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(filesIn(folder)).toEqual(before);
  });

  test('is in the JSON with line and column', async () => {
    const { out } = await confer(classWith(problem), ['check', '--json']);
    const { version, problems } = JSON.parse(out);
    expect(version).toBe(1);
    expect(problems.length).toBeGreaterThan(0);
    for (const one of problems) {
      expect(Object.keys(one).sort()).toEqual([
        'code',
        'column',
        'file',
        'hint',
        'line',
        'message',
      ]);
      expect(Math.min(one.line, one.column)).toBeGreaterThan(0);
    }
  });
});
