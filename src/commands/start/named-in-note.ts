/** confer note: decides whether the first words of a note are writers for whom a comma was forgotten. */

import { asTyped } from '../../command-line/as-typed.ts';
import { normalizeName } from '../../core/language/normalize-name.ts';
import { listed } from '../../core/language/wording.ts';
import { type Named, wordsOfName } from '../../core/roster/names.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import type { OpenClass } from './session.ts';

const JOINING = /^(?:and|&|\+)$/i;

/** Returns the line that notes it for those writers too, if there is one; throws Usage if nothing else is in the note. */
export function alsoNamed(
  { typed = [] }: World,
  { classroom }: OpenClass,
  who: string,
  ids: string[],
  words: string | undefined,
): string | undefined {
  const { students } = classroom;
  // What stands in quotes is a sentence, and its first word part of it.
  const begin = typed.indexOf(who) + 1;
  const { more, end } = namesAt(typed, begin, students);
  if (begin === 0 || more.length === 0) return undefined;
  const line = (writers: string[], words: string[]) =>
    ['confer', ...typed.slice(0, begin - 1), writers.join(','), ...words].map(asTyped).join(' ');
  const rest = typed.slice(end);
  const names = listed(more.map(namesIn(classroom)));
  if (typed.slice(begin, end).join(' ') === words)
    throw new Usage(
      `The only words of this note are ${names}. Nothing was saved.`,
      `Put commas between writers: ${line([...ids, ...more], rest)}`,
    );
  const others = more.filter((id) => !ids.includes(id));
  return others.length === 0 ? undefined : `To note it for ${names} too: ${line(others, rest)}`;
}

/** The writers whose id or first name each word from here on is, and where that ends. */
function namesAt(
  typed: string[],
  begin: number,
  students: Named[],
): { more: string[]; end: number } {
  const more: string[] = [];
  let end = begin;
  for (let at = begin; at < typed.length; at++) {
    if (JOINING.test(typed[at]!)) continue;
    const found = /\s/.test(typed[at]!) ? [] : typed[at]!.split(',').filter(Boolean);
    const ids = found.map((word) => calledBy(word, students));
    if (ids.length === 0 || ids.some((id) => id === undefined)) break;
    more.push(...ids.flatMap((id) => id ?? []));
    end = at + 1;
  }
  return { more, end };
}

/** Returns whose id or first name the word is, if nobody else has it. */
function calledBy(word: string, students: Named[]): string | undefined {
  const named = students.filter((one) => calls(one).includes(normalizeName(word)));
  return named.length === 1 ? named[0]!.id : undefined;
}

function calls({ id, name, called = '' }: Named): string[] {
  return [id, wordsOfName(name)[0] ?? '', called].map(normalizeName).filter(Boolean);
}
