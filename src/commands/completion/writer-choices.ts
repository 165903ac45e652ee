/** Decides which writers Tab offers, and by which word: only those who can still be meant. */

import { normalizeName } from '../../core/language/normalize-name.ts';
import {
  type GlancedWriter,
  glanceGroups,
  glanceSkills,
  glanceWriters,
} from '../../folder/glance/class-glance.ts';
import type { Around, Choice, InClass } from './around.ts';

/** Writers without a place on this line; for a meeting those who met. `--back` is for those who left. */
export function writerChoices(around: InClass, isKey: boolean): Choice[] {
  const { before } = around;
  if (before.command === 'archive' && before.flags.has('--back')) return [];
  const all = glanceWriters(around, 'students');
  const isMeeting = before.command === 'meet' && before.words.length > 0;
  const placed = isKey ? new Set<string>() : new Set(namedIn(listsOf(around), all));
  const byWord = whoHas(all);
  return (isMeeting ? metBy(all, around) : all)
    .filter(({ id }) => !placed.has(id))
    .map((writer) => choiceOf(writer, byWord));
}

export function archivedChoices(around: InClass): Choice[] {
  const { command, flags } = around.before;
  if (command === 'archive' && !flags.has('--back')) return [];
  const all = glanceWriters(around, 'archive');
  const byWord = whoHas([...glanceWriters(around, 'students'), ...all]);
  return all.map((writer) => choiceOf(writer, byWord));
}

/** By each word of a name, and each id: whose it is. */
type WhoHas = Map<string, Set<string>>;

function whoHas(all: GlancedWriter[]): WhoHas {
  const found: WhoHas = new Map();
  for (const { id, name } of all) {
    for (const word of [id, ...normalizeName(name).split(' ')]) {
      const ids = found.get(word) ?? new Set();
      found.set(word, ids.add(id));
    }
  }
  return found;
}

/** An id, as teachers type it; a first name where ids are codes; any word of a name once it is begun. */
function choiceOf({ id, name, isPrivate }: GlancedWriter, byWord: WhoHas): Choice {
  // A word that two have means neither of them.
  const isOwn = (words: string) =>
    normalizeName(words)
      .split(' ')
      .some((word) => byWord.get(word)?.size === 1);
  const [first = '', ...others] = name.split(/\s+/);
  const own = [first, name, ...others].filter(isOwn);
  const words = isPrivate && own.length > 0 ? [own[0]!, id, ...own] : [id, ...own];
  return { words, about: isPrivate || name !== id ? name : '', isLoose: true };
}

/** The lists of this line, the one that is being typed too; words only where the next writer is a word. */
function listsOf({ before, head }: Around): string[] {
  const values = [...before.flags.values()].flat();
  const isWord = !head.startsWith('-') && before.flags.size === 0;
  return [...values, ...(isWord ? before.words : []), before.begun ?? '', head];
}

/** Returns the ids in lists such as "ana,ben" or "--got-it=ana,". */
function namedIn(lists: string[], all: GlancedWriter[]): string[] {
  const byWord = whoHas(all);
  return lists.flatMap((list) =>
    list
      .replace(/^--?[\w-]+=/, '')
      .split(',')
      .flatMap((word) => {
        const ids = byWord.get(word.trim()) ?? byWord.get(normalizeName(word).split(' ')[0]!);
        return ids?.size === 1 ? [...ids] : [];
      }),
  );
}

/** Returns the writers of the group that was named, or who were named instead of one. */
function metBy(all: GlancedWriter[], around: InClass): GlancedWriter[] {
  const [who = ''] = around.before.words;
  const wanted = glanceSkills(around).find(({ id, name }) => id === who || name === who)?.id;
  const group = glanceGroups(around, around.today, around.teacher).find(
    ({ number, focus }) => `${number}` === who || focus === wanted,
  );
  const ids = new Set(group?.students ?? namedIn([who], all));
  return ids.size > 0 ? all.filter(({ id }) => ids.has(id)) : all;
}
