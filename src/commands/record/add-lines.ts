/** Decides how lines are added to several writers' files: to each of them, or to none. */

import type { Piece } from '../../core/roster/pieces.ts';
import { studentSource } from '../../folder/edit/new-files.ts';
import { withScores } from '../../folder/edit/score-line.ts';
import { append, editYaml } from '../../folder/edit/yaml/yaml-editor.ts';
import type { FileChange } from '../../folder/files/change.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import type { NewContent, Read } from '../../folder/store/store.ts';
import type { OpenClass } from '../start/session.ts';

export interface Line {
  id: string;
  /** Only for a writer who has no file yet. */
  newName?: string;
  list: 'notes' | 'scores';
  /** Undefined creates the file without a line. */
  fields: Record<string, string | number> | undefined;
  /** The line of scores that gets the fields, instead of a new one. */
  into?: Piece;
}

/** Returns what changed or, with `dryRun`, would. Throws NotSaved, and then nothing was saved. */
export function addLines({ store }: OpenClass, lines: Line[], dryRun: boolean): FileChange[] {
  return store.change((read) => withLines(read, lines), { dryRun });
}

/** Returns what becomes of the writers' files; a file may get several lines. */
export function withLines(read: Read, lines: Line[]): NewContent[] {
  const contents = new Map<string, NewContent & { after: string }>();
  for (const line of lines) {
    const file = `students/${line.id}.yaml`;
    const before = contents.get(file);
    const was = before?.was ?? (line.newName === undefined ? 'present' : 'absent');
    const current = before?.after ?? read(file)?.toString('utf8');
    contents.set(file, { file, was, after: withLine(current, file, line) });
  }
  return [...contents.values()];
}

function withLine(current: string | undefined, file: string, line: Line): string {
  const { id, newName, list, fields, into } = line;
  const text = current ?? studentSource(newName ?? id);
  if (!fields) return text;
  const edited = into
    ? withScores(text, into, Object.entries(fields))
    : editYaml(text, append(list, fields));
  if (!edited.ok) throw new NotSaved(`${file}: ${edited.why}. Nothing was saved.`);
  return edited.text;
}
