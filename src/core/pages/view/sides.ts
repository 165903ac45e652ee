/** Decides what every page begins with, and what the pages share: marks, dates, a class in columns. */

import { spoken } from '../../calendar/calendar.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import { classOn } from '../../evidence/class-on.ts';
import { genreName } from '../../ladder/standards.ts';
import { wordsOfName } from '../../roster/names.ts';
import type { Support } from '../../schema/words.ts';
import type { ClassView } from './class-view.ts';
import type { Fields } from './page.ts';

/** The marks of the stacks of support. They name nothing, because a page may lie on a desk. */
const MARKS: Record<Support, string> = { most: '•••', medium: '••', least: '•' };

export const STACK_HEADS: Record<Support, string> = {
  most: '••• most support',
  medium: '•• medium support',
  least: '• least support',
};

/** Returns "narrative, drafting", or null if neither is set. */
export function unitOf({ genre, grade, stage }: Classroom['settings']): string | null {
  return [genreName(genre, grade), stage].filter((part) => part != null).join(', ') || null;
}

export function classNameOf({ settings }: Classroom): string {
  return settings.name ?? 'Our class';
}

export function pageHead({ classroom, date }: Pick<ClassView, 'classroom' | 'date'>): Fields {
  return {
    class: classNameOf(classroom),
    date: spoken(date),
    unit: unitOf(classroom.settings),
  };
}

/** Returns "••", and "+" if the writer has supports: what they are stays in the file. */
export function marksOf(id: string, classroom: Classroom, date: string): string {
  const support = classOn(classroom, date).supportOf(id);
  const supports = classroom.students.find((one) => one.id === id)?.supports ?? [];
  return [support ? MARKS[support] : '', supports.length > 0 ? '+' : ''].filter(Boolean).join(' ');
}

/** Returns "Nov 23". */
export function dayWords(date: string): string {
  return spoken(date).slice(4);
}

/** Returns "11/23", for narrow columns; "" without a date. */
export function dayNumbers(date: string | undefined): string {
  const [, month, day] = (date ?? '').split('-').map(Number);
  return month === undefined ? '' : `${month}/${day}`;
}

/** Letters of a name that fit beside three boxes. */
export const LIST_NAME = 20;

/** Returns rows of three names, the class running down each column. */
export function inColumns(names: string[], columns = 3): string[][] {
  const rows = Math.ceil(names.length / columns);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => names[column * rows + row] ?? ''),
  );
}

/** Returns how closely rows must stand so that a class fits on one side; see print.css. */
export function roomFor(rows: number): 'roomy' | 'close' | 'tight' {
  if (rows <= 24) return 'roomy';
  return rows <= 30 ? 'close' : 'tight';
}

/** Returns names that fit narrow cells: a long one as first name and initial, if nobody shares that. */
export function shortNames(names: string[], most: number): string[] {
  const short = names.map((name) => {
    if ([...name].length <= most) return name;
    // What tells two of one name apart stays.
    const beside = / \([^()]*\)$/.exec(name)?.[0] ?? '';
    return firstAndInitial(name.slice(0, name.length - beside.length)) + beside;
  });
  return names.map((name, i) =>
    short.indexOf(short[i]!) === short.lastIndexOf(short[i]!) ? short[i]! : name,
  );
}

function firstAndInitial(name: string): string {
  const [first = name, ...others] = wordsOfName(name);
  const initial = [...(others.at(-1) ?? '')][0];
  return initial ? `${first} ${initial}.` : first;
}

/** Returns a text of at most `most` characters, cut between two words. */
export function cutAtWord(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const kept = letters.slice(0, most - 1).join('');
  const space = kept.lastIndexOf(' ');
  return `${(space > most / 2 ? kept.slice(0, space) : kept).replace(/[\s,;:.]+$/, '')}…`;
}

/** Returns the writers by stack of support, those not sorted yet last; one list if nobody is sorted. */
export function byStack({ classroom, date }: ClassView): { name: string; ids: string[] }[] {
  const { supportOf } = classOn(classroom, date);
  const ids = classroom.students.map(({ id }) => id);
  const stacks = (Object.keys(STACK_HEADS) as Support[])
    .map((stack) => ({
      name: STACK_HEADS[stack],
      ids: ids.filter((id) => supportOf(id) === stack),
    }))
    .filter((stack) => stack.ids.length > 0);
  const rest = ids.filter((id) => supportOf(id) === null);
  if (rest.length === 0) return stacks;
  return [...stacks, { name: stacks.length > 0 ? 'not sorted yet' : '', ids: rest }];
}
