/**
 * Decides how lines are added to several writers' files: every file gets its line, or none is
 * changed.
 */

import { studentSource } from '../../folder/edit/new-files.ts';
import { appendItem } from '../../folder/edit/splice.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { readBytes, writeAll } from '../../folder/store/store.ts';
import type { TextChange } from '../../terminal/views/step-lines.ts';

export interface Line {
  id: string;
  /** Only for a writer who has no file yet. */
  newName?: string;
  list: 'notes' | 'scores';
  /** Undefined creates the file without a line. */
  fields: Record<string, string | number> | undefined;
}

/**
 * Returns what each file was and is, or with `dryRun` would be. Throws NotSaved, and then nothing
 * was saved.
 */
export function addLines(
  { root, memo }: Pick<ClassFolder, 'root' | 'memo'>,
  lines: Line[],
  dryRun: boolean,
): TextChange[] {
  let writings = writingsFor(root, lines);
  let other = writeAll(root, writings, dryRun);
  // Another program changed one of the files between reading and writing: add our lines to its
  // version.
  for (let tries = 1; other !== undefined && tries < TRIES; tries++) {
    writings = writingsFor(root, lines);
    other = writeAll(root, writings, dryRun);
  }
  if (other !== undefined) {
    throw new NotSaved(`${other} changed while confer was working. Nothing was saved; try again.`);
  }
  if (!dryRun) memo.keep();
  return writings.map(({ file, before, after }) => ({
    file,
    before: before?.toString('utf8') ?? '',
    after: after.toString('utf8'),
  }));
}

const TRIES = 10;

function writingsFor(root: string, lines: Line[]) {
  return lines.map(({ id, newName, list, fields }) => {
    const file = `students/${id}.yaml`;
    const before = readBytes(root, file);
    if (newName !== undefined && before) {
      throw new NotSaved(
        `${file} was created while confer was working. Nothing was saved; try again.`,
      );
    }
    const text = before?.toString('utf8') ?? studentSource(newName ?? id);
    const splice = fields ? appendItem(text, list, fields) : { ok: true as const, text };
    if (!splice.ok) throw new NotSaved(`${file}: ${splice.why}. Nothing was saved.`);
    return { file, before, after: Buffer.from(splice.text, 'utf8') };
  });
}
