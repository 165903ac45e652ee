/** Defines what is known when Tab is pressed: the line so far, and where its class is. */

import type { Before } from '../../command-line/at-cursor.ts';

/** Something that may be meant: the words for it, best first, and what it is. */
export interface Choice {
  /** The later ones are for somebody who has begun to type them. */
  words: string[];
  about: string;
  /** Capitals and accents do not matter. */
  isLoose?: true;
}

/** The class is read only as far as it is needed. */
export interface Around {
  root: string | undefined;
  home: string;
  today: string;
  teacher: string | undefined;
  before: Before;
  /** What was typed of the same word, and stays: "ana," or "--got-it=". */
  head: string;
  commands: Choice[];
  topics: Choice[];
}

export type InClass = Around & { root: string };
