/** Defines what a person who writes scripts wants to look up: help topics and the man page are made from it. */

type Row = [name: string, meaning: string];

/** In src these are the numbers that cli/exit-code.ts, usage.ts and main.ts give; a test compares. */
export const EXIT_CODES: [code: number, meaning: string][] = [
  [0, 'Done.'],
  [
    1,
    'There are problems in the files of the class; confer check lists them. Or nothing was found.',
  ],
  [2, 'The command line is wrong, and nothing was changed. The message says what to type.'],
  [3, 'It could not be saved, or the output could not be written.'],
  [4, 'Another confer is writing in this class. Try again.'],
  [130, 'You left a question, or a sheet before its end. Its answers are saved.'],
];

/** Every variable that confer reads itself; a test compares with src. */
export const ENVIRONMENT: Row[] = [
  ['CONFER_TEACHER', 'Which teacher you are, as --as: in a class that several teach.'],
  ['CONFER_NO_INPUT', 'Never ask, as --no-input: an error says what is missing.'],
  ['ACCESSIBLE', 'One line an answer and nothing drawn, as --accessible. Not for "0".'],
  ['NO_COLOR', 'No colors, as --no-color.'],
  ['TERM', 'If it is "dumb", the same as ACCESSIBLE.'],
  ['VISUAL, EDITOR', "The editor that confer note --edit opens a writer's file in."],
  ['PATH', 'Where git is looked for; never in the class folder.'],
  ['DISPLAY, WAYLAND_DISPLAY', 'On Linux: without one of them, --open opens no browser.'],
  ['HOME', 'confer doctor writes ~ for it, so that its output names nobody.'],
  ['LC_ALL, LC_CTYPE, LANG', 'confer doctor looks whether the terminal shows every letter.'],
  ['GIT_*', 'Kept from git, except for those that say who you are.'],
];

/** What is in a class folder; docs/class-folder.md has every key. */
export const FILES: Row[] = [
  ['class.yaml', 'Settings. The folder that has it is a class.'],
  ['students/ID.yaml', 'One writer: name, notes, scores. The file name is the id.'],
  ['archive/ID.yaml', 'A writer who has left.'],
  ['names.yaml', 'Names, where files have only ids. git ignores it.'],
  ['sorts/DATE-SKILL.yaml', 'The three stacks after workshop.'],
  ['groups/DATE.yaml', 'Who meets about what. Yours to edit.'],
  ['meetings/DATE-FOCUS.yaml', 'One meeting of a group, or a conference.'],
  ['taught/DATE-SKILL.yaml', 'What the whole class was taught.'],
  ['texts.yaml, tables.yaml', "Texts the class knows; what your school's tables mean."],
  ['lessons/ rubrics/ pages/', "Your own. They replace confer's of the same name."],
  ['ladder.yaml, standards.yaml', "Your own, in place of confer's."],
  ['plans/DATE/ prints/DATE/', 'Pages to print, made by confer plan and confer print.'],
  ['.confer/', 'A cache, the undo history, schemas for editors. Safe to delete.'],
];
