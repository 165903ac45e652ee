/** Decides what the screen says and shows after an answer: only after it is on the disk. */

import { type AnswerChange, follow, type Sorting, take } from '../../core/sheets/key-by-key.ts';
import type { KeyScreen, KeySession } from './key-screen.ts';

/** Saves the changes one by one and moves on; what fails, or was changed meanwhile, stays in view. */
export function savedAnswers(
  session: KeySession,
  next: Sorting,
  changes: readonly AnswerChange[],
  screen: KeyScreen,
  status: string,
): KeySession {
  let before = session.sorting;
  const others: AnswerChange[] = [];
  for (const [i, change] of changes.entries()) {
    const result = screen.save(change);
    if (result.ok) {
      others.push(...(result.others ?? []));
      continue;
    }
    // What was saved before the trouble counts; a removed answer counts too.
    for (const { id, entry } of changes.slice(0, i)) before = take(before, id, entry);
    const sorting = 'taken' in result ? take(before, change.id, result.taken) : before;
    const words = [result.message, ...othersSaid(others)].join(' ');
    return seen(session, follow(sorting, others), words, screen);
  }
  const words = [status, ...othersSaid(others)].join(' ');
  return seen(session, follow(next, others), words, screen);
}

/** One or two by name; of more, that the screen counts them. */
function othersSaid(others: readonly AnswerChange[]): string[] {
  if (others.length > 2)
    return [`${others.length} answers were changed in the file, and count as they are there.`];
  return others.map(({ id, entry }) =>
    entry?.stack === undefined
      ? `${id} was removed from the file, and is not counted.`
      : `${id} was changed in the file: ${entry.stack}. That was kept.`,
  );
}

export function savedAnswer(
  session: KeySession,
  next: Sorting,
  change: AnswerChange,
  screen: KeyScreen,
  status: string,
): KeySession {
  return savedAnswers(session, next, [change], screen, status);
}

export function seen(
  session: KeySession,
  sorting: Sorting,
  status: string,
  screen: KeyScreen,
): KeySession {
  const over = sorting.current === undefined;
  const end = over && !screen.confirmsEnd ? 'done' : undefined;
  const mode = over ? 'over' : session.pile ? 'find' : 'answer';
  return { ...session, sorting, status, mode, draft: '', picked: 0, end };
}

export function nameNow({ sorting }: KeySession, screen: KeyScreen): string {
  return screen.card(sorting.current!).name;
}
