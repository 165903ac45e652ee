/** Reads a list of stacks that stands in a file of its own, or in a whole sort file. */

import { parseDocument } from 'yaml';
import * as z from 'zod';
import { type Entry, entriesOf } from '../core/sort-file.ts';
import { readBytes } from './disk.ts';
import type { Memo } from './memo.ts';
import { readYaml } from './yaml-file.ts';

const entry = z.union([
  z.string(),
  z.strictObject({ stack: z.string(), note: z.string().optional() }),
]);
const Stacks = z.record(z.string(), entry);
const WholeFile = z.object({ stacks: Stacks });

/** Writer and entry as written; undefined where the file is nothing of the kind. */
export async function readStacks(
  file: string,
  bytes: Buffer,
  memo: Memo,
): Promise<Map<string, Entry> | undefined> {
  const whole = (value: unknown) =>
    typeof value === 'object' && value !== null && 'stacks' in value;
  const shape = (value: unknown) => (whole(value) ? WholeFile : Stacks) as z.ZodType;
  const { value } = await readYaml(file, bytes, 'stacks', shape, memo);
  if (value === undefined) return undefined;
  const stacks = (whole(value) ? (value as { stacks: unknown }).stacks : value) as z.infer<
    typeof Stacks
  >;
  return entriesOf(stacks as Parameters<typeof entriesOf>[0]);
}

/** The entries of a sort file as it is on the disk now, for a sort that is going on. */
export function currentEntries(root: string, file: string): Map<string, Entry> | undefined {
  const bytes = readBytes(root, file);
  if (!bytes) return undefined;
  const parsed = parseDocument(bytes.toString('utf8'));
  const value = parsed.errors.length > 0 ? undefined : parsed.toJS();
  return entriesOf(value?.stacks);
}
