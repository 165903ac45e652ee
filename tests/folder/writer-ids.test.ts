import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { GroupsFile } from '../../src/core/files/groups-file.ts';
import { GroupsFile as GroupsShape } from '../../src/core/schema/groups-yaml.ts';
import { groupsSource, isUntouched } from '../../src/folder/edit/new-files.ts';
import { withNewId, withoutId } from '../../src/folder/edit/writer-ids.ts';
import { type Random, randomFrom } from '../random.ts';

type Kind = 'class' | 'sorts' | 'groups' | 'meetings';
type Row = [what: string, kind: Kind | 'texts', before: string, after: string];

describe('an id changes wherever it means the writer', () => {
  const rows: Row[] = [
    [
      'who is kept apart, in any style',
      'class',
      'keep apart:\n  - [ana, ben] # ana talks\n  - - "ana"\n    - kai\n',
      'keep apart:\n  - [ana-l, ben] # ana talks\n  - - "ana-l"\n    - kai\n',
    ],
    [
      'who is kept together',
      'class',
      "keep together: [[ ben,'ana' ]]\n",
      "keep together: [[ ben,'ana-l' ]]\n",
    ],
    ['reader stops', 'class', 'reader stops: [ana,]\n', 'reader stops: [ana-l,]\n'],
    [
      'pins, but not the skill of that name',
      'class',
      'teaching: ana\npinned:\n  ben: ana\n  ana: ana\n',
      'teaching: ana\npinned:\n  ben: ana\n  ana-l: ana\n',
    ],
    [
      'who is out',
      'class',
      'out:\n  ana: 2026-11-23 # ana is ill\n',
      'out:\n  ana-l: 2026-11-23 # ana is ill\n',
    ],
    ['nowhere else in class.yaml', 'class', 'name: ana\nana: 4\n', 'name: ana\nana: 4\n'],
    [
      'a sort, but not its notes',
      'sorts',
      'skill: ana\nstacks:\n  ben: {stack: almost, note: ana}\n  ana :   got it\n',
      'skill: ana\nstacks:\n  ben: {stack: almost, note: ana}\n  ana-l :   got it\n',
    ],
    ['in braces', 'sorts', 'stacks: {"ana":got it}\n', 'stacks: {"ana-l":got it}\n'],
    ['a sort without the writer', 'sorts', 'stacks:\n  anabel: x\n', 'stacks:\n  anabel: x\n'],
    ['a sort without answers', 'sorts', 'stacks: # ana\n', 'stacks: # ana\n'],
    ['an empty file', 'sorts', '', ''],
    [
      'who was met',
      'meetings',
      'writers:\n  ana:\n    note: ana\nabout: ana\n',
      'writers:\n  ana-l:\n    note: ana\nabout: ana\n',
    ],
    [
      'everywhere in the groups',
      'groups',
      [
        'groups:',
        '  - focus: ana',
        '    students: [ben, ana]',
        '    lesson: ana',
        '    because: {ana: ana, ben: with ana}',
        'conferences:',
        '  - {student: ana, focus: ana, because: ana}',
        'whole class: [ana]',
        'no place: {ana: ana}',
        'no evidence: [ana]',
        'absent:',
        '- ana',
        'dissolved: [ana]',
        'proposed:',
        '  ana: [ana, ben]',
        '  conference: [ana]',
        '',
      ].join('\n'),
      [
        'groups:',
        '  - focus: ana',
        '    students: [ben, ana-l]',
        '    lesson: ana',
        '    because: {ana-l: ana, ben: with ana}',
        'conferences:',
        '  - {student: ana-l, focus: ana, because: ana}',
        'whole class: [ana]',
        'no place: {ana-l: ana}',
        'no evidence: [ana-l]',
        'absent:',
        '- ana-l',
        'dissolved: [ana]',
        'proposed:',
        '  ana: [ana-l, ben]',
        '  conference: [ana-l]',
        '',
      ].join('\n'),
    ],
    [
      'whose text it is, but not its title',
      'texts',
      '- {kind: student, title: ana, writer: ana} # ana\n- title: ana\n  writer: "ana"\n',
      '- {kind: student, title: ana, writer: ana-l} # ana\n- title: ana\n  writer: "ana-l"\n',
    ],
    ['no texts', 'texts', '# ana\n', '# ana\n'],
    ['a key of its own', 'sorts', 'stacks:\n  ? ana\n  : x\n', 'stacks:\n  ? ana-l\n  : x\n'],
    [
      'a block of text',
      'class',
      'reader stops:\n- >- # ana\n  ana\n- ben\n',
      'reader stops:\n- >- # ana\n  ana-l\n- ben\n',
    ],
    ['letters in code', 'sorts', 'stacks: {"\\x61na": x}\n', 'stacks: {"ana-l": x}\n'],
    ['a quoted name of the map', 'sorts', '"stacks":\n ana: x', '"stacks":\n ana-l: x'],
    [
      'with marks of Windows',
      'sorts',
      '\ufeffstacks:\r\n  ana: x\r\n',
      '\ufeffstacks:\r\n  ana-l: x\r\n',
    ],
  ];
  test.each(rows)('%s', (_, kind, before, text) => {
    expect(withNewId(kind, before, 'ana', 'ana-l')).toEqual({ ok: true, text });
  });
});

describe('ids that YAML takes for something else', () => {
  test.each<[string, Kind, string, string, string, string]>([
    ['to one', 'sorts', 'ana', '007', 'stacks: {ana: x}\n', 'stacks: {"007": x}\n'],
    [
      'to one, in existing quotes',
      'sorts',
      'ana',
      'no',
      "stacks: {'ana': x}\n",
      "stacks: {'no': x}\n",
    ],
    ['to one with a mark', 'sorts', 'ana', "a'b", "stacks: {'ana': x}\n", "stacks: {'a''b': x}\n"],
    ['from a quoted one', 'sorts', '007', 'ana', 'stacks: {"007": x}\n', 'stacks: {"ana": x}\n'],
    [
      'from no, which is text',
      'class',
      'no',
      'ana',
      'reader stops: [no]\n',
      'reader stops: [ana]\n',
    ],
    [
      'a number as a key is text to us',
      'sorts',
      '7',
      'ana',
      'stacks: {7: x}\n',
      'stacks: {ana: x}\n',
    ],
    ['so is true', 'sorts', 'true', 'ana', 'stacks: {true: x}\n', 'stacks: {ana: x}\n'],
  ])('%s', (_, kind, from, to, before, text) => {
    expect(withNewId(kind, before, from, to)).toEqual({ ok: true, text });
  });

  test.each<[Kind, string, string]>([
    ['sorts', '007', 'date: 2026-11-23\nstacks:\n  007: x\n'],
    ['class', '007', 'keep apart:\n- - ben\n  - 007\n'],
    ['sorts', 'null', '# one\n\nstacks: {null: x}\n'],
  ])('in %s, %s without quotes is not the writer’s id and is kept', (kind, from, text) => {
    const why = `${from} in line 3 is not read as text; put quotes around it`;
    expect(withNewId(kind, text, from, 'ana')).toEqual({ ok: false, why });
  });
});

describe('not changed, with a reason', () => {
  test.each<[string, Kind, string, RegExp]>([
    [
      'the new id is there',
      'sorts',
      'stacks: {ana: x, ana-l: y}\n',
      /"stacks" has an entry for ana and one for ana-l/,
    ],
    ['in the reasons', 'groups', 'groups: [{because: {"ana-l": x, ana: y}}]\n', /"because" has/],
    ['broken YAML', 'class', 'reader stops: [ana\n', /has problems \(confer check\)/],
    ['twice the same key', 'sorts', 'stacks: {ana: x, ana: y}\n', /has problems \(confer check\)/],
    [
      'two files in one',
      'sorts',
      'stacks: {ana: x}\n---\nstacks: {}\n',
      /has problems \(confer check\)/,
    ],
    ['text with a star', 'class', 'name: *a\n', /\* has no quotes/],
    ['an id by way of another place', 'class', 'name: &a ana\nreader stops: [*a]\n', /safely/],
    ['a place that is used twice', 'class', 'reader stops: [&a ana]\nname: *a\n', /safely/],
    ['an id folded over lines', 'class', 'reader stops:\n  - >-\n    a\n    b\n', /safely/],
  ])('%s', (what, kind, text, why) => {
    const from = what.includes('folded') ? 'a b' : 'ana';
    expect(withNewId(kind, text, from, 'ana-l')).toEqual({
      ok: false,
      why: expect.stringMatching(why),
    });
  });

  test('two keys that confer reads as one writer', () => {
    const renamed = withNewId('sorts', 'stacks: {7: x, "7": y}\n', '7', 'ana');
    expect(renamed).toMatchObject({ ok: false, why: 'this file has problems (confer check)' });
    expect(withNewId('sorts', 'stacks: {7: x, ana: y}\n', 'ana', '7').ok).toBe(false);
  });

  test('the new id in another map or in the same list does not stop the change', () => {
    const renamed = (before: string, kind: Kind = 'class', to = 'ana-l') => {
      const result = withNewId(kind, before, 'ana', to);
      return result.ok && result.text;
    };
    const apart = renamed('out: {ana-l: x}\npinned: {ana: x}\n');
    expect(apart).toBe('out: {ana-l: x}\npinned: {ana-l: x}\n');
    expect(renamed('reader stops: [ana, ana-l]\n')).toBe('reader stops: [ana-l, ana-l]\n');
    expect(renamed('stacks: {ana: x}\n', 'sorts', 'ana')).toBe('stacks: {ana: x}\n');
  });
});

// Ids that stand in quotes wherever confer writes them.
const IN_QUOTES = ['no', '007', 'x, y', 'null', '- b', "'q'", 'a: b'];
const IDS = ['ana', 'ana-l', 'josé', 'mary ann', "o'neil", '李', ...IN_QUOTES];
const OTHERS = ['ben', 'anabel', 'an', '"kai"', "'mo'", 'zoe-2'];

describe('any hand', () => {
  const CASES = Number(process.env.RENAME_CASES ?? 3_000);

  test(`${CASES} hand-written files: the id changes in its places, no other byte does`, () => {
    let changed = 0;
    for (let seed = 1; seed <= CASES; seed++) {
      const random = randomFrom(seed);
      const kind = random.pick(['class', 'sorts', 'groups', 'meetings'] as const);
      const [from, to] = [random.pick(IDS), random.pick(IDS)];
      if (from === to) continue;
      const written = handWritten(random, kind);
      const hand = IN_QUOTES.includes(from) ? written.replaceAll('⟪p⟫', '⟪d⟫') : written;
      const before = filled(hand, from, from);
      const after = filled(hand, to, from);

      const renamed = withNewId(kind, before, from, to);
      expect(renamed, `seed ${seed}`).toEqual({ ok: true, text: after });
      expect(parse(after), `seed ${seed}`).toEqual(exchanged(kind, parse(before), from, to));
      expect(linesOf(after, hand), `seed ${seed}`).toEqual(linesOf(before, hand));

      const quoted = IN_QUOTES.includes(to) ? hand.replaceAll('⟪p⟫', '⟪d⟫') : hand;
      const back = withNewId(kind, after, to, from);
      expect(back, `seed ${seed}`).toMatchObject({ ok: true, text: filled(quoted, from, from) });
      if (after !== before) changed++;
    }
    expect(changed).toBeGreaterThan(CASES / 2);
  });

  test(`${CASES / 3} groups files: sealed stays sealed, edited stays edited`, () => {
    for (let seed = 1; seed <= CASES / 3; seed++) {
      const random = randomFrom(seed);
      const eol = random.pick(['\n', '\r\n']);
      const [from, to] = [random.pick(IDS), `${random.pick(IDS)}-new`];
      const own = groupsSource(groups(random, from)).replaceAll('\n', eol);
      const renamed = withNewId('groups', own, from, to);
      const text = renamed.ok ? renamed.text : '';
      expect(isUntouched(text), `seed ${seed}`).toBe(true);
      expect(renamed.ok, `seed ${seed}`).toBe(true);
      expect(parse(text), `seed ${seed}`).toEqual(exchanged('groups', parse(own), from, to));
      const back = withNewId('groups', text, to, from);
      const quoted = IN_QUOTES.includes(from) || /^[^\p{L}]|[,:]/u.test(to);
      if (!quoted) expect(back, `seed ${seed}`).toMatchObject({ text: own });

      const edited = random.pick([`${own}# mine${eol}`, own.replace('date: ', 'date:  ')]);
      const changed = withNewId('groups', edited, from, to);
      expect(changed.ok && isUntouched(changed.text), `seed ${seed}`).toBe(false);
      const [seal, sealNow] = [edited, changed.ok ? changed.text : ''].map(
        (file) => /\[\w{12}\]/.exec(file)?.[0],
      );
      expect(sealNow, `seed ${seed}`).toBe(seal);
    }
  });
});

/** The id in each place of a hand's text, plain or in the quotes there; a word that looks like it elsewhere. */
function filled(hand: string, id: string, word: string): string {
  const double = `"${id}"`;
  return hand
    .replaceAll('⟪p⟫', () => (IN_QUOTES.includes(id) ? double : id))
    .replaceAll('⟪d⟫', () => double)
    .replaceAll('⟪s⟫', () => `'${id.replaceAll("'", "''")}'`)
    .replaceAll('⟪w⟫', () => `"${word}"`)
    .replaceAll('⟪#⟫', () => word);
}

/** Returns the lines that do not contain the writer's id. */
function linesOf(text: string, hand: string): string[] {
  const hasId = hand.split('\n').map((line) => /⟪[psd]⟫/.test(line));
  return text.split('\n').filter((_, i) => !hasId[i]);
}

type Data = Record<string, unknown>;

/** By hand, place for place: what the data has to be afterwards. */
function exchanged(kind: Kind, data: Data, from: string, to: string): Data {
  const id = (old: unknown) => (old === from ? to : old);
  const each = (list: unknown, change: (item: never) => unknown) =>
    Array.isArray(list) ? (list as never[]).map(change) : list;
  const ids = (list: unknown) => each(list, id);
  const entries = (map: unknown, change: (key: string, value: unknown) => [unknown, unknown]) =>
    map ? Object.fromEntries(Object.entries(map).map(([key, value]) => change(key, value))) : map;
  const keys = (map: unknown) => entries(map, (key, value) => [id(key), value]);
  const at = (one: Data, key: string, change: (value: unknown) => unknown) =>
    key in one ? { ...one, [key]: change(one[key]) } : one;
  const changes: Record<Kind, [key: string, change: (value: unknown) => unknown][]> = {
    sorts: [['stacks', keys]],
    meetings: [['writers', keys]],
    class: [
      ['keep apart', (lists) => each(lists, ids)],
      ['keep together', (lists) => each(lists, ids)],
      ['reader stops', ids],
      ['pinned', keys],
      ['out', keys],
    ],
    groups: [
      ['groups', (all) => each(all, (one) => at(at(one, 'students', ids), 'because', keys))],
      ['conferences', (all) => each(all, (one) => at(one, 'student', id))],
      ['no place', keys],
      ['no evidence', ids],
      ['absent', ids],
      ['proposed', (map) => entries(map, (place, list) => [place, ids(list)])],
    ],
  };
  return changes[kind].reduce((done, [key, change]) => at(done, key, change), data);
}

function handWritten(random: Random, kind: Kind): string {
  const eol = random.pick(['\n', '\r\n']);
  const hand = handOf(random);
  const blocks = {
    class: () => [
      'name: ⟪w⟫',
      'teaching: ⟪w⟫ # for ⟪#⟫',
      `keep apart:${hand.lists()}`,
      `"keep together":${hand.lists()}`,
      `reader stops:${hand.list()}`,
      `pinned:${hand.map(['⟪w⟫', 'conference'])}`,
      `out:${hand.map(['2026-11-23', '{from: 2026-11-23, why: ⟪w⟫}'])}`,
    ],
    sorts: () => [
      'date: 2026-11-23',
      'skill: ⟪w⟫',
      `stacks:${hand.map(['got it', 'almost', '{stack: almost, note: ⟪w⟫}', '{⟪w⟫: x}'])}`,
    ],
    meetings: () => [
      'date: 2026-11-23',
      'about: ⟪w⟫',
      `writers:${hand.map(['met', '{note: ⟪w⟫}', ''])}`,
    ],
    groups: () => [
      'date: 2026-11-23',
      `groups:\n${hand.group()}\n${hand.group()}`,
      `conferences:\n  - {student: ${hand.id()}, focus: ⟪w⟫}\n  - focus: ⟪w⟫${hand.comment()}\n    student: ${hand.id()}`,
      'whole class: [⟪w⟫]',
      `'no place':${hand.map(['⟪w⟫', 'full'])}`,
      `no evidence:${hand.list()}`,
      `absent:${hand.list()}`,
      'dissolved: [ ⟪w⟫ ]',
      `proposed:\n  ⟪w⟫:${hand.list('  ')}\n  conference: [ben]`,
    ],
  }[kind]();
  const kept = blocks.filter(() => random.chance(0.8));
  const order = random.chance(0.5) ? kept : [...kept].reverse();
  const gaps = ['grade: 4', ...order].map(
    (block) => block + random.pick(['', '', '', '\n', '\n# ⟪#⟫']),
  );
  const head = random.pick(['', '', '# yaml-language-server: $schema=x\n', '---\n', '\ufeff']);
  const end = random.pick(['\n', '\n', '\n\n', '', '\n# ⟪#⟫: the end\n', '\n...\n']);
  return (head + gaps.join('\n') + end).replaceAll('\n', eol);
}

/** One teacher's ways of writing lists and maps; what follows a key, from the space on. */
function handOf(random: Random) {
  const comment = () =>
    random.chance(0.25) ? random.pick([' # ⟪#⟫', '   # "⟪#⟫": x', '\t# tab']) : '';
  const id = () => random.pick(['⟪p⟫', '⟪p⟫', '⟪s⟫', '⟪d⟫']);
  const space = () => ' '.repeat(random.below(3));
  /** A few names, mostly with the writer's among them, once. */
  const names = () => {
    const others = OTHERS.filter(() => random.chance(0.3));
    others.splice(random.below(others.length + 1), 0, ...(random.chance(0.75) ? [id()] : []));
    return others;
  };
  const flow = (parts: string[], [open, close]: string, column: string) => {
    const comma = random.pick([', ', ',', ' , ', `,${comment()}\n${column}   `]);
    const last = parts.length > 0 ? random.pick(['', '', ',', ' ']) : '';
    return ` ${open}${space()}${parts.join(comma)}${last}${close}${comment()}`;
  };
  const block = (lines: string[]) =>
    `${comment()}\n${lines.join(random.chance(0.15) ? '\n\n' : '\n')}`;
  const list = (column = '') => {
    const ids = names();
    if (ids.length === 0 || random.chance(0.5)) return flow(ids, '[]', column);
    const indent = column + ' '.repeat(random.below(4) + (column ? 1 : 0));
    const gap = ' '.repeat(1 + random.below(3));
    return block(ids.map((one) => `${indent}-${gap}${one}${comment()}`));
  };
  const lists = () => {
    const two = [names(), ['ben', id()]];
    if (random.chance(0.3)) return ` [[${two[0]!.join(', ')}],[${two[1]!.join(' ,')}]]${comment()}`;
    const nested = (ids: string[]) =>
      ids.length === 0 || random.chance(0.5)
        ? `  -${flow(ids, '[]', '  ')}`
        : `  - ${ids.map((one) => `- ${one}${comment()}`).join('\n    ')}`;
    return block(two.map(nested));
  };
  const map = (values: string[], column = '') => {
    const ids = names();
    if (ids.length === 0 || random.chance(0.35))
      return flow(
        ids.map((one) => `${one}: ${random.pick(values)}`),
        '{}',
        column,
      );
    const indent = `${column} ${space()}`;
    const entry = (one: string) => {
      if (random.chance(0.1)) return `${indent}? ${one}\n${indent}: ${random.pick(values)}`;
      return `${indent}${one}${space()}: ${space()}${random.pick(values)}${comment()}`;
    };
    return block(ids.map(entry));
  };
  const group = () =>
    [`  - focus: ⟪w⟫${comment()}`, `    students:${list('    ')}`]
      .concat(random.chance(0.7) ? [`    because:${map(['⟪w⟫', '"with ⟪#⟫"'], '    ')}`] : [])
      .join('\n');
  return { comment, id, list, lists, map, group };
}

function groups(random: Random, from: string): GroupsFile {
  const ids = () => ['ben', ...(random.chance(0.5) ? [from] : []), 'kai-2'];
  const reasons = () =>
    Object.fromEntries(ids().map((id) => [id, random.pick([from, 'needs it'])]));
  return {
    date: '2026-11-23',
    groups: [{ focus: from, students: ids(), because: reasons() }],
    ...(random.chance(0.5) && { conferences: [{ student: from, focus: 'structure.lead' }] }),
    'whole class': [from],
    ...(random.chance(0.5) && { 'no place': reasons() }),
    ...(random.chance(0.5) && { absent: ids() }),
    proposed: { [from]: ids(), conference: ids() },
  };
}

describe('every key of a groups file that may hold a writer', () => {
  const NO_WRITERS = ['date', 'whole class', 'dissolved'];
  const keys = Object.keys(GroupsShape.shape).filter((key) => !NO_WRITERS.includes(key));
  const VALUES: Record<string, string> = {
    groups: '[{focus: craft, students: [ana, ben], because: {ana: x, ben: y}}]',
    conferences: '[{student: ana, focus: craft}, {student: ben, focus: craft}]',
    'no place': '{ana: x, ben: y}',
    'on track': '{ana: x, ben: y}',
    'no evidence': '[ana, ben]',
    absent: '[ana, ben]',
    proposed: '{craft: [ana, ben]}',
  };

  test.each(keys)('%s', (key) => {
    const text = `date: 2026-11-23\n${key}: ${VALUES[key]}\n`;
    const renamed = withNewId('groups', text, 'ana', 'ana-l');
    expect(renamed).toEqual({ ok: true, text: text.replaceAll('ana', 'ana-l') });
    const left = withoutId('groups', text, 'ana');
    expect(left).toMatchObject({ ok: true, text: expect.not.stringMatching(/\bana\b/) });
    expect(left).toMatchObject({ text: expect.stringContaining('ben') });
  });
});
