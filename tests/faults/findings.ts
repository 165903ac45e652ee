/** Runs commands in a class of hostile-class.ts, and keeps what should not have happened: a trace, a secret, a change outside. */

import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confer, type Result, TODAY } from '../confer.ts';
import { report } from './amount.ts';
import { type Place, SECRET } from './hostile-class.ts';

/** A hash of every name and byte below a folder, its times left out; links are not followed. */
export function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const entry = lstatSync(join(folder, name));
    hash.update(`${name}\0${entry.mode}\0`);
    if (entry.isFile()) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** Files of the class itself that hold the secret, though no link to the outside is followed. */
function secretsIn({ root, outside }: Place): string[] {
  const inodes = new Set(readdirSync(outside).map((name) => lstatSync(join(outside, name)).ino));
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      if (!entry.isFile() || inodes.has(lstatSync(path).ino)) return [];
      return readFileSync(path, 'latin1').includes(SECRET) ? [path] : [];
    });
  return walk(root);
}

/** What a run says, or the error that it threw: a person would have seen a stack trace. */
export async function runIn(
  root: string,
  words: string[],
): Promise<Result & { thrown?: string; ms: number }> {
  const start = performance.now();
  const ms = () => performance.now() - start;
  try {
    const ended = await confer(root, words, TODAY);
    // For a shell, one tab stands between a word and what it is.
    const isForShell = words[0] === 'completion' && words[1] === '--words';
    const out = isForShell ? ended.out.replace(/^([^\t\n]+)\t/gm, '$1 ') : ended.out;
    return { ...ended, out, ms: ms() };
  } catch (error) {
    return { code: -1, out: '', err: '', thrown: String(error).slice(0, 120), ms: ms() };
  }
}

export const shown = (text: string) =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…${text.length}` : text);

/** What went wrong, each once, with the first case that showed it. */
export class Findings {
  readonly found = new Map<string, string>();
  cases = 0;
  private readonly start = performance.now();

  add(what: string, where: string): void {
    if (this.found.has(what)) return;
    this.found.set(what, where);
    // A full run takes long: what it has found so far can be read during the run.
    report(`${what} (${where})`);
  }

  /** One line for the report of a full run. */
  said(row: string): string[] {
    const seconds = ((performance.now() - this.start) / 1000).toFixed(0);
    report(`${row}: ${this.cases} cases in ${seconds} s, ${this.found.size} found`);
    return [...this.found].map(([what, where]) => `${what} (${where})`);
  }
}

/** Runs commands in a class that leads out, and keeps what should not have happened. */
export async function tryOn(place: Place, lines: string[][], payload: string, findings: Findings) {
  const before = hashOf(place.outside);
  for (const line of lines) {
    const { out, err, thrown, ms } = await runIn(place.root, line);
    findings.cases++;
    const where = `${payload}; confer ${line.map((word) => shown(word).slice(1, -1)).join(' ')}`;
    if (thrown) findings.add(`stack trace: ${shown(thrown)}`, where);
    if (ms > 10_000) findings.add('slow', where);
    if ((out + err).includes(SECRET)) findings.add(`printed: ${line[0]}`, where);
    if (hashOf(place.outside) !== before) {
      findings.add(`changed outside: ${payload}`, where);
      break;
    }
  }
  const copied = secretsIn(place);
  if (copied.length > 0) findings.add(`copied: ${payload}`, copied.join(', '));
}
