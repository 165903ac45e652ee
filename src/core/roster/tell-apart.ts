/**
 * Decides what stands beside a name that two writers share: the id, which is what a teacher types.
 * Without it no line would say which of the two it is about.
 */

import { normalizeName } from '../language/normalize-name.ts';
import { type Named, nameAndCalled } from './names.ts';

/** Returns what is said of each id, all different: "Ana López (ana-2)" where somebody else is said so. */
export function tellApart(said: ReadonlyMap<string, string>): Map<string, string> {
  const ids = idsByForm(said);
  return new Map(
    [...said].map(([id, words]) => {
      const isShared = ids.get(formOf(words))!.length > 1;
      return [id, isShared && words !== id ? `${words} (${id})` : words];
    }),
  );
}

/** Returns the name for each id, as a screen has it; an unknown id stays an id. */
export function namesApart(writers: readonly Named[]): (id: string) => string {
  const names = tellApart(new Map(writers.map((one) => [one.id, nameAndCalled(one)])));
  return (id) => names.get(id) ?? id;
}

/** Returns the words as they were before the id was put beside them. */
export function withoutId(said: string, id: string): string {
  const beside = ` (${id})`;
  return said.endsWith(beside) ? said.slice(0, -beside.length) : said;
}

/** Returns true for names that differ in nothing a reader would go by, such as an accent. */
export function soundsSame(a: string, b: string): boolean {
  return formOf(a) === formOf(b);
}

/** Returns the ids of each name that more than one writer has. */
export function namesakes(writers: readonly Named[]): string[][] {
  const said = new Map(writers.map((one) => [one.id, nameAndCalled(one)]));
  return [...idsByForm(said).values()].filter((ids) => ids.length > 1);
}

function idsByForm(said: ReadonlyMap<string, string>): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [id, words] of said) ids.set(formOf(words), [...(ids.get(formOf(words)) ?? []), id]);
  return ids;
}

/** A name of signs only has no form to compare. */
function formOf(words: string): string {
  return normalizeName(words) || words;
}
