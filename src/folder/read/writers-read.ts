/** Decides what is known of a writer: their own file, and what names.yaml says of them. */

import type { Named } from '../../core/roster/names.ts';
import type { Student, StudentFile } from '../../core/roster/student.ts';
import type { NamesFile } from '../../core/schema/student-yaml.ts';
import { idOf } from './yaml-file.ts';

/** Returns a writer; one whose file cannot be read is still in the class, under their id. */
export function studentFrom(
  file: string,
  value: StudentFile | undefined,
  names: NonNullable<NamesFile>,
): Student {
  const id = idOf(file);
  const entry = Object.hasOwn(names, id) ? names[id] : undefined;
  const { name: known, ...school } = typeof entry === 'string' ? { name: entry } : (entry ?? {});
  if (!value) return { id, name: known ?? id, ...school, notes: [], scores: [] };
  const named = value.name ? 'in their file' : known ? 'in names.yaml' : 'nowhere';
  const name = value.name ?? known ?? id;
  return {
    ...value,
    ...school,
    ...(value.called !== undefined && { called: value.called, callsInFile: true as const }),
    id,
    name,
    named,
    notes: value.notes ?? [],
    scores: value.scores ?? [],
  };
}

/** Every name that names.yaml has for a writer: none of them may get into a commit message. */
export function namesIn(id: string, entry: NonNullable<NamesFile>[string]): Named[] {
  const names =
    typeof entry === 'string' ? [entry] : [entry.name, entry.called, entry['school name']];
  return names.flatMap((name) => (name === undefined ? [] : [{ id, name }]));
}
