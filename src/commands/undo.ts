/** confer undo, confer redo: the last command taken back, or done again, file by file and byte by byte. */

import { findClass } from '../folder/class-folder.ts';
import { beginStep } from '../folder/steps.ts';
import { turnStep } from '../folder/undo.ts';
import { forScreen, say, tell } from '../terminal/screen.ts';
import { changeLines } from '../terminal/step-lines.ts';
import type { World } from '../world.ts';
import { completeInterrupted, noClass } from './open-class.ts';

export interface UndoOptions {
  class?: string;
  dryRun?: boolean;
}

export function undo(world: World, options: UndoOptions): number {
  return turn(world, options, true, ['Undone', 'undo', 'redo']);
}

export function redo(world: World, options: UndoOptions): number {
  return turn(world, options, false, ['Done again', 'redo', 'undo']);
}

function turn(
  world: World,
  options: UndoOptions,
  undone: boolean,
  [said, name, other]: [string, string, string],
): number {
  const root = findClass(world, options.class);
  if (root === undefined) throw noClass(options.class);
  // Taking back is no step of its own.
  beginStep(root, undefined, world);
  completeInterrupted(world, root);
  const result = turnStep(root, undone, options.dryRun ?? false);
  if (result.kind === 'nothing') {
    say(world, `There is nothing to ${name}.`);
    return 0;
  }
  const { words } = result.step;
  if (result.kind === 'changed') {
    tell(
      world,
      `${forScreen(result.file)} was changed after that command (${forScreen(words)}).`,
      `Nothing was done, so that the change is not lost. It is yours to take back by hand.`,
    );
    return 1;
  }
  const text = (bytes: Buffer | undefined) => bytes?.toString('utf8');
  const changes = result.changes.map(({ file, before, after }) => ({
    file,
    before: text(before),
    after: text(after),
  }));
  const head = options.dryRun ? `Would be ${said.toLowerCase()}` : said;
  say(world, `${head}: ${forScreen(words)}`, ...changeLines(changes));
  say(
    world,
    options.dryRun ? 'Nothing was changed (--dry-run).' : `To turn that around: confer ${other}`,
  );
  return 0;
}
