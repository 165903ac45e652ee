/** Decides how an answer of a sort stands in its file. */

import type { Change } from '../core/sorting.ts';
import { schemaLine } from './new-files.ts';
import { setEntry } from './splice.ts';
import { scalarSource } from './yaml-source.ts';

/** The text of a sort file with one more answer in it, or with one taken back. */
export function sortWithChange(
  current: string | undefined,
  head: { date: string; skill?: string },
  { id, entry }: Change,
): ReturnType<typeof setEntry> {
  const about = head.skill === undefined ? 'kind: support' : `skill: ${scalarSource(head.skill)}`;
  const text = current ?? `${schemaLine('sort')}date: ${head.date}\n${about}\nstacks:\n`;
  return setEntry(text, 'stacks', id, entry && entryValue(entry));
}

function entryValue({
  stack,
  note,
}: NonNullable<Change['entry']>): string | Record<string, string> {
  if (note === undefined) return stack ?? '';
  return stack === undefined ? { note } : { stack, note };
}
