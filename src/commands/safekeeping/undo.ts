/** confer undo, confer redo: undo the last command or redo it, byte for byte. */

import { beginStep } from '../../folder/journal/steps.ts';
import { findClass } from '../../folder/read/class-folder.ts';
import { applyStep, type Undone } from '../../folder/store/undo.ts';
import { forScreen, say, tell } from '../../terminal/screen.ts';
import { changeLines } from '../../terminal/views/step-lines.ts';
import type { World } from '../../world.ts';
import { completeInterrupted, noClass } from '../start/open-class.ts';

export interface UndoOptions {
  class?: string;
  dryRun?: boolean;
}

type Refused = Extract<Undone, { kind: 'changed' | 'theirs' }>;
type Turned = Extract<Undone, { kind: 'done' }>;

export function undo(world: World, options: UndoOptions): number {
  return turn(world, options, true, ['Undone', 'undo', 'redo']);
}

export function redo(world: World, options: UndoOptions): number {
  return turn(world, options, false, ['Redone', 'redo', 'undo']);
}

function turn(
  world: World,
  options: UndoOptions,
  undone: boolean,
  [said, name, other]: [string, string, string],
): number {
  const root = findClass(world, options.class);
  if (root === undefined) throw noClass(options.class);
  // An undo is not a step of its own.
  beginStep(root, undefined, world);
  completeInterrupted(world, root);
  const result = applyStep(root, undone, {
    dryRun: options.dryRun ?? false,
    who: world.env.CONFER_TEACHER,
  });
  if (result.kind === 'nothing') {
    say(world, `Nothing to ${name}.`);
    return 0;
  }
  if (result.kind !== 'done') {
    tell(world, ...refusal(result, name));
    return 1;
  }
  sayTurned(world, result, options, [said, other]);
  return 0;
}

function refusal(result: Refused, name: string): string[] {
  const words = forScreen(result.step.words);
  if (result.kind === 'changed') {
    return [
      `${forScreen(result.file)} has changed since that command (${words}).`,
      'Nothing was changed, to keep your newer edit. You can change the file back by hand.',
    ];
  }
  const teacher = forScreen(result.teacher);
  return [
    `The last command was ${teacher}'s (${words}). Nothing was changed.`,
    `If ${teacher} agrees: confer ${name} --as ${teacher}`,
  ];
}

function sayTurned(
  world: World,
  { step, changes: turned }: Turned,
  { dryRun }: UndoOptions,
  [said, other]: [string, string],
): void {
  const text = (bytes: Buffer | undefined) => bytes?.toString('utf8');
  const changes = turned.map(({ file, before, after }) => ({
    file,
    before: text(before),
    after: text(after),
  }));
  const head = dryRun ? `Would be ${said.toLowerCase()}` : said;
  say(world, `${head}: ${forScreen(step.words)}`, ...changeLines(changes));
  say(world, dryRun ? 'Nothing was changed (--dry-run).' : `To reverse this: confer ${other}`);
}
