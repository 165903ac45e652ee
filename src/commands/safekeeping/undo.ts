/** confer undo, confer redo: undo the last command or redo it, byte for byte. */

import type { DryRunOnly } from '../../command-line/arguments.ts';
import { applyStep, type Undone } from '../../folder/store/undo.ts';
import { forScreen, say, tell } from '../../terminal/screen.ts';
import { changeLines } from '../../terminal/views/step-lines.ts';
import { recover, rootOf, type Session, teacherIn } from '../start/session.ts';

type Refused = Extract<Undone, { kind: 'changed' | 'theirs' }>;

export function undo(session: Session, _: object, flags: DryRunOnly) {
  return turn(session, flags, 'undo', 'redo');
}

export function redo(session: Session, _: object, flags: DryRunOnly) {
  return turn(session, flags, 'redo', 'undo');
}

function turn(session: Session, flags: DryRunOnly, name: string, other: string): number {
  const { world } = session;
  const { dryRun = false } = flags;
  const root = rootOf(session);
  recover(session);
  const result = applyStep(root, name === 'undo', { dryRun, who: teacherIn(session) });
  if (result.kind === 'nothing') {
    say(world, `Nothing to ${name}.`);
    return 0;
  }
  if (result.kind !== 'done') {
    tell(world, ...refusal(result, name));
    return 1;
  }
  const { step, changes } = result;
  if (!dryRun) for (const { file } of changes.filter(({ after }) => after)) world.saved?.add(file);
  const said = name === 'undo' ? 'Undone' : 'Redone';
  const head = dryRun ? `Would be ${said.toLowerCase()}` : said;
  say(world, `${head}: ${forScreen(step.words)}`, ...changeLines(changes, dryRun));
  say(world, dryRun ? 'Nothing was changed (--dry-run).' : `To reverse this: confer ${other}`);
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
