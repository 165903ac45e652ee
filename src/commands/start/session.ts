/** Decides which class a run works in, completes what was interrupted in it, and reads it once. */

import { asTyped } from '../../command-line/as-typed.ts';
import { daysBetween } from '../../core/calendar/calendar.ts';
import { listed } from '../../core/language/wording.ts';
import { newestDay } from '../../core/record/entered/events.ts';
import { withYear } from '../../core/record/odd-days.ts';
import type { FileChange } from '../../folder/files/change.ts';
import { insidePath } from '../../folder/files/inside.ts';
import { clearAfterKill } from '../../folder/files/lock.ts';
import type { Finished } from '../../folder/journal/recover.ts';
import { finishTransfer, type HalfTransferred } from '../../folder/lifecycle/half-transferred.ts';
import { keptTeacher } from '../../folder/lifecycle/which-teacher.ts';
import { type ClassFolder, readClass } from '../../folder/read/class-folder.ts';
import { findClass, nearlyClass } from '../../folder/read/find-class.ts';
import { rememberSaved } from '../../folder/read/yaml-file.ts';
import { openStore, type Store } from '../../folder/store/store.ts';
import { finishInterrupted } from '../../folder/store/undo.ts';
import { forScreen, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { namesTyped, placesNaming } from './names-typed.ts';

/** Longer than any break, and than the days between two years. */
const FAR_DAYS = 100;

/** A class as it was read, and the store through which its files change. */
export interface OpenClass extends ClassFolder {
  store: Store;
}

/** One run of the program: every command gets it. */
export interface Session {
  world: World;
  /** The folder that --class names. */
  asked?: string;
  /** All that --class names, for a command that takes several. */
  askedAll?: string[];
  /** True if the day was given with --date. */
  dateGiven?: boolean;
  /** Who --as names. */
  teacher?: string;
  /** The class, once it was opened. */
  opened?: Promise<OpenClass>;
  /** Places saved by this run that may name a writer, where names are private. */
  places?: Set<string>;
  /** What to say when the command has ended, because a screen may be drawn now. */
  atEnd?: () => Promise<string[]>;
}

/** Returns the class folder; undefined if there is none. */
export function findRoot({ world, asked }: Session): string | undefined {
  return findClass(world, asked);
}

/** Returns the class folder; throws `Usage` if there is none. */
export function rootOf(session: Session): string {
  const found = findRoot(session);
  if (found === undefined) throw noClass(session);
  return found;
}

/** Returns the class as it is, not recovered. */
export function readOnly(session: Session): Promise<ClassFolder> {
  return readClass(rootOf(session), session.world.home, teacherIn(session));
}

/** Who works: said now, set for this computer, or kept in this class. */
export function teacherIn(session: Session): string | undefined {
  return session.world.env.CONFER_TEACHER ?? keptTeacher(rootOf(session));
}

/** Returns the class to work in: recovered, then read, once a run. */
export function openClass(session: Session): Promise<OpenClass> {
  session.opened ??= reopenClass(session);
  return session.opened;
}

/** Returns the class as it is now, for a command that let an editor change it. */
export async function reopenClass(session: Session): Promise<OpenClass> {
  const { world, teacher: typed } = session;
  recover(session);
  const folder = await readOnly(session);
  const { settings } = folder.classroom;
  if (session.dateGiven) tellFarDay(world, folder.classroom);
  const isKnown = !folder.unread.includes('class.yaml');
  if (typed !== undefined && isKnown) refuseStranger(typed, settings.teachers);
  session.places ??= new Set();
  const { places } = session;
  let saved: Map<string, FileChange> | undefined;
  session.atEnd = async () => {
    if (saved) await rememberSaved([...saved.values()], folder.memo);
    if (saved && saved.size > 0)
      await (await import('../../folder/schema/class-schemas.ts')).renewSchemas(folder);
    return namesTyped(folder, [...places]);
  };
  const store = storeOf(world, folder, {
    onSaved: (changes) => {
      saved ??= new Map();
      for (const change of changes) saved.set(change.file, change);
      for (const place of placesNaming(folder, changes)) places.add(place);
    },
  });
  return { ...folder, store };
}

/** Returns the store of this run; `elsewhere` is another class that the same command changes. */
export function storeOf(
  world: World,
  folder: ClassFolder,
  { elsewhere, onSaved }: { elsewhere?: string; onSaved?: (changes: FileChange[]) => void } = {},
): Store {
  const { teacher } = folder.classroom;
  const step = { words: commandLine(world), teacher, ...(elsewhere && { elsewhere }) };
  return openStore(folder.root, step, (changes) => {
    onSaved?.(changes);
    for (const { file, after } of changes) world.saved?.[after ? 'add' : 'delete'](file);
  });
}

/** A slip in the year of --date would be kept for good. */
function tellFarDay(world: World, classroom: ClassFolder['classroom']): void {
  const { today } = world;
  const newest = newestDay(classroom);
  if (newest === undefined || Math.abs(daysBetween(newest, today)) <= FAR_DAYS) return;
  tell(world, `--date is ${withYear(today)}; the newest day in this class is ${withYear(newest)}.`);
}

/** A name after --as that nobody has would be lost without a word. */
export function refuseStranger(typed: string, teachers: string[]): void {
  if (teachers.includes(typed)) return;
  const hint =
    teachers.length > 1
      ? `Teachers: ${listed(teachers)}`
      : `Leave out --as, or add a line to class.yaml: teachers: [${typed}, another]`;
  throw new Usage(`This class has no teacher "${typed}". Nothing was changed.`, hint);
}

/** Completes what a killed command left half-done. */
export function recover(session: Session): void {
  const root = rootOf(session);
  // A link that leads outside would let us write, and sweep, elsewhere.
  insidePath(root, '.confer');
  clearAfterKill(root);
  const done = finishInterrupted(root);
  if (done) tellFinished(session, done);
  const moved = finishTransfer(root);
  if (moved) tellMoved(session, moved);
}

function tellFinished({ world }: Session, done: Finished): void {
  const how = done.undone ? 'undone' : 'completed';
  tell(world, `An interrupted command was ${how}: ${forScreen(done.words)}`);
  for (const file of done.left) {
    tell(world, `${forScreen(file)} has changed since then, so it was left as it is.`);
  }
}

function tellMoved({ world }: Session, { words, id, there, how }: HalfTransferred): void {
  if (how === 'completed') {
    tell(world, `An interrupted command was completed: ${forScreen(words)}`);
    return;
  }
  const why = {
    'changed since': `Their file has changed since, so they are in both classes. If ${there} has all of it`,
    'out of reach': `${there} is not a class folder now. ${id} is still in this class; if they are in that one too`,
  }[how];
  tell(
    world,
    `An interrupted command was not completed: ${forScreen(words)}`,
    `${forScreen(why)}: confer archive ${forScreen(id)}`,
  );
}

function noClass({ world, asked }: Session): Usage {
  const nearly = nearlyClass(world, asked);
  if (nearly !== undefined) {
    return new Usage(
      `There is no class.yaml, but there is ${forScreen(nearly)}.`,
      'Rename it: confer reads only class.yaml.',
    );
  }
  const where = asked === undefined ? 'here or in any folder above' : `in ${asked}`;
  return new Usage(
    `There is no class.yaml ${where}, so this is not a class folder.`,
    'To make one: confer init room-12\nTo try a made-up class: confer demo',
  );
}

/** Flags that say which class, day and teacher a command was for, not what it did. */
const ASIDE = /^(-C|--class|--date|--as)$/;
const ASIDE_IN_ONE = /^(-C.|--(class|date|as)=)/;

export function commandLine({ typed = [] }: World): string {
  const said = typed.filter(
    (word, i) => !ASIDE.test(word) && !ASIDE_IN_ONE.test(word) && !ASIDE.test(typed[i - 1] ?? ''),
  );
  return ['confer', ...said].map(asTyped).join(' ');
}
