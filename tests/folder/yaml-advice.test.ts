/** What a teacher may slip into by hand, one line a case: what is said, where, and that the advice loses no word. */

import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { type Advice, mended } from '../../src/folder/read/advice/advice.ts';
import { adviceOn } from '../../src/folder/read/advice/look-at-lines.ts';
import { lostText } from '../../src/folder/read/advice/lost-text.ts';
import { yamlDocument } from '../../src/folder/read/yaml-document.ts';
import { readYaml } from '../../src/folder/read/yaml-file.ts';
import { parseYaml } from '../../src/folder/read/yaml-text.ts';
import { randomFrom } from '../random.ts';

const NO_MEMO = {
  recall: () => undefined,
  unchanged: () => undefined,
  learn: () => {},
  keep: () => {},
  keeps: false,
};

async function problemsOf(text: string, kind: 'students' | 'class' | 'sorts' = 'students') {
  const { problems } = await readYaml(
    { file: 'mei.yaml', bytes: Buffer.from(text) },
    kind,
    NO_MEMO,
  );
  return problems;
}

const said = ({ line, column, code, message, hint }: Problem) =>
  `${line}:${column} ${code}: ${message} → ${hint}`;

const NOTE = (fields: string) => `name: Mei\nnotes:\n  - {date: 2026-11-20, ${fields}}\n`;
const SCORE = (score: string) =>
  `name: Mei\nscores:\n  - {date: 2026-11-20, rubric: six-traits, ideas: ${score}}\n`;
const TEXT = (text: string) => `put quotes around the text: ${text}`;
const COLON = 'there is a colon and a space inside of this text';
const GOES_ON = 'the quotes end here, and the text goes on';
const NO_SPACE = 'needs-space: there is no space after this colon';
const LOST = (sign: string) =>
  `text that begins with ${sign} needs quotes, or a word of it is lost`;
const BLANK = (code: string) =>
  `odd-letter: this blank is not a space (U+${code}), and YAML takes it for a letter`;
const CURLY = 'odd-letter: curly quotes do not hold text together in YAML';

/** A slip, what is said of it, and the text after following the hint, which reads well. */
const ROWS: [text: string, says: string, after: string][] = [
  // Two keys on one line.
  [
    'name: Mei\nnotes:\n  - date: 2026-11-20 note: said "no"\n    next: leads\n',
    '3:22 needs-line: note is a key of its own, and needs a line of its own → on the next line, right below "date", write note: said "no"',
    'name: Mei\nnotes:\n  - date: 2026-11-20\n    note: said "no"\n    next: leads\n',
  ],
  // Letters that look like others.
  [
    'name: Mei\nnotes:\n\u00a0\u00a0- {date: 2026-11-20}\n',
    `3:1 ${BLANK('00A0')} → delete it, and type a space`,
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n',
  ],
  [
    'name: Mei\nnotes:\n\u3000- {date: 2026-11-20}\n',
    `3:1 ${BLANK('3000')} → delete it, and type a space`,
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n',
  ],
  [
    'name: Mei\nnotes:\n  -\u00a0{date: 2026-11-20}\n',
    `3:4 ${BLANK('00A0')} → delete it, and type a space`,
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n',
  ],
  ['name:\u00a0Mei\n', `1:6 ${BLANK('00A0')} → delete it, and type a space`, 'name: Mei\n'],
  [
    'name: Mei\ngrade:\u20094\n',
    `2:7 ${BLANK('2009')} → delete it, and type a space`,
    'name: Mei\ngrade: 4\n',
  ],
  ['name: Mei\n\u00a0\n', `2:1 ${BLANK('00A0')} → delete it`, 'name: Mei\n\n'],
  [
    'name：Mei\n',
    '1:5 odd-letter: "：" stands here instead of a colon and a space → write name: Mei',
    'name: Mei\n',
  ],
  [
    'name: Mei\ngrade：4\n',
    '2:6 odd-letter: "：" stands here instead of a colon and a space → write grade: 4',
    'name: Mei\ngrade: 4\n',
  ],
  [
    NOTE('note: “she said: hi”'),
    `3:30 ${CURLY} → write straight quotes: "she said: hi"`,
    NOTE('note: "she said: hi"'),
  ],
  ['name: «Mei: Tan»\n', `1:7 ${CURLY} → write straight quotes: "Mei: Tan"`, 'name: "Mei: Tan"\n'],
  [
    NOTE('“note”: hi'),
    '3:24 odd-letter: the key note has quotes or blanks around it that YAML takes for letters → write note',
    NOTE('note: hi'),
  ],
  [
    'name: Mei\nnotes:\n  - {date: 2026-11-20,\u00a0next: leads}\n',
    '3:23 odd-letter: the key next has quotes or blanks around it that YAML takes for letters → write next',
    NOTE('next: leads'),
  ],
  [
    NOTE('note\u2009: hi'),
    '3:24 odd-letter: the key note has quotes or blanks around it that YAML takes for letters → write note',
    NOTE('note: hi'),
  ],
  // A space or a sign that is missing.
  ['name:Mei\n', `1:5 ${NO_SPACE} → write name: Mei`, 'name: Mei\n'],
  ['name:Mei\ngrade: 4\n', `1:5 ${NO_SPACE} → write name: Mei`, 'name: Mei\ngrade: 4\n'],
  [
    'name: Mei\ngrade:4\nstage: drafting\n',
    `2:6 ${NO_SPACE} → write grade: 4`,
    'name: Mei\ngrade: 4\nstage: drafting\n',
  ],
  [
    'name= Mei\n',
    '1:5 needs-space: "=" stands here instead of a colon and a space → write name: Mei',
    'name: Mei\n',
  ],
  [NOTE('next:leads'), `3:28 ${NO_SPACE} → write next: leads`, NOTE('next: leads')],
  [
    'name: Mei\nnotes:\n  - {date:2026-11-20}\n',
    `3:10 ${NO_SPACE} → write date: 2026-11-20`,
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n',
  ],
  [SCORE('4, voice:3'), `3:59 ${NO_SPACE} → write voice: 3`, SCORE('4, voice: 3')],
  [
    'name: Mei\nnotes:\n  -{date: 2026-11-20}\n',
    '3:3 needs-space: there is no space after this dash → begin the line with a dash and a space: - {date: 2026-11-20}',
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n',
  ],
  [
    'name: Mei\nnotes:\n  -date: 2026-11-20\n    note: hi\n',
    '3:3 needs-space: there is no space after this dash → begin the line with a dash and a space: - date: 2026-11-20',
    'name: Mei\nnotes:\n  - date: 2026-11-20\n    note: hi\n',
  ],
  [
    'name: Mei\nnotes:\n  - {date: 2026-11-20 note: hi}\n',
    '3:22 needs-comma: there is no comma before note → put a comma before it: , note',
    NOTE('note: hi'),
  ],
  [
    NOTE('note: "hi" next: leads'),
    '3:34 needs-comma: there is no comma before next → put a comma before it: , next',
    NOTE('note: "hi", next: leads'),
  ],
  [
    NOTE('note: hi next: leads'),
    `3:32 needs-comma: there is no comma before next → put a comma before it: , next\nif it is part of the text, ${TEXT('"hi next: leads"')}`,
    NOTE('note: hi, next: leads'),
  ],
  [
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n  {date: 2026-11-21}\n',
    '4:3 needs-dash: an entry of a list begins with a dash → begin the line with 2 spaces and a dash: - {',
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n  - {date: 2026-11-21}\n',
  ],
  // Text that needs quotes.
  [
    NOTE('note: she wrote two things, then stopped'),
    `3:50 needs-quotes: a comma ends the text here, in braces → ${TEXT('"she wrote two things, then stopped"')}`,
    NOTE('note: "she wrote two things, then stopped"'),
  ],
  [
    NOTE('note: “she wrote, then left”'),
    `3:40 needs-quotes: a comma ends the text here, in braces → ${TEXT('"she wrote, then left"')}`,
    NOTE('note: "she wrote, then left"'),
  ],
  [
    NOTE('note: she said, b: c'),
    `3:40 unknown-key: unknown key "b" → if it is part of the text before it, ${TEXT('"she said, b: c"')}\nknown keys: date, kind, strength, taught, next, note and by`,
    NOTE('note: "she said, b: c"'),
  ],
  [NOTE('note: a: b'), `3:31 needs-quotes: ${COLON} → ${TEXT('"a: b"')}`, NOTE('note: "a: b"')],
  ['name: Mei: Tan\n', `1:10 needs-quotes: ${COLON} → ${TEXT('"Mei: Tan"')}`, 'name: "Mei: Tan"\n'],
  [
    'name: @mei\n',
    `1:7 needs-quotes: text that begins with @ needs quotes → ${TEXT('"@mei"')}`,
    'name: "@mei"\n',
  ],
  [
    'name: `mei\n',
    `1:7 needs-quotes: text that begins with \` needs quotes → ${TEXT('"`mei"')}`,
    'name: "`mei"\n',
  ],
  [
    'name: %mei\n',
    `1:7 needs-quotes: text that begins with % needs quotes → ${TEXT('"%mei"')}`,
    'name: "%mei"\n',
  ],
  [
    NOTE('note: |x|'),
    `3:30 needs-quotes: text that begins with | needs quotes → ${TEXT('"|x|"')}`,
    NOTE('note: "|x|"'),
  ],
  [
    'name: >mei\n',
    `1:7 needs-quotes: text that begins with > needs quotes → ${TEXT('">mei"')}`,
    'name: ">mei"\n',
  ],
  [
    'name: *Kai and Ben\n',
    `1:7 needs-quotes: text that begins with * needs quotes → ${TEXT('"*Kai and Ben"')}`,
    'name: "*Kai and Ben"\n',
  ],
  [
    NOTE('note: she [sic] wrote'),
    `3:34 needs-quotes: there is a [ inside of this text → ${TEXT('"she [sic] wrote"')}`,
    NOTE('note: "she [sic] wrote"'),
  ],
  [
    'name: [Mei] Tan\n',
    `1:7 needs-quotes: text that begins with [ needs quotes → ${TEXT('"[Mei] Tan"')}`,
    'name: "[Mei] Tan"\n',
  ],
  [
    NOTE('note: x # x'),
    `3:32 needs-quotes: a space and # begin a comment, so the line ends here → if it is text, put quotes around it: "x # x"`,
    NOTE('note: "x # x"'),
  ],
  [
    'name: Mei\nsupports: [x # x]\n',
    `2:14 needs-quotes: a space and # begin a comment, so the line ends here → if it is text, put quotes around it: "x # x"`,
    'name: Mei\nsupports: ["x # x"]\n',
  ],
  // Quotes and brackets.
  ["name: 'O'Neil'\n", `1:10 needs-quotes: ${GOES_ON} → ${TEXT('"O\'Neil"')}`, 'name: "O\'Neil"\n'],
  [
    'name: "Mei" Tan\n',
    `1:12 needs-quotes: ${GOES_ON} → ${TEXT('\'"Mei" Tan\'')}`,
    'name: \'"Mei" Tan\'\n',
  ],
  [
    NOTE('note: "a" b'),
    `3:33 needs-quotes: ${GOES_ON} → ${TEXT('\'"a" b\'')}`,
    NOTE('note: \'"a" b\''),
  ],
  [
    'name: "Mei\ngrade: 4\n',
    '1:7 not-closed: this quote is never closed → close it at the end of the text: "Mei"',
    'name: "Mei"\ngrade: 4\n',
  ],
  [
    NOTE('note: "hi'),
    '3:30 not-closed: this quote is never closed → close it at the end of the text: "hi"',
    NOTE('note: "hi"'),
  ],
  [
    'name: Mei\nsupports: [x\ngrade: 4\n',
    '2:11 not-closed: this [ is never closed → put ] at the end of the line',
    'name: Mei\nsupports: [x]\ngrade: 4\n',
  ],
  [
    'name: Mei\nnotes:\n  - {date: 2026-11-20\n',
    '3:5 not-closed: this { is never closed → put } at the end of the line',
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n',
  ],
  [
    'name: Mei\nnotes:\n  - {date: 2026-11-20',
    '3:5 cut-off: the file ends before this { is closed → put } at the end of the line\nif words were lost, git may have them: git log -p',
    'name: Mei\nnotes:\n  - {date: 2026-11-20}',
  ],
  [NOTE('note: hi}'), '3:33 not-closed: nothing opens this } → delete this }', NOTE('note: hi')],
  [
    'name: Mei\nsupports: [x}\n',
    '2:13 not-closed: this } closes a [ → write ] here',
    'name: Mei\nsupports: [x]\n',
  ],
  [
    'name: "C:\\dir"\n',
    '1:10 bad-yaml: in double quotes, \\d means nothing → write two backslashes: \\\\d',
    'name: "C:\\\\dir"\n',
  ],
  // Where a line begins.
  [
    'name: Mei\n  grade: 4\n',
    '2:3 bad-indent: this line does not begin where the lines above it do → begin it at the left edge',
    'name: Mei\ngrade: 4\n',
  ],
  [
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n    - {date: 2026-11-21}\n',
    '4:5 bad-indent: this line does not begin where the lines above it do → begin it with 2 spaces, like the line above',
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n  - {date: 2026-11-21}\n',
  ],
  [
    'name: Mei\nnotes:\n\t- {date: 2026-11-20}\n',
    '3:2 bad-indent: this line begins with a tab → begin it with 2 spaces, like the line above',
    'name: Mei\nnotes:\n  - {date: 2026-11-20}\n',
  ],
  // Right for YAML, and yet a word would be lost.
  [
    NOTE('note: !wow she finished'),
    `3:30 lost-text: ${LOST('!')} → ${TEXT('"!wow she finished"')}`,
    NOTE('note: "!wow she finished"'),
  ],
  [
    NOTE('note: &Kai and she wrote'),
    `3:30 lost-text: ${LOST('&')} → ${TEXT('"&Kai and she wrote"')}`,
    NOTE('note: "&Kai and she wrote"'),
  ],
  ['name: !Mei Tan\n', `1:7 lost-text: ${LOST('!')} → ${TEXT('"!Mei Tan"')}`, 'name: "!Mei Tan"\n'],
  ['name: ! Mei\n', `1:7 lost-text: ${LOST('!')} → ${TEXT('"! Mei"')}`, 'name: "! Mei"\n'],
  ['name: **Mei**\n', `1:7 lost-text: ${LOST('*')} → ${TEXT('"**Mei**"')}`, 'name: "**Mei**"\n'],
  [
    'name: Mei\nsupports: [&x y, !z]\n',
    `2:12 lost-text: ${LOST('&')} → ${TEXT('"&x y"')}`,
    'name: Mei\nsupports: ["&x y", "!z"]\n',
  ],
  [
    'name: Mei #1\n',
    `1:11 lost-text: a space and # begin a comment, so these words would be lost → ${TEXT('"Mei #1"')}`,
    'name: "Mei #1"\n',
  ],
  [
    'name: Mei\n  grade:4\n',
    '2:3 lost-text: this line is read as more of the text above it → write grade: 4, and begin it like the line above',
    'name: Mei\ngrade: 4\n',
  ],
  [
    SCORE('3,5'),
    '3:52 lost-text: a comma ends the number here, so 5 would be lost → write 3.5',
    SCORE('3.5'),
  ],
  // Values of another kind.
  [SCORE('"3,5"'), '3:51 unknown-value: ideas: "3,5" is no score → write 3.5', SCORE('3.5')],
  [SCORE('NA'), '3:51 unknown-value: ideas: "NA" is no score → did you mean "N/A"?', SCORE('N/A')],
  [SCORE('ns'), '3:51 unknown-value: ideas: "ns" is no score → did you mean "NS"?', SCORE('NS')],
  [
    'name: Mei\ngrade: "4"\n',
    '2:8 wrong-type: grade should be a number, but "4" in quotes is read as text → write it without quotes: 4',
    'name: Mei\ngrade: 4\n',
  ],
];

describe('a slip', () => {
  test.each(ROWS)('%j', async (text, says, after) => {
    expect((await problemsOf(text)).map(said)[0]).toBe(says);
    expect((await problemsOf(after)).map(said)).toEqual([]);
    // What the hint names is what is written.
    const named = /: (["'].*["'])$|write (?:straight quotes: )?([^ ]+: .*)$/.exec(
      says.split('\n')[0]!,
    );
    expect(after).toContain(named?.[1] ?? named?.[2]?.split(', and')[0] ?? '');
  });
});

/** What has no one mend: what is said does not take a word away. */
const TOLD: [text: string, says: string][] = [
  [
    SCORE('O'),
    '3:51 unknown-value: ideas: "O" is no score → write a number; NS, EX, N/A or - stand for no score',
  ],
  [
    SCORE('l'),
    '3:51 unknown-value: ideas: "l" is no score → write a number; NS, EX, N/A or - stand for no score',
  ],
  [
    NOTE('b: c'),
    '3:24 unknown-key: unknown key "b" → known keys: date, kind, strength, taught, next, note and by',
  ],
  [
    'Mei Tan\n',
    '1:1 wrong-type: this file should be keys and values, but "Mei Tan" is read as text → write a key and a colon before the text, as in name: Ana',
  ],
  [
    'name: Mei\n---\nname: Ana\n',
    '2:1 bad-yaml: a second file begins here, and confer reads one → move the lines below into a file of their own, then delete this one',
  ],
  [
    'name: Mei\nhello world\n',
    '2:1 bad-yaml: this line has no "key:" → if it goes on with the text above it, put both on one line; a comment begins with #',
  ],
  [
    '%mei\nname: Mei\n',
    '1:1 bad-yaml: a line that begins with % is an order to YAML → if it is a comment, begin it with #; text needs a key and quotes',
  ],
  [
    'name: Mei\n? {a: b}\n: got it\n',
    '2:3 lost-text: a list or a map cannot be a key → write one word as a key, such as the id of a writer',
  ],
  [
    'name: Mei\ngoal: &g {skill: x}\n',
    '2:7 lost-text: confer does not read &g → delete &g, and write out what stands for it elsewhere',
  ],
  [
    'José: a\nJose\u0301: b\n',
    '2:1 duplicate-key: this key is used twice → keep one of the two; if each has a list under it, put both lists under one key',
  ],
  ...['7: a\n"7": b\n', '"7": a\n7: b\n', "{'a': 1, x: 2,\na: 3}\n"].map(
    (text): [string, string] => [
      text,
      '2:1 duplicate-key: this key is used twice → keep one of the two; if each has a list under it, put both lists under one key',
    ],
  ),
  [
    'version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 1\n',
    '1:1 not-the-file: this is not the file, but a note of Git LFS on where it is → to get the file: git lfs pull',
  ],
];

test.each(TOLD)('%j is told', async (text, says) => {
  expect((await problemsOf(text)).map(said)).toContain(says);
});

test.each([
  [
    'class',
    'private names: yes\n',
    '1:16 wrong-type: private names should be true or false, but "yes" is read as text → write true',
  ],
  [
    'sorts',
    'date: 2026-11-20\nskill: a\nstacks:\n  ? {a: b}\n  : got it\n',
    '4:5 lost-text: a list or a map cannot be a key → write one word as a key, such as the id of a writer',
  ],
] as const)('in %s: %j', async (kind, text, says) => {
  expect((await problemsOf(text, kind)).map(said)).toContain(says);
});

test.each(['"3"', "'3'", '３', '３.５'])('the score %s is read as a number', async (score) => {
  const read = await readYaml(
    { file: 'mei.yaml', bytes: Buffer.from(SCORE(score)) },
    'students',
    NO_MEMO,
  );
  expect(read.problems).toEqual([]);
  expect(read.value?.scores?.[0]?.ideas).toBe(score.includes('５') ? 3.5 : 3);
});

test.each([
  NOTE('note: "she wrote, then stopped: #1 & *2"'),
  'name: Mei # the second\n',
  'name: Mei\nsupports: [a, "b, c"]\n',
  'name: >-\n  Mei\n  Tan\n',
  'name: !!str 12\n',
  NOTE('note: “she wrote well”'),
  NOTE('note: she is at 9:10, next: leads'),
])('%j has no problem', async (text) => {
  expect((await problemsOf(text)).map(said)).toEqual([]);
});

test('several slips are all said, by place, and nothing that follows from one of them', async () => {
  const text =
    'name: Mei\nnotes:\n  - {date: 2026-11-20, note: a: b}\n  - {date: 2026-11-21, note: @x}\ngrade:4\n';
  expect((await problemsOf(text)).map(({ line, code }) => [line, code])).toEqual([
    [3, 'needs-quotes'],
    [4, 'needs-quotes'],
    [5, 'needs-space'],
  ]);
});

test('no word of the parser reaches a teacher', async () => {
  const library =
    /YAML\.|token|scalar|collection|implicit|mapping|sequence|node|indicator|directive/i;
  for (const text of broken(600)) {
    for (const problem of await problemsOf(text)) expect(said(problem), text).not.toMatch(library);
  }
});

/** Random signs in a file: most are no YAML. */
function broken(count: number): string[] {
  const signs = [
    ':',
    ': ',
    '-',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '#',
    ' #',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '\t',
    '\n',
    '\n  ',
    '\u00a0',
    '“',
    '”',
    '---\n',
    '? ',
    '\\',
    'a',
    'note',
  ];
  return Array.from({ length: count }, (_, seed) => {
    const random = randomFrom(seed);
    const text = NOTE('note: she said hi, next: leads');
    const at = random.below(text.length);
    const more = Array.from({ length: 1 + random.below(3) }, () => random.pick(signs)).join('');
    return text.slice(0, at) + more + text.slice(at + random.below(3));
  });
}

/** A file as it was meant, and the slips that may happen to it. */
const SLIPS: [what: string, slip: (text: string) => string][] = [
  ['a blank from a web page after a colon', (text) => text.replace(/^grade: /m, 'grade:\u00a0')],
  ['a blank from a web page before a dash', (text) => text.replace(/^ {2}- /m, '\u00a0\u00a0- ')],
  ['no space after a dash', (text) => text.replace(/^ {2}- /m, '  -')],
  ['no space after a colon', (text) => text.replace(/^grade: /m, 'grade:')],
  ['a full-width colon', (text) => text.replace(/^grade: /m, 'grade：')],
  ['no space after a colon in braces', (text) => text.replace(/date: /, 'date:')],
  ['no quotes', (text) => text.replace(/note: "([^"]*)"/, 'note: $1')],
  ['curly quotes', (text) => text.replace(/note: "([^"]*)"/, 'note: “$1”')],
  ['a quote not closed', (text) => text.replace(/note: ("[^"]*)"/, 'note: $1')],
  ['a brace not closed', (text) => text.replace('}\n', '\n')],
  ['a brace too many', (text) => text.replace('}\n', '}}\n')],
  ['no comma', (text) => text.replace('2026-11-20,', '2026-11-20')],
  ['a decimal comma', (text) => text.replace('3.5', '3,5')],
  ['a line further in', (text) => text.replace(/^grade/m, '  grade')],
];
const WORDS = [
  'she',
  'wrote',
  'well, then',
  'stopped',
  'the end: dark',
  '#1',
  'a [sic]',
  "didn't",
  '“so”',
  'at 9:10',
  '(really)',
  '50%',
  'Kai & Ben',
  'wow!',
  'yes - no',
  'C',
  'ends.',
];
const BEGINS = ['', '@', '!wow ', '*', '&Kai ', '%', '| ', '> ', '`', '- ', '? ', '“'];

describe('following the advice gives the file that was meant', () => {
  test.each(SLIPS)('%s', (what, slip) => {
    let mendedFiles = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const random = randomFrom(seed);
      const words = Array.from({ length: 1 + random.below(5) }, () => random.pick(WORDS)).join(' ');
      const note = what === 'no quotes' ? random.pick(BEGINS) + words : words;
      const meant = `name: Mei\nnotes:\n  - {date: 2026-11-20, note: "${note}"}\n  - {date: 2026-11-21, next: leads}\ngrade: 4\nscores:\n  - {date: 2026-11-20, rubric: r, ideas: 3.5}\n`;
      const wanted = parseYaml('f', meant).value;
      let text = slip(meant);
      for (let i = 0; i < 4; i++) {
        const [advice] = firstAdvice(text);
        if (!advice) break;
        expect(advice.mend, `${seed}: ${text}`).toBeDefined();
        text = mended(text, advice.mend!);
        mendedFiles++;
      }
      const { value, problems } = parseYaml('f', text);
      expect(problems, `${seed}: ${slip(meant)}`).toEqual([]);
      expect(plainQuotes(value), `${seed}: ${slip(meant)}\n${text}`).toEqual(plainQuotes(wanted));
    }
    expect(mendedFiles).toBeGreaterThan(20);
  });
});

/** Curly quotes that a text has for its own may stay in it. */
function plainQuotes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/[“”]/g, ''));
}

function firstAdvice(text: string): Advice[] {
  const document = yamlDocument(text);
  const slips = document.errors;
  return slips.length > 0 ? adviceOn(text, slips) : lostText(text, document);
}
