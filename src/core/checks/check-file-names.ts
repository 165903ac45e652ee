/** Decides which file names some computer cannot store, or confuses with another file's name. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Finding } from '../problem.ts';
import { isKeptByWindows } from '../roster/reserved-file-names.ts';

const NO_MARK_OF_A_NAME = /[<>:"|?*\\\u0000-\u001f]/;

export function fileNamesFit(classroom: Classroom): Finding[] {
  const { students, archived, sorts, attendance, groups, meetings, taught } = classroom;
  const named = [
    ...students.map(({ id }) => `students/${id}.yaml`),
    ...archived.map(({ id }) => `archive/${id}.yaml`),
    ...[...sorts, ...attendance, ...groups, ...meetings, ...taught].map(({ file }) => file),
  ];
  return [...notEverywhere(named), ...sameElsewhere(named)];
}

function notEverywhere(files: string[]): Finding[] {
  return files
    .filter((file) => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      return isKeptByWindows(name) || NO_MARK_OF_A_NAME.test(name) || / \.yaml$/.test(name);
    })
    .map((file) => ({
      code: 'file-name',
      file,
      path: [],
      message: 'Windows computers cannot store a file with this name',
      hint: renameHint(file),
    }));
}

function renameHint(file: string): string {
  const id = /^students\/(.*)\.yaml$/.exec(file)?.[1];
  return id === undefined ? 'rename it' : `give this writer another id: confer id ${id} NEW`;
}

/** Finds names that are one file on a Mac or on Windows: Ana and ana, or é in one or two signs. */
function sameElsewhere(files: string[]): Finding[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const key = file.normalize('NFC').toLowerCase();
    const before = seen.get(key);
    seen.set(key, file);
    if (before === undefined) return [];
    const message = `${before} and ${file} are the same file on some computers (only capitals or accents differ)`;
    return [{ code: 'same-file', file, path: [], message, hint: 'rename one of the two' }];
  });
}
