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
    how: 'seen' as const,
    said: '',
    date: '2026-11-23',
  }));
  return { id, needs, rungs: [], inPlace: [], has: [], support };
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

  const standing = (one: Candidate, almost: boolean): Candidate => ({
    ...one,
    needs: one.needs.map((need) => ({ ...need, standing: almost ? 'almost' : 'needs help' })),
  });

  test('the same standing before the same stack', () => {
    const members = named(6).map((one, i) => ({
      ...standing(one, i % 2 === 1),
      support: i < 3 ? ('most' as const) : ('medium' as const),
    }));
    expect(sets(split(members))).toEqual(['ace', 'bdf']);
  });

  test('the same skill before the same standing', () => {
    const members = [lead('a'), end('b'), lead('c'), end('d'), lead('e'), end('f')];
    const some = members.map((one, i) => standing(one, i < 3));
    expect(sets(split(some))).toEqual(['ace', 'bdf']);
  });

  test('few groups before last neighbors', () => {
    const last = new Map(ids.slice(0, 9).map((id, i) => [id, `group ${i % 3}`]));
    expect(split(named(9), {}, last)).toHaveLength(2);
  });

  test('last neighbors before equal sizes', () => {
    const last = new Map(ids.slice(0, 8).map((id, i) => [id, i < 5 ? '1' : '2']));
    expect(sets(split(named(8), {}, last))).toEqual(['abcde', 'fgh']);
  });

  test('equal sizes before near scores, near scores before the ids', () => {
    const scored = (means: number[]) =>
      named(means.length).map((one, i) => ({ ...one, mean: means[i]! }));
    expect(sets(split(scored([900, 100, 900, 100, 900, 100])))).toEqual(['ace', 'bdf']);
    const sizes = split(scored([900, 100, 900, 100, 900, 100, 100, 100]));
    expect(sizes.map(({ length }) => length)).toEqual([4, 4]);
    expect(sets(split(named(6)))).toEqual(['abc', 'def']);
  });

  test('who was only scored fits a skill that they are not seen to have', () => {
    const scored = ['d', 'f'].map((id) => writer(id, ['structure']));
    const hasEnd = { ...writer('h', ['structure']), has: ['structure.end'] };
    const members = [lead('a'), end('b'), lead('c'), end('e'), end('g'), ...scored, hasEnd];
    expect(sets(split(members))).toEqual(['acdh', 'befg']);
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

  /** Open skills, or a score of the rung beside a skill they have; each with a stack and a mean. */
  function memberFrom(random: Random, id: string): Candidate {
    const skills = SKILLS.filter(() => random.chance(0.5));
    const support = random.pick(['most', 'medium', 'least'] as const);
    const about = skills.length > 0 ? skills : [random.pick([...SKILLS, 'structure'])];
    const scored = random.chance(0.2);
    const plain = writer(id, scored ? ['structure'] : about, support);
    const needs = plain.needs.map((need) => ({
      ...need,
      standing: random.pick(['needs help', 'needs help', 'almost'] as const),
    }));
    const mean = random.pick([undefined, 200, 400, 600, 800]);
    const has = scored && random.chance(0.5) ? [random.pick(SKILLS)] : [];
    return { ...plain, needs, has, ...(mean !== undefined && { mean }) };
  }

  function roomFrom(random: Random, count: number) {
    const members = ids.slice(0, count).map((id) => memberFrom(random, id));
    const last = new Map(members.map(({ id }): [string, string] => [id, String(random.below(3))]));
    const pair = () => [random.pick(ids.slice(0, count)), random.pick(ids.slice(0, count))];
    const keepApart = random.chance(0.5) ? [pair()].filter(([a, b]) => a !== b) : [];
    return { members, last, keepApart };
  }

  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  const hasOpen = ({ needs }: Candidate, skill: string) =>
    needs.some(({ about }) => about === skill);
  const fits = (one: Candidate, skill: string) =>
    hasOpen(one, skill) || (hasOpen(one, 'structure') && !one.has.includes(skill));

  /** The skill that suits all and is first for most; by id; the rung if there is none. */
  function focusOf(group: Candidate[]): string {
    const firsts = (skill: string) => group.filter(({ needs }) => needs[0]!.about === skill).length;
    return (
      SKILLS.filter((skill) => group.some((one) => hasOpen(one, skill)))
        .filter((skill) => group.every((one) => fits(one, skill)))
        .sort((a, b) => firsts(b) - firsts(a) || (a < b ? -1 : 1))[0] ?? 'structure'
    );
  }

  const pairsIn = (group: string[], last: Map<string, string>) =>
    sum(group.map((a, i) => group.slice(i + 1).filter((b) => last.get(a) === last.get(b)).length));

  /** The order of docs/groups.md: skill, standing, stack, groups, neighbors, sizes, scores. */
  function worth(groups: string[][], byId: Map<string, Candidate>, last: Map<string, string>) {
    const each = groups.map((group) => {
      const members = group.map((id) => byId.get(id)!);
      const focus = focusOf(members);
      const off = members.filter(({ needs }) => needs[0]!.about !== focus);
      const about = members.map(
        ({ needs }) => needs.find((need) => need.about === focus) ?? needs[0]!,
      );
      const almost = about.filter((need) => need.standing === 'almost').length;
      const means = members.flatMap(({ mean }) => mean ?? []);
      const around = means.map((one) => sum(means.map((other) => Math.abs(other - one))));
      return [
        off.filter((one) => !(hasOpen(one, 'structure') && fits(one, focus))).length,
        Math.min(almost, group.length - almost),
        new Set(members.map(({ support }) => support)).size - 1,
        1,
        -pairsIn(group, last),
        group.length ** 2,
        means.length > 0 ? Math.min(...around) : 0,
      ];
    });
    return each[0]!.map((_, level) => sum(each.map((levels) => levels[level]!)));
  }

  const key = (levels: number[]) =>
    levels.map((level) => String(level + 10_000).padStart(6, '0')).join();

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
