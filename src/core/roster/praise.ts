/** Decides which noted strengths can follow "You" on a page, and why others would not read well. */

import { inSpokenOrder, type Named, wordsFor } from './names.ts';
import { namedIn, namesOf } from './names-in-text.ts';
import { isOnlyPraise, whyNotFor } from './praise-signs.ts';
import { beginningOf, NOT_SAYING, outsideQuotes, spokenTo } from './praise-spoken.ts';
import { type Told, toldOf } from './praise-told.ts';

/** What follows "You " and stands before a period; or why nothing of it is printed. */
export type Praise = { words: string } | { why: string };

/** A writer whose supports, if any, are never told to others. */
export type Praised = Named & { supports?: string[] };

/** About one line beside a name on paper, and as much as a child hears at once. */
const LONGEST = 110;
/** Leaves room for a name that is dropped; what is longer is not read at all. */
const LONGEST_NOTE = 300;

const NO_VERB = 'it does not begin with what they did';
const LEAD = /^(?:he|she|they|you)\b(?!['’])[,:]? */i;
const HOW_THEY_ARE =
  /^(?:(?:he|she|they|you)['’](?:s|re)\b|(?:is|are|was|were)\b(?! \w+ing\b)|(?:am|be|being|seem(?:s|ed)?|looks|feels?|felt|becomes?|became|loves?|loved|likes?|liked|enjoy(?:s|ed)?|wants?|wanted|hates?|hated|cares?|cared|impress(?:es|ed)|amaze[sd])\b)/i;

/** Reads a strength noted of one writer, among the others of the class. */
export function readPraise(said: string, writer: Praised, classmates: Named[]): Praise {
  const read = readNote(said, writer, classmates);
  return 'why' in read ? read : { words: read.words };
}

/** Reads a strength as it is told to somebody else; undefined if it does not read well so. */
export function readTold(said: string, writer: Praised, classmates: Named[]): Told | undefined {
  const read = readNote(said, writer, classmates);
  return 'why' in read ? undefined : toldOf(read.text, read.isToThem);
}

interface ReadNote {
  words: string;
  /** Without the writer's name and the end. */
  text: string;
  isToThem: boolean;
}

function readNote(said: string, writer: Praised, classmates: Named[]): ReadNote | { why: string } {
  const noted = said.trim().replace(/[^\S\r\n\t]+/g, ' ');
  if (noted.length > LONGEST_NOTE) return { why: tooLong(noted) };
  if (/[\r\n]/.test(noted)) return { why: 'there is more than one note in it' };
  const text = withoutEnd(withoutLead(noted, writer));
  const why =
    whyNames(text, writer, classmates) ??
    whyNotBegun(outsideQuotes(text)) ??
    whySupports(text, writer);
  if (why !== undefined) return { why };
  const isToThem = /^you\b/i.test(noted);
  const praise = spokenTo(text, isToThem);
  if ('why' in praise) return praise;
  const isLong = [...praise.words].length > LONGEST;
  return isLong ? { why: tooLong(praise.words) } : { ...praise, text, isToThem };
}

/** Drops the writer's own name, He, She, They or You at the beginning. */
function withoutLead(noted: string, writer: Named): string {
  if (verbLength(noted) > 0) return noted;
  const { id, name } = writer;
  const [own] = namedIn(noted, [name, inSpokenOrder(name), ...wordsFor(writer), id]);
  if (own?.from !== 0 || /^['’]/.test(noted.slice(own.to))) return noted.replace(LEAD, '');
  return withoutLead(noted.slice(own.to).replace(/^[\s,:]+/, ''), writer);
}

/** Drops a final period or "!", also one inside of a quote: the page sets its own period. */
function withoutEnd(text: string): string {
  const open = text.replace(/[.!\s]+$/, (end) => (end.includes('..') ? end : ''));
  return open.replace(/(?<![.!?])\.(["”])$/, '$1');
}

function whyNames(text: string, writer: Named, classmates: Named[]): string | undefined {
  const others = classmates.filter(({ id }) => id !== writer.id);
  const after = text.slice(verbLength(text));
  const [found] = namedIn(after, [...others, writer].flatMap(namesOf));
  return found && `it names ${after.slice(found.from, found.to)}`;
}

/** Returns how long a verb in small letters is at the beginning: "drew" there is not Drew. */
function verbLength(text: string): number {
  const { verb } = beginningOf(text);
  return verb && /^[a-z]/.test(text) ? text.split(' ')[0]!.length : 0;
}

function whyNotBegun(plain: string): string | undefined {
  const how = HOW_THEY_ARE.exec(plain)?.[0];
  if (how !== undefined) return `"${how}" says how they are, not what they did`;
  if (plain !== '' && isOnlyPraise(plain)) return NOT_SAYING;
  return whyNotFor(plain) ?? (beginningOf(plain).verb ? undefined : NO_VERB);
}

/** What supports a writer is private, in whatever words their file has it. */
export function whySupports(text: string, { supports = [] }: Praised): string | undefined {
  const found = supports.find((support) => namedIn(text, [support]).length > 0);
  return found && `"${found}" is about support or a level`;
}

function tooLong(text: string): string {
  return `it is ${[...text].length} characters long, and ${LONGEST} is the most`;
}
