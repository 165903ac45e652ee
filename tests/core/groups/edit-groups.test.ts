import { describe, expect, test } from 'vitest';
import type { GroupsFile } from '../../../src/core/files/groups-file.ts';
import { placesOf } from '../../../src/core/files/places.ts';
import {
  dissolveGroup,
  moveWriter,
  renameGroup,
  swapWriters,
  type Target,
} from '../../../src/core/groups/edit-groups.ts';
import { groupsOn } from '../classes.ts';

const FILE = groupsOn(
  'Nov 16',
  'ideas: ana ben; ideas: cho dee; focus: eli; conference craft: fay',
  {
    proposed: {
      ideas: ['ana', 'ben'],
      'ideas #2': ['cho', 'dee'],
      focus: ['eli'],
      'conference craft': ['fay'],
    },
    'no place': { gus: 'too few', hal: 'too few' },
    'no evidence': ['ida', 'jo'],
    absent: ['kai', 'lou'],
  },
).content;
const where = (file: GroupsFile) =>
  [...placesOf(file)].map(([id, place]) => `${id} ${place}`).join(', ');
const because = ({ groups }: GroupsFile, group: number) => groups![group]!.because;

describe('a writer is moved', () => {
  const rows: [what: string, id: string, target: Target, places: string][] = [
    [
      'to another group',
      'ana',
      { kind: 'group', group: 2 },
      'ben ideas, cho ideas #2, dee ideas #2, eli focus, ana focus, fay conference craft',
    ],
    [
      'to a new group',
      'ana',
      { kind: 'new group', focus: 'craft' },
      'ben ideas, cho ideas #2, dee ideas #2, eli focus, ana craft, fay conference craft',
    ],
    [
      'to a conference',
      'ana',
      { kind: 'conference', focus: 'ideas' },
      'ben ideas, cho ideas #2, dee ideas #2, eli focus, fay conference craft, ana conference ideas',
    ],
    [
      'out',
      'ana',
      { kind: 'out' },
      'ben ideas, cho ideas #2, dee ideas #2, eli focus, fay conference craft',
    ],
    [
      'out of a conference',
      'fay',
      { kind: 'out' },
      'ana ideas, ben ideas, cho ideas #2, dee ideas #2, eli focus',
    ],
    [
      'the last of a group: the group is gone',
      'eli',
      { kind: 'group', group: 0 },
      'ana ideas, ben ideas, eli ideas, cho ideas #2, dee ideas #2, fay conference craft',
    ],
    [
      'from a conference to a group',
      'fay',
      { kind: 'group', group: 2 },
      'ana ideas, ben ideas, cho ideas #2, dee ideas #2, eli focus, fay focus',
    ],
    [
      'who was not placed',
      'gus',
      { kind: 'group', group: 2 },
      'ana ideas, ben ideas, cho ideas #2, dee ideas #2, eli focus, gus focus, fay conference craft',
    ],
  ];
  test.each(rows)('%s', (_, id, target, places) => {
    expect(where(moveWriter(FILE, id, target))).toBe(places);
  });
  test('and is no longer listed as not placed, but the others are', () => {
    const after = ['gus', 'ida', 'kai'].reduce(
      (file, id) => moveWriter(file, id, { kind: 'group', group: 2 }),
      FILE,
    );
    expect(after).toMatchObject({
      'no place': { hal: 'too few' },
      'no evidence': ['jo'],
      absent: ['lou'],
    });
    const all = ['hal', 'jo', 'lou'].reduce(
      (file, id) => moveWriter(file, id, { kind: 'group', group: 2 }),
      after,
    );
    for (const key of ['no place', 'no evidence', 'absent']) expect(all).not.toHaveProperty(key);
    expect(moveWriter(FILE, 'fay', { kind: 'out' })).not.toHaveProperty('conferences');
  });
  test('the reason is the teacher’s decision, the old one is gone', () => {
    const file = {
      ...FILE,
      groups: [
        { focus: 'ideas', students: ['ana', 'ben'], because: { ana: 'x', ben: 'y' } },
        ...FILE.groups!.slice(1),
      ],
    };
    const after = moveWriter(file, 'ana', { kind: 'group', group: 2 });
    expect(because(after, 0)).toEqual({ ben: 'y' });
    expect(because(after, 2)).toEqual({ ana: 'your decision' });
    expect(because(after, 1)).toBeUndefined();
  });
  test('moved from a group written by hand: the old place is recorded as suggested', () => {
    const { content } = groupsOn('Nov 16', 'ideas: ana ben');
    expect(moveWriter(content, 'ana', { kind: 'out' }).proposed).toEqual({ ideas: ['ana'] });
    const both = moveWriter(moveWriter(content, 'ana', { kind: 'out' }), 'ben', { kind: 'out' });
    expect(both.proposed).toEqual({ ideas: ['ana', 'ben'] });
    expect(moveWriter(content, 'zoe', { kind: 'out' }).proposed).toBeUndefined();
    expect(
      moveWriter(content, 'ana', { kind: 'conference', focus: 'ideas' }).proposed,
    ).toBeUndefined();
    expect(moveWriter(FILE, 'ana', { kind: 'out' }).proposed).toEqual(FILE.proposed);
  });
});

describe('two writers swap places', () => {
  const swapped = (a: string, b: string) => where(swapWriters(FILE, a, b, (id) => `need of ${id}`));
  test.each([
    [
      'of two groups',
      'ana',
      'cho',
      'ben ideas, cho ideas, dee ideas #2, ana ideas #2, eli focus, fay conference craft',
    ],
    [
      'a group of one',
      'ana',
      'eli',
      'ben ideas, eli ideas, cho ideas #2, dee ideas #2, ana focus, fay conference craft',
    ],
    [
      'a conference is on their own need',
      'ana',
      'fay',
      'ben ideas, fay ideas, cho ideas #2, dee ideas #2, eli focus, ana conference need of ana',
    ],
    [
      'one who is not placed',
      'ana',
      'gus',
      'ben ideas, gus ideas, cho ideas #2, dee ideas #2, eli focus, fay conference craft',
    ],
    [
      'the conference first',
      'fay',
      'ana',
      'ben ideas, fay ideas, cho ideas #2, dee ideas #2, eli focus, ana conference need of ana',
    ],
  ])('%s', (_, a, b, places) => {
    expect(swapped(a, b)).toBe(places);
  });
});

test('a group gets another focus, the others keep theirs', () => {
  const foci = renameGroup(FILE, 1, 'craft').groups!.map(({ focus }) => focus);
  expect(foci).toEqual(['ideas', 'craft', 'focus']);
  expect(renameGroup({ date: '2026-11-16' }, 0, 'craft').groups).toEqual([]);
});

describe('a dissolved group', () => {
  test('it alone is removed, and its writers have no suggested place', () => {
    expect(dissolveGroup(FILE, 1)).toMatchObject({
      groups: [
        { focus: 'ideas', students: ['ana', 'ben'] },
        { focus: 'focus', number: 3 },
      ],
      dissolved: ['ideas'],
      proposed: { ideas: ['ana', 'ben'], 'ideas #2': [], focus: ['eli'] },
    });
  });
  test('dissolved once is enough', () => {
    const again = { ...FILE, dissolved: ['craft', 'ideas'] };
    expect(dissolveGroup(again, 0).dissolved).toEqual(['craft', 'ideas']);
    expect(dissolveGroup(again, 2).dissolved).toEqual(['craft', 'ideas', 'focus']);
  });
});
