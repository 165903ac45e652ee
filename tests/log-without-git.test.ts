/** Without git nobody knows who entered a line: log says why, and does not send anybody to confer save. */

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { run } from '../src/cli/cli.ts';
import type { World } from '../src/world.ts';
import { copyOf, EXAMPLE, HOME, Kept, TODAY } from './confer.ts';

async function logged(cwd: string, path: string | undefined): Promise<string> {
  const out = new Kept();
  const world = { cwd, env: { PATH: path }, stdin: {}, stdout: out, stderr: out, home: HOME };
  const rest = { node: process.versions.node, today: TODAY, zone: () => 'UTC' };
  expect(await run(['log', 'ana'], { ...world, ...rest } as unknown as World)).toBe(0);
  return out.text;
}

test.each([
  ['in git', true],
  ['outside of git', false],
])('a class %s, on a computer that has no git', async (_, isInGit) => {
  const root = copyOf(EXAMPLE);
  if (isInGit) execFileSync('git', ['-C', root, 'init', '-q']);
  const text = await logged(root, '/nowhere');
  expect(text).toContain(
    'Who entered a line, and when, is not known here. git is not installed on this computer.',
  );
  expect(text).not.toContain('confer save');
});

test('where git is there, and the class not in it, confer save is the way', async () => {
  expect(await logged(copyOf(EXAMPLE), process.env.PATH)).toContain(
    'is known once the class is in git: confer save',
  );
});
