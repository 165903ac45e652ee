/** Decides how many lines are printed without keeping them all: a slow reader is waited for. */

import type { World } from '../world.ts';
import { oneLineJson, withoutControls } from './screen.ts';

/** Enough for a pipe, little enough for any memory. */
const PART = 2 ** 16;
const BYTE_ORDER_MARK = '\ufeff';

export interface LinesOut {
  /** Returns false once nobody reads anymore. */
  print(lines: Iterable<string>): Promise<boolean>;
}

/** `forExcel` puts a mark before the first line, and ends lines as Windows does. */
export function csvOut({ stdout }: World, forExcel: boolean): LinesOut {
  const end = forExcel ? '\r\n' : '\n';
  let start = forExcel ? BYTE_ORDER_MARK : '';
  return {
    print: (lines) => {
      const before = start;
      start = '';
      return printParts(stdout, lines, (line) => withoutControls(line) + end, before);
    },
  };
}

export function jsonOut<T>({ stdout }: World): { print(rows: Iterable<T>): Promise<boolean> } {
  return { print: (rows) => printParts(stdout, rows, (row) => `${oneLineJson(row)}\n`, '') };
}

async function printParts<T>(
  stdout: NodeJS.WriteStream,
  items: Iterable<T>,
  textOf: (item: T) => string,
  before: string,
): Promise<boolean> {
  let part = before;
  for (const item of items) {
    part += textOf(item);
    if (part.length < PART) continue;
    if (!(await printed(stdout, part))) return false;
    part = '';
  }
  return part === '' || printed(stdout, part);
}

async function printed(stdout: NodeJS.WriteStream, text: string): Promise<boolean> {
  const isOpen = () => !stdout.destroyed && !stdout.errored;
  if (!isOpen()) return false;
  if (stdout.write(text)) return true;
  await new Promise<void>((go) => {
    const events = ['drain', 'close', 'error'];
    const done = () => {
      for (const event of events) stdout.off(event, done);
      go();
    };
    for (const event of events) stdout.once(event, done);
  });
  return isOpen();
}
