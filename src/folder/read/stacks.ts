/** Decides how a list of stacks is read from its own file or from a whole sort file. */

import { type Entry, entriesOf } from '../../core/files/sort-file.ts';
import type { Sheet } from '../../core/sheets/sheet.ts';
import { WORDS } from '../edit/answer-line.ts';
import { NotSaved } from '../files/errors.ts';
import type { Memo } from './parse-cache.ts';
import { readYaml } from './yaml-file.ts';
import { parseYaml } from './yaml-text.ts';

/** Returns writers and entries as written; undefined if the file is neither. */
export async function readStacks(
  file: string,
  bytes: Buffer,
  memo: Memo,
): Promise<Map<string, Entry> | undefined> {
  const { value } = await readYaml({ file, bytes }, 'stacks', memo);
  if (value === undefined) return undefined;
  const stacks = 'stacks' in value && typeof value.stacks === 'object' ? value.stacks : value;
  return entriesOf(stacks as Parameters<typeof entriesOf>[0]);
}

/** Returns the answers of an unfinished sort or meeting. Throws NotSaved for a half-typed file. */
export function answersInText(
  { file, kind }: Pick<Sheet, 'file' | 'kind'>,
  text: string | undefined,
): Map<string, Entry> {
  if (text === undefined) return new Map();
  const { list, answer } = WORDS[kind];
  const { value, problems } = parseYaml(file, text);
  if (problems.length > 0) {
    const why = 'it cannot be read right now. For details: confer check';
    throw new NotSaved(`${file} was not saved: ${why}`);
  }
  const said = (value as Record<string, unknown> | null)?.[list];
  if (typeof said !== 'object' || said === null) return new Map();
  return new Map(
    Object.entries(said).map(([id, entry]): [string, Entry] => {
      if (typeof entry === 'string') return [id, { stack: entry }];
      return [id, { ...(entry as Entry), stack: (entry as Record<string, string>)?.[answer] }];
    }),
  );
}
