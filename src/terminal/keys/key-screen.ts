/** Defines what is asked while one key answers for one writer, and the progress so far. */

import type { Entry } from '../../core/files/sort-file.ts';
import { verb } from '../../core/language/wording.ts';
import { type AnswerChange, placedCount, type Sorting } from '../../core/sheets/key-by-key.ts';
import type { CardLine } from '../../core/sheets/writer-card.ts';

export interface KeyScreen {
  /** "Leads · Mon Nov 23". */
  title: string;
  /** The answer of each key for this one, in the order shown. */
  answers(id: string | undefined): readonly (readonly [key: string, answer: string])[];
  /** The first thing asked: "Which stack?" */
  question: string;
  /** What the answering keys do, for the help: "put the writer in a stack". */
  does: string;
  /** The word for an answered one: "placed". */
  done: string;
  /** True if the questions are about writers: shows counts per answer and allows notes. */
  ofWriters: boolean;
  /** Ids that are put off together with this one. */
  together?(id: string): string[];
  /** Position shown ("2 of 24"), if that is not the position among all questions. */
  position?(id: string | undefined): [at: number, of: number];
  /** What each answer looks like, as the ladder says it: shown beside its key. */
  signs?(id: string): ReadonlyMap<string, string>;
  /** Who can be found by letters, each with what is asked next about them; else all of the sorting. */
  people?(sorting: Sorting): Person[];
  /** Asks in the order of a pile of papers: letters of a name and a digit, again and again. */
  pile?: boolean;
  /** The card lists the answers, so the key help leaves out the digits. */
  listed?: boolean;
  /** Shows the next page of answers; false if there is only one. */
  turn?(id: string): boolean;
  /** The words for a saved answer, if not the answer itself. */
  says?(id: string, answer: string): string;
  /** Says the possible answers, for a digit that is not one. */
  scale?(id: string): string;
  /** Waits for Enter before it ends, so that the last answer can be checked. */
  confirmsEnd?: boolean;
  /** What the key "." makes of the last answer: 3 becomes 3.5. */
  raised?(id: string, answer: string): string | undefined;
  /** The lines are already safe for the screen; `known` has a label before each. */
  card(id: string): { name: string; lines: string[]; known?: CardLine[]; writer?: string };
  /** Has written to the disk when it returns. */
  save(change: AnswerChange): Saved;
}

/** `taken` is what somebody else wrote there instead, `others` what they wrote about others. */
export type Saved =
  | { ok: true; others?: readonly AnswerChange[] }
  | { ok: false; message: string; taken?: Entry };

/** What works once all are answered. */
export const WHEN_OVER = 'Enter finishes, u goes back, / finds one to change';

/** Somebody who can be found by letters of their name; `said` is their answer. */
export interface Person {
  id: string;
  name: string;
  said?: string;
}

/** All seen; q or end of input; Ctrl-C. */
export type KeyEnd = 'done' | 'stopped' | 'interrupted';

export interface KeySession {
  sorting: Sorting;
  mode: 'answer' | 'note' | 'find' | 'rest' | 'help' | 'over';
  /** The note or the letters being typed. */
  draft: string;
  /** Which of those found Enter takes. */
  picked: number;
  /** True while the find line opens again after each answer. */
  pile: boolean;
  /** Of the help, where it has several. */
  page?: number;
  /** What was just done. */
  status: string;
  end?: KeyEnd;
  /** The last key and its time, to detect a held key. */
  last?: Press;
  /** The one before it, if it was the same key. */
  before?: Press;
  /** The answer before the last ".", to restore if the key was held. */
  raisedFrom?: string;
  /** All are answered, but the last perhaps by a held key: ends soon if nothing more comes. */
  doubtful?: boolean;
}

interface Press {
  name: string;
  at: number;
  /** An answer or a skip was given. */
  answered?: boolean;
}

export function beginSession(
  sorting: Sorting,
  { question, done, pile = false }: KeyScreen,
): KeySession {
  const before = placedCount(sorting);
  const all = sorting.order.length;
  const status =
    before === 0
      ? question
      : `Going on where you stopped: ${before} of ${all} ${verb(before, 'is', 'are')} ${done}.`;
  const mode = sorting.current === undefined ? 'over' : pile ? 'find' : 'answer';
  return { sorting, mode, draft: '', picked: 0, pile, status };
}

/** Returns who can be found, with their answers. */
export function peopleIn(sorting: Sorting, { people, card }: KeyScreen): Person[] {
  if (people) return people(sorting);
  return sorting.order.map((id) => {
    const said = sorting.entries.get(id)?.stack;
    return { id, name: card(id).name, ...(said && { said }) };
  });
}
