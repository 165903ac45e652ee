/** Decides what may stand at the cursor of a line that is being typed: a command, a flag, or what fills a place. */

import { type Fill, type Flag, type Flags, flagName, type Thing } from './arguments.ts';
import { isFlag, type KnownPlaces } from './tokens.ts';

/** A piece of the last word: `head` stays as it is, `typed` is what is being completed. */
interface Piece {
  head: string;
  typed: string;
}

export type AtCursor =
  | ({ kind: 'command' } & Piece)
  | ({ kind: 'flag'; flags: [name: string, about: string][] } & Piece)
  | ({ kind: 'fill'; fills: readonly Fill[]; before: Before } & Piece);

/** What stands before the cursor. */
export interface Before {
  command?: string;
  words: string[];
  /** The part of a list that was typed as words of their own: "ana, ben, ". */
  begun?: string;
  /** By name as typed, such as --date: its values. */
  flags: Map<string, string[]>;
}

/** `typed` are the words after "confer", the last one up to the cursor; it may be empty. */
export function atCursor(typed: string[], known: KnownPlaces): AtCursor | undefined {
  const last = typed.at(-1) ?? '';
  const { before, open, onlyWords } = walked(typed.slice(0, -1), known);
  const command = known.commandNamed(before.command ?? '');
  const flags = { ...known.globalFlags, ...command?.flags };
  if (open) return fillOf(open, { head: '', typed: last }, before);
  if ((/^--?$/.test(last) || isFlag(last)) && !onlyWords) {
    const [name = '', ...value] = last.split('=');
    if (value.length === 0)
      return flagsLeft({ ...command?.flags, ...known.globalFlags }, last, before);
    const flag = flagCalled(name, flags);
    return flag && fillOf(flag, { head: `${name}=`, typed: value.join('=') }, before);
  }
  if (before.command === undefined) return { kind: 'command', head: '', typed: last };
  const places = Object.values(command?.words ?? {});
  const place = places[before.words.length];
  return place && fillOf(place, { head: '', typed: last }, before);
}

interface Walked {
  before: Before;
  /** The flag whose value comes next. */
  open: Flag | undefined;
  onlyWords: boolean;
}

/** As in tokens.ts, but nothing is refused: the line is not finished. */
function walked(tokens: string[], known: KnownPlaces): Walked {
  const before: Before = { words: [], flags: new Map() };
  let open: { flag: Flag; name: string } | undefined;
  let listGoesOn = false;
  let onlyWords = false;
  for (const token of tokens) {
    const command = known.commandNamed(before.command ?? '');
    if (open) {
      before.flags.get(open.name)!.push(token);
      // A comma at the end: the list goes on in the next word.
      if (!isList(open.flag) || !token.endsWith(',')) open = undefined;
    } else if (token === '--' && !onlyWords) onlyWords = true;
    else if (!onlyWords && isFlag(token)) {
      const [name = '', ...value] = token.split('=');
      const flag = flagCalled(name, { ...known.globalFlags, ...command?.flags });
      const values = value.length > 0 ? [value.join('=')] : [];
      before.flags.set(name, [...(before.flags.get(name) ?? []), ...values]);
      if (flag && flag.kind !== 'switch' && values.length === 0) open = { flag, name };
    } else if (before.command === undefined) before.command = token;
    else {
      if (listGoesOn) before.words[before.words.length - 1] += token;
      else before.words.push(token);
      const place = Object.values(command?.words ?? {})[before.words.length - 1];
      listGoesOn = place?.kind === 'list' && token.endsWith(',');
    }
  }
  const begun = listGoesOn ? before.words.pop() : undefined;
  return { before: { ...before, ...(begun && { begun }) }, open: open?.flag, onlyWords };
}

function isList({ kind }: Flag): boolean {
  return kind === 'list' || kind === 'each list';
}

function flagCalled(name: string, flags: Flags): Flag | undefined {
  return Object.entries(flags).find(([key]) => flagName(key) === name)?.[1];
}

/** Every flag of the command, then those of all commands; not one that may be given once and was. */
function flagsLeft(flags: Flags, typed: string, { flags: given }: Before): AtCursor {
  const all = Object.entries(flags).filter(
    ([key, { kind }]) => !given.has(flagName(key)) || /^(each|list)/.test(kind),
  );
  const own = all.map(([key, { about }]): [string, string] => [flagName(key), about]);
  return { kind: 'flag', flags: [...own, ['--help', 'print help']], head: '', typed };
}

/** In a list only the part after the last comma is completed; in ana=endings the part after "=". */
function fillOf(
  { kind, fills = [] }: { kind: string; fills?: readonly Fill[] },
  { head, typed }: Piece,
  before: Before,
): AtCursor | undefined {
  const comma = kind === 'list' ? typed.lastIndexOf(',') + 1 : 0;
  const equals = typed.indexOf('=', comma) + 1;
  const rest = equals > 0 ? fills.flatMap(secondOf) : fills;
  const from = Math.max(comma, rest.length > 0 ? equals : 0);
  if (rest.length === 0) return undefined;
  return {
    kind: 'fill',
    fills: rest,
    before,
    head: head + typed.slice(0, from),
    typed: typed.slice(from),
  };
}

/** Returns what follows "=" in `writer=skill`. */
function secondOf(fill: Fill): Thing[] {
  const second = typeof fill === 'string' ? fill.split('=')[1] : undefined;
  return second ? [second as Thing] : [];
}
