/** Defines the words that a class file may hold where only certain words are allowed. */

/** The newest form of class files that this version knows; see `format` in class.yaml. */
export const NEWEST_FORMAT = 1;

/** The stacks of a sort on a skill, and of the support sort, in the order of the keys 1, 2, 3. */
export const STANDINGS = ['got it', 'almost', 'needs help'] as const;
export const SUPPORTS = ['most', 'medium', 'least'] as const;
export type Standing = (typeof STANDINGS)[number];
export type Support = (typeof SUPPORTS)[number];

/** What a group or a conference is for: see evidence/turn.ts. */
export const KINDS = ['need', 'push', 'stretch'] as const;
export type MeetingKind = (typeof KINDS)[number];
/** For whom a lesson is written: the stacks of support, or the stretch lane. */
export const LESSON_STACKS = [...SUPPORTS, 'stretch'] as const;

/** In the order of the keys 1, 2, 3. */
export const OUTCOMES = ['has it', 'tried it', 'not yet'] as const;

export const GENRES = ['narrative', 'opinion', 'informational'] as const;
export const STAGES = ['collecting', 'planning', 'drafting', 'revising', 'editing'] as const;
export const WORKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
/** A text of the class: a book, the teacher's own writing, a student's, or one written together. */
export const TEXT_KINDS = ['book', 'mine', 'student', 'shared'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];
/** What a scored piece is: an answer to a text, written in one sitting, or worked on for weeks. */
export const PIECE_KINDS = ['response', 'on-demand', 'process'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

export type Genre = (typeof GENRES)[number];
export type Stage = (typeof STAGES)[number];

/** What a line of scores says of the piece; all else in it is traits. */
export const PIECE_KEYS = ['date', 'rubric', 'piece', 'prompt'] as const;

/** What a teacher may write for a missing score; none of them is a zero. */
export const NO_SCORE = ['NS', 'EX', 'N/A', '-'] as const;

/** The five ways to show a strategy, from the post that the method is based on. */
export const SHOWS = [
  'mentor text',
  "teacher's writing",
  'student text',
  'shared writing',
  'coaching',
] as const;
