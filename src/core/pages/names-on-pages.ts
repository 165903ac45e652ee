/** Decides how a page names writers: whole names, first names, initials, or a line to write on. */

import type { Named } from '../roster/names.ts';
import { wordsOfName } from '../roster/names.ts';

export const NAME_STYLES = ['full', 'first', 'initials', 'none'] as const;
export type Names = (typeof NAME_STYLES)[number];

/** Returns the name for each id; all different, unless nobody is named. */
export function namesAs(kind: Names, writers: Named[]): (id: string) => string {
  const line = '____________';
  const shown = new Map<string, string>();
  for (const { id, name } of writers) shown.set(id, kind === 'none' ? line : name);
  if (kind === 'first') shorten(shown, [firstName, firstAndInitial], writers);
  if (kind === 'initials') shorten(shown, [initials], writers);
  return (id) => shown.get(id) ?? (kind === 'none' ? line : id);
}

/**
 * Returns the first form that nobody else has. If all are shared, initials get a number and names
 * stay whole.
 */
function shorten(
  shown: Map<string, string>,
  forms: ((name: string) => string)[],
  writers: Named[],
): void {
  for (const { id, name } of writers) {
    const own = forms.find(
      (form) => writers.filter((w) => form(w.name) === form(name)).length === 1,
    );
    if (own) shown.set(id, own(name));
    else if (forms.length === 1) {
      const same = writers.filter((w) => initials(w.name) === initials(name));
      shown.set(id, `${initials(name)} ${same.findIndex((w) => w.id === id) + 1}`);
    }
  }
}

function firstAndInitial(name: string): string {
  const [first = name, ...others] = wordsOfName(name);
  return `${first} ${[...(others.at(-1) ?? '')].slice(0, 1).join('')}`.trim();
}

function firstName(name: string): string {
  return wordsOfName(name)[0] ?? name;
}

function initials(name: string): string {
  return wordsOfName(name)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('.');
}
