/** What is said where the output cannot be written: one sentence, exit code 3, and whether it was saved. */

import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOf, EXAMPLE, HOME, TODAY } from './confer.ts';
import { PROGRAM } from './started.ts';

const [program, ...before] = PROGRAM;
// Only Linux has a device that is always full; a file that was opened to be read takes no output either.
const [PATH, FLAG, WHY] = existsSync('/dev/full')
  ? ['/dev/full', 'w', 'the disk is full']
  : [join(HOME, 'package.json'), 'r', 'the system refused (EBADF)'];
const FULL = `The output could not be written: ${WHY}.`;

/** Runs the built program with a stdout or stderr that takes nothing. */
function onFullDisk(root: string, argv: string[], to: 'stdout' | 'stderr') {
  const full = openSync(PATH, FLAG);
  const stdio = to === 'stdout' ? ['ignore', full, 'pipe'] : ['ignore', 'pipe', full];
  const { status, stdout, stderr } = spawnSync(program, [...before, '--date', TODAY, ...argv], {
    cwd: root,
    encoding: 'utf8',
    stdio: stdio as ['ignore', number, 'pipe'],
  });
  return { code: status, said: (to === 'stdout' ? stderr : stdout) ?? '' };
}

describe('a full disk behind the output', () => {
  test.each([
    [['note', 'ana', 'to a full disk'], 'students/ana.yaml', 'to a full disk'],
    [['sort', 'leads', '--got-it', 'ana'], 'sorts/2026-11-23-structure.lead.yaml', 'ana: got it'],
  ])('%s: saved, and confer says so', (argv, file, text) => {
    const root = copyOf(EXAMPLE);
    expect(onFullDisk(root, argv, 'stdout')).toEqual({ code: 3, said: `${FULL} Saved: ${file}\n` });
    expect(readFileSync(join(root, file), 'utf8')).toContain(text);
  });

  test.each([[['show', 'ana']], [['group', '--dry-run', '--json']], [['--help']]])(
    '%s: nothing to save',
    (argv) => {
      expect(onFullDisk(copyOf(EXAMPLE), argv, 'stdout')).toEqual({ code: 3, said: `${FULL}\n` });
    },
  );

  test('a message that cannot be written to stderr goes to stdout', () => {
    expect(onFullDisk(copyOf(EXAMPLE), ['why', 'nobody'], 'stderr')).toEqual({
      code: 3,
      said: `${FULL}\n`,
    });
  });
});

test('a pipe that is closed early is not a failure', () => {
  const typed = PROGRAM.map((word) => `"${word}"`).join(' ');
  const line = `${typed} --date ${TODAY} log --all | head -1; exit "\${PIPESTATUS[0]}"`;
  const { status, stderr } = spawnSync('bash', ['-c', line], {
    cwd: copyOf(EXAMPLE),
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
