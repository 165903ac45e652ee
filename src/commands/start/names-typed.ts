/** Decides what is said when words that git must not have were just saved in a file that git keeps. */

import { wordsKeptOut } from '../../core/privacy/kept-out.ts';
import type { FileChange } from '../../folder/files/change.ts';
import { keptOutOf, saysWho } from '../../folder/git/private-files.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { forScreen } from '../../terminal/screen.ts';

/** Returns the places of the new lines that may say who is who: "students/wk7d.yaml:3:12". */
export function placesNaming(folder: ClassFolder, changes: FileChange[]): string[] {
  const kept = keptOutOf(folder);
  if (kept.names.length === 0 && kept.numbers === undefined) return [];
  return changes.flatMap(({ file, before, after }) => {
    if (after === undefined || saysWho(file) || file.startsWith('.confer/')) return [];
    const text = after.toString('utf8');
    const lines = text.split(/\r\n|\r|\n/);
    const known = new Set(before?.toString('utf8').split(/\r\n|\r|\n/));
    return wordsKeptOut(text, kept)
      .filter(({ line }) => !known.has(lines[line - 1]!))
      .map(({ line, column }) => `${file}:${line}:${column}`);
  });
}

export function namesTyped({ classroom }: ClassFolder, places: string[]): string[] {
  if (places.length === 0) return [];
  const why = classroom.settings['private names']
    ? 'Names are private in this class, and git keeps this file.'
    : 'What the school calls a writer stays out of git, and git keeps this file.';
  return [
    `These words may say who a writer is: ${places.map(forScreen).join(', ')}`,
    `${why} To undo this: confer undo`,
  ];
}
