/**
 * Decides how a sort or a meeting runs at the keyboard: reads the class once, then saves each
 * answer before the next name.
 */

import type { Entry } from '../../core/files/sort-file.ts';
import { type AnswerChange, beginSorting, type Sorting } from '../../core/sheets/key-by-key.ts';
import { type Sheet, unanswered } from '../../core/sheets/sheet.ts';
import { writerCard } from '../../core/sheets/writer-card.ts';
import { Busy, NotSaved } from '../../folder/files/errors.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import type { Store } from '../../folder/store/store.ts';
import { askByKey, type KeyEnd, type KeyScreen } from '../../terminal/keys/key-prompt.ts';
import { forScreen, keyboardOf, say, tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import type { OpenClass } from '../start/session.ts';
import { saveChanges, summaryOf } from './sheet-save.ts';

export const INTERRUPTED = 130;
const UNSAVED = 3;

const ASKS = {
  sort: { question: 'Which stack?', does: 'put the writer in a stack', done: 'placed' },
  meeting: { question: 'How did it go?', does: 'how it went', done: 'noted' },
};

/**
 * Fills a sheet. `there` is what the file has already. Prints what was done at the end; `left` are
 * writers without an answer.
 */
export async function fillSheet(
  world: World,
  { classroom, store }: OpenClass,
  sheet: Sheet,
  there: Map<string, Entry>,
): Promise<{ end: KeyEnd; left: number; code: number }> {
  const { title, stacks, writers, kind, file, head } = sheet;
  const answers: ReturnType<KeyScreen['answers']> = [
    ...stacks.map((stack, i) => [String(i + 1), stack] as const),
    ['a', 'absent'],
  ];
  const screen: KeyScreen = {
    ...ASKS[kind],
    title,
    answers: () => answers,
    ofWriters: true,
    card: (id) => ({
      name: forScreen(classroom.students.find((student) => student.id === id)?.name ?? id),
      lines: writerCard(id, classroom, file, head.skill ?? head.focus).map(forScreen),
    }),
    save: saver(store, sheet, there),
  };
  const asked = await askOnScreen(world, beginSorting(writers, there), screen);
  const { end, sorting, code } = asked;
  const saved = sorting.entries.size > 0 ? [`Saved: ${file}`] : [];
  say(world, ...summaryOf(sheet, sorting.entries, classroom), ...saved);
  return { end, left: unanswered(sheet, sorting.entries).length, code };
}

/**
 * Asks key by key. Prints the last answer's save problem again, because the screen with it is gone;
 * exit code 3 if unsaved.
 */
export async function askOnScreen(
  world: World,
  sorting: Sorting,
  screen: KeyScreen,
): Promise<{ end: KeyEnd; sorting: Sorting; code: number }> {
  let trouble: Extract<ReturnType<KeyScreen['save']>, { ok: false }> | undefined;
  const save: KeyScreen['save'] = (change) => {
    const result = screen.save(change);
    trouble = result.ok ? undefined : result;
    return result;
  };
  const asked = await askByKey(sorting, { ...screen, save }, keyboardOf(world));
  if (trouble) tell(world, trouble.message);
  const isUnsaved = trouble !== undefined && !('taken' in trouble);
  const code = asked.end === 'interrupted' ? INTERRUPTED : isUnsaved ? UNSAVED : 0;
  return { ...asked, code };
}

/** Returns true if nobody is left to ask about, and then says so and how to change an answer. */
export function reportIfFilled(
  world: World,
  { classroom }: ClassFolder,
  sheet: Sheet,
  there: Map<string, Entry>,
  again: string,
): boolean {
  if (sheet.writers.length === 0 || unanswered(sheet, there).length > 0) return false;
  say(world, ...summaryOf(sheet, there, classroom), again);
  return true;
}

/**
 * Saves each answer into the current version of the file; keeps and shows an answer that another
 * program wrote while confer was working.
 */
function saver(store: Store, sheet: Sheet, start: Map<string, Entry>): KeyScreen['save'] {
  const known = new Map(start);
  const remember = (id: string, entry: Entry | undefined) =>
    entry ? known.set(id, entry) : known.delete(id);
  return ({ id, entry }: AnswerChange) => {
    try {
      let other: { now: Entry | undefined } | undefined;
      let kept: Entry | undefined;
      saveChanges(store, sheet, (answers) => {
        const [now, before] = [answers.get(id), known.get(id)];
        if (now?.stack !== before?.stack) {
          other = { now };
          return [];
        }
        kept = withNote(entry, before, now);
        return [{ id, entry: kept }];
      });
      if (other) {
        const { now } = other;
        remember(id, now);
        const message = `${id} was changed in the file while you were sorting: ${now?.stack ?? 'removed'}. That was kept; press u to change it.`;
        return { ok: false, message, taken: now };
      }
      remember(id, kept);
      return { ok: true };
    } catch (error) {
      if (error instanceof NotSaved || error instanceof Busy) {
        return { ok: false, message: error.message };
      }
      throw error;
    }
  };
}

/** Keeps a note written into the file while confer was working, unless a new one was typed here. */
function withNote(entry: Entry | undefined, before?: Entry, now?: Entry): Entry | undefined {
  const note = entry?.note === before?.note ? now?.note : entry?.note;
  if (note === undefined) return entry?.stack === undefined ? undefined : { stack: entry.stack };
  return entry?.stack === undefined ? { note } : { stack: entry.stack, note };
}
