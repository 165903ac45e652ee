/** How a text is added to texts.yaml: the new line goes in, and no other byte changes. */

import { expect, test } from 'vitest';
import type { ClassText } from '../../src/core/schema/texts-yaml.ts';
import { withText } from '../../src/folder/edit/text-entry.ts';

const TRAIN: ClassText = { kind: 'book', title: 'Night Train', skills: ['structure.end'] };
const LINE = '{kind: book, title: Night Train, skills: [structure.end]}';
const NOTED = { ...TRAIN, note: 'ends quietly', read: '2026-11-23' };

test.each<[what: string, before: string, entry: ClassText, after: string]>([
  ['an empty file', '', TRAIN, `- ${LINE}\n`],
  ['comments only, no line end', '# mine', TRAIN, `# mine\n- ${LINE}\n`],
  [
    'after others',
    '- title: x # mine\n  kind: book\n',
    TRAIN,
    `- title: x # mine\n  kind: book\n- ${LINE}\n`,
  ],
  ['indented', '  - {kind: mine, title: x}\n', TRAIN, `  - {kind: mine, title: x}\n  - ${LINE}\n`],
  [
    'Windows line ends',
    '- {kind: mine, title: x}\r\n',
    TRAIN,
    `- {kind: mine, title: x}\r\n- ${LINE}\r\n`,
  ],
  ['brackets', '[]\n', TRAIN, `[${LINE}]\n`],
  [
    'no skill',
    '',
    { kind: 'mine', title: 'Soup: hot', skills: [] },
    '- {kind: mine, title: "Soup: hot"}\n',
  ],
  ['the same again', `- ${LINE}\n`, TRAIN, `- ${LINE}\n`],
  [
    'more about it, in braces',
    '- {kind: book, title: "Night train!", skills: [ideas]} # mine\n',
    NOTED,
    '- {kind: book, title: "Night train!", skills: [ideas, structure.end], note: ends quietly, read: 2026-11-23} # mine\n',
  ],
  [
    'more about it, in lines',
    '- kind: book\n  title: night train\n  note: old\n  skills:\n    - ideas # why\n- {kind: mine, title: x}\n',
    NOTED,
    '- kind: book\n  title: night train\n  note: ends quietly\n  skills:\n    - ideas # why\n    - structure.end\n  read: 2026-11-23\n- {kind: mine, title: x}\n',
  ],
  ['the first skill of it', '- {kind: book, title: Night Train}\n', TRAIN, `- ${LINE}\n`],
  [
    'of another kind',
    '- {kind: mine, title: Night Train}\n',
    TRAIN,
    `- {kind: mine, title: Night Train}\n- ${LINE}\n`,
  ],
  [
    'of another writer',
    '- {kind: student, title: Dog, writer: ben}\n',
    { kind: 'student', title: 'Dog', writer: 'ana', skills: [] },
    '- {kind: student, title: Dog, writer: ben}\n- {kind: student, title: Dog, writer: ana}\n',
  ],
])('%s', (_, before, entry, text) => {
  expect(withText(before, entry)).toEqual({ ok: true, text });
});

test.each([
  ['keys and values', 'title: x\n', /not a list/],
  ['broken YAML', '- {title: x\n', /has problems/],
  ['an alias', '- &a {kind: book, title: Night Train}\n- *a\n', /safely/],
])('%s: refused with a reason', (_, before, why) => {
  expect(withText(before, NOTED)).toEqual({ ok: false, why: expect.stringMatching(why) });
});
