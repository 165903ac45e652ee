/** Decides which tokens are words and which flags; joins a list that the shell cut: "ana, ben". */

import { Usage } from '../usage.ts';
import { type Flags, flagName, type Words } from './arguments.ts';
import { noValue } from './typed-flags.ts';

export interface Tokens {
  /** The command's name; undefined for bare confer. */
  name?: string;
  /** Flags and their values, in the order in which they were typed. */
  flags: string[];
  words: string[];
  /** For each word, the value of a flag that it came right after: it may be a part of that. */
  after: (Value | undefined)[];
}

/** The place of a value in `flags`, and whether it is a list. */
interface Value {
  at: number;
  isList: boolean;
}

/** What has a place: the flags that any command takes, and the words and flags of each command. */
export interface KnownPlaces {
  globalFlags: Flags;
  commandNamed(name: string): { words: Words; flags: Flags } | undefined;
}

/** Throws `Usage` for a flag without its value, and for a dash that is none. */
export function tokensFrom(argv: string[], known: KnownPlaces): Tokens {
  const found: Tokens = { flags: [], words: [], after: [] };
  const rest = [...argv];
  const everywhere = Object.keys(known.globalFlags).map(flagName);
  let onlyWords = false;
  let value: Value | undefined;
  for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
    const command = known.commandNamed(found.name ?? '');
    const flags = { ...known.globalFlags, ...command?.flags };
    if (!onlyWords) refuseLongDash(token, flags);
    if (token === '--' && !onlyWords) onlyWords = true;
    else if (isFlag(token) && !onlyWords) {
      const { tokens, isList } = flagFrom(token, rest, flags);
      found.flags.push(...tokens);
      // Words after the day or the class are the command's.
      const isOwn = tokens.length > 1 && !everywhere.includes(token);
      value = isOwn ? { at: found.flags.length - 1, isList } : undefined;
    } else if (found.name === undefined) [found.name, value] = [token, undefined];
    else {
      const place = Object.values(command?.words ?? {})[found.words.length];
      found.words.push(place?.kind === 'list' ? listFrom(token, rest) : token);
      found.after.push(value);
    }
  }
  return found;
}

/**
 * Returns the tokens with the words that came right after a value joined to it, if that leaves no
 * more than `places` words: `--needs-help ana ben`, `--piece Winter story`.
 */
export function joinedToValue(tokens: Tokens, places: number): Tokens | undefined {
  const { words, flags, after } = tokens;
  const value = after.at(-1);
  const first = after.indexOf(value);
  if (!value || first > places) return undefined;
  const parts = [flags[value.at]!, ...words.slice(first)];
  const joined = value.isList
    ? parts.map((part) => part.replace(/^,|,$/g, '')).join(',')
    : parts.join(' ');
  return { ...tokens, words: words.slice(0, first), flags: flags.with(value.at, joined) };
}

/** A phone or an editor makes one long dash of two short ones. */
function refuseLongDash(token: string, flags: Flags): void {
  const flag = `--${token.replace(/^[\u2012-\u2015\u2212-]+/, '')}`;
  const isLong = /^-?[\u2012-\u2015\u2212]/.test(token);
  if (!isLong || !Object.keys(flags).map(flagName).includes(flag.split('=')[0]!)) return;
  throw new Usage(
    `"${token}" begins with a long dash, so it is no flag. Nothing was changed.`,
    `Did you mean "${flag}"?`,
  );
}

/** A flag and its value, which may stand behind "=" or in the next token. */
function flagFrom(token: string, rest: string[], flags: Flags) {
  const [name] = token.split('=');
  const found = Object.entries(flags).find(([key]) => flagName(key) === name);
  const { kind, example } = found?.[1] ?? {};
  const isList = kind === 'list' || kind === 'each list';
  if (token !== name) return { tokens: [isList ? listFrom(token, rest) : token], isList };
  if (kind === undefined || kind === 'switch') return { tokens: [token], isList };
  const next = rest.shift();
  if (next === undefined || next === '--') throw noValue(token, example);
  return { tokens: [token, isList ? listFrom(next, rest) : next], isList };
}

/** A comma at an end goes on with the list; takes what belongs to it out of `rest`. */
function listFrom(first: string, rest: string[]): string {
  let list = first;
  while (rest[0] !== undefined && rest[0] !== '--' && !isFlag(rest[0])) {
    if (!list.endsWith(',') && !rest[0].startsWith(',')) break;
    list += rest.shift();
  }
  return list;
}

/** A dash with a letter behind it, or with a blank: then commander refuses it. -5 is a word. */
export function isFlag(token: string): boolean {
  return /^--?[^\d\s,.-]|^--?\s/u.test(token);
}
