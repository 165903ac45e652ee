/** Runs confer inside the test, in a folder of its own, and keeps what it says. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { run } from '../src/cli/cli.ts';
import type { World } from '../src/world.ts';

export const HOME = resolve(import.meta.dirname, '..');
export const EXAMPLE = join(HOME, 'examples/room-12');
export const TODAY = '2026-11-23';

export interface Result {
  code: number;
  out: string;
  err: string;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'confer-test-'));
}

/** A copy of a class folder that a test may change. */
export function copyOf(folder: string): string {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export class Kept extends Writable {
  text = '';
  isTTY = false;
  columns = 80;
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** `home` is where confer's own files are. */
export async function confer(
  cwd: string,
  argv: string[],
  today = TODAY,
  home = HOME,
): Promise<Result> {
  const [out, err] = [new Kept(), new Kept()];
  const world = {
    cwd,
    env: {},
    stdin: { isTTY: false },
    stdout: out,
    stderr: err,
    home,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    zone: () => 'UTC',
    today,
  } as unknown as World;
  const code = await run(argv, world);
  return { code, out: out.text, err: err.text };
}

/** Words of a command line, with double quotes kept together. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

/** Every file below a folder and its text; the memory of parsed files is left out. */
export function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile() && !name.endsWith('cache.json'))
      .map((name) => [relative('.', name), readFileSync(join(folder, name), 'utf8')]),
  );
}
