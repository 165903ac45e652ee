/** How more than sixty writers of one need are cut into groups: in order, without trades. */

import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/core/evidence/standings.ts';
import type { Rules } from '../../../src/core/groups/search/rules.ts';
import { splitNeed } from '../../../src/core/groups/split.ts';

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

test('70 writers, sorted by skill and stack in turn: in each group the ids are in order', () => {
  const seventy = Array.from({ length: 70 }, (_, i) =>
    writer(
      `w${String(i).padStart(2, '0')}`,
      [SKILLS[(i * 7) % 3]!],
      (['most', 'medium', 'least'] as const)[(i * 5) % 3],
    ),
  );
  for (const group of split(seventy)) expect(group).toEqual([...group].sort());
});

describe('64 writers, more than the search swaps', () => {
  const sixtyFour = (of: (i: number) => Candidate) => Array.from({ length: 64 }, (_, i) => of(i));
  const id = (i: number) => `w${String(i).padStart(2, '0')}`;
  const kinds = (groups: string[][], kindOf: (i: number) => number) =>
    groups.map((group) => new Set(group.map((one) => kindOf(Number(one.slice(1))))).size);
  test('two skills in turn: no group has both', () => {
    const found = split(sixtyFour((i) => writer(id(i), [SKILLS[i % 2]!])));
    expect(kinds(found, (i) => i % 2).every((count) => count === 1)).toBe(true);
  });
  test('two stacks in turn: no group has both', () => {
    const found = split(
      sixtyFour((i) => writer(id(i), ['structure.lead'], i % 2 ? 'most' : 'medium')),
    );
    expect(kinds(found, (i) => i % 2).every((count) => count === 1)).toBe(true);
  });
  test('thirteen groups of last time stay', () => {
    const last = new Map(Array.from({ length: 64 }, (_, i) => [id(i), `group ${i % 13}`]));
    const found = split(
      sixtyFour((i) => writer(id(i), ['structure.lead'])),
      {},
      last,
    );
    expect(kinds(found, (i) => i % 13).every((count) => count === 1)).toBe(true);
  });
  test('kept apart, one from each of the first pairs', () => {
    const keepApart = [
      [id(0), id(1)],
      [id(2), id(3)],
    ];
    const found = split(
      sixtyFour((i) => writer(id(i), ['structure.lead'])),
      { keepApart },
    );
    for (const pair of keepApart)
      expect(found.some((group) => pair.every((one) => group.includes(one)))).toBe(false);
    expect(found.flat()).toHaveLength(64);
  });
});
