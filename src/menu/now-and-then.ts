/** The commands needed now and then: pages, lessons, checks, a new class, who comes and leaves. */

import {
  asked,
  DRY_RUN_ONLY,
  filledBy,
  JSON_ONLY,
  optional,
  required,
} from '../command-line/arguments.ts';
import {
  ADD_FLAGS,
  ARCHIVE_FLAGS,
  CHECK_FLAGS,
  GENRE_WORD,
  INIT_FLAGS,
  TRANSFER_FLAGS,
  UNIT_FLAGS,
} from '../commands/class/class-flags.ts';
import { SHELLS } from '../commands/completion/shells.ts';
import { LESSONS_FLAGS, TEXTS_FLAGS } from '../commands/lessons/lesson-flags.ts';
import { PRINT_FLAGS } from '../commands/pages/page-flags.ts';
import { EXPORT_FLAGS } from '../commands/record/record-flags.ts';
import { FORGET_FLAGS } from '../commands/safekeeping/safekeeping-flags.ts';
import { IMPORT_FLAGS } from '../commands/tables/table-flags.ts';
import { type Command, defineCommand } from './command.ts';

const roster = () => import('../commands/class/roster.ts');

export const nowAndThen: Command[] = [
  defineCommand({
    name: 'add',
    writes: true,
    about: 'Add a new writer to the class, or a list of them',
    words: { name: optional('a name', 'rest') },
    flags: ADD_FLAGS,
    examples: ['confer add "Mo Salah"', 'confer add "Lena Braun" --grade 5'],
    load: async () => (await roster()).add,
  }),
  defineCommand({
    name: 'archive',
    writes: true,
    about: 'Archive a writer who has left; the file is kept',
    words: { writer: filledBy(required('a writer', 'Which writer?'), 'writer', 'archived') },
    flags: ARCHIVE_FLAGS,
    examples: ['confer archive ana', 'confer archive ana --dry-run'],
    load: async () => (await roster()).archive,
  }),
  defineCommand({
    name: 'transfer',
    writes: true,
    about: 'Move a writer to another class, with all you know',
    words: {
      writer: filledBy(
        required('a writer and a class', 'Which writer, and to which class folder?'),
        'writer',
      ),
      to: filledBy(required('a class folder', 'To which class folder?'), 'folder'),
    },
    flags: TRANSFER_FLAGS,
    examples: ['confer transfer ana ../section-c', 'confer transfer ana ../section-c --dry-run'],
    load: async () => (await import('../commands/class/transfer/transfer.ts')).transfer,
  }),
  defineCommand({
    name: 'export',
    about: "Print one writer's record, or a table of the class",
    words: { writer: filledBy(optional('a writer'), 'writer', 'archived') },
    flags: EXPORT_FLAGS,
    examples: ['confer export ana', 'confer export --table scores'],
    manyClasses: true,
    load: async () => (await import('../commands/record/export.ts')).exportData,
  }),
  defineCommand({
    name: 'forget',
    writes: true,
    about: 'Remove a writer from every file, for good',
    words: { writer: filledBy(required('a writer', 'Which writer?'), 'writer', 'archived') },
    flags: FORGET_FLAGS,
    examples: ['confer forget ana', 'confer forget ana --yes'],
    load: async () => (await import('../commands/safekeeping/forget.ts')).forget,
  }),
  defineCommand({
    name: 'id',
    writes: true,
    about: "Change a writer's id in every file at once",
    words: {
      writer: filledBy(required('a writer', 'Which writer, and what is the new id?'), 'writer'),
      new: required('a new id', 'What is the new id?'),
    },
    flags: DRY_RUN_ONLY,
    examples: ['confer id ana ana-l', 'confer id kai kai-n --dry-run'],
    load: async () => (await roster()).changeId,
  }),
  defineCommand({
    name: 'print',
    writes: true,
    about: 'Other pages: who needs what, goal cards, for home',
    words: {
      page: filledBy(optional('a page'), 'page'),
      writers: filledBy(optional('writers', 'list'), 'who a page is about'),
    },
    flags: PRINT_FLAGS,
    examples: ['confer print needs', 'confer print goals ana,ben --names first'],
    load: async () => (await import('../commands/pages/print.ts')).print,
  }),
  defineCommand({
    name: 'skills',
    about: 'The ladder and its signs; find a skill by your word',
    words: { word: filledBy(optional('a word', 'one'), 'skill') },
    flags: JSON_ONLY,
    examples: ['confer skills', 'confer skills hook'],
    load: async () => (await import('../commands/lessons/skills.ts')).skills,
  }),
  defineCommand({
    name: 'lessons',
    writes: true,
    about: 'List the lessons, or start your own with "new leads"',
    words: {
      word: filledBy(optional('a word', 'one', 'new'), 'skill', { words: ['new'] }),
      skill: filledBy(optional('a skill'), 'skill'),
    },
    flags: LESSONS_FLAGS,
    examples: ['confer lessons leads', 'confer lessons new structure.lead'],
    load: async () => (await import('../commands/lessons/lessons.ts')).lessons,
  }),
  defineCommand({
    name: 'texts',
    writes: true,
    about: 'List the texts your class knows, or "add" one',
    words: {
      word: filledBy(optional('a word', 'one', 'add'), 'skill', { words: ['add'] }),
      title: optional('a title'),
    },
    flags: TEXTS_FLAGS,
    examples: [
      'confer texts endings',
      'confer texts add "Owl Moon" --by "Jane Yolen" --skill endings',
    ],
    load: async () => (await import('../commands/lessons/texts.ts')).texts,
  }),
  defineCommand({
    name: 'check',
    about: 'Find every problem in the class folder',
    words: {},
    flags: CHECK_FLAGS,
    examples: ['confer check', 'confer check --format unix'],
    load: async () => (await import('../commands/class/check.ts')).check,
  }),
  defineCommand({
    name: 'doctor',
    about: 'Check the setup around the class: disk, git, clock',
    words: {},
    flags: JSON_ONLY,
    examples: ['confer doctor', 'confer doctor --json'],
    load: async () => (await import('../commands/class/doctor.ts')).doctor,
  }),
  defineCommand({
    name: 'import',
    writes: true,
    about: 'Import scores from a table, or days off (.ics)',
    words: {
      file: filledBy(required('a file', 'Which table of scores, or which calendar?'), 'file'),
    },
    flags: IMPORT_FLAGS,
    examples: [
      'confer import scores.csv --rubric six-traits --piece "Winter story"',
      'confer import school.ics',
    ],
    load: async () => (await import('../commands/tables/import.ts')).importScores,
  }),
  defineCommand({
    name: 'init',
    writes: true,
    about: 'Make a new class folder',
    words: { folder: asked('word', 'a folder', 'What should the new folder be called?') },
    flags: INIT_FLAGS,
    examples: ['confer init room-7', 'confer init room-8 --grade 5 --students names.txt'],
    load: async () => (await import('../commands/class/init.ts')).init,
  }),
  defineCommand({
    name: 'unit',
    writes: true,
    about: 'Begin a unit: what the class writes from today on',
    words: { genre: GENRE_WORD },
    flags: UNIT_FLAGS,
    examples: ['confer unit opinion --stage drafting', 'confer unit --stage editing'],
    load: async () => (await import('../commands/class/unit.ts')).unit,
  }),
  defineCommand({
    name: 'demo',
    writes: true,
    about: 'Make a made-up class of 24 to try things on',
    words: { folder: filledBy(optional('a folder'), 'folder') },
    flags: {},
    examples: ['confer demo', 'confer demo my-demo'],
    load: async () => (await import('../commands/class/demo.ts')).demo,
  }),
  defineCommand({
    name: 'completion',
    about: 'Print a script with which Tab completes what you type',
    words: {
      shell: filledBy(required('a shell', 'For which shell: bash, zsh, fish or powershell?'), {
        words: SHELLS,
      }),
    },
    flags: {},
    examples: ['confer completion bash', 'confer completion zsh'],
    load: async () => (await import('../commands/completion/completion.ts')).completion,
  }),
];
