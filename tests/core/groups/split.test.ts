/** How the writers of one need are cut into groups: against every partition, with the worth told again from the docs. */

import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/core/evidence/standings.ts';
import type { Rules } from '../../../src/core/groups/search/rules.ts';
import { splitNeed } from '../../../src/core/groups/split.ts';
import { type Random, randomFrom } from '../../random.ts';

const RULES: Rules = {
  smallest: 3,
  largest: 5,
  conferences: 5,
  keepApart: [],
  keepTogether: [],
  pins: new Map(),
  closed: [],
  mixed: true,
  lane: 'stretch',
};
const SKILLS = ['structure.end', 'structure.lead', 'structure.shape'];

function writer(id: string, skills: string[], support: Candidate['support'] = 'medium'): Candidate {
  const needs = skills.map((about) => ({
    about,
    rung: 'structure',
    standing: 'needs help' as const,
    said: '',
    date: '2026-11-23',
  }));
  return { id, needs, inPlace: [], has: [], support };
}

const split = (
  members: Candidate[],
  rules: Partial<Rules> = {},
  last = new Map<string, string>(),
) => splitNeed([members], 'structure', { ...RULES, ...rules }, last);

const ids = 'abcdefghijklmnopqrstuvwxyz'.split('');
const named = (count: number, skills = ['structure.lead']) =>
  ids.slice(0, count).map((id) => writer(id, skills));

describe('sizes', () => {
  test.each([
    [13, [4, 4, 5]],
    [26, [4, 4, 4, 4, 5, 5]],
  ])('%i writers of one skill: %j', (count, sizes) => {
    expect(
      split(named(count))
        .map(({ length }) => length)
        .sort(),
    ).toEqual(sizes);
  });
});

describe('which preference counts more', () => {
  const lead = (id: string, support?: Candidate['support']) =>
    writer(id, ['structure.lead'], support);
  const end = (id: string, support?: Candidate['support']) =>
    writer(id, ['structure.end'], support);
  const sets = (groups: string[][]) => groups.map((group) => group.sort().join('')).sort();

  test('the same skill before equal sizes', () => {
    const members = [
      lead('a'),
      end('b'),
      lead('c'),
      end('d'),
      lead('e'),
      lead('f'),
      end('g'),
      lead('h'),
    ];
    expect(sets(split(members))).toEqual(['acefh', 'bdg']);
  });

  test('the same skill before the same stack', () => {
    const members = [
      lead('a', 'most'),
      end('b', 'most'),
      lead('c'),
      end('d'),
      lead('e'),
      end('f', 'most'),
    ];
    expect(sets(split(members))).toEqual(['ace', 'bdf']);
  });

  test('the same stack before last neighbors', () => {
    const members = ['a', 'b', 'c'].map((id) => lead(id, 'most'));
    const others = ['d', 'e', 'f'].map((id) => lead(id, 'medium'));
    const last = new Map([
      ['a', '1'],
      ['d', '1'],
      ['b', '2'],
      ['e', '2'],
    ]);
    expect(sets(split([...members, ...others], {}, last))).toEqual(['abc', 'def']);
  });

  test('writers who were together last time stay together where that costs nothing', () => {
    const last = new Map([
      ['a', '1'],
      ['d', '1'],
      ['f', '1'],
      ['b', '2'],
      ['c', '2'],
      ['e', '2'],
    ]);
    expect(sets(split(named(6), {}, last))).toEqual(['adf', 'bce']);
  });

  test('then writers with the same start, then the ids', () => {
    const almost = named(6).map((one, i) => ({
      ...one,
      needs: one.needs.map((need) => ({
        ...need,
        standing: i % 2 ? ('almost' as const) : need.standing,
      })),
    }));
    expect(sets(split(almost))).toEqual(['ace', 'bdf']);
    expect(sets(split(named(6)))).toEqual(['abc', 'def']);
  });
});

describe('against every partition', () => {
  function* partitions(left: string[], sizes: number[]): Generator<string[][]> {
    if (left.length === 0) yield [];
    const [first, ...others] = left;
    for (let set = 0; first !== undefined && set < 1 << others.length; set++) {
      const group = [first, ...others.filter((_, i) => set & (1 << i))];
      if (!sizes.includes(group.length)) continue;
      const rest = others.filter((id) => !group.includes(id));
      for (const more of partitions(rest, sizes)) yield [group, ...more];
    }
  }

  function roomFrom(random: Random, count: number) {
    const members = ids.slice(0, count).map((id) => {
      const skills = SKILLS.filter(() => random.chance(0.5));
      const support = random.pick(['most', 'medium', 'least'] as const);
      return writer(id, skills.length > 0 ? skills : [random.pick(SKILLS)], support);
    });
    const last = new Map(members.map(({ id }): [string, string] => [id, String(random.below(3))]));
    const pair = () => [random.pick(ids.slice(0, count)), random.pick(ids.slice(0, count))];
    const keepApart = random.chance(0.5) ? [pair()].filter(([a, b]) => a !== b) : [];
    return { members, last, keepApart };
  }

  /** The order of docs/groups.md: skill, stack, number of groups, sizes, neighbors. */
  function worth(groups: string[][], byId: Map<string, Candidate>, last: Map<string, string>) {
    const firsts = (group: string[]) => group.map((id) => byId.get(id)!.needs[0]!.about);
    const offSkill = groups.map((group) => {
      const shared = SKILLS.filter((skill) =>
        group.every((id) => byId.get(id)!.needs.some(({ about }) => about === skill)),
      );
      const off = shared.map((skill) => firsts(group).filter((first) => first !== skill).length);
      return shared.length > 0 ? Math.min(...off) : group.length;
    });
    const stacks = groups.map(
      (group) => new Set(group.map((id) => byId.get(id)!.support)).size - 1,
    );
    const pairs = groups.map((group) =>
      group.reduce(
        (n, a, i) => n + group.slice(i + 1).filter((b) => last.get(a) === last.get(b)).length,
        0,
      ),
    );
    const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
    const sizes = sum(groups.map((group) => group.length ** 2));
    return [sum(offSkill), sum(stacks), groups.length, sizes, -sum(pairs)];
  }

  const key = (levels: number[]) => levels.map((level) => String(level + 5000)).join();

  test.each([[3], [5], [6], [7], [8], [9]])('classes of %i', (count) => {
    for (let seed = 1; seed <= 40; seed++) {
      const { members, last, keepApart } = roomFrom(randomFrom(100 * count + seed), count);
      const byId = new Map(members.map((member) => [member.id, member]));
      const apart = (group: string[]) =>
        keepApart.some((list) => list.every((id) => group.includes(id)));
      const allowed = [...partitions([...byId.keys()], [3, 4, 5])].filter(
        (groups) => !groups.some(apart),
      );
      if (allowed.length === 0) continue;
      const best = allowed.map((groups) => key(worth(groups, byId, last))).sort()[0];
      const ours = split(members, { keepApart }, last);
      expect(key(worth(ours, byId, last)), `seed ${seed}`).toBe(best);
    }
  });

  test('large classes keep every hard rule, whatever the order of the writers', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = randomFrom(seed);
      const { members, last, keepApart } = roomFrom(random, 10 + random.below(16));
      const groups = split(members, { keepApart }, last);
      expect(groups.flat().sort()).toEqual(members.map(({ id }) => id));
      for (const group of groups) {
        expect([3, 4, 5]).toContain(group.length);
        expect(keepApart.some((list) => list.every((id) => group.includes(id)))).toBe(false);
      }
      expect(split([...members].reverse(), { keepApart }, last)).toEqual(groups);
    }
  });
});
