/** Two versions of a class file become one: what both hold, in the teacher's own lines, whoever of the two merges. */

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeYaml } from '../../../src/folder/merge/merge-yaml.ts';

const merged = (base: string, ours: string, theirs: string) =>
  mergeYaml(
    ...([base, ours, theirs].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer]),
  )?.toString();

const ANA = `# yaml-language-server: $schema=../.confer/student.schema.json
name: Ana López   # she says Anita
# What I saw:
notes:
  - {date: 2026-11-16, note: "saw: the dog"}

  # ask her mother
  - date: 2026-11-17
    note: |
      two lines

      of a note
scores:
  - {date: 2026-10-10, rubric: six-traits, piece: Kite, ideas: 3}
# The end.
`;
const KIM = '  - {date: 2026-11-18, note: of kim, by: kim}\n';
const LEE = '  - {date: 2026-11-17, note: "of lee", by: lee}   # short\n';

const withNote = (text: string, note: string) => text.replace('scores:\n', `${note}scores:\n`);
const withScore = (text: string, more: string) => text.replace('ideas: 3', `ideas: 3, ${more}`);

interface Case {
  title: string;
  base: string;
  ours: string;
  theirs: string;
  merged: string;
}

const TOGETHER: Case[] = [
  {
    title: 'notes of both, in the order of days',
    base: ANA,
    ours: withNote(ANA, KIM),
    theirs: withNote(ANA, LEE),
    merged: withNote(ANA, LEE + KIM),
  },
  {
    title: 'the same note of both, once',
    base: ANA,
    ours: withNote(ANA, LEE + KIM),
    theirs: withNote(ANA, LEE),
    merged: withNote(ANA, LEE + KIM),
  },
  {
    title: 'two notes that are the same as one that was there',
    base: withNote(ANA, KIM),
    ours: withNote(ANA, KIM + KIM),
    theirs: withNote(ANA, KIM + LEE),
    merged: withNote(ANA, KIM + LEE + KIM),
  },
  {
    title: 'the first note of each',
    base: 'name: Theo\n',
    ours: `name: Theo\nnotes:\n${KIM}`,
    theirs: `name: Theo\nnotes:\n${LEE}`,
    merged: `name: Theo\nnotes:\n${LEE}${KIM}`,
  },
  {
    title: 'the first note of each, where names are private',
    base: '# here\nnotes:\n',
    ours: `# here\nnotes:\n${KIM}`,
    theirs: `# here\nnotes:\n${LEE}`,
    merged: `# here\nnotes:\n${LEE}${KIM}`,
  },
  {
    title: 'the first note of one and the first score of the other',
    base: 'name: Theo\n',
    ours: `name: Theo\nscores:\n  - {date: 2026-11-18, rubric: r, ideas: 1}\n`,
    theirs: `name: Theo\nnotes:\n${LEE}`,
    merged: `name: Theo\nnotes:\n${LEE}scores:\n  - {date: 2026-11-18, rubric: r, ideas: 1}\n`,
  },
  {
    title: 'a writer whom both added',
    base: '',
    ours: `name: Noor\nnotes:\n${KIM}`,
    theirs: 'name: Noor\ngrade: 4\n',
    merged: `name: Noor\ngrade: 4\nnotes:\n${KIM}`,
  },
  {
    title: 'a note that one removed, and a new one of the other',
    base: withNote(ANA, KIM),
    ours: ANA,
    theirs: withNote(ANA, KIM + LEE),
    merged: withNote(ANA, LEE),
  },
  {
    title: 'a note that one corrected and another that the other added',
    base: withNote(ANA, KIM),
    ours: withNote(ANA, KIM.replace('of kim', 'of Kim!')),
    theirs: withNote(ANA, KIM + LEE),
    merged: withNote(ANA, KIM.replace('of kim', 'of Kim!') + LEE),
  },
  {
    title: 'a score line that grew on both sides',
    base: ANA,
    ours: withScore(ANA, 'voice: 2, fluency: 4'),
    theirs: withScore(ANA, 'conventions: 1, voice: 2'),
    merged: withScore(ANA, 'conventions: 1, fluency: 4, voice: 2'),
  },
  {
    title: 'a comment of one, and a note of the other',
    base: ANA,
    ours: ANA.replace('# ask her mother', '# ask her father').replace('# The end.', '# Not yet.'),
    theirs: withNote(ANA, LEE),
    merged: withNote(ANA, LEE)
      .replace('# ask her mother', '# ask her father')
      .replace('# The end.', '# Not yet.'),
  },
  {
    title: 'pins of both',
    base: 'grade: 4\n# teaching: structure.lead\n',
    ours: 'grade: 4\npinned:\n  ana: structure.lead\n# teaching: structure.lead\n',
    theirs: 'grade: 4\npinned:\n  ben: conference\n# teaching: structure.lead\n',
    merged:
      'grade: 4\npinned:\n  ana: structure.lead\n  ben: conference\n# teaching: structure.lead\n',
  },
  {
    title: 'lists of who is kept apart',
    base: 'keep apart:\n  - [ana, ben]\n',
    ours: 'keep apart:\n  - [ana, ben]\n  - [kai, mo]\nminutes: 30\n',
    theirs: 'grade: 5\nkeep apart:\n  - [ana, ben]\n  - [elif, theo]\n',
    merged: 'grade: 5\nkeep apart:\n  - [ana, ben]\n  - [elif, theo]\n  - [kai, mo]\nminutes: 30\n',
  },
  {
    title: 'answers of a sort',
    base: 'date: 2026-11-16\nskill: structure.lead\nstacks:\n  ben: almost\n',
    ours: 'date: 2026-11-16\nskill: structure.lead\nstacks:\n  ben: almost\n  kai: got it\n',
    theirs: 'date: 2026-11-16\nskill: structure.lead\nstacks:\n  ben: got it\n  ana: almost\n',
    merged:
      'date: 2026-11-16\nskill: structure.lead\nstacks:\n  ben: got it\n  ana: almost\n  kai: got it\n',
  },
  {
    title: 'texts, which are a list',
    base: '# Texts\n',
    ours: '# Texts\n- {kind: book, title: Night Train}\n',
    theirs: '# Texts\n- {kind: book, title: Deep Snow}\n',
    merged: '# Texts\n- {kind: book, title: Deep Snow}\n- {kind: book, title: Night Train}\n',
  },
];

const both = (base: string, ours: string, theirs: string) => [
  merged(base, ours, theirs),
  merged(base, theirs, ours),
];

describe('what both did comes together', () => {
  test.each(TOGETHER)('$title', ({ base, ours, theirs, merged: right }) => {
    expect(both(base, ours, theirs)).toEqual([right, right]);
    expect(() => parse(right)).not.toThrow();
  });

  test.each(TOGETHER)('with line ends of Windows, $title', ({ base, ours, theirs, ...one }) => {
    const [was, mine, other, right] = [base, ours, theirs, one.merged].map((text) =>
      text.replaceAll('\n', '\r\n'),
    );
    expect(both(was!, mine!, other!)).toEqual([right, right]);
  });

  test.each(TOGETHER)('without a last line end, $title', ({ base, ours, theirs, ...one }) => {
    const [was, mine, other, right] = [base, ours, theirs, one.merged].map((text) =>
      text.replace(/\n$/, ''),
    );
    expect(both(was!, mine!, other!)).toEqual([right, right]);
  });
});

const OPEN: Omit<Case, 'merged'>[] = [
  {
    title: 'two grades',
    base: 'name: A\n',
    ours: 'name: A\ngrade: 4\n',
    theirs: 'name: A\ngrade: 5\n',
  },
  { title: 'two names', base: '', ours: 'name: Mia Stone\n', theirs: 'name: Mia Berg\n' },
  {
    title: 'a note that both corrected',
    base: withNote(ANA, KIM),
    ours: withNote(ANA, KIM.replace('of kim', 'of Kim')),
    theirs: withNote(ANA, KIM.replace('of kim', 'of KIM')),
  },
  {
    title: 'a note that one corrected and the other removed',
    base: withNote(ANA, KIM),
    ours: withNote(ANA, KIM.replace('of kim', 'of Kim')),
    theirs: ANA,
  },
  {
    title: 'one trait that both scored',
    base: ANA,
    ours: withScore(ANA, 'voice: 2'),
    theirs: withScore(ANA, 'voice: 3'),
  },
  {
    title: 'a score line that grew on both sides, with a comment',
    base: ANA,
    ours: withScore(ANA, 'voice: 2').replace('voice: 2}', 'voice: 2}  # loud'),
    theirs: withScore(ANA, 'fluency: 3'),
  },
  {
    title: 'one answer that both gave',
    base: 'stacks:\n  ana: almost\n',
    ours: 'stacks:\n  ana: almost\n  ben: almost\n',
    theirs: 'stacks:\n  ana: almost\n  ben: got it\n',
  },
  {
    title: 'a comment that both changed',
    base: ANA,
    ours: ANA.replace('The end', 'An end'),
    theirs: ANA.replace('The end', 'No end'),
  },
  {
    title: 'a list in braces',
    base: 'teachers: [kim]\n',
    ours: 'teachers: [kim, lee]\n',
    theirs: 'teachers: [kim, mo]\n',
  },
  {
    title: 'a list that has been sorted otherwise',
    base: '- [a, b]\n- [c, d]\n',
    ours: '- [c, d]\n- [a, b]\n',
    theirs: '- [a, b]\n- [c, d]\n- [e, f]\n',
  },
  {
    title: 'another indent, and a new note',
    base: ANA,
    ours: ANA.replace(/^ {2}/gm, '    '),
    theirs: withNote(ANA, LEE),
  },
  {
    title: 'a key that is there twice',
    base: 'a: 1\n',
    ours: 'a: 1\nb: 2\nb: 3\n',
    theirs: 'a: 1\nc: 1\n',
  },
  { title: 'what is no YAML', base: 'a: 1\n', ours: 'a: [1\n', theirs: 'a: 1\nc: 1\n' },
  {
    title: 'open places',
    base: 'a: 1\n',
    ours: '<<<<<<< HEAD\na: 2\n=======\na: 3\n>>>>>>> x\n',
    theirs: 'a: 1\nc: 1\n',
  },
  { title: 'what is no text', base: 'a: 1\n', ours: 'a: 1\nb: \0\n', theirs: 'a: 1\nc: 1\n' },
];

test.each(OPEN)('is left to git: $title', ({ base, ours, theirs }) => {
  expect(both(base, ours, theirs)).toEqual([undefined, undefined]);
});
