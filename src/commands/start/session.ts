/** Decides which class a run works in, completes what was interrupted in it, and reads it once. */

import { asTyped } from '../../command-line/as-typed.ts';
import { listed } from '../../core/language/wording.ts';
import { insidePath } from '../../folder/files/inside.ts';
import { clearAfterKill } from '../../folder/files/lock.ts';
import { type ClassFolder, findClass, readClass } from '../../folder/read/class-folder.ts';
import { openStore, type Store } from '../../folder/store/store.ts';
import { finishInterrupted } from '../../folder/store/undo.ts';
import { forScreen, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';

/** A class as it was read, and the store through which its files change. */
export interface OpenClass extends ClassFolder {
  store: Store;
}

/** One run of the program: every command gets it. */
export interface Session {
  world: World;
  /** True if the day was given with --date. */
  dateGiven: boolean;
  /** Returns the class folder; undefined if there is none. */
  find(): string | undefined;
  /** Returns the class folder; throws `Usage` if there is none. */
  root(): string;
  /** Completes what a killed command left half-done. */
  recover(): void;
  /** Returns the class as it is, read once and not recovered. */
  read(): Promise<ClassFolder>;
  /** Returns the class to work in: recovered, then read once. */
  open(): Promise<OpenClass>;
  /** Returns the class as it is now, for a command that let an editor change it. */
  reopen(): Promise<OpenClass>;
}

interface Start {
  /** The folder that --class names. */
  asked?: string;
  dateGiven?: boolean;
  /** Who --as names. */
  teacher?: string;
}

/** Returns the session of a run; `asked` is the folder that --class names. */
export function sessionFor(world: World, { asked, dateGiven, teacher: typed }: Start): Session {
  let opened: Promise<OpenClass> | undefined;
  const find = () => findClass(world, asked);
  const root = () => {
    const found = find();
    if (found === undefined) throw noClass(asked);
    return found;
  };
  const read = () => readClass(root(), world.home, world.env.CONFER_TEACHER);
  const open = async () => {
    recover(world, root());
    const folder = await read();
    const { teacher, settings } = folder.classroom;
    const isKnown = !folder.unread.includes('class.yaml');
    if (typed !== undefined && isKnown) refuseStranger(typed, settings.teachers);
    const store = openStore(folder.root, { words: commandLine(world), teacher }, (changes) => {
      folder.memo.keep();
      for (const { file, after } of changes) {
        if (after) world.saved?.add(file);
        else world.saved?.delete(file);
      }
    });
    return { ...folder, store };
  };
  return {
    world,
    dateGiven: dateGiven ?? false,
    find,
    root,
    recover: () => recover(world, root()),
    read,
    open: () => {
      opened ??= open();
      return opened;
    },
    reopen: open,
  };
}

/** A name after --as that nobody has would be lost without a word. */
function refuseStranger(typed: string, teachers: string[]): void {
  if (teachers.includes(typed)) return;
  const hint =
    teachers.length > 1
      ? `Teachers: ${listed(teachers)}`
      : `Leave out --as, or add a line to class.yaml: teachers: [${typed}, another]`;
  throw new Usage(`This class has no teacher "${typed}". Nothing was changed.`, hint);
}

function recover(world: World, root: string): void {
  // A link that leads outside would let us write, and sweep, elsewhere.
  insidePath(root, '.confer');
  clearAfterKill(root);
  const done = finishInterrupted(root);
  if (!done) return;
  const how = done.undone ? 'undone' : 'completed';
  tell(world, `An interrupted command was ${how}: ${forScreen(done.words)}`);
  for (const file of done.left) {
    tell(world, `${forScreen(file)} has changed since then, so it was left as it is.`);
  }
}

function noClass(asked: string | undefined): Usage {
  const where = asked === undefined ? 'here or in any folder above' : `in ${asked}`;
  return new Usage(
    `There is no class.yaml ${where}, so this is not a class folder.`,
    'To make one: confer init room-12\nTo try a made-up class: confer demo',
  );
}

/** Flags that say which class, day and teacher a command was for, not what it did. */
const ASIDE = /^(-C|--class|--date|--as)$/;
const ASIDE_IN_ONE = /^(-C.|--(class|date|as)=)/;

function commandLine({ typed = [] }: World): string {
  const said = typed.filter(
    (word, i) => !ASIDE.test(word) && !ASIDE_IN_ONE.test(word) && !ASIDE.test(typed[i - 1] ?? ''),
  );
  return ['confer', ...said].map(asTyped).join(' ');
}
