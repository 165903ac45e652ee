/** Decides what a command is: words, flags, two examples, and code that loads when it runs. */

import type { Flags, FlagsOf, Words, WordsOf } from '../command-line/arguments.ts';
import { flagsFrom, type TypedFlags } from '../command-line/typed-flags.ts';
import { missingWord, type Typed, wordsFrom } from '../command-line/typed-words.ts';
import type { Session } from '../commands/start/session.ts';
import { INTERRUPTED } from '../usage.ts';

interface Described<W extends Words = Words, F extends Flags = Flags> {
  name: string;
  about: string;
  words: W;
  flags: F;
  /** Two that run as they stand in the example class. */
  examples: [string, string];
  /** With some words or flags it changes files: the tests then stop it half-way (tests/faults). */
  writes?: true;
  /** It is done in an editor too, which the help names instead: see EDITOR. */
  inEditor?: true;
  /** Takes --class again and again, and a folder of classes. */
  manyClasses?: true;
}

export interface Command extends Described {
  /** Returns the exit code. Throws `Usage` for words and flags without a place, before any of its code is loaded. */
  run(session: Session, typed: Typed & { flags: TypedFlags }): Promise<number>;
}

type Run<W extends Words, F extends Flags> = (
  session: Session,
  words: WordsOf<W>,
  flags: FlagsOf<F>,
) => number | Promise<number>;

/** A command whose code gets just the words and flags named here, in their types. */
export function defineCommand<const W extends Words, const F extends Flags>({
  load,
  ...command
}: Described<W, F> & { load: () => Promise<Run<W, F>> }): Command {
  return {
    ...command,
    async run(session, typed) {
      const flags = flagsFrom(command.flags, typed.flags);
      const missing = missingWord(command.words, typed);
      if (missing === undefined) return (await load())(session, wordsFrom(command, typed), flags);
      const { askMissing } = await import('../commands/start/ask-missing.ts');
      const word = await askMissing(session, missing, () => wordsFrom(command, typed));
      if (word === undefined) return INTERRUPTED;
      const words = wordsFrom(command, { ...typed, words: [...typed.words, word] });
      return (await load())(session, words, flags);
    },
  };
}
