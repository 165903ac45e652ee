/** One process at a time writes: the others wait for its lock, and clear it if it is gone. */

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Busy } from '../../src/folder/files/errors.ts';
import { openStore } from '../../src/folder/store/store.ts';
import { copyOf, EXAMPLE, newFolder, TODAY } from '../confer.ts';
import { PROGRAM } from '../started.ts';

const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');

describe('the lock', () => {
  const held = (root: string, pid: number, host = hostname()) => {
    mkdirSync(join(root, '.confer'), { recursive: true });
    writeFileSync(join(root, '.confer/lock'), JSON.stringify({ pid, host }));
  };

  test('of a process that lives makes us wait, then say who it is', () => {
    const root = newFolder();
    held(root, process.ppid);
    expect(() => openStore(root).edit('a.yaml', () => 'x')).toThrow(Busy);
    expect(() => openStore(root).edit('a.yaml', () => 'x')).toThrow(`process ${process.ppid}`);
  });

  test('of another machine is never taken for stale', () => {
    const root = newFolder();
    held(root, 999_999_999, 'another-machine');
    expect(() => openStore(root).edit('a.yaml', () => 'x')).toThrow('another-machine');
  });

  test('of a process that is gone is cleared', () => {
    const root = newFolder();
    held(root, 999_999_999);
    expect(openStore(root).edit('a.yaml', () => 'x')).toBe(true);
  });

  test('16 sorts at once lose no answer', async () => {
    const [program, ...before] = PROGRAM;
    const root = copyOf(EXAMPLE);
    const ids = readdirSync(join(root, 'students'))
      .map((name) => name.replace('.yaml', ''))
      .slice(0, 16);
    const codes = await Promise.all(
      ids.map(
        (id) =>
          new Promise((done) =>
            spawn(
              program,
              [...before, '-C', root, '--date', TODAY, 'sort', 'leads', '--almost', id],
              { stdio: 'ignore' },
            ).on('exit', done),
          ),
      ),
    );
    expect(new Set(codes)).toEqual(new Set([0]));
    const text = read(root, `sorts/${TODAY}-structure.lead.yaml`);
    expect(ids.filter((id) => !text.includes(`  ${id}: almost\n`))).toEqual([]);
  });
});
