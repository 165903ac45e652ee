/** Decides how a prompt takes the terminal, draws on it, and gives it back in every case. */

import { setTimeout as wait } from 'node:timers/promises';
import { createPrompt, ExitPromptError, useEffect, useKeypress, useState } from '@inquirer/core';
import width from 'fast-string-width';
import type { Sorting } from '../../core/sheets/key-by-key.ts';
import { type Key, Keyboard } from '../keyboard/keyboard.ts';
import { onSignals, suspend } from '../keyboard/suspend.ts';
import { hasMoreHelp, keyFrame, type Size } from './key-frame.ts';
import { beginSession, type KeyEnd, type KeyScreen, type KeySession } from './key-screen.ts';
import { press } from './key-session.ts';
import { askPlainly } from './plain-session.ts';

export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  color: boolean;
  /** Accessible mode. */
  plain?: boolean;
}

/** Changed in place by the prompt, so that it is available however the prompt ends. */
interface KeyRun {
  session: KeySession;
  screen: KeyScreen;
  keyboard: Keyboard;
  output: NodeJS.WriteStream;
  color: boolean;
  failure?: { error: unknown };
  signal?: NodeJS.Signals;
  asleep: boolean;
  over: boolean;
  drawn: string[];
  /** A smaller terminal has pushed lines of a frame off the screen. */
  spilled: boolean;
}

// Long enough for keys waiting in the terminal; too short for anyone to notice.
const DRAIN_MS = 15;

export async function askByKey(
  sorting: Sorting,
  screen: KeyScreen,
  { input, output, color, plain = false }: Terminal,
): Promise<{ end: KeyEnd; sorting: Sorting /** A note cut off as it was typed. */; cut?: string }> {
  if (sorting.current === undefined && !screen.confirmsEnd) return { end: 'done', sorting };
  if (plain) return askPlainly(sorting, screen, { input, output });
  const keyboard = new Keyboard(input);
  const run: KeyRun = {
    session: beginSession(sorting, screen),
    screen,
    keyboard,
    output,
    color,
    asleep: false,
    over: false,
    drawn: [],
    spilled: false,
  };
  const end = await heldTerminal(run);
  if (run.failure) throw run.failure.error;
  // End the process with the same signal, so that the parent sees it; restore the terminal first.
  if (run.signal && run.signal !== 'SIGINT') process.kill(process.pid, run.signal);
  const { mode, draft, sorting: last } = run.session;
  const isNew = draft.trim() !== (last.entries.get(last.current!)?.note ?? '');
  return { end, sorting: last, cut: mode === 'note' && isNew ? draft.trim() : undefined };
}

async function heldTerminal(run: KeyRun): Promise<KeyEnd> {
  const { keyboard, output } = run;
  try {
    const early = await drain(keyboard);
    if (early) return early;
    return await keyPrompt(run, {
      input: keyboard as unknown as NodeJS.ReadableStream,
      output,
      clearPromptOnDone: true,
    });
  } catch (error) {
    if (error instanceof ExitPromptError) return 'interrupted';
    throw error;
  } finally {
    keyboard.close();
  }
}

/** Drops keys typed before the first name is on screen; only leaving counts. */
async function drain(keyboard: Keyboard): Promise<KeyEnd | undefined> {
  let early: KeyEnd | undefined;
  const listen = (_: string, { name, ctrl }: { name: string; ctrl: boolean }) => {
    if (name === 'end') early ??= 'stopped';
    if (name === 'c' && ctrl) early ??= 'interrupted';
  };
  keyboard.on('keypress', listen).setRawMode(true).resume();
  await wait(DRAIN_MS);
  keyboard.off('keypress', listen);
  return early;
}

const keyPrompt = createPrompt<KeyEnd, KeyRun>((run, done) => {
  const [, setTick] = useState(0);
  const redraw = () => setTick((tick) => tick + 1);
  useKeypress((event) => {
    const key = event as unknown as Key;
    if (key.name === 'suspend') sleep(run, redraw);
    else onKey(run, key);
    if (run.failure || run.session.end) done(run.session.end ?? 'stopped');
    else redraw();
    if (run.session.doubtful) endSoon(run, done);
  });
  useEffect(() => watch(run, redraw, done), []);
  run.drawn = run.asleep ? [' '] : keyFrame(run.session, run.screen, sizeOf(run.output), run.color);
  return run.drawn.join('\n');
});

/** Longer than the repeat interval of a held key. */
const DOUBT_MS = 120;

function endSoon(run: KeyRun, done: (end: KeyEnd) => void): void {
  const { session } = run;
  setTimeout(() => {
    if (run.session === session && !run.over) done('done');
  }, DOUBT_MS);
}

/** Whoever wants out of the help does not want its next page. */
const LEAVES_HELP = new Set(['escape', 'q', 'end']);

function onKey(run: KeyRun, key: Key): void {
  const { session, screen, output } = run;
  const turns = session.mode === 'help' && !LEAVES_HELP.has(key.name);
  if (turns && hasMoreHelp(session, screen, sizeOf(output))) {
    run.session = { ...session, page: (session.page ?? 0) + 1 };
    return;
  }
  try {
    run.session = press(run.session, key, run.screen, performance.now());
  } catch (error) {
    // Thrown here, it would end the process with the terminal still in raw mode.
    run.failure = { error };
  }
}

/** Handles everything that is not a key: a new size, a signal, a terminal that is gone. */
function watch(run: KeyRun, redraw: () => void, done: (end: KeyEnd) => void): () => void {
  const resized = () => {
    const size = sizeOf(run.output);
    const rows = foldedRows(run.drawn, size.columns);
    run.spilled ||= rows > size.rows;
    // What has scrolled away comes back with a taller terminal, wherever it then is.
    run.output.write(run.spilled ? CLEAR_SCREEN : ERASE_ROW.repeat(rows - run.drawn.length));
    redraw();
  };
  const gone = () => done('stopped');
  run.output.on('resize', resized).on('error', gone);
  const offSignals = onSignals(
    (signal) => {
      run.signal = signal;
      done('interrupted');
    },
    () => wake(run, redraw),
  );
  return () => {
    run.over = true;
    run.output.off('resize', resized).off('error', gone);
    offSignals();
  };
}

/** Suspends the process, with an empty line for the shell where the sort was. */
function sleep(run: KeyRun, redraw: () => void): void {
  run.asleep = true;
  redraw();
  // The empty frame is written after this key is handled.
  setImmediate(() => {
    run.keyboard.setRawMode(false);
    suspend(() => run.asleep && wake(run, redraw));
  });
}

function wake(run: KeyRun, redraw: () => void): void {
  if (run.over) return;
  run.asleep = false;
  // Off and on, because the shell may have changed the mode.
  run.keyboard.setRawMode(false).setRawMode(true).resume();
  redraw();
}

function sizeOf({ columns, rows }: NodeJS.WriteStream): Size {
  return { columns: columns || 80, rows: rows || 24 };
}

const ERASE_ROW = '\u001b[2K\u001b[1A';
const CLEAR_SCREEN = '\u001b[H\u001b[2J';

/** Counts the rows of lines drawn before, which a narrower terminal wraps. */
function foldedRows(lines: string[], columns: number): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / columns)), 0);
}
