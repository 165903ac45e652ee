/** Decides how answers of a sort reach the disk, and what is said when the sort ends. */

import type { Entry } from '../core/sort-file.ts';
import type { Change } from '../core/sorting.ts';
import { counted, listed } from '../core/wording.ts';
import type { ClassFolder } from '../folder/class-folder.ts';
import { editFile } from '../folder/disk.ts';
import { NotSaved } from '../folder/disk-error.ts';
import { sortWithChange } from '../folder/sort-source.ts';
import { say } from '../terminal/screen.ts';
import type { World } from '../world.ts';
import { sortTitle } from './pick.ts';
import { type SortHead, sortPlace } from './sort-head.ts';

/** Saves one change on top of what is in the file now. Throws NotSaved. */
export function saveChange(root: string, head: SortHead, changes: Change[]): void {
  const { file } = sortPlace(head);
  editFile(root, file, (current) => {
    let text = current;
    for (const change of changes) {
      const splice = sortWithChange(text, head, change);
      if (!splice.ok) throw new NotSaved(`${file} was not saved: ${splice.why}.`);
      text = splice.text;
    }
    return text;
  });
}

/** All answers of a sort by flags, in one write. */
export function saveAnswers(
  world: World,
  folder: ClassFolder,
  head: SortHead,
  answers: Map<string, Entry>,
  dryRun: boolean,
): number {
  const { file } = sortPlace(head);
  const before = folder.classroom.sorts.find((sort) => sort.file === file)?.entries;
  const entries = new Map([...(before ?? []), ...answers]);
  const changes = [...answers].map(([id, { stack, note }]) => ({
    id,
    entry: { stack, note: note ?? before?.get(id)?.note },
  }));
  if (!dryRun) {
    saveChange(folder.root, head, changes);
    folder.memo.keep();
  }
  say(
    world,
    ...sortSummary(folder, head, entries),
    dryRun ? 'Nothing was saved (--dry-run).' : `Saved: ${file}`,
  );
  return 0;
}

/** The stacks with their names, and the next command. */
export function sortSummary(
  { classroom }: ClassFolder,
  head: SortHead,
  entries: Map<string, Entry>,
): string[] {
  const { stacks } = sortPlace(head);
  const inStack = (stack: string) =>
    classroom.students.filter(({ id }) => entries.get(id)?.stack === stack).map(({ id }) => id);
  const open = classroom.students.filter(({ id }) => entries.get(id)?.stack === undefined);
  const rows = [...stacks, 'absent']
    .map((stack) => [stack, inStack(stack)] as const)
    .filter(([, ids]) => ids.length > 0)
    .map(([stack, ids]) => `   ${stack}: ${ids.length}   ${ids.join(', ')}`);
  const rest =
    open.length > 0 ? [`   not sorted: ${open.length}   ${listed(open.map(({ id }) => id))}`] : [];
  const placed = classroom.students.length - open.length;
  const title = `${sortTitle(head.skill, head.date, classroom)}: ${placed} of ${counted(classroom.students.length, 'writer')}`;
  return [title, ...rows, ...rest];
}
