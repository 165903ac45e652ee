/** Decides what is known of a writer: their own file, and what names.yaml says of them. */

import { trimmedName } from '../../core/language/hidden-letters.ts';
import type { KnownWriter, Student, StudentFile } from '../../core/roster/student.ts';
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
  const { name: known, ...school } = trimmed(
    typeof entry === 'string' ? { name: entry } : (entry ?? {}),
  );
  if (!value) return { id, name: known ?? id, ...school, notes: [], scores: [] };
  const own = trimmed({ name: value.name, called: value.called });
  const named = value.name ? 'in their file' : known ? 'in names.yaml' : 'nowhere';
  const name = own.name ?? known ?? id;
  return {
    ...value,
    ...school,
    ...(value.called !== undefined && { callsInFile: true as const, called: own.called! }),
    id,
    name,
    named,
    notes: value.notes ?? [],
    scores: value.scores ?? [],
  };
}

/** A byte order mark or a blank at an end came along when the name was copied; a name of nothing else stays. */
function trimmed<T extends Partial<Record<string, string | undefined>>>(names: T): T {
  const each = Object.entries(names).map(([key, name]) => [
    key,
    name && (trimmedName(name) || name),
  ]);
  return Object.fromEntries(each) as T;
}

/** Every name that names.yaml has for a writer, and the school's id: git must have none of them. */
export function namesIn(id: string, entry: NonNullable<NamesFile>[string]): KnownWriter[] {
  if (typeof entry === 'string') return [{ id, name: entry }];
  const { name, called, 'school name': ofSchool, 'school id': number } = entry;
  const names = [name, called].flatMap((one) => (one === undefined ? [] : [{ id, name: one }]));
  const school = {
    ...(ofSchool && { 'school name': ofSchool }),
    ...(number && { 'school id': number }),
  };
  return Object.keys(school).length === 0
    ? names
    : [...names, { id, name: ofSchool ?? id, ...school }];
}
