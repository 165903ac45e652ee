import { describe, expect, test } from 'vitest';
import { crossCheck } from '../../../src/core/checks/cross-check.ts';
import { makeLadder } from '../../../src/core/ladder/ladder.ts';
import { classWhere, ladder, sixTraits } from '../classes.ts';
import { found, type Room } from './found.ts';

describe('ladder, rubrics, standards', () => {
  const [engage, ideas] = ladder.rungs;
  const ladderOf = (rungs: object[], stops?: object) =>
    found(() => ({
      rubrics: new Map(),
      ladder: makeLadder({ name: 'x', rungs, 'reader stops': stops } as never),
    }));
  const skill = (id: string) => ({ ...ideas!.skills[0]!, id });
  test.each([
    ['fits', [{ ...ideas!, skills: [skill('ideas.a'), skill('ideas.b-c')] }], []],
    [
      'a skill of another rung',
      [{ ...ideas!, skills: [skill('focus.a')] }],
      ['bad-skill-id ladder.yaml rungs.0.skills.0.id'],
    ],
    [
      'a skill without its rung',
      [{ ...ideas!, skills: [skill('a')] }],
      ['bad-skill-id ladder.yaml rungs.0.skills.0.id'],
    ],
    [
      'a skill of two words',
      [{ ...ideas!, skills: [skill('ideas.a b')] }],
      ['bad-skill-id ladder.yaml rungs.0.skills.0.id'],
    ],
    [
      'a rung of two words',
      [{ ...ideas!, id: 'my ideas', skills: [] }],
      ['bad-skill-id ladder.yaml rungs.0.id'],
    ],
    [
      'a skill twice',
      [{ ...ideas!, skills: [skill('ideas.a'), skill('ideas.a')] }],
      ['bad-skill-id ladder.yaml rungs.0.skills.1.id'],
    ],
    ['one lane', [engage!, { ...ideas!, lane: true }], []],
    [
      'two lanes',
      [
        { ...engage!, lane: true },
        { ...ideas!, lane: true },
      ],
      ['no-lane ladder.yaml rungs'],
    ],
  ] as [string, object[], string[]][])('%s', (_, rungs, expected) => {
    expect(ladderOf(rungs)).toEqual(expected);
  });
  test('the skills named by reader stops are on the ladder', () => {
    const stops = { moves: 'a.b', after: 'ideas', signs: ['ideas', 'no'] };
    expect(ladderOf([ideas!], stops)).toEqual([
      'unknown-skill ladder.yaml reader stops.moves',
      'unknown-skill ladder.yaml reader stops.signs.1',
    ]);
  });
  test('a hint gives the right spelling of a skill', () => {
    const wrong = makeLadder({ name: 'x', rungs: [{ ...ideas!, skills: [skill('focus.a')] }] });
    const room = { ...classWhere({}), rubrics: new Map(), ladder: wrong };
    expect(crossCheck(room)[0]!.hint).toBe('write it as ideas.a');
    const rung = makeLadder({ name: 'x', rungs: [{ ...ideas!, id: 'my ideas', skills: [] }] });
    expect(crossCheck({ ...room, ladder: rung })[0]!.hint).toBe('write it as my ideas.lead');
  });
  test('an unreadable ladder causes no other problems', () => {
    const none = makeLadder({ name: '', rungs: [] });
    expect(found(() => ({ ladder: none }), { ana: 'needs ideas Nov 16' })).toEqual([]);
  });
  const own = {
    ...sixTraits,
    id: 'own',
    traits: { a: { opens: ['ideas', 'stretch', 'no'], 'also called': [] } },
  };
  test.each([
    [{ rubrics: new Map([['own', own]]) }, ['unknown-skill rubrics/own.yaml traits.a.opens']],
    [{ rubrics: new Map([['own', { ...own, builtIn: true }]]) }, []],
    [{ standards: { no: {} }, ownStandards: true }, ['unknown-skill standards.yaml no (key)']],
    [{ standards: { no: {} } }, []],
  ] as [Partial<Room>, string[]][])('rubrics and standards of the class %#', (change, expected) => {
    expect(found(() => change)).toEqual(expected);
  });
});

describe('file names', () => {
  const named = (...ids: string[]) =>
    found(undefined, Object.fromEntries(ids.map((id) => [id, ''])));
  test.each([
    [['con'], ['file-name students/con.yaml']],
    [['a:b'], ['file-name students/a:b.yaml']],
    [['a '], ['file-name students/a .yaml']],
    [['a b'], []],
    [['Ana'], ['same-file students/ana.yaml']],
    [['e\u0301', '\u00e9'], ['same-file students/\u00e9.yaml']],
  ])('%j: %j', (ids, expected) => {
    expect(named(...ids)).toEqual(expected);
  });
  test('of archived writers, and of events', () => {
    expect(found(() => ({ archived: [{ id: 'nul', name: '' }] }))).toEqual([
      'file-name archive/nul.yaml',
    ]);
    const change = ({ sorts: [sort] }: Room) => ({ sorts: [{ ...sort!, file: 'sorts/a?.yaml' }] });
    expect(found(change, { ana: 'needs ideas Nov 16' })).toEqual(['file-name sorts/a?.yaml']);
  });
  test('the hint has the command', () => {
    const hints = (id: string) => crossCheck(classWhere({ [id]: '' })).map(({ hint }) => hint);
    expect(hints('con')).toEqual(['give this writer another id: confer id con NEW']);
    const left = { ...classWhere({}), archived: [{ id: 'con', name: '' }] };
    expect(crossCheck(left)[0]!.hint).toBe('rename it');
  });
});
