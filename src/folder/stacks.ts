/** Reads a list of stacks that stands in a file of its own, or in a whole sort file. */

import { parseDocument } from 'yaml';
import type { Sheet } from '../core/sheet.ts';
import { type Entry, entriesOf } from '../core/sort-file.ts';
import { WORDS } from './answer-source.ts';
import { readBytes } from './disk.ts';
import type { Memo } from './memo.ts';
import { readYaml } from './yaml-file.ts';

/** Writer and entry as written; undefined where the file is nothing of the kind. */
export async function readStacks(
  file: string,
  bytes: Buffer,
  memo: Memo,
): Promise<Map<string, Entry> | undefined> {
  const { value } = await readYaml(file, bytes, 'stacks', memo);
  if (value === undefined) return undefined;
  const stacks = 'stacks' in value && typeof value.stacks === 'object' ? value.stacks : value;
  return entriesOf(stacks as Parameters<typeof entriesOf>[0]);
}

/** The answers in a file as it is on the disk now, for a sort or a meeting that is going on. */
export function currentEntries(
  root: string,
  { file, kind }: Pick<Sheet, 'file' | 'kind'>,
): Map<string, Entry> | undefined {
  const { list, answer } = WORDS[kind];
  const bytes = readBytes(root, file);
  if (!bytes) return undefined;
  const parsed = parseDocument(bytes.toString('utf8'));
  const value = parsed.errors.length > 0 ? undefined : parsed.toJS();
  const said = Object.entries(value?.[list] ?? {}).map(([id, entry]): [string, Entry] =>
    typeof entry === 'string'
      ? [id, { stack: entry }]
      : [id, { ...(entry as Entry), stack: (entry as Record<string, string>)?.[answer] }],
  );
  return new Map(said);
}
