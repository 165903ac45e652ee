/** A real terminal: types, looks at the screen, and reads what is on disk. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type IPty, spawn } from '@lydell/node-pty';
import { build } from 'esbuild';
import { linesIn } from './made-up-sort.ts';

const folder = mkdtempSync(join(tmpdir(), 'confer-terminal-'));
export const driver = join(folder, 'driver.mjs');

export async function buildDriver(): Promise<void> {
  await build({
    entryPoints: [resolve(import.meta.dirname, 'sort-driver.ts')],
    outfile: driver,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: {
      js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);',
    },
  });
}

let files = 0;
export const newFile = () => join(folder, `saves-${++files}.jsonl`);

export class Terminal {
  readonly pty: IPty;
  readonly file: string;
  readonly exited: Promise<{ exitCode: number; signal?: number }>;
  /** All that was ever written to the screen. */
  out = '';

  constructor(command: string, args: string[], file: string, cols = 80) {
    this.file = file;
    this.pty = spawn(command, args, { cols, rows: 24, env: { ...process.env, PS1: '$ ' } });
    this.pty.onData((data) => {
      this.out += data;
    });
    this.exited = new Promise((done) => this.pty.onExit(done));
  }

  /** Waits until the text is written after `from`, and says where that ends. */
  async shows(text: string | RegExp, from = 0, patience = 60_000): Promise<number> {
    const until = Date.now() + patience;
    while (Date.now() < until) {
      const after = this.out.slice(from);
      const at = typeof text === 'string' ? after.indexOf(text) : after.search(text);
      if (at >= 0) return from + at;
      await wait(2);
    }
    throw new Error(`${text} did not show in:\n${JSON.stringify(this.out.slice(from))}`);
  }

  /** Presses a key, and waits for what it makes the screen show. */
  async press(keys: string, shows: string | RegExp): Promise<void> {
    const from = this.out.length;
    this.pty.write(keys);
    await this.shows(shows, from);
  }

  lines() {
    return linesIn(this.file);
  }
}

/** The sort itself in a terminal of its own; the first name is on screen when it returns. */
export async function sortOf(count: number, how = '', file = newFile(), cols = 80) {
  const terminal = new Terminal(process.execPath, [driver, file, String(count), how], file, cols);
  await terminal.shows(/\d+ of \d+/);
  return terminal;
}

/** The sort in a shell with job control, as a teacher has it. */
export async function shellOf(count: number, how = '') {
  const file = newFile();
  const shell = new Terminal('bash', ['--norc', '--noprofile', '-i'], file);
  await shell.shows('$ ');
  return {
    shell,
    start: () => shell.pty.write(`'${process.execPath}' '${driver}' '${file}' ${count} ${how}\r`),
  };
}
