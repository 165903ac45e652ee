/** Decides how a note about a writer is said to them: "tries her own lead" is "try your own lead". */

import { isOnlyPraise, onlyJudges, whyNotAfterVerb } from './praise-signs.ts';
import { canBeNoun, secondPerson, type VerbForm, verbAt } from './praise-verbs.ts';

export const NOT_SAYING = 'it praises, but does not say what they did';

/** The child's own words; what is invisible is no part of them. */
export const QUOTED = /("[^"\p{C}]*"|“[^”\p{C}]*”)/u;
const IN_QUOTES = '“x”';

const HOW = /^(?:carefully|quietly|bravely|patiently|slowly|clearly|thoughtfully|cleverly) /i;
const PRONOUN =
  /\b(?:he|she|him|her|hers|his|they|them|their|theirs|himself|herself|themsel(?:f|ves))\b/i;
// Nobody else has been mentioned yet, so "own" is the writer's.
export const OWN =
  /^(\S+ (?:(?:in|from|with|down|up|out|about|on|to|back to) )?)(?:her|his|their) own\b/i;
const CLAUSE =
  /\b(?:how|where|when|that|why|what|who|which|as|because|so|until|while|if|after|before)\b/i;
export const GOES_ON = /((?:\b(?:and|then|or)|,) )(\p{L}+)/giu;
const NO_SUBJECT = /\b(?:when|where|if|because|while|before|after|until) (\p{L}+)/giu;

export interface Beginning {
  /** "carefully ", "can ", or nothing. */
  how: string;
  verb?: VerbForm;
  rest: string;
}

/** Returns the verb with which a text begins, and what follows it. */
export function beginningOf(text: string): Beginning {
  const how = (HOW.exec(text)?.[0] ?? '').toLowerCase();
  const can = /^can (?!be\b)/i.exec(text.slice(how.length))?.[0] ?? '';
  const [first = '', ...more] = text.slice(how.length + can.length).split(' ');
  const next = more[0]?.replace(/[,:]$/, '').toLowerCase();
  const verb = verbAt(first.toLowerCase(), next);
  const isBase = verb?.said === first.toLowerCase() && verb.present;
  if (can && !isBase) return { how, rest: '' };
  return { how: how + can.toLowerCase(), verb, rest: more.join(' ') };
}

/** Returns the text with "x" for all that is in quotation marks. */
export function outsideQuotes(text: string): string {
  return text
    .split(QUOTED)
    .map((part, i) => (i % 2 ? IN_QUOTES : part))
    .join('');
}

/** Returns a text that begins with a verb as it follows "You", or what in it cannot. */
export function spokenTo(text: string, isToThem: boolean): { words: string } | { why: string } {
  const { how, verb, rest } = beginningOf(text);
  if (verb === undefined || rest === '') return { why: 'one word says too little' };
  const plain = outsideQuotes(rest);
  const why = whyEmpty(verb, plain) ?? whyNotAfterVerb(plain) ?? whyUnclear(verb, plain);
  if (why !== undefined) return { why };
  if (!isToThem && /\byou\b/i.test(plain)) return { why: '"you" would mean the writer' };
  const words = `${how}${`${verb.said} ${turned(verb, rest)}`.replace(OWN, '$1your own')}`;
  const pronoun = PRONOUN.exec(withoutThings(words))?.[0].toLowerCase();
  return pronoun === undefined ? { words } : { why: `"${pronoun}" could mean the writer` };
}

function whyEmpty({ said }: VerbForm, rest: string): string | undefined {
  if (isOnlyPraise(rest) || onlyJudges(said, rest)) return NOT_SAYING;
  return /^(?:it|this|that|so)$/i.test(rest) ? 'it does not say what' : undefined;
}

/** "slows down and adds" can be turned; not where "adds" may be a noun or said of somebody else. */
function whyUnclear({ present }: VerbForm, rest: string): string | undefined {
  const isSaid = (word: string) => !canBeNoun(word) && secondPerson(word) !== undefined;
  const after = (place: RegExp) =>
    [...rest.matchAll(place)].map((found) => found.at(-1)!.toLowerCase());
  const hasOther = CLAUSE.test(rest) || !present;
  const word =
    after(GOES_ON).find((one) => (canBeNoun(one) ? present : hasOther && isSaid(one))) ??
    after(NO_SUBJECT).find(isSaid);
  return word && `it is not clear whether "${word}" is said of the writer`;
}

/** Turns the verbs that go on after the first one, and nothing in quotation marks. */
export function turned({ present }: VerbForm, rest: string): string {
  if (!present) return rest;
  const parts = rest.split(QUOTED);
  return parts.map((part, i) => (i % 2 ? part : part.replace(GOES_ON, turnedVerb))).join('');
}

function turnedVerb(all: string, before: string, word: string): string {
  const base = canBeNoun(word) ? undefined : secondPerson(word);
  return base === undefined ? all : before + base;
}

/** In "added two details and moved them", they are the details: the writer would be "themself". */
function withoutThings(words: string): string {
  const things = /\b(?:to (?:test|compare|check|sort)|and (?:then )?(\p{L}+)) them\b/giu;
  return words.replace(things, (all, did?: string) =>
    did === undefined || verbAt(did.toLowerCase(), 'the') ? '' : all,
  );
}
