import { describe, expect, test } from 'vitest';
import { classOn } from '../../../src/core/evidence/class-on.ts';
import {
  byHand,
  whyAlone,
  whyNoPlace,
  whyThisFocus,
} from '../../../src/core/groups/report/because.ts';
import type { Situation } from '../../../src/core/groups/report/situation.ts';
import { rulesOf } from '../../../src/core/groups/search/rules.ts';
import { classWhere, day, ladder } from '../classes.ts';

/** `seated` are those whom the search seated, all by default. */
function situation(
  said: Record<string, string>,
  today = 'Nov 20',
  more: { seated?: string; given?: number; off?: string; settings?: object } = {},
): Situation {
  const room = classWhere(said, { off: more.off, settings: more.settings as never });
  const candidates = classOn(room, day(today)).candidates();
  const present = [...candidates.values()];
  const ids = more.seated?.split(' ');
  return {
    candidates,
    present,
    seated: present.filter(({ id }) => !ids || ids.includes(id)),
    given: more.given ?? 0,
    byHand: ids !== undefined,
    rules: rulesOf(room),
    ladder,
    date: day(today),
    daysOff: room.daysOff,
  };
}

const why = (ana: string, place: string, today = 'Nov 20', off = '') => {
  const push = place.startsWith('push ');
  return whyThisFocus('ana', place.replace('push ', ''), push, situation({ ana }, today, { off }));
};

describe('why Ana is in a group, on Nov 20', () => {
  const LEAD = 'needs help with leads (sorted Mon Nov 16)';
  const rows: [what: string, ana: string, focus: string, because: string][] = [
    ['the first need', 'needs structure.lead Nov 16', 'structure.lead', LEAD],
    [
      'a rung below is in place',
      'needs structure.lead Nov 16; got ideas Nov 16',
      'structure.lead',
      `${LEAD}; ideas is in place`,
    ],
    [
      'two below',
      'needs structure.lead Nov 16; got ideas Nov 16; got focus Nov 16',
      'structure.lead',
      `${LEAD}; ideas and focus are in place`,
    ],
    [
      'not one above',
      'needs structure.lead Nov 16; got craft.words Nov 16',
      'structure.lead',
      LEAD,
    ],
    [
      'all below',
      'needs structure.lead Nov 16; got engage Nov 16; got ideas Nov 16; got focus Nov 16',
      'structure.lead',
      `${LEAD}; everything below it is in place`,
    ],
    [
      'the only one below by its name',
      'needs ideas Nov 16; got engage Nov 16',
      'ideas',
      'needs help with ideas (sorted Mon Nov 16); getting going is in place',
    ],
    [
      'an almost lower down is watched',
      'needs structure.lead Nov 16; almost focus.stay Nov 16',
      'structure.lead',
      `${LEAD}; also watch staying on topic (almost)`,
    ],
    [
      'three of them',
      'needs structure.lead Nov 16; almost focus.stay Nov 16; almost ideas.choose Nov 16; almost focus.heart Nov 16',
      'structure.lead',
      `${LEAD}; also watch choosing a topic, the heart and staying on topic (almost)`,
    ],
    [
      'of more than three the rest is counted',
      'needs structure.lead Nov 16; almost focus.stay Nov 16; almost ideas.choose Nov 16; almost focus.heart Nov 16; almost focus.narrow Nov 16',
      'structure.lead',
      `${LEAD}; also watch choosing a topic, narrowing, the heart and 1 more (almost)`,
    ],
    [
      'an almost lower on the same rung too',
      'needs structure.lead Nov 16; almost structure.shape Nov 16',
      'structure.lead',
      `${LEAD}; also watch order of parts (almost)`,
    ],
    [
      'not one that is higher',
      'needs structure.lead Nov 16; almost structure.end Nov 16',
      'structure.lead',
      LEAD,
    ],
    ['a group on the rung', 'needs structure.lead Nov 16', 'structure', LEAD],
    [
      'a score of the rung, a group on a skill of it',
      'organization 2 Nov 16',
      'structure.lead',
      'organization 2 of 6 (six traits, Mon Nov 16)',
    ],
    [
      'of two skills the one the group is about',
      'needs structure.shape Nov 16; almost structure.lead Nov 16',
      'structure.lead',
      'almost has leads (sorted Mon Nov 16)',
    ],
    [
      'a score that can be about three rungs',
      'ideas 2 Nov 16',
      'ideas',
      'ideas 2 of 6 (six traits, Mon Nov 16), or focus, or elaboration: the score does not say which',
    ],
    [
      'all traits alike',
      'organization 3, conventions 3 Nov 16',
      'structure',
      'organization 3 of 6 (six traits, Mon Nov 16), as in every trait',
    ],
    [
      'a good score since',
      'needs structure.lead Nov 16; organization 5 Nov 17',
      'structure.lead',
      `${LEAD}, but organization 5 of 6 (six traits, Tue Nov 17) since: look again`,
    ],
    [
      'no open needs, in stretch',
      'got ideas Nov 16; least Nov 16',
      'stretch',
      'you sorted them least support, and nothing is open; 1 of 7 rungs known',
    ],
    [
      'no open needs, in a push',
      'got structure.lead Nov 16',
      'push structure.lead',
      'got it on leads (sorted Mon Nov 16); 1 of 7 rungs known',
    ],
    [
      'in a push on another skill',
      'got structure.lead Nov 16',
      'push structure.end',
      'nothing in the files shows a need for endings',
    ],
    ['moved to a push', 'needs ideas Nov 16', 'push structure.lead', 'needs ideas first'],
    [
      'no open needs, elsewhere',
      'got ideas Nov 16',
      'focus',
      'nothing in the files shows a need for focus',
    ],
    ['nothing known', '', 'focus', 'nothing in the files shows a need for focus'],
    [
      'another need',
      'needs ideas Nov 16',
      'focus',
      'nothing in the files shows a need for focus; needs ideas first',
    ],
  ];
  test.each(rows)('%s', (_, ana, focus, because) => {
    expect(why(ana, focus)).toBe(because);
  });

  test.each([
    ['20 school days are not old', 'Dec 14', '', false],
    ['21 are', 'Dec 15', '', true],
    ['days off aside', 'Dec 15', 'Nov 26', false],
  ])('evidence of Nov 16: %s', (_, today, off, old) => {
    const mark = ', 21 school days ago (old)';
    expect(why('needs structure.lead Nov 16', 'structure.lead', today, off)).toBe(
      `needs help with leads (sorted Mon Nov 16)${old ? mark : ''}`,
    );
  });
});

describe('why not the first need', () => {
  const ANA = 'needs ideas Nov 16; needs craft Nov 16';
  const also = (rung: string, ...ids: string[]) =>
    Object.fromEntries(ids.map((id) => [id, `needs ${rung} Nov 16`]));
  const words = (said: Record<string, string>, more: Parameters<typeof situation>[2] = {}) =>
    whyThisFocus('ana', 'craft', false, situation({ ana: ANA, ...said }, 'Nov 20', more)).replace(
      'needs help with craft (sorted Mon Nov 16); ',
      '',
    );
  const THREE = also('craft', 'kai', 'lou', 'mia');
  test('too few writers have it as first need', () => {
    expect(words(THREE)).toBe(
      'needs ideas first: only 1 of those here needs ideas first (a group takes 3)',
    );
    expect(words({ ...THREE, ...also('ideas', 'ben') })).toBe(
      'needs ideas first: only 2 of those here need ideas first (a group takes 3)',
    );
  });
  test('three writers are enough for a group of three, so not everybody fits', () => {
    expect(words({ ...THREE, ...also('ideas', 'ben', 'cho') })).toBe(
      'needs ideas first: not everyone who needs ideas first fits into a group',
    );
  });
  test('this group would be too small without Ana', () => {
    expect(words({ ...also('craft', 'kai', 'lou'), ...also('ideas', 'ben', 'cho') })).toBe(
      'needs ideas first, but this group would be too small without them',
    );
  });
  test('says when all conferences are taken', () => {
    const settings = { conferences: 2 };
    expect(words(THREE, { given: 2, settings })).toContain(
      '(a group takes 3), and all 2 conferences are taken',
    );
    expect(words(THREE, { given: 1, settings })).not.toContain('taken');
    expect(words(THREE, { given: 1, settings: { conferences: 1 } })).toContain(
      'the one conference is taken',
    );
    expect(words(THREE, { settings: { conferences: 0 } })).not.toContain('taken');
  });
  test('some were placed by hand: the others are counted', () => {
    expect(words({ ...THREE, ...also('ideas', 'ben') }, { seated: 'ana kai lou mia' })).toContain(
      'only 1 of those you have not placed yourself needs ideas first',
    );
  });
  test('writers who are pinned, or were not placed by the search, get no reason', () => {
    expect(words(THREE, { settings: { pinned: { ana: 'craft' } } })).toBe('needs ideas first');
    expect(words(THREE, { seated: 'kai lou mia' })).toBe('needs ideas first');
  });
});

describe('why a conference', () => {
  const alone = (said: Record<string, string>, focus = 'ideas') =>
    whyAlone('ana', focus, situation(said));
  test.each([
    [
      'the only one',
      { ana: 'needs ideas Nov 16' },
      'the only writer who needs ideas first; needs help with ideas (sorted Mon Nov 16)',
    ],
    [
      'one of two',
      { ana: 'needs ideas Nov 16', ben: 'needs ideas.choose Nov 16' },
      '1 of 2 who need ideas first; needs help with ideas (sorted Mon Nov 16)',
    ],
    [
      'a later need of others does not count',
      { ana: 'needs ideas Nov 16', ben: 'needs engage Nov 16; needs ideas Nov 16' },
      'the only writer who needs ideas first; needs help with ideas (sorted Mon Nov 16)',
    ],
    ['nothing known', { ana: '' }, 'nothing in the files shows a need for ideas'],
  ])('%s', (_, said, because) => {
    expect(alone(said as Record<string, string>)).toBe(because);
  });
  const READY = 'got ideas Nov 16; least Nov 16';
  const GOT = 'got structure.lead Nov 16';
  test.each([
    [
      'ready',
      { ana: READY },
      'stretch',
      'the only writer who is ready for a push; you sorted them least support',
    ],
    [
      'two',
      { ana: READY, ben: READY },
      'stretch',
      '1 of 2 who are ready for a push; you sorted them least',
    ],
    [
      'got it',
      { ana: GOT },
      'structure.lead',
      'the only writer who just got leads; got it on leads',
    ],
    ['two of them', { ana: GOT, ben: GOT }, 'structure.lead', '1 of 2 who just got leads; got it'],
    ['on track', { ana: 'got ideas Nov 16' }, 'ideas', '1 of 7 rungs known'],
  ])('no open needs, %s', (_, said, focus, because) => {
    expect(alone(said as Record<string, string>, focus)).toContain(because);
  });
  test('a need nobody present has, not even Ana: still the only writer', () => {
    const setting = { ...situation({ ana: 'needs ideas Nov 16' }), present: [] };
    expect(whyAlone('ana', 'ideas', setting)).toContain('the only writer who needs ideas first');
  });
  test('not placed: says what would make room', () => {
    const nowhere = (given: number) =>
      whyNoPlace('ana', 'ideas', situation({ ana: 'needs ideas Nov 16' }, 'Nov 20', { given }));
    expect(nowhere(0)).toContain('too few for a group, and there are no conferences (class.yaml');
    expect(nowhere(1)).toContain('and the one conference is taken (');
    expect(nowhere(2)).toContain('and all 2 conferences are taken (');
  });
});

test.each([
  [undefined, undefined, 'your decision'],
  ['structure.lead', undefined, 'your decision (confer suggested leads)'],
  [
    'conference ideas',
    day('Nov 16'),
    'your decision on Mon Nov 16 (confer suggested a conference)',
  ],
  [undefined, day('Nov 16'), 'your decision on Mon Nov 16'],
])('by hand, confer had suggested %s, on %s', (proposed, when, words) => {
  expect(byHand(proposed, when, ladder)).toBe(words);
});
