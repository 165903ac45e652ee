/** Decides how a page names writers: whole names, first names, initials, or a line to write on. */

import { initialsOf, type Named, nameAndCalled, wordsOfName } from '../../roster/names.ts';
import { soundsSame, tellApart } from '../../roster/tell-apart.ts';

export const NAME_STYLES = ['full', 'first', 'initials', 'none'] as const;
export type Names = (typeof NAME_STYLES)[number];

/** Returns the name for each id; all different, unless nobody is named. */
export function namesAs(kind: Names, writers: Named[]): (id: string) => string {
  if (kind === 'none') return () => '____________';
  const shown = new Map(writers.map((writer) => [writer.id, nameAs(kind, writer, writers)]));
  // Initials have a number already: an id would say the name.
  const apart = kind === 'initials' ? shown : tellApart(shown);
  return (id) => apart.get(id) ?? id;
}

/** Uses the first form nobody shares; if none, initials get a number and names stay whole. */
function nameAs(kind: Exclude<Names, 'none'>, writer: Named, writers: Named[]): string {
  const { id, name } = writer;
  const forms: ((one: Named) => string)[] = {
    full: [nameAndCalled],
    first: [firstName, firstAndInitial, wholeName, nameAndCalled],
    initials: [(one: Named) => initialsOf(one.name)],
  }[kind];
  const sharing = (form: (one: Named) => string) =>
    writers.filter((one) => soundsSame(form(one), form(writer)));
  const own = forms.find((form) => sharing(form).length === 1);
  if (own) return own(writer);
  if (kind !== 'initials') return nameAndCalled(writer);
  const same = sharing((one) => initialsOf(one.name));
  return `${initialsOf(name)} ${same.findIndex((w) => w.id === id) + 1}`;
}

function wholeName({ name }: Named): string {
  return name;
}

/** Returns each form in which a page may name a writer, whoever else is in the class; whole first. */
export function formsOnPages(writer: Pick<Named, 'name' | 'called'>): string[] {
  const { name } = writer;
  const plain = { name };
  const forms = [name, ...[writer, plain].flatMap((one) => [firstAndInitial(one), firstName(one)])];
  // One letter is a word of English.
  const initials = wordsOfName(name).length > 1 ? [initialsOf(name)] : [];
  return [...new Set([...forms, ...initials])];
}

function firstAndInitial(writer: Pick<Named, 'name' | 'called'>): string {
  const last = wordsOfName(writer.name).slice(1).at(-1) ?? '';
  return `${firstName(writer)} ${[...last].slice(0, 1).join('')}`.trim();
}

/** What they are called, where the file says so: a given name does not come first everywhere. */
function firstName({ name, called }: Pick<Named, 'name' | 'called'>): string {
  return called ?? wordsOfName(name)[0] ?? name;
}
