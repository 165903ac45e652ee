/** confer group --edit: the groups on the screen, and a line for each change, saved as it is said. */

import { manualPlaces } from '../../core/groups/decisions.ts';
import { EDIT_WORDS, editFrom, type SaidEdit } from '../../core/groups/edit-words.ts';
import { namesAs } from '../../core/pages/view/names-on-pages.ts';
import { askWords } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { seatRows } from '../../terminal/views/group-rows.ts';
import { INTERRUPTED, Usage } from '../../usage.ts';
import { undo } from '../safekeeping/undo.ts';
import { openAsTeacher } from '../start/as-teacher.ts';
import type { Session } from '../start/session.ts';
import { groupsToUse, whichGroups } from './made-groups.ts';
import { changeFocus, dissolve, move, swap } from './move.ts';
import { pin } from './pin.ts';

export async function editGroups(session: Session): Promise<number> {
  const { world } = session;
  if (!canAsk(world)) {
    throw new Usage(
      'Changing groups line by line needs a terminal window.',
      'Use the commands instead: confer move ana leads, confer swap ana kai, confer dissolve 2',
    );
  }
  let changes = 0;
  for (let help = true; ; ) {
    await showSeats(session);
    if (help) say(world, ...helpLines());
    const { words, left } = await askWords('Change:', keyboardOf(world));
    if (left || words === '' || words === 'q') {
      say(world, 'Next: confer plan');
      return left ? INTERRUPTED : 0;
    }
    help = words === '?';
    if (words === 'u' || words === 'undo') changes -= await takenBack(session, changes);
    else if (!help) changes += await changed(session, words);
    say(world, '');
  }
}

/** The class is read again: the change before, and other windows, have changed it. */
function anew(session: Session, typed: string[]): Session {
  const { opened: _, world, ...rest } = session;
  return { ...rest, world: { ...world, typed } };
}

async function showSeats(session: Session): Promise<void> {
  const folder = await openAsTeacher(anew(session, []));
  // What a change begins with: new groups where those before are done with.
  const { groups } = groupsToUse(session.world, folder);
  say(session.world, whichGroups(groups, session.world), '');
  const { classroom } = folder;
  const byHand = manualPlaces(groups);
  const short = namesAs('first', classroom.students);
  const called = classroom.settings['private names'] ? namesIn(classroom) : short;
  const name = (id: string) => `${forScreen(called(id))}${byHand.has(id) ? '*' : ''}`;
  say(
    session.world,
    ...seatRows(groups, name, classroom.ladder, session.world.stdout.columns ?? 80),
  );
  say(session.world, ...(byHand.size > 0 ? ['* by your hand'] : []), '');
}

function helpLines(): string[] {
  const rows = EDIT_WORDS.map(([says, does]) => `   ${says.padEnd(11)} ${does}`);
  return [...rows, 'Enter alone ends, u (or undo) takes the last one back, ? shows this again', ''];
}

/** Returns how many changes were made; what cannot be is said, and nothing was changed. */
async function changed(session: Session, words: string): Promise<number> {
  const { world } = session;
  const { classroom } = await openAsTeacher(anew(session, []));
  const edit = editFrom(words, classroom);
  if (!edit) {
    tell(world, `"${words}" says no change. For example: ana 3, ana kai, 3 endings. ? shows all.`);
    return 0;
  }
  const saved = new Set<string>();
  const own = anew(session, typedOf(edit));
  own.world = { ...own.world, saved };
  try {
    await run(own, edit);
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    tell(world, error.message, ...(error.hint ? [error.hint] : []));
  }
  for (const file of saved) world.saved?.add(file);
  return saved.size > 0 ? 1 : 0;
}

async function takenBack(session: Session, changes: number): Promise<number> {
  if (changes === 0) {
    tell(session.world, 'No change was made here yet.');
    return 0;
  }
  return (await undo(anew(session, ['undo']), {}, {})) === 0 ? 1 : 0;
}

function run(session: Session, edit: SaidEdit): Promise<number> {
  switch (edit.does) {
    case 'move':
      return move(session, edit, {});
    case 'swap':
      return swap(session, edit, {});
    case 'rename':
      return changeFocus(session, edit, {});
    case 'dissolve':
      return dissolve(session, edit, {});
    case 'pin':
      return pin(session, { writer: edit.writer }, { off: edit.off || undefined });
  }
}

/** As the same change is typed without the editor: what undo and the log say of it. */
function typedOf({ does, ...words }: SaidEdit): string[] {
  const { off, ...rest } = words as Record<string, string | boolean>;
  return [does, ...Object.values(rest).map(String), ...(off === true ? ['--off'] : [])];
}
