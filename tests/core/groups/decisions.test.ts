import { describe, expect, test } from 'vitest';
import {
  endedDecisions,
  manualPlaces,
  proposedPlaces,
  standingDecisions,
} from '../../../src/core/groups/decisions.ts';
import { keptFrom } from '../../../src/core/groups/kept.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

const file = (said: string, proposed: Record<string, string[]> = {}, more = {}) =>
  groupsOn('Nov 16', said, { proposed, ...more });

describe('which places in a groups file the teacher decided', () => {
  type Row = [what: string, said: string, proposed: Record<string, string[]>, places: object];
  const rows: Row[] = [
    ['as suggested: nobody’s', 'ideas: ana', { ideas: ['ana'] }, {}],
    ['moved to another group', 'focus: ana', { ideas: ['ana'] }, { ana: 'focus' }],
    [
      'moved to a conference',
      'conference ideas: ana',
      { ideas: ['ana'] },
      { ana: 'conference ideas' },
    ],
    ['removed', 'ideas: ben', { ideas: ['ana', 'ben'] }, { ana: undefined }],
    ['put in', 'ideas: ana', {}, { ana: 'ideas' }],
    [
      'moved to the second group on it',
      'ideas: ben; ideas: ana',
      { ideas: ['ben', 'ana'] },
      { ana: 'ideas #2' },
    ],
    [
      'the second group on it, when the first has another focus: nobody’s but the first’s',
      'focus: ben; ideas: ana cho',
      { ideas: ['ben'], 'ideas #2': ['ana', 'cho'] },
      { ben: 'focus' },
    ],
    [
      'another focus for the group',
      'focus: ana ben',
      { ideas: ['ana', 'ben'] },
      { ana: 'focus', ben: 'focus' },
    ],
  ];
  test.each(rows)('%s', (_, said, proposed, places) => {
    expect(Object.fromEntries(manualPlaces(file(said, proposed).content))).toEqual(places);
  });
  test('a file written by hand is all theirs', () => {
    const { content } = groupsOn('Nov 16', 'ideas: ana ben');
    expect(proposedPlaces(content)).toEqual(new Map());
    expect([...manualPlaces(content).keys()]).toEqual(['ana', 'ben']);
  });
});

describe('a move of Ana to words on Mon Nov 16, and what still holds later', () => {
  type More = { settings?: object; off?: string };
  const MOVED = file('craft.words: ana', { ideas: ['ana'] });
  const rows: [what: string, ana: string, today: string, holds: boolean, more?: More][] = [
    ['holds the day after', '', 'Nov 17', true],
    ['is no earlier decision on its own day', '', 'Nov 16', false],
    ['is not known before', '', 'Nov 13', false],
    ['holds for ten school days', '', 'Nov 30', true],
    ['not for eleven', '', 'Dec 1', false],
    ['nine of them', '', 'Nov 27', true],
    ['review after 5: holds five', '', 'Nov 23', true, { settings: { 'review after': 5 } }],
    ['review after 5: not six', '', 'Nov 24', false, { settings: { 'review after': 5 } }],
    ['a day off does not count', '', 'Dec 1', true, { off: 'Nov 26' }],
    ['a newer sort on it ends it', 'needs craft.words Nov 17', 'Nov 18', false],
    ['so does one on its rung', 'got craft Nov 17', 'Nov 18', false],
    ['not a sort on another skill of the rung', 'got craft.terms Nov 17', 'Nov 18', true],
    ['not a sort on another rung', 'needs ideas Nov 17', 'Nov 18', true],
    ['not what was known that day', 'needs craft.words Nov 16', 'Nov 18', true],
    ['not what is still to come', 'needs craft.words Nov 19', 'Nov 18', true],
    ['a sort of today ends it', 'needs craft.words Nov 18', 'Nov 18', false],
    ['a note that it was taught ends it', 'taught craft.words Nov 17', 'Nov 18', false],
    ['a note of today too', 'taught craft.words Nov 18', 'Nov 18', false],
    ['an older note does not', 'taught craft.words Nov 16', 'Nov 18', true],
    ['nor one that is still to come', 'taught craft.words Nov 19', 'Nov 18', true],
    ['nor one about something else', 'taught ideas Nov 17', 'Nov 18', true],
    ['nor a conference that is only a note: it was a group', 'conference Nov 17', 'Nov 18', true],
    ['a meeting about it ends it', 'tried craft.words Nov 17', 'Nov 18', false],
  ];
  test.each(rows)('%s', (_, ana, today, holds, more = {}) => {
    const room = classWhere({ ana }, { ...more, groups: [MOVED] } as never);
    const found = standingDecisions(room, day(today));
    const decision = { place: 'craft.words', date: day('Nov 16') };
    expect(found).toEqual(new Map(holds ? [['ana', decision]] : []));
  });
});

describe('other decisions of Nov 16, on Nov 18', () => {
  const held = (ana: string, ...groups: ReturnType<typeof file>[]) =>
    standingDecisions(classWhere({ ana, ben: '' }, { groups }), day('Nov 18')).get('ana')?.place;
  const ALONE = file('conference craft.words: ana', { ideas: ['ana'] });
  test('a conference holds until it was held, also as a note', () => {
    expect(held('', ALONE)).toBe('conference craft.words');
    expect(held('conference Nov 17', ALONE)).toBeUndefined();
    expect(held('glance Nov 17', ALONE)).toBe('conference craft.words');
    expect(held('conference Nov 16', ALONE)).toBe('conference craft.words');
  });
  test('a move between groups on one skill was only about that day’s other writers', () => {
    expect(held('', file('ideas: ben; ideas: ana', { ideas: ['ben', 'ana'] }))).toBeUndefined();
  });
  test('a move from a conference to a group on one skill is a decision, and the reverse', () => {
    expect(held('', file('ideas: ana', { 'conference ideas': ['ana'] }))).toBe('ideas');
    expect(held('', file('conference ideas: ana', { ideas: ['ana'] }))).toBe('conference ideas');
  });
  test('writers who were only removed are placed again', () => {
    expect(held('', file('ideas: ben', { ideas: ['ana', 'ben'] }))).toBeUndefined();
  });
  test('the newest decision counts, also a removal', () => {
    const next = (said: string) =>
      groupsOn('Nov 17', said, { proposed: { ideas: ['ana', 'ben'] } });
    expect(held('', ALONE, next('focus: ana; ideas: ben'))).toBe('focus');
    expect(held('', ALONE, next('ideas: ben'))).toBeUndefined();
    expect(held('', ALONE, next('ideas: ana ben'))).toBe('conference craft.words');
  });
  test('a decision about a rung ends with a sort on one of its skills', () => {
    const rung = file('craft: ana', { ideas: ['ana'] });
    expect(held('', rung)).toBe('craft');
    expect(held('needs craft.words Nov 17', rung)).toBeUndefined();
  });
  test('writers who left the class have none', () => {
    const room = classWhere({ ben: '' }, { groups: [ALONE] });
    expect(standingDecisions(room, day('Nov 18'))).toEqual(new Map());
  });
});

describe('a decision that ends is said, once, with what ended it', () => {
  const MOVED = file('craft.words: ana', { ideas: ['ana'] });
  const LATER = groupsOn('Nov 19', 'ideas: ana', { proposed: { ideas: ['ana'] } });
  type Row = [
    what: string,
    ana: string,
    today: string,
    groups: (typeof MOVED)[],
    because: RegExp[],
  ];
  const rows: Row[] = [
    ['it holds still', '', 'Nov 18', [MOVED], []],
    ['a sort', 'got craft.words Nov 17', 'Nov 18', [MOVED], [/exact words \(sorted Tue Nov 17\)/]],
    ['a meeting', 'tried craft.words Nov 17', 'Nov 18', [MOVED], [/Tue Nov 17/]],
    ['ten school days', '', 'Dec 1', [MOVED], [/more than 10 school days ago/]],
    ['on its own day', '', 'Nov 16', [MOVED], []],
    ['not when groups were made since', 'got craft.words Nov 17', 'Nov 20', [MOVED, LATER], []],
  ];
  test.each(rows)('%s', (_, ana, today, groups, because) => {
    const ended = endedDecisions(classWhere({ ana }, { groups }), day(today));
    expect(ended.map(({ id, place }) => [id, place])).toEqual(
      because.map(() => ['ana', 'craft.words']),
    );
    for (const [i, words] of because.entries()) expect(ended[i]!.because).toMatch(words);
  });
});

describe('what stays when a day’s groups are regrouped', () => {
  const kept = (content: ReturnType<typeof file>['content'], absent: string[] = []) => {
    const found = keptFrom(content, (id) => !absent.includes(id));
    return {
      ...found,
      ids: [...found.ids].join(' '),
      proposed: Object.fromEntries(found.proposed),
    };
  };
  const NOTHING = { groups: [], conferences: [], out: [], dissolved: [], ids: '', proposed: {} };
  const AS_SUGGESTED = { ideas: ['ana', 'ben'], focus: ['cho'] };
  test('groups as suggested do not stay', () => {
    expect(kept(file('ideas: ana ben; focus: cho', AS_SUGGESTED).content)).toEqual(NOTHING);
  });
  test('a whole group that a writer was moved to', () => {
    expect(kept(file('ideas: ana; focus: cho ben', AS_SUGGESTED).content)).toEqual({
      ...NOTHING,
      groups: [
        {
          ...{ number: 2, focus: 'focus', push: false, lesson: undefined },
          ...{ students: ['cho', 'ben'], away: [] },
        },
      ],
      ids: 'cho ben',
      proposed: { ben: 'ideas' },
    });
  });
  test('a group with a lesson the teacher named', () => {
    const { content } = file('ideas: ana ben; focus: cho', AS_SUGGESTED);
    content.groups![1]!.lesson = 'my-lesson';
    expect(kept(content)).toMatchObject({ groups: [{ focus: 'focus', lesson: 'my-lesson' }] });
  });
  test('absent writers keep a place the teacher gave, but not one that confer gave', () => {
    const { content } = file('ideas: ana; focus: cho ben', AS_SUGGESTED);
    expect(kept(content, ['ben']).groups).toMatchObject([{ students: ['cho'], away: ['ben'] }]);
    expect(kept(content, ['cho']).groups).toMatchObject([{ students: ['ben'], away: [] }]);
    expect(kept(content, ['ben', 'cho']).groups).toMatchObject([{ students: [], away: ['ben'] }]);
  });
  test('a conference the teacher gave, if its writer is present', () => {
    const { content } = file('ideas: ana; conference ideas: ben; conference focus: cho', {
      ideas: ['ana', 'ben'],
      'conference focus': ['cho'],
    });
    expect(kept(content)).toMatchObject({
      conferences: [{ student: 'ben', focus: 'ideas' }],
      ids: 'ben',
    });
    expect(kept(content, ['ben'])).toMatchObject({ conferences: [], ids: '' });
  });
  test('removed writers, if present, and dissolved groups', () => {
    const { content } = file('ideas: ana', AS_SUGGESTED, { dissolved: ['focus'] });
    expect(kept(content)).toMatchObject({
      out: ['ben', 'cho'],
      ids: 'ben cho',
      dissolved: ['focus'],
    });
    expect(kept(content, ['ben'])).toMatchObject({ out: ['cho'], ids: 'cho' });
  });
  test('the suggestion of a second group on a skill is the skill', () => {
    const { content } = file('focus: ana', { 'ideas #2': ['ana'] });
    expect(kept(content).proposed).toEqual({ ana: 'ideas' });
  });
});
