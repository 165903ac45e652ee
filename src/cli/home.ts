/** Decides what bare confer does at a keyboard: says where the class stands, and one key goes on. */

import { wordsIn } from '../command-line/as-typed.ts';
import { status } from '../commands/class/status.ts';
import { askMissing } from '../commands/start/ask-missing.ts';
import type { Session } from '../commands/start/session.ts';
import { oneKey } from '../terminal/keyboard/one-key.ts';
import { canAsk, say, tell } from '../terminal/screen.ts';

const KEYS: Record<string, string[]> = {
  s: ['sort'],
  m: ['meet'],
  n: ['note'],
  g: ['group'],
  p: ['plan'],
  d: ['due'],
  w: ['week'],
  l: ['look'],
  a: ['absent'],
  '?': ['--help'],
};

const BAR = [
  's sort  m meet  n note  g group  p plan  d due  w week  l look',
  'a absent today  / find a writer  u undo  ? help  q quit',
];

/** `run` runs a command line for the same class, day and teacher. Returns the exit code. */
export async function home(
  session: Session,
  run: (words: string[]) => Promise<number>,
): Promise<number> {
  const { world } = session;
  for (;;) {
    // Read again: the command before has changed the class.
    const { opened: _, ...fresh } = session;
    const { next, classes = [] } = await status(fresh);
    if (!canAsk(world)) return 0;
    const bar = classes.length > 0 ? ['1 to 9 goes to that class  ? help  q quit'] : BAR;
    const ask = () => say(world, '', 'Enter does that.', ...bar);
    const words = await asked(session, { next, classes, ask, run });
    if (words === 'leave') return 0;
    if (words.length > 0) {
      say(world, '', `confer ${words.join(' ')}`);
      await run(words);
    }
    say(world, '');
  }
}

interface Question {
  next: string;
  classes: string[];
  ask: () => void;
  run: (words: string[]) => Promise<number>;
}

/** Waits until a key means something; none of them for a question that was left. */
async function asked(
  session: Session,
  { next, classes, ask, run }: Question,
): Promise<string[] | 'leave'> {
  const { world } = session;
  for (let first = true; ; first = false) {
    const key = await oneKey(world.stdin, first ? ask : undefined);
    if (key === 'q' || key === 'leave') return 'leave';
    if (key === 'return') return wordsIn(next).slice(1);
    const folder = classes[Number(key) - 1];
    if (folder !== undefined) return ['-C', folder];
    if (classes.length === 0 && key === 'u') return undone(session, run);
    if (classes.length === 0 && key === '/') return storyOf(session);
    const words = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (words !== undefined && (classes.length === 0 || key === '?')) return words;
    tell(world, `"${key}" does nothing here. ? shows the commands, q quits.`);
  }
}

/** The last thing may be a whole sort: it is said first, and Enter takes it back. */
async function undone(
  { world }: Session,
  run: (words: string[]) => Promise<number>,
): Promise<string[]> {
  if ((await run(['undo', '--dry-run'])) !== 0) return [];
  const ask = () => say(world, 'Enter takes it back, any other key leaves it.');
  return (await oneKey(world.stdin, ask)) === 'return' ? ['undo'] : [];
}

/** A writer who is asked for, and everything about them. */
async function storyOf(session: Session): Promise<string[]> {
  const word = { kind: 'one', what: 'a writer', question: 'Which writer?', ask: 'writer' } as const;
  const id = await askMissing(session, word, () => {});
  return id === undefined ? [] : ['show', id];
}
