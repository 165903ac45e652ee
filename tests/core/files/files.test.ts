import { describe, expect, test } from 'vitest';
import { groupsFileName } from '../../../src/core/files/groups-file.ts';
import {
  attended,
  isCalledBy,
  isConferenceOf,
  type Meeting,
  meetingFileName,
  meetingFrom,
  standingAfter,
} from '../../../src/core/files/meeting.ts';
import {
  aboutOf,
  groupPlaces,
  isConference,
  placesOf,
  sayPlace,
} from '../../../src/core/files/places.ts';
import { entriesOf, sortFileName, stacksFor } from '../../../src/core/files/sort-file.ts';
import { taughtFileName } from '../../../src/core/files/taught.ts';
import { day, groupsOn, ladder } from '../classes.ts';

test.each([
  [sortFileName('2026-11-16', 'ideas'), 'sorts/2026-11-16-ideas.yaml'],
  [sortFileName('2026-11-16', undefined), 'sorts/2026-11-16-support.yaml'],
  [sortFileName('2026-11-16', 'ideas', 'kim'), 'sorts/2026-11-16-ideas-kim.yaml'],
  [groupsFileName('2026-11-16'), 'groups/2026-11-16.yaml'],
  [groupsFileName('2026-11-16', 'kim'), 'groups/2026-11-16-kim.yaml'],
  [meetingFileName('2026-11-16', 'ideas', ['ana', 'ben']), 'meetings/2026-11-16-ideas.yaml'],
  [meetingFileName('2026-11-16', 'ideas #2', ['ana', 'ben']), 'meetings/2026-11-16-ideas-2.yaml'],
  [taughtFileName('2026-11-16', 'structure.lead'), 'taught/2026-11-16-structure.lead.yaml'],
  [taughtFileName('2026-11-16', 'ideas', 'kim'), 'taught/2026-11-16-ideas-kim.yaml'],
  [
    meetingFileName('2026-11-16', 'conference ideas', ['ana'], 'kim'),
    'meetings/2026-11-16-conference-ana-ideas-kim.yaml',
  ],
])('%s', (name, expected) => {
  expect(name).toBe(expected);
});

describe('a meeting as read from its file', () => {
  const met = (more: object) =>
    meetingFrom(
      { date: day('Nov 16'), focus: 'ideas', ...more } as never,
      'meetings/2026-11-16-conference-ana-ideas.yaml',
    );
  test('an outcome alone, with a note, or a note alone', () => {
    const { entries, conference } = met({
      writers: { ana: 'has it', ben: { how: 'absent', note: 'ill' }, cho: { note: 'x' } },
    });
    expect(Object.fromEntries(entries)).toEqual({
      ana: { stack: 'has it' },
      ben: { stack: 'absent', note: 'ill' },
      cho: { stack: undefined, note: 'x' },
    });
    expect(conference).toBe(false);
    expect(met({ writers: null, kind: 'conference' })).toMatchObject({
      conference: true,
      entries: new Map(),
    });
  });
  test.each([
    ['has it', 'got it', true],
    ['tried it', 'almost', true],
    ['not yet', 'needs help', true],
    ['absent', undefined, false],
    [undefined, undefined, false],
  ])('%s counts as %s; present: %s', (outcome, standing, there) => {
    expect(standingAfter(outcome)).toBe(standing);
    expect(attended(met({ writers: { ana: { how: outcome, note: '' } } }), 'ana')).toBe(there);
  });
  test('writers not in it were absent', () => {
    expect(attended(met({}), 'ana')).toBe(false);
  });
  const named = (writers: object, more: Partial<Meeting> = {}) => ({
    ...met({ writers, kind: 'conference' }),
    ...more,
  });
  test.each([
    ['with Ana alone', named({ ana: 'has it' }), true],
    ['with Ana and Ben', named({ ana: 'has it', ben: 'has it' }), false],
    ['with Ben', named({ ben: 'has it' }), false],
    ['nobody marked, but called by Ana', named({}), true],
    [
      'nobody marked, called by Ana-M',
      named({}, { file: 'meetings/2026-11-16-conference-ana-m-ideas.yaml' }),
      false,
    ],
    ['nobody marked, of another day', named({}, { date: day('Nov 17') }), false],
    ['a group', named({ ana: 'has it' }, { conference: false }), false],
  ])('a conference of Ana: %s', (_, meeting, isTheirs) => {
    expect(isConferenceOf(meeting, 'ana')).toBe(isTheirs);
  });
  test('a group’s file is not called by a writer', () => {
    expect(isCalledBy(named({}, { conference: false }), 'ana')).toBe(false);
    expect(isCalledBy(named({}), 'ana')).toBe(true);
  });
});

describe('places', () => {
  test('the second group on a skill has a number', () => {
    expect(groupPlaces(['ideas', 'focus', 'ideas', 'ideas'])).toEqual([
      'ideas',
      'focus',
      'ideas #2',
      'ideas #3',
    ]);
    const { content } = groupsOn('Nov 16', 'ideas: ana; ideas: ben; conference focus: cho');
    expect(Object.fromEntries(placesOf(content))).toEqual({
      ana: 'ideas',
      ben: 'ideas #2',
      cho: 'conference focus',
    });
  });
  test.each([
    ['ideas', false, 'ideas', 'ideas'],
    ['structure.lead #12', false, 'structure.lead', 'leads'],
    ['conference', true, 'conference', 'a conference'],
    ['conference structure.lead', true, 'structure.lead', 'a conference'],
    ['conferences', false, 'conferences', 'conferences'],
  ])('%s', (place, alone, about, words) => {
    expect(isConference(place)).toBe(alone);
    expect(aboutOf(place)).toBe(about);
    expect(sayPlace(place, ladder)).toBe(words);
  });
  test('no place', () => {
    expect(sayPlace(undefined, ladder)).toBe('no group');
  });
});

test('the entries of a sort, and its stacks', () => {
  expect(
    Object.fromEntries(entriesOf({ ana: 'almost', ben: { stack: 'got it', note: 'x' } })),
  ).toEqual({
    ana: { stack: 'almost' },
    ben: { stack: 'got it', note: 'x' },
  });
  expect(entriesOf(null)).toEqual(new Map());
  expect([stacksFor('ideas')[0], stacksFor(undefined)[0]]).toEqual(['got it', 'least']);
});
