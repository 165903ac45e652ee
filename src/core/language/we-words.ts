/** Decides what typed words say after "we", and whether they begin with what was done. */

import { normalizeName } from './normalize-name.ts';

// "We cut", "Today we cut", "On Tuesday, we cut": the sentence has its own beginning.
const BEGINNING = /^(?:(?:today|yesterday|on \p{L}+),? )?we(?:['’]ve)? (?=\S)/iu;

// Past forms that do not end in -ed, and base forms, of what a class does in a lesson.
const VERBS = new Set(
  `ate became began blew bought broke brought built burnt came caught chose clung crept cut dealt did
  dove drew drove dug fell felt fought found flew forgot froze gave got grew had heard held hid hit
  hung kept knew laid leapt led left lent let lit lost made meant met paid put quit ran rang read rebuilt
  redid reread retold rethought rewrote rode rose said sang sat saw sent set shared shook shot shut
  slid slept sold sought split spoke spent spread sprang stood stole strung stuck struck swam swapped
  swept swung taught threw thought told took tore undid understood was went were woke won wore wove
  wrote acted
  act add answer ask begin break bring build change check choose circle collect compare copy count
  decide describe draft draw edit end explain explore feel fill find finish fix follow get give go
  grow guess hear help highlight hold imagine join keep learn leave let listen look make map mark match
  meet move name notice open pick plan play point practice practise pull push read replace reread
  revise rewrite say search see show shrink slow sort split start stop stretch study swap switch take
  talk teach tell think trade try turn underline use visit wait walk watch weave wonder work write
  zoom`.split(/\s+/),
);

const NO_PAST = new Set('bed embed feed hundred naked need red sacred seed speed weed'.split(' '));

/** Words that may come between "we" and what was done. */
const BETWEEN = /^(all|also|each|both|first|then|next|just|again|together|even|never|\p{L}+ly)$/u;

/** Returns the words as they follow "we": one line, without a beginning and a period of their own. */
export function afterWe(typed: string): string {
  const words = typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BEGINNING, '')
    .replace(/(?<!\.)\.$/, '');
  const [first = ''] = words.split(' ');
  // A phone begins with a capital.
  const isCapital = /^\p{Lu}[^\p{Lu}]*$/u.test(first) && isDone(normalizeName(first));
  return isCapital ? words[0]!.toLowerCase() + words.slice(1) : words;
}

/** Returns true if the words begin with a verb, past or base: "cut the hello line". */
export function beginsWithVerb(words: string): boolean {
  const first = normalizeName(words)
    .split(' ')
    .find((word) => !BETWEEN.test(word));
  return first !== undefined && isDone(first);
}

function isDone(word: string): boolean {
  return VERBS.has(word) || /^didnt$|^couldnt$|^could$/.test(word) || isPast(word);
}

function isPast(word: string): boolean {
  return /^\p{L}{2,}ed$/u.test(word) && !NO_PAST.has(word);
}
