/** Decides what the keyboard is asked before a piece is scored: the rubric, and which piece. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Rubric } from '../../core/ladder/rubric.ts';
import { pieceName } from '../../core/roster/pieces.ts';
import { recentPieces, scoredFor } from '../../core/sheets/scoring.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { askWords, choose } from '../../terminal/keys/ask.ts';
import { canAsk, keyboardOf } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { pieceFlags } from './pick-piece.ts';

interface Named {
  piece?: string;
  prompt?: string;
}

export async function askRubric(
  world: World,
  { classroom }: ClassFolder,
): Promise<string | undefined> {
  if (!canAsk(world)) return undefined;
  const choices = [...classroom.rubrics.values()].map(({ id, name }) => ({
    name: `${name} (${id})`,
    value: id,
  }));
  return choose('Which rubric?', choices, keyboardOf(world));
}

/** At a keyboard the piece is asked for, the ones that go on first; undefined if the teacher left. */
export async function askPiece(
  world: World,
  { classroom }: ClassFolder,
  rubric: Rubric,
  flags: Named,
): Promise<Named | undefined> {
  const { piece, prompt } = pieceFlags(flags);
  if (piece !== undefined || prompt !== undefined || !canAsk(world)) return flags;
  const keyboard = keyboardOf(world);
  const recent = recentPieces(classroom, rubric.id, world.today);
  const all = classroom.students.length;
  const choices = recent.map((one, i) => {
    const done = scoredFor(one, classroom);
    const count = `${done} of ${all} scored`;
    return {
      name: `${pieceName(one)}, ${spoken(one.date)}: ${count}`,
      value: String(i),
      open: done < all,
    };
  });
  const begun = choices.filter(({ open }) => open).reverse();
  const done = choices.filter(({ open }) => !open).reverse();
  const fresh = { name: 'a new piece, today', value: '' };
  const question = `Score which piece? Rubric: ${rubric.name}`;
  const chosen =
    recent.length === 0 ? '' : await choose(question, [...begun, fresh, ...done], keyboard);
  if (chosen === undefined) return undefined;
  const known = recent[Number(chosen)];
  if (chosen !== '' && known)
    return {
      ...(known.piece !== undefined && { piece: known.piece }),
      ...(known.prompt !== undefined && { prompt: known.prompt }),
    };
  const usual = `On-demand, ${spoken(world.today).slice(4)}`;
  const { words, left } = await askWords(`What shall it be called? Enter: ${usual}`, keyboard);
  return left ? undefined : { piece: words || usual };
}
