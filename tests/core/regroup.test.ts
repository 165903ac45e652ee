import { expect, test } from 'vitest';
import { type GroupsFile, numberOf } from '../../src/core/files/groups-file.ts';
import { placesOf } from '../../src/core/files/places.ts';
import { manualPlaces } from '../../src/core/groups/decisions.ts';
import {
  dissolveGroup,
  moveWriter,
  renameGroup,
  swapWriters,
} from '../../src/core/groups/edit-groups.ts';
import { type Random, randomFrom } from '../random.ts';

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
const swap = (file: GroupsFile, a: string, b: string) =>
  swapWriters(file, a, b, () => 'focus.stay');

test('a move takes the writer from one place to the other, and nobody else', () => {
  const moved = moveWriter(START, 'dee', { kind: 'group', group: 0 });
  expect(moved.groups![0]).toEqual({
    focus: 'structure.lead',
    students: ['ana', 'ben', 'cho', 'dee'],
    because: { ana: 'a', ben: 'b', cho: 'c', dee: 'your decision' },
  });
  expect(moved.groups![1]!.students).toEqual(['eli', 'fay']);
  expect(moved.groups![2]).toEqual(START.groups![2]);
});

test('swaps two writers, also with a conference, a group of one or no place', () => {
  const places = (file: GroupsFile, ...ids: string[]) => ids.map((id) => placesOf(file).get(id));
  expect(places(swap(START, 'ana', 'ida'), 'ana', 'ida')).toEqual([
    'conference focus.stay',
    'structure.lead',
  ]);
  expect(places(swap(START, 'dee', 'jo'), 'dee', 'jo')).toEqual([undefined, 'focus.narrow']);
  const alone = moveWriter(START, 'jo', { kind: 'new group', focus: 'craft.voice' });
  expect(places(swap(alone, 'jo', 'dee'), 'jo', 'dee')).toEqual(['focus.narrow', 'craft.voice']);
});

test('a dissolved group leaves its writers without a place or a decision', () => {
  const file = {
    ...START,
    proposed: { 'structure.lead': ['ana', 'ben', 'cho'], 'focus.narrow': ['dee'] },
  };
  const dissolved = dissolveGroup(file, 0);
  expect(dissolved.groups!.map(({ focus }) => focus)).toEqual(['focus.narrow', 'structure.lead']);
  expect(dissolved.dissolved).toEqual(['structure.lead']);
  expect(manualPlaces(dissolved).has('ana')).toBe(false);
});

test('a group keeps its number on paper when one before it goes, and a new one gets the next', () => {
  const gone = ['ana', 'ben', 'cho'].reduce(
    (file, id) => moveWriter(file, id, { kind: 'out' }),
    START,
  );
  expect(gone.groups!.map(numberOf)).toEqual(START.groups!.map(numberOf).slice(1));
  const added = moveWriter(gone, 'ana', { kind: 'new group', focus: 'craft.voice' });
  expect(added.groups!.map(numberOf).at(-1)).toBe(START.groups!.length + 1);
  expect(dissolveGroup(START, 0).groups!.every(({ number }) => number !== 1)).toBe(true);
});

test('after any changes nobody has two places, only removed writers have none, and no group is empty', () => {
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
      const numbers = next.groups!.map(numberOf);
      expect(new Set(numbers).size, `seed ${seed}`).toBe(numbers.length);
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
  if (kind === 4) return { next: swap(file, one, other), leaves: [one, other] };
  return { next: dissolveGroup(file, group), leaves: file.groups![group]!.students };
}
