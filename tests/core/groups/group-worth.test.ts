import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/core/evidence/standings.ts';
import { focusOf, mayMeet, totalWorth, worthOf } from '../../../src/core/groups/group-worth.ts';
import type { Rules } from '../../../src/core/groups/search/rules.ts';
import { tiesOf } from '../../../src/core/groups/search/ties.ts';

const RULES: Rules = {
  smallest: 3,
  largest: 5,
  conferences: 5,
  keepApart: [],
  keepTogether: [],
  pins: new Map(),
  closed: [],
  mixed: false,
  lane: 'stretch',
};

/** "lead end~": leads first, then endings, which are almost in place. */
function writer(id: string, needs: string, support: Candidate['support'] = null): Candidate {
  const all = needs
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const name = one.replace('~', '');
      const about = name.includes('.') || name === 'structure' ? name : `structure.${name}`;
      const standing = one.endsWith('~') ? ('almost' as const) : ('needs help' as const);
      return {
        about,
        rung: about.split('.')[0]!,
        standing,
        how: 'seen' as const,
        said: '',
        date: '',
      };
    });
  return { id, needs: all, rungs: [], inPlace: [], has: [], support };
}
const focus = (needs: string[], pins: Record<string, string> = {}, closed: string[] = []) =>
  focusOf(
    needs.map((one, i) => writer(`w${i}`, one)),
    'structure',
    { pins: new Map(Object.entries(pins)), closed },
  );

describe('what a group on structure is about', () => {
  test.each([
    ['the skill that all have', ['lead', 'lead'], {}, [], 'structure.lead'],
    ['that all have somewhere', ['lead end', 'end'], {}, [], 'structure.end'],
    [
      'of two that all have the one most have first',
      ['end lead', 'lead end', 'lead end'],
      {},
      [],
      'structure.lead',
    ],
    ['of two alike by id', ['lead end', 'end lead'], {}, [], 'structure.end'],
    ['no skill in common: the rung', ['lead', 'end'], {}, [], 'structure'],
    [
      'needs on other rungs do not count',
      ['craft.words lead', 'craft.words lead'],
      {},
      [],
      'structure.lead',
    ],
    ['all scored only: the rung', ['structure', 'structure'], {}, [], 'structure'],
    ['one scored only fits any skill', ['lead', 'structure'], {}, [], 'structure.lead'],
    [
      'a skill that is closed is not',
      ['lead end', 'lead end'],
      {},
      ['structure.lead'],
      'structure.end',
    ],
    ['a pin counts as having it', ['lead', 'end'], { w1: 'structure.lead' }, [], 'structure.lead'],
    [
      'and comes before what most have first',
      ['lead end', 'lead end', 'lead end'],
      { w2: 'structure.end' },
      [],
      'structure.end',
    ],
    ['a pin elsewhere does not', ['lead', 'end'], { w1: 'craft.words' }, [], 'structure'],
  ] as [string, string[], Record<string, string>, string[], string][])(
    '%s',
    (_, needs, pins, closed, about) => {
      expect(focus(needs, pins, closed)).toBe(about);
    },
  );
});

type Support = Candidate['support'];
function room(
  members: [needs: string, support?: Support][],
  rules: Partial<Rules> = {},
  last: Record<string, string> = {},
) {
  const writers = members.map(([needs, support = null], i) => writer(`w${i}`, needs, support));
  const all = { ...RULES, ...rules };
  return {
    writers,
    rung: 'structure',
    rules: all,
    ties: tiesOf(writers, all),
    last: new Map(Object.entries(last)),
  };
}
const LEADS = (...supports: Support[]) =>
  supports.map((support): [string, Support] => ['lead', support]);

/** The same room, whose writers have these mean scores. */
function scored(of: ReturnType<typeof room>, means: (number | undefined)[]) {
  const withMean = of.writers.map((one, i) => ({
    ...one,
    ...(means[i] !== undefined && { mean: means[i] }),
  }));
  return { ...of, writers: withMean };
}

describe('whether they may be one group, sizes 3-5', () => {
  const SIX = LEADS(null, null, null, null, null, null);
  test.each([
    ['two', [0, 1], SIX, {}, false],
    ['three', [0, 1, 2], SIX, {}, true],
    ['five', [0, 1, 2, 3, 4], SIX, {}, true],
    ['six', [0, 1, 2, 3, 4, 5], SIX, {}, false],
    ['most with least', [0, 1, 2], LEADS('most', 'medium', 'least'), {}, false],
    [
      'where class.yaml mixes them',
      [0, 1, 2],
      LEADS('most', 'medium', 'least'),
      { mixed: true },
      true,
    ],
    ['kept apart', [0, 1, 2], SIX, { keepApart: [['w0', 'w2']] }, false],
    ['kept apart from one who is elsewhere', [0, 1, 2], SIX, { keepApart: [['w0', 'w3']] }, true],
    ['kept together', [0, 1, 2], SIX, { keepTogether: [['w0', 'w2']] }, true],
    ['without one who belongs to them', [0, 1, 2], SIX, { keepTogether: [['w0', 'w3']] }, false],
  ] as [string, number[], [string, Support][], object, boolean][])(
    '%s: %#',
    (_, group, members, rules, may) => {
      expect(mayMeet(group, room(members, rules))).toBe(may);
    },
  );
});

describe('what a group costs: pinned elsewhere, not first, standings, stacks, groups, neighbors, size², spread', () => {
  test.each([
    ['three alike', room(LEADS(null, null, null)), [0, 0, 0, 0, 1, 0, 9, 0]],
    ['unknown support is medium', room(LEADS(null, 'medium', 'most')), [0, 0, 0, 1, 1, 0, 9, 0]],
    ['one has it second', room([['lead'], ['lead'], ['end lead']]), [0, 1, 0, 0, 1, 0, 9, 0]],
    [
      'no skill in common: nobody has the rung first',
      room([['lead'], ['lead'], ['end']]),
      [0, 3, 0, 0, 1, 0, 9, 0],
    ],
    ['one scored only', room([['lead'], ['lead'], ['structure']]), [0, 0, 0, 0, 1, 0, 9, 0]],
    ['one almost', room([['lead'], ['lead~'], ['lead']]), [0, 0, 1, 0, 1, 0, 9, 0]],
    ['two almost', room([['lead~'], ['lead~'], ['lead']]), [0, 0, 1, 0, 1, 0, 9, 0]],
    ['all almost', room([['lead~'], ['lead~'], ['lead~']]), [0, 0, 0, 0, 1, 0, 9, 0]],
    [
      'almost has another skill',
      room([['lead end~'], ['lead'], ['lead']]),
      [0, 0, 0, 0, 1, 0, 9, 0],
    ],
    [
      'neighbors of last time',
      room(LEADS(null, null, null), {}, { w0: 'a', w1: 'a', w2: 'b' }),
      [0, 0, 0, 0, 1, -1, 9, 0],
    ],
    [
      'three neighbors are three pairs',
      room(LEADS(null, null, null), {}, { w0: 'a', w1: 'a', w2: 'a' }),
      [0, 0, 0, 0, 1, -3, 9, 0],
    ],
    [
      'scores around the middle one',
      scored(room(LEADS(null, null, null)), [500, 900, 600]),
      [0, 0, 0, 0, 1, 0, 9, 400],
    ],
    [
      'one without a score is near to all',
      scored(room(LEADS(null, null, null)), [500, undefined, 600]),
      [0, 0, 0, 0, 1, 0, 9, 100],
    ],
    [
      'pinned to the rung',
      room(LEADS(null, null, null), { pins: new Map([['w0', 'structure']]) }),
      [0, 0, 0, 0, 1, 0, 9, 0],
    ],
    [
      'pinned to the focus',
      room(LEADS(null, null, null), { pins: new Map([['w0', 'structure.lead']]) }),
      [0, 0, 0, 0, 1, 0, 9, 0],
    ],
    [
      'pinned to another skill',
      room(LEADS(null, null, null), { pins: new Map([['w0', 'structure.end']]) }),
      [1, 0, 0, 0, 1, 0, 9, 0],
    ],
  ] as [string, ReturnType<typeof room>, number[]][])('%s', (_, of, worth) => {
    expect(worthOf([0, 1, 2], of).map((one) => one + 0)).toEqual(worth);
  });
  test('the costs of groups add up', () => {
    const six = room(LEADS(null, null, null, null, null, null));
    const [a, b] = [
      [0, 1, 2],
      [3, 4, 5],
    ];
    const two = totalWorth([a!, b!], six).map((one) => one + 0);
    expect(two).toEqual([0, 0, 0, 0, 2, 0, 18, 0]);
    expect(totalWorth([], six)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
