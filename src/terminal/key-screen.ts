/** What is asked where one key answers for one writer, and how far it has come. */

import type { Entry } from '../core/sort-file.ts';
import { type Change, placedCount, type Sorting } from '../core/sorting.ts';

export interface KeyScreen {
  /** "Leads · Mon Nov 23". */
  title: string;
  /** What each key answers for this one, in the order in which they are shown. */
  answers(id: string | undefined): readonly (readonly [key: string, answer: string])[];
  /** The first thing asked: "Which stack?" */
  question: string;
  /** What the answering keys do, for the help: "put the writer in a stack". */
  does: string;
  /** What an answered one is: "placed". */
  done: string;
  /** Only what is asked of writers: how many have which answer, and a note beside it. */
  ofWriters: boolean;
  /** Whom a skip passes over together with this one. */
  together?(id: string): string[];
  /** Which of how many is on screen, where that is not one of all that is asked. */
  position?(id: string | undefined): [at: number, of: number];
  /** What the answers are, for a digit that is none. */
  scale?(id: string): string;
  /** The last answer is to be looked at before it ends: Enter ends it. */
  confirmsEnd?: boolean;
  /** What the key "." makes of the answer before: 3 becomes 3.5. */
  raised?(id: string, answer: string): string | undefined;
  /** The lines are already made safe for the screen. */
  card(id: string): { name: string; lines: string[]; writer?: string };
  /** On disk when it returns; `taken` is what somebody else wrote there meanwhile. */
  save(change: Change): { ok: true } | { ok: false; message: string; taken?: Entry };
}

/** All seen; q or the end of the input; Ctrl-C. */
export type KeyEnd = 'done' | 'stopped' | 'interrupted';

export interface Session {
  sorting: Sorting;
  mode: 'answer' | 'note' | 'help' | 'over';
  /** The note that is being typed. */
  draft: string;
  /** What was just done. */
  status: string;
  end?: KeyEnd;
  /** The key that was pressed last, and when, to tell a held key. */
  last?: Press;
  /** The one before it, if it was the same key. */
  before?: Press;
  /** What the last "." raised, to be lowered again where it was held. */
  raisedFrom?: string;
  /** All are answered, but the last answer may be a held key's: it ends in a moment, if nothing more comes. */
  doubtful?: boolean;
}

interface Press {
  name: string;
  at: number;
  /** Somebody was answered for, or skipped. */
  answered?: boolean;
}

export function beginSession(sorting: Sorting, { question, done }: KeyScreen): Session {
  const before = placedCount(sorting);
  const all = sorting.order.length;
  const status = before === 0 ? question : `Continuing: ${before} of ${all} are ${done}.`;
  const mode = sorting.current === undefined ? 'over' : 'answer';
  return { sorting, mode, draft: '', status };
}
