/** Reports files that look meant for confer and are not read, copies, and lessons of one id. */

import type { Counted } from '../../core/files/inventory.ts';
import type { Problem } from '../../core/problem.ts';
import { builtInLessons } from '../../folder/content/lessons.ts';
import { topValue } from '../../folder/glance/outline.ts';
import { bytesIn, inventoryOf } from '../../folder/lifecycle/class-inventory.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';

/** Returns the problems of files of which nothing else was said, and what is only worth knowing. */
export function inventoryProblems(
  folder: ClassFolder,
  found: Problem[],
): { problems: Problem[]; toKnow: string[] } {
  const said = new Set(found.map(({ file }) => file));
  const { files, closed } = inventoryOf(folder);
  const own = [
    ...files.flatMap((one) => problemOf(one)),
    ...closed.map((file) => closedProblem(file)),
    ...lessonsTwice(folder, files),
  ];
  const toKnow = files.flatMap(({ is, why }) => (is === 'own' && why !== undefined ? [why] : []));
  return { problems: own.filter(({ file }) => !said.has(file)), toKnow };
}

function problemOf({ file, is, why, todo }: Counted): Problem[] {
  if (why === undefined || todo === undefined) return [];
  if (is === 'copy') return [problem('conflict-copy', file, why, todo)];
  if (is === 'read') return [problem('other-ending', file, why, todo)];
  return [problem('not-read', file, why, todo)];
}

function problem(code: string, file: string, message: string, hint: string): Problem {
  return { code, file, line: 1, column: 1, message, hint };
}

function closedProblem(file: string): Problem {
  const isName = file.includes('\ufffd');
  const message = isName
    ? 'this name is not UTF-8, so confer cannot open it'
    : 'confer may not read this folder';
  return problem('unreadable', file, message, isName ? 'rename it' : 'make it readable');
}

/** Two lessons of one id are listed as one twice, and which of them a page has is chance. */
function lessonsTwice(folder: ClassFolder, files: Counted[]): Problem[] {
  const owner = new Map(
    builtInLessons(folder).map((id): [string, string] => [id, 'a lesson of confer']),
  );
  const own = files
    .filter(({ file, is }) => is === 'read' && file.startsWith('lessons/'))
    .flatMap(({ file }) => {
      const id = topValue(bytesIn(folder.root, file)?.toString('utf8') ?? '', 'id');
      return id === undefined ? [] : [{ file, id }];
    });
  // The one whose file is called by the id has it; one in the place of ours replaces it.
  const isCalledSo = ({ file, id }: { file: string; id: string }) => file.endsWith(`/${id}.md`);
  for (const one of own) if (isCalledSo(one)) owner.set(one.id, one.file);
  return own.flatMap(({ file, id }) => {
    const known = owner.get(id);
    if (known === undefined) owner.set(id, file);
    if (known === undefined || known === file) return [];
    const hint = 'give this one another id, or delete it';
    return [problem('lesson-twice', file, `the id ${id} is that of ${known} too`, hint)];
  });
}
