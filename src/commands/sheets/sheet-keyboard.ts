/** Decides how a sort or a meeting runs at the keyboard: saves each answer before the next name. */

import { toldAbsent } from '../../core/classroom/attendance.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import type { Entry } from '../../core/files/sort-file.ts';
import { type AnswerChange, beginSorting, type Sorting } from '../../core/sheets/key-by-key.ts';
import { type Sheet, unanswered } from '../../core/sheets/sheet.ts';
import { lookFor, stackSigns } from '../../core/sheets/stack-signs.ts';
import { type CardLine, writerCard } from '../../core/sheets/writer-card.ts';
import { readBytes } from '../../folder/files/disk-read.ts';
import { Busy, NotSaved } from '../../folder/files/errors.ts';
import { answersInText } from '../../folder/read/stacks.ts';
import type { Store } from '../../folder/store/store.ts';
import { askByKey } from '../../terminal/keys/key-prompt.ts';
import type { KeyEnd, KeyScreen } from '../../terminal/keys/key-screen.ts';
import { forScreen, keyboardOf, say, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { INTERRUPTED } from '../../usage.ts';
import type { World } from '../../world.ts';
import type { OpenClass } from '../start/session.ts';
import { notesOf, saveChanges, summaryOf } from './sheet-save.ts';

export const UNSAVED = 3;

const ASKS = {
  sort: { question: 'Which stack?', does: 'put the writer in a stack', done: 'sorted' },
  meeting: { question: 'How did it go?', does: 'how it went', done: 'noted' },
};

/** `there` is what the file has already; `left` is how many writers have no answer at the end. */
export async function fillSheet(
  world: World,
  { classroom, store }: OpenClass,
  sheet: Sheet,
  there: Map<string, Entry>,
  pile = false,
): Promise<{ end: KeyEnd; left: number; code: number }> {
  const { title, stacks, writers, kind, file, head } = sheet;
  const signs = stackSigns(sheet, classroom.ladder);
  const about = head.skill ?? head.focus;
  const look = lookFor(sheet, classroom.ladder);
  const sought: CardLine[] = look === undefined ? [] : [['look for', look]];
  const away = awayIn(sheet, there, classroom);
  const known = new Map([...away, ...there]);
  const digits = stacks.map((stack, i) => [String(i + 1), stack] as const);
  const screen: KeyScreen = {
    ...ASKS[kind],
    title,
    answers: () => [...digits, ['a', 'absent']],
    ofWriters: true,
    signs: () => signs,
    ...(pile && { pile }),
    confirmsEnd: true,
    card: (id) => ({
      name: namesIn(classroom)(id),
      known: [...writerCard(id, { classroom, today: world.today, file, about }), ...sought].map(
        ([label, words]): CardLine => [label, forScreen(words)],
      ),
      lines: [],
    }),
    save: saver(known, (change) =>
      saveAnswer(store, sheet, change, known, new Map([...away].filter(([id]) => known.has(id)))),
    ),
  };
  const start = beginSorting(writers, new Map(known));
  const { end, sorting, code } = await askOnScreen(world, start, screen);
  const entries = entriesNow(store, sheet, away, sorting.entries);
  const isSaved = there.size > 0 || sorting.history.length > away.size;
  const saved = isSaved ? [`Saved: ${file}`] : [];
  const isNew = ([id, { note }]: [string, Entry]) => note !== there.get(id)?.note;
  const notes = notesOf(new Map([...sorting.entries].filter(isNew)), classroom);
  say(world, ...summaryOf(sheet, entries, classroom), ...notes, ...saved);
  return { end, left: unanswered(sheet, entries).length, code };
}

/** What the file has at the end: another window may have answered too. As known here, if it cannot be read. */
function entriesNow(
  { root }: Store,
  sheet: Sheet,
  away: ReadonlyMap<string, Entry>,
  here: ReadonlyMap<string, Entry>,
): Map<string, Entry> {
  try {
    const bytes = readBytes(root, sheet.file);
    if (!bytes) return new Map(here);
    return new Map([...away, ...answersInText(sheet, bytes.toString('utf8'))]);
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error;
    return new Map(here);
  }
}

/** Prints the last answer's save problem again, because the screen with it is gone. */
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
  if (asked.cut) tell(world, `Not saved: the note you were typing, "${forScreen(asked.cut)}".`);
  const isUnsaved = trouble !== undefined && !('taken' in trouble);
  const code = asked.end === 'interrupted' ? INTERRUPTED : isUnsaved ? UNSAVED : 0;
  return { ...asked, code };
}

/** Thrown by the `write` of `saver` for an answer that another program changed. */
export class Taken extends Error {
  readonly what: string;
  readonly now: Entry | undefined;

  constructor(what: string, now: Entry | undefined) {
    super(`${what}: ${now?.stack ?? 'removed'}. That was kept; press u to change it.`);
    this.what = what;
    this.now = now;
  }
}

/** The answer that was saved, and those of others that somebody changed in the file meanwhile. */
interface Written {
  entry: Entry | undefined;
  others?: AnswerChange[];
}

/** `write` saves a change of the answer `before`; `known` follows what it returns. */
export function saver(
  known: Map<string, Entry>,
  write: (change: AnswerChange, before: Entry | undefined) => Written,
): KeyScreen['save'] {
  const remember = (id: string, entry: Entry | undefined) =>
    entry ? known.set(id, entry) : known.delete(id);
  return (change) => {
    try {
      const { entry, others = [] } = write(change, known.get(change.id));
      remember(change.id, entry);
      for (const one of others) remember(one.id, one.entry);
      return { ok: true, others };
    } catch (error) {
      if (error instanceof Taken) {
        remember(change.id, error.now);
        return { ok: false, message: error.message, taken: error.now };
      }
      if (!(error instanceof NotSaved || error instanceof Busy)) throw error;
      return { ok: false, message: error.message };
    }
  };
}

/** Who is said to be absent is not asked about: the first answer that is saved saves theirs too. */
function awayIn(
  { writers, head }: Sheet,
  there: Map<string, Entry>,
  classroom: Classroom,
): Map<string, Entry> {
  const away = toldAbsent(classroom, head.date!).filter(
    (id) => writers.includes(id) && there.get(id)?.stack === undefined,
  );
  return new Map(away.map((id) => [id, { ...there.get(id), stack: 'absent' }]));
}

/** Saves an answer into the current version of the file, and those of `away` who have none there. */
function saveAnswer(
  store: Store,
  sheet: Sheet,
  { id, entry }: AnswerChange,
  known: ReadonlyMap<string, Entry>,
  away: Map<string, Entry>,
): Written {
  const before = known.get(id);
  let kept: Entry | undefined;
  let changed: AnswerChange[] = [];
  saveChanges(store, sheet, (answers) => {
    const nowOf = (one: string) => answers.get(one) ?? away.get(one);
    const now = nowOf(id);
    changed = [...known].flatMap(([one, { stack }]) => {
      const entry = nowOf(one);
      const isSame = one === id || stack === undefined || entry?.stack === stack;
      return isSame ? [] : [{ id: one, entry }];
    });
    if (now?.stack !== before?.stack)
      throw new Taken(`${id} was changed in the file while you were answering`, now);
    kept = keepNote(entry, before, now);
    const others = [...away].filter(([one]) => one !== id && !answers.has(one));
    return [...others.map(([one, absent]) => ({ id: one, entry: absent })), { id, entry: kept }];
  });
  return { entry: kept, others: changed };
}

/** Keeps a note written into the file while confer was working, unless a new one was typed here. */
function keepNote(entry: Entry | undefined, before?: Entry, now?: Entry): Entry | undefined {
  const note = entry?.note === before?.note ? now?.note : entry?.note;
  if (note === undefined) return entry?.stack === undefined ? undefined : { stack: entry.stack };
  return entry?.stack === undefined ? { note } : { stack: entry.stack, note };
}
