/** Decides what flags say: lists add up, and a value given twice is refused. */

import { listed } from '../core/language/wording.ts';
import { Usage } from '../usage.ts';
import { type Flag, type Flags, type FlagsOf, flagName } from './arguments.ts';
import { asTyped } from './as-typed.ts';

/** By the key of a flag: true for a switch, else every value that was given for it. */
export type TypedFlags = Record<string, true | string[] | undefined>;

/** The flags as the command gets them. Throws `Usage`. */
export function flagsFrom<F extends Flags>(flags: F, typed: TypedFlags): FlagsOf<F> {
  const names = Object.keys(flags).map(flagName);
  const given = Object.entries(flags).map(([key, flag]) => {
    const values = typed[key];
    return [key, Array.isArray(values) ? fromValues(flagName(key), flag, values, names) : values];
  });
  return Object.fromEntries(given.filter(([, one]) => one !== undefined)) as FlagsOf<F>;
}

function fromValues(name: string, { kind, example }: Flag, values: string[], flags: string[]) {
  // --piece --rubric six-traits: the value was forgotten, and the next flag is none.
  if (values.some((one) => flags.includes(one) || isBlank(one))) throw noValue(name, example);
  if (kind === 'list') return values.join(',');
  return kind === 'value' ? onlyOne(name, values) : values;
}

/** Nothing but blanks and commas. */
function isBlank(value: string): boolean {
  return /^[\s,]*$/.test(value);
}

/** The one value of a flag that may be given once. Throws `Usage` for more. */
export function onlyOne(name: string, [first = '', ...others]: string[]): string {
  if (others.length === 0 && isBlank(first)) throw noValue(name);
  if (others.length === 0) return first;
  const all = [first, ...others].map((one) => `"${one}"`);
  throw new Usage(
    `${name} takes one value, but got ${listed(all)}. Nothing was changed.`,
    `Give it once, for example: ${name} ${asTyped(first)}`,
  );
}

export function noValue(name: string, example?: string): Usage {
  return new Usage(
    `${name} needs a value. Nothing was changed.`,
    example === undefined
      ? 'Leave it out, or give one.'
      : `For example: ${name} ${asTyped(example)}`,
  );
}
