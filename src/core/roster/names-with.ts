/** Decides whose name some letters mean: a part of it begins with them, else a part holds them. */

import { normalizeName } from '../language/normalize-name.ts';

/** Returns those whose name has the letters; all of them for no letters. Case and accents do not count. */
export function namesWith<T extends { name: string }>(letters: string, people: readonly T[]): T[] {
  const sought = normalizeName(letters);
  const forms = people.map((one) => ({ one, name: normalizeName(one.name) }));
  const begins = forms.filter(({ name }) => ` ${name}`.includes(` ${sought}`));
  const holds = forms.filter(({ name }) => name.includes(sought));
  return (begins.length > 0 ? begins : holds).map(({ one }) => one);
}
