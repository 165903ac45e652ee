/** The flags of the commands that keep what you saw, and find it again. */

import {
  DRY_RUN,
  type FlagsOf,
  FORCE,
  filledBy,
  JSON_OUT,
  toggle,
  value,
} from '../../command-line/arguments.ts';

export const NOTE_FLAGS = {
  strength: toggle('what the writer did well, to tell them'),
  conference: toggle('you met one to one'),
  taught: filledBy(value('skill', 'what you taught', 'leads'), 'skill'),
  next: filledBy(value('step', 'what comes next: a skill, or a few words', 'endings'), 'skill'),
  insteadOf: value('note', 'replaces an old note: its day, or some of its words', 'nov 3'),
  remove: value('note', 'removes an old note: its day, or some of its words', 'nov 3'),
  edit: toggle("open the writer's file in your editor"),
  dryRun: DRY_RUN,
};
export type NoteFlags = FlagsOf<typeof NOTE_FLAGS>;

export const SHOW_FLAGS = {
  html: toggle('also make a page to print, with a chart'),
  force: FORCE,
  json: JSON_OUT,
};
export type ShowFlags = FlagsOf<typeof SHOW_FLAGS>;

export const TAUGHT_FLAGS = {
  lesson: filledBy(value('id', 'the lesson you taught', 'a-hook-needs-a-line'), 'lesson'),
  dryRun: DRY_RUN,
};
export type TaughtFlags = FlagsOf<typeof TAUGHT_FLAGS>;

export const LOG_FLAGS = {
  all: toggle('show everything from the beginning'),
  json: JSON_OUT,
};
export type LogFlags = FlagsOf<typeof LOG_FLAGS>;

export const EXPORT_FLAGS = {
  table: filledBy(
    value('name', 'a table instead: scores, evidence, needs, groups, meetings or notes', 'scores'),
    { words: ['scores', 'evidence', 'needs', 'groups', 'meetings', 'notes'] },
  ),
  names: filledBy(value('how', 'the names in a table: full or none (default: full)', 'none'), {
    words: ['full', 'none'],
  }),
  json: JSON_OUT,
};
export type ExportFlags = FlagsOf<typeof EXPORT_FLAGS>;
