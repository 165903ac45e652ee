/** Decides what names.yaml and .gitignore become when a class gets to know what the school calls its writers. */

import { type NamesEntry, withNames } from '../../folder/edit/names-file.ts';
import { SCHOOL_LINE, SCHOOL_LINES } from '../../folder/git/private-files.ts';
import { type ClassFolder, NAMES } from '../../folder/read/class-folder.ts';
import type { NewContent, Read } from '../../folder/store/store.ts';

const IGNORE = '.gitignore';

/** Returns both files with the new entries; git must never have names.yaml. */
export function namesChanges(
  read: Read,
  { classroom }: ClassFolder,
  changes: { id: string; entry: NamesEntry }[],
): NewContent[] {
  if (changes.length === 0) return [];
  let text = read(NAMES)?.toString('utf8');
  for (const { id, entry } of changes) {
    const writer = classroom.students.find((one) => one.id === id);
    const known: NamesEntry = {
      ...(writer?.named === 'in names.yaml' && { name: writer.name }),
      ...(writer?.['school id'] !== undefined && { 'school id': writer['school id'] }),
      ...(writer?.['school name'] !== undefined && { 'school name': writer['school name'] }),
    };
    text = withNames(text, id, { ...known, ...entry });
  }
  const ignored = read(IGNORE)?.toString('utf8') ?? '';
  const isCovered = ignored
    .split(/\r?\n/)
    .some((line) => line === SCHOOL_LINE || line === '/*names*');
  const gap = ignored === '' || ignored.endsWith('\n') ? '' : '\n';
  return [
    { file: NAMES, after: text },
    ...(isCovered ? [] : [{ file: IGNORE, after: `${ignored}${gap}${SCHOOL_LINES.join('\n')}\n` }]),
  ];
}
