/**
 * confer forget: removes a writer from every file, and says what git still has and how to remove
 * that.
 */

import { counted } from '../../core/language/wording.ts';
import { pathsOfWriter, wordsOfWriter } from '../../core/privacy/out-of-history.ts';
import type { Named } from '../../core/roster/names.ts';
import { keptInGit } from '../../folder/git/history-of.ts';
import { beginStep } from '../../folder/journal/steps.ts';
import { linesNaming, withoutWriter } from '../../folder/lifecycle/remove-writer.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { saveForGood } from '../../folder/store/store.ts';
import { forScreen, say } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { isOpen, openClass } from '../start/open-class.ts';
import { pickWriter } from '../start/pick.ts';

export interface ForgetOptions {
  class?: string;
  yes?: boolean;
}

export async function forget(world: World, who: string, options: ForgetOptions): Promise<number> {
  const folder = await openClass(world, options.class);
  const { students, archived } = folder.classroom;
  const all: Named[] = [...students, ...archived];
  const id = pickWriter(who, { students: all });
  if (isOpen(world, folder, () => true)) return 1;
  const writer = all.find((one) => one.id === id)!;
  const others = all.filter((one) => one.id !== id);
  const writings = withoutWriter(folder, writer, others);
  const files = writings.map(({ file, after }) => `   ${file}${after ? '' : ' (the whole file)'}`);
  if (!options.yes) {
    say(
      world,
      `${forScreen(writer.name)} would be removed from ${counted(files.length, 'file')}:`,
      ...files,
    );
    say(
      world,
      '',
      `Nothing was changed. This cannot be undone. To remove this writer for good: confer forget ${id} --yes`,
    );
    return 0;
  }
  // Do not record this step: an undo file would keep what should be forgotten.
  beginStep(folder.root, undefined, world);
  saveForGood(folder.root, writings);
  say(world, `Removed from ${counted(files.length, 'file')}:`, ...files);
  const left = linesNaming(folder.root, writer, others);
  if (left.length > 0) {
    say(world, '', 'These lines still contain the name. Please check each one:');
    say(world, ...left.map(({ file, line }) => `   ${file}:${line}`));
  }
  say(world, '', ...historyLines(world, folder, writer, others));
  return 0;
}

function historyLines(
  world: World,
  { root, classroom }: ClassFolder,
  writer: Named,
  others: Named[],
): string[] {
  const rungs = classroom.ladder.rungs.map(({ id }) => id);
  const kept = keptInGit(root, world.env, [writer.name, `${writer.id}.yaml`, `${writer.id}:`]);
  if (!kept) return ['The class is not kept in git, so there is no history to clean.'];
  if (kept.commits === 0) return ['The git history does not mention this writer.'];
  const copies = kept.remotes.length > 0 ? ` (remotes: ${kept.remotes.join(', ')})` : '';
  const where = kept.prefix === '' ? '' : ' from the top folder of the repository:';
  return [
    `git history still mentions this writer in ${counted(kept.commits, 'commit')}. To remove them there too (this rewrites the history):`,
    '   1. confer save "without a writer"; then copy plans, prints and names.yaml somewhere else, because step 2 deletes them everywhere',
    `   2.${where} git filter-repo --force --invert-paths ${pathsOfWriter(writer.id, kept.prefix, { others, rungs })}`,
    '   3. put these lines in a file called names.txt:',
    ...wordsOfWriter(writer, others).map((line) => `      ${forScreen(line)}`),
    '   4. git filter-repo --force --replace-text names.txt --replace-message names.txt',
    '   5. delete names.txt, and copy back what you set aside',
    `   6. delete every other copy of the class and clone this one again${copies}`,
    'git filter-repo is a separate program: https://github.com/newren/git-filter-repo',
  ];
}
