/** Decides what each key does in a sort: one prompt for the whole class, an answer saved before the next name shows. */

import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Entry } from '../core/sort-file.ts';
import { annotate, type Change, place, type Sorting, skip, take, undo } from '../core/sorting.ts';
import { type Keyboard, openKeyboard } from './keyboard.ts';
import { frame, type Look, type Mode } from './sort-frame.ts';

export interface SortScreen extends Omit<Look, 'color'> {
  /** On the disk when it returns. Not ok: the message is shown; `taken` is an answer that stood there already. */
  save(change: Change): { ok: true } | { ok: false; message: string; taken?: Entry };
}

/** All seen; q or the end of input; Ctrl-C. */
export type SortEnd = 'done' | 'stopped' | 'interrupted';

export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  color: boolean;
}

interface View {
  sorting: Sorting;
  mode: Mode;
  status: string;
  typed: string;
}

interface Config {
  sorting: Sorting;
  screen: SortScreen;
  keyboard: Keyboard;
  terminal: Terminal;
}

type Result = { end: SortEnd; sorting: Sorting };

/** The same key this soon again is a key held down, not a second thought. */
const HELD_MS = 80;

/** Runs the sort to its end; the answers are saved on the way. */
export async function runSort(
  sorting: Sorting,
  screen: SortScreen,
  terminal: Terminal,
): Promise<Result> {
  if (sorting.current === undefined) return { end: 'done', sorting };
  const keyboard = openKeyboard(terminal.input);
  const last = { sorting };
  const config = { sorting, screen: remembering(screen, last), keyboard, terminal };
  try {
    const context = { input: keyboard.input, output: terminal.output, clearPromptOnDone: true };
    return await sortPrompt(config, context);
  } catch (error) {
    if ((error as Error).name === 'ExitPromptError')
      return { end: 'interrupted', sorting: last.sorting };
    throw error;
  } finally {
    keyboard.close();
  }
}

/** Ctrl-C ends the prompt without its state; what was saved until then is kept here. */
function remembering(screen: SortScreen, last: { sorting: Sorting }): SortScreen {
  return {
    ...screen,
    save(change) {
      const saved = screen.save(change);
      if (saved.ok) {
        const entries = new Map(last.sorting.entries);
        if (change.entry) entries.set(change.id, change.entry);
        else entries.delete(change.id);
        last.sorting = { ...last.sorting, entries };
      }
      return saved;
    },
  };
}

const sortPrompt = createPrompt<Result, Config>((config, done) => {
  const { screen, keyboard, terminal } = config;
  const [view, setView] = useState<View>({
    sorting: config.sorting,
    mode: 'keys',
    status: '',
    typed: '',
  });
  const [, redraw] = useState(0);
  const now = useRef(view);
  const lastKey = useRef({ key: '', at: 0 });
  const show = (next: View) => {
    now.current = next;
    keyboard.typing = next.mode === 'note';
    if (next.sorting.current === undefined) done({ end: 'done', sorting: next.sorting });
    else setView(next);
  };

  useEffect((rl) => {
    let drawn = 0;
    const again = () => redraw(++drawn);
    const resumed = () => {
      rl.resume();
      again();
    };
    keyboard.onPaste = () =>
      show({ ...now.current, status: 'Several keys at once (a paste?): nothing was changed.' });
    rl.on('close', () => done({ end: 'stopped', sorting: now.current.sorting }));
    rl.on('SIGCONT', resumed);
    terminal.output.on('resize', again);
    return () => {
      terminal.output.off('resize', again);
    };
  }, []);

  useKeypress((key, rl) => {
    const typed = (key as { sequence?: string }).sequence ?? key.name ?? '';
    if (now.current.mode === 'note') return show(inNote(now.current, key.name, rl, screen));
    rl.clearLine(0);
    const name = key.name === 'backspace' ? 'u' : typed.toLowerCase();
    const at = performance.now();
    const held = name === lastKey.current.key && at - lastKey.current.at < HELD_MS;
    lastKey.current = { key: name, at };
    if (held) return;
    if (name === 'q' && now.current.mode === 'keys')
      return done({ end: 'stopped', sorting: now.current.sorting });
    show(afterKey(now.current, name, screen));
  });

  return frame(
    view.sorting,
    { ...screen, color: terminal.color },
    view,
    terminal.output.columns || 80,
  );
});

function afterKey(view: View, key: string, screen: SortScreen): View {
  if (view.mode === 'help') return { ...view, mode: 'keys', status: '' };
  const stack =
    key === 'a' ? 'absent' : /^[123]$/.test(key) ? screen.stacks[Number(key) - 1] : undefined;
  if (stack !== undefined) return answered(view, stack, screen);
  const { sorting } = view;
  const name = (id: string) => screen.card(id).name;
  if (key === 's')
    return { ...view, sorting: skip(sorting), status: `Skipped: ${name(sorting.current!)}.` };
  if (key === 'n')
    return { ...view, mode: 'note', typed: '', status: 'Enter saves the note, Esc drops it.' };
  if (key === '?') return { ...view, mode: 'help' };
  if (key === 'u') return undone(view, screen);
  if (/^[\u0000-\u001f\u007f]/.test(key) || key === '') return view;
  return { ...view, status: `"${key}" is not a key here. ? for help.` };
}

function answered(view: View, stack: string, screen: SortScreen): View {
  const { next, change } = place(view.sorting, stack);
  return saved(view, next, change, screen, `Saved: ${screen.card(change.id).name}, ${stack}.`);
}

function undone(view: View, screen: SortScreen): View {
  const { next, change, undone: id } = undo(view.sorting);
  if (id === undefined) return { ...view, status: 'Nothing to undo.' };
  const status = `Undone: ${screen.card(id).name}.`;
  return change ? saved(view, next, change, screen, status) : { ...view, sorting: next, status };
}

function saved(
  view: View,
  next: Sorting,
  change: Change,
  screen: SortScreen,
  status: string,
): View {
  const outcome = screen.save(change);
  if (outcome.ok) return { ...view, sorting: next, mode: 'keys', status };
  const { message, taken } = outcome;
  const sorting = taken ? take(view.sorting, change.id, taken) : view.sorting;
  return { ...view, sorting, mode: 'keys', status: message };
}

/** The line editor keeps the text; Enter saves it, Esc drops it. */
function inNote(
  view: View,
  key: string | undefined,
  rl: { line: string; clearLine(dir: 0): void },
  screen: SortScreen,
): View {
  if (key === 'escape') {
    rl.clearLine(0);
    return { ...view, mode: 'keys', status: 'No note.' };
  }
  if (key !== 'enter' && key !== 'return') return { ...view, typed: rl.line };
  const note = view.typed.trim();
  rl.clearLine(0);
  if (note === '') return { ...view, mode: 'keys', status: 'No note.' };
  const { next, change } = annotate(view.sorting, note);
  return saved(
    view,
    next,
    change,
    screen,
    `Note saved: ${screen.card(change.id).name}. Now a stack: 1, 2 or 3.`,
  );
}
