import { expect, test } from 'vitest';
import { placesOf } from '../../src/core/decisions.ts';
import { rulesOf } from '../../src/core/grouping/candidates.ts';
import type { Candidate } from '../../src/core/grouping/grouping.ts';
import type { GroupsFile } from '../../src/core/groups-file.ts';
import { dissolveGroup, moveWriter, renameGroup, swapWriters } from '../../src/core/regroup.ts';
import { type Random, randomFrom } from '../random.ts';
import { classOf } from './classes.ts';

const IDS = 'ana ben cho dee eli fay gus hal ida jo'.split(' ');
const START: GroupsFile = {
  date: '2026-11-23',
  groups: [
    {
      focus: 'structure.lead',
      students: ['ana', 'ben', 'cho'],
      because: { ana: 'a', ben: 'b', cho: 'c' },
    },
    { focus: 'focus.narrow', students: ['dee', 'eli', 'fay'] },
    { focus: 'structure.lead', students: ['gus', 'hal'] },
  ],
  conferences: [{ student: 'ida', focus: 'craft.words' }],
};
const rules = rulesOf(classOf({}));
const candidates = new Map<string, Candidate>(
  IDS.map((id) => [
    id,
    {
      id,
      support: null,
      inPlace: [],
      has: [],
      needs: ['structure', 'focus'].map((rung) => ({
        about: rung,
        rung,
        standing: 'almost' as const,
        said: '',
        date: '2026-11-20',
      })),
    },
  ]),
);

test('a move takes the writer from one place to the other, and nobody else', () => {
  const moved = moveWriter(START, 'dee', { kind: 'group', group: 0 });
  expect(moved.groups![0]).toEqual({
    focus: 'structure.lead',
    students: ['ana', 'ben', 'cho', 'dee'],
    because: { ana: 'a', ben: 'b', cho: 'c', dee: 'your decision' },
  });
  expect(moved.groups![1]!.students).toEqual(['eli', 'fay']);
  expect(moved.groups![2]).toBe(START.groups![2]);
});

test('two swapped, also with a conference, a group of one, or no place', () => {
  const places = (file: GroupsFile, ...ids: string[]) => ids.map((id) => placesOf(file).get(id));
  expect(places(swapWriters(START, 'ana', 'ida'), 'ana', 'ida')).toEqual([
    'conference',
    'structure.lead',
  ]);
  expect(places(swapWriters(START, 'dee', 'jo'), 'dee', 'jo')).toEqual([undefined, 'focus.narrow']);
  const alone = moveWriter(START, 'jo', { kind: 'new group', focus: 'craft.voice' });
  expect(places(swapWriters(alone, 'jo', 'dee'), 'jo', 'dee')).toEqual([
    'focus.narrow',
    'craft.voice',
  ]);
});

test('a dissolved group: its writers where they fit, a conference, then no place', () => {
  const few = { ...rules, largest: 3, conferences: 2 };
  const dissolved = dissolveGroup(START, 0, candidates, few);
  expect(dissolved.groups!.map(({ students }) => students)).toEqual([
    ['dee', 'eli', 'fay'],
    ['gus', 'hal', 'ana'],
  ]);
  expect(dissolved.conferences!.map(({ student }) => student)).toEqual(['ida', 'ben']);
  expect(placesOf(dissolved).get('cho')).toBeUndefined();
});

test('whatever is done, nobody has two places, nobody but who was taken out has none, no group is empty', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = randomFrom(seed);
    let file = START;
    for (let step = 0; step < 12; step++) {
      const before = new Set(placesOf(file).keys());
      const { next, leaves } = changed(file, random);
      const seats = [
        ...next.groups!.flatMap(({ students }) => students),
        ...(next.conferences ?? []).map(({ student }) => student),
      ];
      expect(new Set(seats).size, `seed ${seed}`).toBe(seats.length);
      expect(next.groups!.every(({ students }) => students.length > 0)).toBe(true);
      for (const id of before)
        if (!leaves.includes(id)) expect(seats, `seed ${seed}`).toContain(id);
      file = next;
    }
  }
});

/** One change by hand, and who may be without a place after it. */
function changed(file: GroupsFile, random: Random): { next: GroupsFile; leaves: string[] } {
  const groups = file.groups!.length;
  const [one, other] = [random.pick(IDS), random.pick(IDS)];
  const kind = random.below(groups > 0 ? 6 : 2);
  if (kind === 0) return { next: moveWriter(file, one, { kind: 'out' }), leaves: [one] };
  if (kind === 1)
    return { next: moveWriter(file, one, { kind: 'conference', focus: 'focus' }), leaves: [] };
  const group = random.below(groups);
  if (kind === 2) return { next: moveWriter(file, one, { kind: 'group', group }), leaves: [] };
  if (kind === 3) return { next: renameGroup(file, group, 'craft.voice'), leaves: [] };
  if (kind === 4) return { next: swapWriters(file, one, other), leaves: [one, other] };
  return {
    next: dissolveGroup(file, group, candidates, rules),
    leaves: file.groups![group]!.students,
  };
}
