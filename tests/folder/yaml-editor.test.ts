import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withAnswer } from '../../src/folder/edit/answer-line.ts';
import { append, editYaml, set } from '../../src/folder/edit/yaml/yaml-editor.ts';
import { flowMapSource, scalarSource } from '../../src/folder/edit/yaml/yaml-source.ts';
import { type Random, randomFrom } from '../random.ts';

const ITEM = { date: '2026-11-23', strength: 'wove talk into the chase' };
const LINE = '{date: 2026-11-23, strength: wove talk into the chase}';

describe('a note is added, and nothing else changes', () => {
  const rows: [what: string, before: string, after: string][] = [
    [
      'a list of one-line items',
      'name: Ana\nnotes:\n  - {date: 2026-11-01}\n',
      `name: Ana\nnotes:\n  - {date: 2026-11-01}\n  - ${LINE}\n`,
    ],
    [
      'indentation of its own',
      'notes:\n-   date: 2026-11-01\n',
      `notes:\n-   date: 2026-11-01\n-   ${LINE}\n`,
    ],
    [
      'a list above other keys',
      'notes:\n  - {date: 2026-11-01} # seen\nname: Ana\n',
      `notes:\n  - {date: 2026-11-01} # seen\n  - ${LINE}\nname: Ana\n`,
    ],
    [
      'a block of text last',
      'notes:\n  - date: 2026-11-01\n    note: |\n      two\n      lines\n',
      `notes:\n  - date: 2026-11-01\n    note: |\n      two\n      lines\n  - ${LINE}\n`,
    ],
    ['no list yet', 'name: Ana # new\n', `name: Ana # new\nnotes:\n  - ${LINE}\n`],
    ['no line end at the end', 'name: Ana', `name: Ana\nnotes:\n  - ${LINE}`],
    ['an empty list', 'name: Ana\nnotes: []\n', `name: Ana\nnotes: [${LINE}]\n`],
    [
      'nothing after the key',
      'notes: # none yet\nname: Ana\n',
      `notes: # none yet\n  - ${LINE}\nname: Ana\n`,
    ],
    ['null after the key', 'notes: ~\nname: Ana\n', `notes: \n  - ${LINE}\nname: Ana\n`],
    [
      'Windows line ends',
      'name: Ana\r\nnotes:\r\n  - {date: 2026-11-01}\r\n',
      `name: Ana\r\nnotes:\r\n  - {date: 2026-11-01}\r\n  - ${LINE}\r\n`,
    ],
    ['a byte order mark', '\ufeffname: Ana\n', `\ufeffname: Ana\nnotes:\n  - ${LINE}\n`],
    [
      'brackets over lines',
      'notes: [\n  {date: 2026-11-01}, # first\n]\n',
      `notes: [\n  {date: 2026-11-01}, ${LINE}, # first\n]\n`,
    ],
    ['a file in braces', '{name: Mo}\n', `{name: Mo, notes: [${LINE}]}\n`],
    ['marks of a document', '---\nname: Ana\n...\n', `---\nname: Ana\nnotes:\n  - ${LINE}\n...\n`],
  ];
  test.each(rows)('%s', (_, before, after) => {
    expect(editYaml(before, append('notes', ITEM))).toEqual({ ok: true, text: after });
  });
});

describe('an answer is added, changed and removed', () => {
  const rows: [what: string, before: string, value: string | undefined, after: string][] = [
    ['the first', 'stacks:\n', 'almost', 'stacks:\n  ana: almost\n'],
    ['one more', 'stacks:\n  ben: got it\n', 'almost', 'stacks:\n  ben: got it\n  ana: almost\n'],
    [
      'changed',
      'stacks:\n  ana:   got it   # quick\n',
      'almost',
      'stacks:\n  ana:   almost   # quick\n',
    ],
    [
      'changed from a block',
      'stacks:\n  ana:\n    stack: got it\n    note: x\n  ben: almost\n',
      'almost',
      'stacks:\n  ana: almost\n  ben: almost\n',
    ],
    ['removed', 'stacks:\n  ana: got it\n  ben: almost\n', undefined, 'stacks:\n  ben: almost\n'],
    ['in braces', 'stacks: {ben: got it}\n', 'almost', 'stacks: {ben: got it, ana: almost}\n'],
    ['out of braces', 'stacks: {ana: got it, ben: almost}\n', undefined, 'stacks: {ben: almost}\n'],
    ['into empty braces', 'stacks: {}\n', 'almost', 'stacks: {ana: almost}\n'],
  ];
  test.each(rows)('%s', (_, before, value, after) => {
    expect(editYaml(before, set(['stacks', 'ana'], value))).toEqual({ ok: true, text: after });
  });
});

describe('an answer with a note and a comment, written by hand, changes in its own place', () => {
  const BLOCK =
    'stacks:\n  ana:\n    stack: got it # quick\n    # ask again\n    note: x\n  ben: almost\n';
  const rows: [what: string, before: string, after: string][] = [
    ['in a block', BLOCK, BLOCK.replace('got it', 'almost')],
    [
      'Windows line ends',
      BLOCK.replaceAll('\n', '\r\n'),
      BLOCK.replace('got it', 'almost').replaceAll('\n', '\r\n'),
    ],
    [
      'without an answer yet',
      'stacks:\n  ana:\n    # ask again\n    note: x # y\n',
      'stacks:\n  ana:\n    # ask again\n    note: x # y\n    stack: almost\n',
    ],
    [
      'another note, over lines',
      'stacks:\n  ana:\n    stack: almost\n    # ask again\n    note: |\n      two\n      lines\n  ben: almost\n',
      'stacks:\n  ana:\n    stack: almost\n    # ask again\n    note: x\n  ben: almost\n',
    ],
    [
      'in braces',
      'stacks: {ana: {note: "x", stack: got it}}\n',
      'stacks: {ana: {note: "x", stack: almost}}\n',
    ],
    [
      'from a word',
      'stacks:\n  ana: got it # q\n',
      'stacks:\n  ana: {stack: almost, note: x} # q\n',
    ],
  ];
  test.each(rows)('%s', (_, before, after) => {
    const change = { id: 'ana', entry: { stack: 'almost', note: 'x' } };
    expect(withAnswer(before, { kind: 'sort', head: {} }, change)).toEqual({
      ok: true,
      text: after,
    });
  });
});

test.each([
  ['an alias', 'a: &a [1]\nnotes: *a\n'],
  ['a list of files', 'name: Ana\n---\nname: Ben\n'],
  ['broken YAML', 'name: [Ana\n'],
  ['text that begins with a star', 'name: *a\n'],
  ['not keys and values', '- Ana\n'],
])('%s is not changed, and the reason is given', (_, text) => {
  expect(editYaml(text, append('notes', ITEM))).toMatchObject({
    ok: false,
    why: expect.stringMatching(/./),
  });
});

const CASES = Number(process.env.EDIT_CASES ?? 10_000);

describe('any hand', () => {
  test(`${CASES} hand-written styles: the new line goes in, no other byte changes`, () => {
    const refused: number[] = [];
    for (let seed = 1; seed <= CASES; seed++) {
      const text = handWritten(randomFrom(seed));
      const edited = editYaml(text, append('notes', ITEM));
      if (!edited.ok) {
        refused.push(seed);
        continue;
      }
      const before = parse(text);
      const expected = { ...before, notes: [...(before.notes ?? []), ITEM] };
      expect(parse(edited.text), `seed ${seed}`).toEqual(expected);
      expect(changedBytes(withoutNull(text), withoutNull(edited.text)), `seed ${seed}`).toBe('');
      if (!text.includes('\r\n')) expect(edited.text, `seed ${seed}`).not.toContain('\r');
      else expect(edited.text.replaceAll('\r\n', ''), `seed ${seed}`).not.toContain('\n');
    }
    expect(refused).toEqual([]);
  });

  test('an answer set and undone leaves the bytes unchanged', () => {
    for (let seed = 1; seed <= CASES / 5; seed++) {
      const random = randomFrom(seed);
      const eol = random.pick(['\n', '\r\n']);
      const text = sortFile(random, eol);
      const there = editYaml(text, set(['stacks', 'zoe'], random.pick(['almost', 'got it'])));
      const back = there.ok && editYaml(there.text, set(['stacks', 'zoe'], undefined));
      expect(back, `seed ${seed}`).toEqual({ ok: true, text });
    }
  });

  /** The one thing that has to go: a "~" or "null" that stands where the list begins now. */
  function withoutNull(text: string): string {
    return text.replace(/^(\ufeff?notes: )(~|null)/m, '$1');
  }

  /** What of the old text is gone when the longest common beginning and end are set aside. */
  function changedBytes(before: string, after: string): string {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start++;
    let end = 0;
    while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
    return before.slice(start, before.length - end);
  }

  function handWritten(random: Random): string {
    const eol = random.pick(['\n', '\r\n']);
    const comment = () =>
      random.chance(0.25) ? random.pick([' # seen', '   # "quoted"', '\t# tab']) : '';
    const name = `name: ${random.pick(['Ana', '"Ana López"', "'O''Neil'", 'Ana Maria # the second'])}`;
    const others = [
      'grade: 4',
      '"goal": >-\n  folded\n  text',
      'plans: []',
      '# only a comment',
      'scores:\n- {date: 2026-11-02, ideas: 4}',
    ];
    const blocks = [name, notes(random, comment), ...others.filter(() => random.chance(0.3))];
    const order = random.chance(0.5) ? blocks : [...blocks].reverse();
    const gaps = order.map((block) => block + (random.chance(0.2) ? '\n' : ''));
    const head = random.pick(['', '', '# yaml-language-server: $schema=x\n', '---\n', '\ufeff']);
    const end = random.pick(['\n', '\n', '\n\n', '', '\n# the end\n', '\n...\n']);
    return (head + gaps.join('\n') + end).replaceAll('\n', eol);
  }

  function notes(random: Random, comment: () => string): string {
    const kind = random.below(8);
    if (kind === 0) return `notes: []${comment()}`;
    if (kind === 1) return `notes:${comment()}`;
    if (kind === 2) return `notes: ${random.pick(['~', 'null'])}${comment()}`;
    if (kind === 3) return '# nothing noted yet';
    if (kind === 4) return `notes: [{date: 2026-11-01}${random.pick(['', ',', ' '])}]${comment()}`;
    if (kind === 5)
      return `notes: [${comment()}\n  {date: 2026-11-01},${comment()}\n  {date: 2026-11-02}${comment()}\n  ]`;
    const indent = ' '.repeat(random.below(5));
    const gap = ' '.repeat(1 + random.below(3));
    const items = Array.from({ length: 1 + random.below(3) }, () =>
      item(random, indent, gap, comment),
    );
    return `notes:${comment()}\n${items.join(random.chance(0.15) ? '\n\n' : '\n')}`;
  }

  function item(random: Random, indent: string, gap: string, comment: () => string): string {
    const inner = `${indent} ${gap}`;
    const dash = `${indent}-${gap}`;
    return random.pick([
      `${dash}{date: 2026-11-01, strength: "a: b # c"}${comment()}`,
      `${dash}{ date: 2026-11-01,\n${inner}  note: over lines }${comment()}`,
      `${dash}date: 2026-11-01${comment()}\n${inner}note: plain words${comment()}`,
      `${dash}date: 2026-11-01\n${inner}note: |\n${inner}  a block\n${inner}  of text`,
      `${dash}date: 2026-11-01\n${inner}note: >-\n${inner}  folded\n\n${inner}  text`,
      `${dash}date: 2026-11-01\n${inner}note: "quoted\n${inner}  over lines"${comment()}`,
    ]);
  }

  function sortFile(random: Random, eol: string): string {
    const indent = ' '.repeat(1 + random.below(4));
    const entries = [
      'ana: got it',
      'ben: {stack: almost, note: "x, y"}',
      '"kai":   needs help',
      'mo: absent  # ill',
    ];
    const lines = entries
      .filter((_, i) => i === 0 || random.chance(0.6))
      .map((entry) => indent + entry);
    const end = random.chance(0.3) ? [] : [''];
    return ['date: 2026-11-23', 'skill: structure.lead', 'stacks:', ...lines, ...end].join(eol);
  }
});

test(`${CASES * 2} random texts are one line of YAML that reads back the same`, () => {
  const letters = [
    'a',
    'Z',
    'é',
    '李',
    '😀',
    '0',
    ' ',
    ':',
    '#',
    '-',
    '"',
    "'",
    '\\',
    '\n',
    '\t',
    '\u0000',
    '\u0085',
    '\u2028',
    ',',
    '[',
    '}',
    '*',
    '&',
    '!',
    '%',
    '@',
    '`',
    '~',
    '?',
    '|',
    '>',
    '=',
  ];
  const words = [
    'No',
    'null',
    '007',
    '1e3',
    '7:30',
    '~',
    '2026-11-23',
    '2026-13-45',
    '',
    ' ',
    '- x',
    'y',
    '.inf',
    '<<',
    'true',
  ];
  for (let seed = 1; seed <= CASES * 2; seed++) {
    const random = randomFrom(seed);
    const text =
      seed <= words.length
        ? words[seed - 1]!
        : Array.from({ length: random.below(12) }, () => random.pick(letters)).join('');
    expect(scalarSource(text)).not.toMatch(/[\n\r]/);
    expect(parse(`a: ${scalarSource(text)}`).a).toBe(text);
    expect(parse(`- ${flowMapSource({ note: text })}`)).toEqual([{ note: text }]);
  }
});
