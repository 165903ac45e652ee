/** Decides what confer reports if a file names a skill, a writer or a day that does not fit. */

import type { Classroom } from '../classroom/classroom.ts';
import { findSkill, type Ladder } from '../ladder/ladder.ts';
import { didYouMean } from '../language/suggest.ts';
import { listed } from '../language/wording.ts';
import type { DataPath, Finding } from '../problem.ts';

/** Returns no problem if the ladder itself could not be read. */
export function skillProblem(
  skill: string | undefined,
  file: string,
  path: DataPath,
  ladder: Ladder,
): Finding[] {
  if (skill === undefined || ladder.rungs.length === 0) return [];
  if (ladder.place(skill) !== undefined) return [];
  const match = findSkill(skill, ladder);
  const meant = match.kind === 'one' ? match.id : match.near;
  const hint = meant
    ? `did you mean "${meant}"?`
    : `rungs: ${listed(ladder.rungs.map(({ id }) => id))}`;
  return [{ code: 'unknown-skill', file, path, message: `the ladder has no "${skill}"`, hint }];
}

/** Returns every id that a file of this year may name, including writers who left. */
export function writerIds({ students, archived }: Classroom): string[] {
  return [...students, ...archived].map(({ id }) => id);
}

export function studentProblem(id: string, file: string, path: DataPath, ids: string[]): Finding[] {
  if (ids.includes(id)) return [];
  const hint = didYouMean(id, ids, `create students/${id}.yaml, or remove ${id} here`);
  return [{ code: 'unknown-student', file, path, message: `no writer has the id "${id}"`, hint }];
}

/** Moves findings to the keys, for a file in which the names are keys. */
export function atKeys(findings: Finding[]): Finding[] {
  return findings.map((found) => ({ ...found, atKey: true }));
}

/** The date must match the file name, because these files are read in file-name order. */
export function dateProblem(date: string, file: string): Finding[] {
  if (file.slice(file.indexOf('/') + 1).startsWith(date)) return [];
  const message = `the date is ${date}, but the file name says ${file}`;
  return [{ code: 'wrong-date', file, path: ['date'], message, hint: 'make them match' }];
}
