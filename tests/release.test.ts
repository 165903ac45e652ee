/** The archives that people download: a program in them may be started, and two runs give the same bytes. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveOf } from '../scripts/release/archive.mjs';
import { newFolder } from './confer.ts';

const DAY = 1_795_996_800;

// Of whole blocks, and of some bytes more.
test.each([1024, 1025])('tar unpacks a program of %i bytes, which may be started', (size) => {
  const folder = newFolder();
  const program = Buffer.alloc(size, '#');
  writeFileSync(join(folder, 'a.tar.gz'), archiveOf('confer', program, DAY));
  const { status, stderr } = spawnSync('tar', ['-xzf', 'a.tar.gz'], { cwd: folder });
  expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(folder).sort()).toEqual(['a.tar.gz', 'confer']);
  expect(readFileSync(join(folder, 'confer')).equals(program)).toBe(true);
  const { mode, mtimeMs } = statSync(join(folder, 'confer'));
  expect({ mode: mode & 0o777, mtimeMs }).toEqual({ mode: 0o755, mtimeMs: DAY * 1000 });
});

test('the same program and the same time are the same bytes, another time is not', () => {
  const program = Buffer.from('#!/bin/sh\n');
  const archive = archiveOf('confer', program, DAY);
  expect(archiveOf('confer', program, DAY).equals(archive)).toBe(true);
  expect(archiveOf('confer', program, DAY + 1).equals(archive)).toBe(false);
});
