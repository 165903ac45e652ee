/** Decides which tokens are words and which flags; joins a list that the shell cut: "ana, ben". */

import { type Flags, flagName, type Words } from './arguments.ts';
import { noValue } from './typed-flags.ts';

export interface Tokens {
  /** The command's name; undefined for bare confer. */
  name?: string;
  /** Flags and their values, in the order in which they were typed. */
  flags: string[];
  words: string[];
}

/** What has a place: the flags that any command takes, and the words and flags of each command. */
export interface Known {
  globalFlags: Flags;
  commandNamed(name: string): { words: Words; flags: Flags } | undefined;
}

/** Throws `Usage` for a flag at the end that needs a value. */
export function tokensFrom(argv: string[], known: Known): Tokens {
  const found: Tokens = { flags: [], words: [] };
  const rest = [...argv];
  let onlyWords = false;
  for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
    const command = known.commandNamed(found.name ?? '');
    if (token === '--' && !onlyWords) onlyWords = true;
    else if (token.length > 1 && token.startsWith('-') && !onlyWords) {
      found.flags.push(...flagFrom(token, rest, { ...known.globalFlags, ...command?.flags }));
    } else if (found.name === undefined) found.name = token;
    else {
      const place = Object.values(command?.words ?? {})[found.words.length];
      found.words.push(place?.kind === 'list' ? listFrom(token, rest) : token);
    }
  }
  return found;
}

/** A flag and its value, which may stand behind "=" or in the next token. */
function flagFrom(token: string, rest: string[], flags: Flags): string[] {
  const [name] = token.split('=');
  const found = Object.entries(flags).find(([key]) => flagName(key) === name);
  const { kind, example } = found?.[1] ?? {};
  const isList = kind === 'list' || kind === 'each list';
  if (token !== name) return [isList ? listFrom(token, rest) : token];
  const hasValue = kind !== undefined && kind !== 'switch';
  if (!hasValue) return [token];
  const next = rest.shift();
  if (next === undefined || next === '--') throw noValue(token, example);
  return [token, isList ? listFrom(next, rest) : next];
}

/** A comma at an end goes on with the list; takes what belongs to it out of `rest`. */
function listFrom(first: string, rest: string[]): string {
  let list = first;
  while (rest[0] !== undefined && !isFlag(rest[0])) {
    if (!list.endsWith(',') && !rest[0].startsWith(',')) break;
    list += rest.shift();
  }
  return list;
}

function isFlag(token: string): boolean {
  return /^--?\p{L}|^--$/u.test(token);
}
