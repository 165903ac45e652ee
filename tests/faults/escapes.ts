/** What a terminal would obey, or turn round, and a class that is full of it. */

import type { randomFrom } from '../random.ts';
import { shown } from './findings.ts';
import { DATA } from './hostile-class.ts';

export const FOREIGN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;

const BAD = [
  ...[
    '\u001b[31m',
    '\u001b[2J',
    '\u001b[?1049h',
    '\u001b[1A',
    '\u001b]8;;http://x.y\u0007',
    '\u001bc',
  ],
  ...[
    '\u001b]52;c;eA==\u0007',
    '\u001b]0;title\u001b\\',
    '\u001bP1$r0m\u001b\\',
    '\u001b_x\u001b\\',
  ],
  ...[
    '\u009b31m',
    '\u009d0;x\u009c',
    '\u0090q\u009c',
    '\u0085',
    '\u008d',
    '\r',
    '\b\b\b',
    '\u0007',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\t',
  ],
  ...[
    '\n',
    '\v',
    '\f',
    '\u007f',
    '\u0000',
    '\u001b',
    '\u001b[',
    '\u001b[200~',
    '\u000e',
    '\u001b[6n',
  ],
];

/** A text with a word that is only its own, between bytes that a terminal would obey. */
export function hostile(random: ReturnType<typeof randomFrom>, n: number): string {
  const parts = Array.from({ length: 1 + random.below(4) }, () => random.pick(BAD));
  const at = random.below(parts.length + 1);
  return [...parts.slice(0, at), `Wq${n}z`, ...parts.slice(at)].join('');
}

/** Finds text that came with the class; what a person types is not foreign. */
export const said = (text: string) =>
  [...new Set(text.match(new RegExp(FOREIGN, 'g')) ?? [])].map(shown).join(' ');

// Free texts: words in them mean nothing to confer, so that every command goes on.
const FREE =
  /^(name|words|strength|note|next|piece|because|title|by|place|no place|supports|also called|\d+|kai|ben)$/;
export function poisoned(text: () => string) {
  const walk = (value: unknown, key: string, free: boolean): unknown => {
    if (typeof value === 'string') return free && FREE.test(key) ? text() : value;
    if (typeof value !== 'object' || value === null) return value;
    const list = Array.isArray(value);
    const entries = Object.entries(value).map(([inner, of]) => {
      const open = list
        ? free && /supports|called/.test(key)
        : !/stacks|pinned|out|writers/.test(key);
      return [inner, walk(of, inner, open || typeof of === 'object')];
    });
    return list ? entries.map(([, of]) => of) : Object.fromEntries(entries);
  };
  return Object.fromEntries(
    Object.entries(DATA).map(([file, value]) => [file, walk(value, file, true)]),
  ) as typeof DATA;
}
