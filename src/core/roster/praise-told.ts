/** Decides how a note about a writer is told to somebody else: after their name, and after "They". */

import { beginningOf, GOES_ON, OWN, outsideQuotes, QUOTED, turned } from './praise-spoken.ts';
import { thirdPerson, type VerbForm, verbAt } from './praise-verbs.ts';

export interface Told {
  /** "tries their own lead" */
  afterName: string;
  /** "try their own lead" */
  afterThey: string;
}

/** Returns both forms of a text that begins with a verb and reads well after "You". */
export function toldOf(text: string, isToThem: boolean): Told | undefined {
  const { how, verb, rest } = beginningOf(text);
  if (verb === undefined) return undefined;
  const about = (words: string) => ofThem(words.replace(OWN, '$1their own'), isToThem);
  const they = about(`${how}${verb.said} ${turned(verb, rest)}`);
  const named = afterName(text.slice(how.length).split(' ')[0]!, how, verb, rest);
  const name = named === undefined ? undefined : about(named);
  return they === undefined || name === undefined
    ? undefined
    : { afterName: name, afterThey: they };
}

/** The past is the same after a name; "tries" was noted so, and "try" is "tries" if no verb goes on. */
function afterName(first: string, how: string, verb: VerbForm, rest: string): string | undefined {
  if (!verb.present || /\bcan $/.test(how)) return `${how}${verb.said} ${rest}`;
  const noted = first.toLowerCase();
  if (noted !== verb.said) return `${how}${noted} ${rest}`;
  const more = [...outsideQuotes(rest).matchAll(GOES_ON)].map(([, , word = '']) =>
    word.toLowerCase(),
  );
  const goesOn = more.some((word) => verbAt(word)?.said === word);
  return goesOn ? undefined : `${how}${thirdPerson(verb.said)} ${rest}`;
}

/** What was said to the writer, "moved your lead", is about "their lead"; "you" can be anybody. */
function ofThem(words: string, isToThem: boolean): string | undefined {
  if (!isToThem) return words;
  const parts = words.split(QUOTED);
  const said = parts.map((part, i) => (i % 2 ? part : part.replace(/\byour\b/gi, 'their')));
  return /\byou/i.test(outsideQuotes(words.replace(/\byour\b/gi, ''))) ? undefined : said.join('');
}
