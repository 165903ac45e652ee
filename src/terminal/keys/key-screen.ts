/** Defines what is asked while one key answers for one writer, and the progress so far. */

import type { Entry } from '../../core/files/sort-file.ts';
import { type AnswerChange, placedCount, type Sorting } from '../../core/sheets/key-by-key.ts';

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
  /** Ids that a skip skips together with this one. */
  together?(id: string): string[];
  /** Position shown ("2 of 24"), if that is not the position among all questions. */
  position?(id: string | undefined): [at: number, of: number];
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
  /** The lines are already safe for the screen. */
  card(id: string): { name: string; lines: string[]; writer?: string };
  /** Has written to the disk when it returns. `taken` is what somebody else wrote there. */
  save(change: AnswerChange): { ok: true } | { ok: false; message: string; taken?: Entry };
}

/** All seen; q or end of input; Ctrl-C. */
export type KeyEnd = 'done' | 'stopped' | 'interrupted';

export interface KeySession {
  sorting: Sorting;
  mode: 'answer' | 'note' | 'help' | 'over';
  /** The note being typed. */
  draft: string;
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

export function beginSession(sorting: Sorting, { question, done }: KeyScreen): KeySession {
  const before = placedCount(sorting);
  const all = sorting.order.length;
  const status = before === 0 ? question : `Continuing: ${before} of ${all} are ${done}.`;
  const mode = sorting.current === undefined ? 'over' : 'answer';
  return { sorting, mode, draft: '', status };
}
