/** Runs the built confer in a process of its own, as nobody where rights have to count. */

import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { TODAY } from '../confer.ts';
import { PROGRAM } from '../started.ts';

/** What a process of its own said; as nobody where we are root, so that rights count. */
export function aside(
  root: string,
  words: string[],
  { asNobody = false, editor = '' } = {},
): Promise<{ code: number; said: string }> {
  return new Promise((done, failed) => {
    const user = asNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const env = { ...process.env, EDITOR: editor, VISUAL: '' };
    const [program, ...before] = PROGRAM;
    const child = spawn(program, [...before, '--date', TODAY, ...words], {
      cwd: root,
      env,
      ...user,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    // Nobody may be refused the program itself.
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? -1, said }));
  });
}

/** A class in which only confer's own memory, or one folder, may not be written while this test runs. */
export function giveToNobody(root: string, closed: string): void {
  mkdirSync(join(root, closed), { recursive: true });
  if (process.getuid?.() !== 0) {
    closeForNow(join(root, closed));
    return;
  }
  for (const name of ['.', ...readdirSync(root, { recursive: true, encoding: 'utf8' })]) {
    if (name !== closed) chownSync(join(root, name), 65534, 65534);
  }
}

/** It may be read, not written; open again after the test, as else it could not be taken away. */
export function closeForNow(folder: string): void {
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
}
