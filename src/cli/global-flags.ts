/** Decides which flags work with every command. */

import { filledBy, toggle, value } from '../command-line/arguments.ts';

const CLASS = filledBy(
  value('folder', 'the class folder (default: the nearest one, here or above)', 'room-12'),
  'folder',
);

/** Flags that every command takes. */
export const GLOBAL_FLAGS = {
  C: CLASS,
  class: CLASS,
  date: filledBy(
    value('date', 'use this day as today: 2026-11-23, yesterday, "Nov 3"', 'yesterday'),
    'date',
  ),
  as: filledBy(
    value('teacher', 'which teacher you are, in a class that several teach', 'kim'),
    'teacher',
  ),
};

/** Taken off the line before anything else: see screen-flags.ts. */
export const SCREEN_FLAGS = {
  accessible: toggle('one line an answer: nothing is drawn, no escape sequence'),
  noColor: toggle('print without colors'),
  noInput: toggle('never ask: an error instead'),
};
