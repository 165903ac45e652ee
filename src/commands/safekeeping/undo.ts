/** confer undo, confer redo: undo the last command or redo it, byte for byte. */

import { relative } from 'node:path';
import type { DryRunOnly } from '../../command-line/arguments.ts';
import { asTyped } from '../../command-line/as-typed.ts';
import { applyStep, otherHalf, type Undone } from '../../folder/store/undo.ts';
import { forScreen, say, tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { readOnly, recover, rootOf, type Session, teacherIn } from '../start/session.ts';
import { stepSaid } from './step-said.ts';

type Refused = Extract<Undone, { kind: 'changed' | 'theirs' | 'unread' }>;

export function undo(session: Session, _: object, flags: DryRunOnly) {
  return turn(session, flags, 'undo', 'redo');
}

export function redo(session: Session, _: object, flags: DryRunOnly) {
  return turn(session, flags, 'redo', 'undo');
}

async function turn(
  session: Session,
  flags: DryRunOnly,
  name: string,
  other: string,
): Promise<number> {
  const { world } = session;
  const { dryRun = false } = flags;
  const root = rootOf(session);
  recover(session);
  const folder = await readOnly(session);
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
  // Read before the change: the names of writers who are gone then are still known.
  const lines = await stepSaid(changes, folder, dryRun);
  say(world, `${head}: ${forScreen(step.words)}`, ...lines);
  say(world, dryRun ? 'Nothing was changed (--dry-run).' : `To reverse this: confer ${other}`);
  const half = otherHalf(root, step, name === 'undo');
  if (half) say(world, ...otherClassLines(world, half, name));
  return 0;
}

/** A step in two classes is taken back in each: the other may have gone on since. */
function otherClassLines(
  { cwd }: World,
  { root, isNext }: NonNullable<ReturnType<typeof otherHalf>>,
  name: string,
): string[] {
  const folder = asTyped(relative(cwd, root) || '.');
  const still = name === 'undo' ? 'it still holds' : 'it is still undone';
  const line = `confer ${name} -C ${folder}`;
  const how = isNext
    ? `To ${name} it there too: ${line}`
    : `Other commands came after it there, so ${line} would turn one of those first.`;
  return [`This command was in two classes. In ${folder} ${still}. ${how}`];
}

function refusal(result: Refused, name: string): string[] {
  if (result.kind === 'unread') {
    return [
      `The record of that command, ${forScreen(result.file)}, cannot be read: it is damaged, or of a newer confer.`,
      `Nothing was changed. To go on with the command before it: delete that file, then confer ${name}`,
    ];
  }
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
