/** Decides how an undone command is said: what is there or gone, by groups, writers and days. */

import { changeWords, pageWords } from '../../core/changes/change-words.ts';
import { counted } from '../../core/language/wording.ts';
import { namesApart } from '../../core/roster/tell-apart.ts';
import type { FileChange } from '../../folder/files/change.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { idOf, kindOf, readYaml } from '../../folder/read/yaml-file.ts';
import { forScreen } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { changeLines } from '../../terminal/views/step-lines.ts';

const SHOWN = 12;

/** Files that only their own lines can say are said in lines. */
export async function stepSaid(
  changes: FileChange[],
  folder: ClassFolder,
  dryRun: boolean,
): Promise<string[]> {
  const renamed = newId(changes);
  if (renamed) return [`   ${forScreen(renamed)}`];
  const pages = changes.filter(({ file }) => /^(plans|prints)\//.test(file));
  const [gone, come] = [pages.filter((one) => !one.after), pages.filter((one) => one.after)];
  const said: string[] = [];
  const rest: FileChange[] = [];
  const others = changes.filter((one) => !pages.includes(one) && !isHalfOfMove(one, changes));
  for (const change of others) {
    const lines = await linesOf(change, folder);
    // A comment says nothing as data; its line does.
    if (lines && lines.length > 0) said.push(...lines);
    else rest.push(change);
  }
  const names = (all: FileChange[]) => all.map(({ file }) => file);
  said.push(...pageWords(names(gone), true), ...pageWords(names(come), false));
  const shown = said.slice(0, SHOWN).map((line) => `   ${forScreen(line)}`);
  const more = said.length - SHOWN;
  return [
    ...shown,
    ...(more > 0 ? [`   and ${counted(more, 'more line')}`] : []),
    ...changeLines(rest, dryRun),
  ];
}

/** An id is in many files; said once, it is all that there is to say. */
function newId(changes: FileChange[]): string | undefined {
  const own = changes.filter(({ file }) => file.startsWith('students/'));
  const [gone, come] = [own.find(({ after }) => !after), own.find(({ before }) => !before)];
  if (own.length !== 2 || !gone?.before || !come?.after) return undefined;
  if (!Buffer.from(gone.before).equals(come.after)) return undefined;
  const files = counted(changes.length - 1, 'file');
  return `${idOf(gone.file)} is ${idOf(come.file)} again, in ${files}`;
}

/** A writer who leaves or comes back is in two files, and is said once. */
function isHalfOfMove({ file }: FileChange, changes: FileChange[]): boolean {
  const own = file.replace(/^archive\//, 'students/');
  return own !== file && changes.some((one) => one.file === own);
}

async function linesOf(
  { file, before, after }: FileChange,
  { classroom, memo }: ClassFolder,
): Promise<string[] | undefined> {
  const kind = kindOf(file);
  if (kind === undefined) return undefined;
  const read = async (bytes: Uint8Array | undefined) =>
    bytes && (await readYaml({ file, bytes: Buffer.from(bytes) }, kind, memo)).value;
  const [was, now] = [await read(before), await read(after)];
  if ((before && was === undefined) || (after && now === undefined)) return undefined;
  const own = (now ?? was) as { name?: string };
  const known = namesIn(classroom);
  // Whoever the step brings or takes is not in the class as it was read.
  const ownName = (id: string, said: string) =>
    namesApart([...classroom.students.filter((one) => one.id !== id), { id, name: said }])(id);
  const name = (id: string) =>
    file === `students/${id}.yaml` && own.name ? ownName(id, own.name) : known(id);
  return changeWords({ file, before: was, after: now }, { name, ladder: classroom.ladder });
}
