import { describe, expect, test } from 'vitest';
import {
  alone,
  conferenceWith,
  heldSince,
  meetingSheet,
  namedMeeting,
  notedSince,
  openMeetings,
  plannedMeetings,
} from '../../../src/core/meetings/which-meeting.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

const GROUPS = groupsOn(
  'Nov 16',
  'structure.lead: ana ben; structure.lead: cho dee; craft.words: eli fay; conference ideas.choose: gus',
);
const LEADS = plannedMeetings(GROUPS.content)[0]!;

test('the groups in the order of the file, numbered, then the conferences', () => {
  const read = plannedMeetings(GROUPS.content).map(
    ({ number, place, students }) => `${number ?? '-'} ${place}: ${students.join(' ')}`,
  );
  expect(read).toEqual([
    '1 structure.lead: ana ben',
    '2 structure.lead #2: cho dee',
    '3 craft.words: eli fay',
    '- conference ideas.choose: gus',
  ]);
  expect(plannedMeetings({ date: day('Nov 16') })).toEqual([]);
  expect(plannedMeetings({ date: day('Nov 16'), groups: null, conferences: null })).toEqual([]);
});

describe('whether the group on leads has met, of groups made on Nov 16', () => {
  const rows: [what: string, ana: string, ben: string, noted: number, held: boolean][] = [
    ['nobody is marked', '', '', 0, false],
    ['both are marked', 'has structure.lead Nov 16', 'tried structure.lead Nov 16', 2, true],
    ['one is marked: held, one is left', 'has structure.lead Nov 17', '', 1, true],
    ['absent is marked too', 'missed structure.lead Nov 17', 'has structure.lead Nov 17', 2, true],
    [
      'a meeting before the groups is another one',
      'has structure.lead Nov 13',
      'has structure.lead Nov 13',
      0,
      false,
    ],
    [
      'a meeting of today counts',
      'has structure.lead Nov 18',
      'has structure.lead Nov 18',
      2,
      true,
    ],
    [
      'a meeting of tomorrow does not',
      'has structure.lead Nov 19',
      'has structure.lead Nov 19',
      0,
      false,
    ],
    [
      'a meeting about endings is another one',
      'has structure.end Nov 17',
      'has structure.end Nov 17',
      0,
      false,
    ],
    ['a conference on leads is another one', 'alone has structure.lead Nov 17', '', 0, false],
    [
      'of two meetings the later one counts',
      'has structure.lead Nov 16',
      'has structure.lead Nov 17',
      1,
      true,
    ],
  ];
  test.each(rows)('%s', (_, ana, ben, noted, held) => {
    const room = classWhere({ ana, ben, cho: '' });
    expect(notedSince(LEADS, room, GROUPS.content, day('Nov 18'))).toBe(noted);
    expect(heldSince(LEADS, room, GROUPS.content, day('Nov 18')) !== undefined).toBe(held);
  });

  test('the other group on leads met: this one did not', () => {
    const room = classWhere({ ana: '', ben: '', cho: 'has structure.lead Nov 17' });
    expect(heldSince(LEADS, room, GROUPS.content, day('Nov 18'))).toBeUndefined();
  });

  test('a note beside a name does not mark the writer', () => {
    const room = classWhere({ ana: 'has structure.lead Nov 17', ben: '' });
    room.meetings[0]!.entries.set('ana', { note: 'was tired' });
    expect(heldSince(LEADS, room, GROUPS.content, day('Nov 18'))).toBeUndefined();
  });
});

describe('the remaining meetings', () => {
  const open = (said: Record<string, string>) =>
    openMeetings(GROUPS.content, classWhere(said), day('Nov 18')).map(
      ({ meeting, noted }) => `${meeting.place}: ${noted} of ${meeting.students.length}`,
    );
  const ALL = { ana: '', ben: '', cho: '', dee: '', eli: '', fay: '', gus: '' };
  test('all of them at first', () => {
    expect(open(ALL)).toEqual([
      'structure.lead: 0 of 2',
      'structure.lead #2: 0 of 2',
      'craft.words: 0 of 2',
      'conference ideas.choose: 0 of 1',
    ]);
  });
  test('not meetings in which everybody is marked, but those in which one is not', () => {
    const said = {
      ...ALL,
      ana: 'has structure.lead Nov 17',
      ben: 'missed structure.lead Nov 17',
      eli: 'has craft.words Nov 17',
      gus: 'alone tried ideas.choose Nov 17',
    };
    expect(open(said)).toEqual(['structure.lead #2: 0 of 2', 'craft.words: 1 of 2']);
  });
  test('writers who left the class do not count', () => {
    const said = { ana: '', cho: 'has structure.lead Nov 17', eli: '' };
    expect(open(said)).toEqual(['structure.lead: 0 of 1', 'craft.words: 0 of 1']);
  });
});

describe('after ana and eli were swapped', () => {
  const swapped = groupsOn('Nov 16', 'structure.lead: eli ben; craft.words: ana fay');
  const open = (said: Record<string, string>) =>
    openMeetings(
      swapped.content,
      classWhere({ ana: '', ben: '', eli: '', fay: '', ...said }),
      day('Nov 18'),
    ).map(({ meeting, noted }) => `${meeting.place}: ${noted} of ${meeting.students.length}`);
  const LEADS_MET = { ana: 'has structure.lead Nov 17', ben: 'has structure.lead Nov 17' };

  test.each<[what: string, said: Record<string, string>, left: string[]]>([
    [
      'both groups had met: nobody meets again',
      { ...LEADS_MET, eli: 'tried craft.words Nov 17', fay: 'has craft.words Nov 17' },
      [],
    ],
    [
      'one had met: who came into it has not, who left it has the other meeting before them',
      LEADS_MET,
      ['structure.lead: 1 of 2', 'craft.words: 0 of 2'],
    ],
    [
      'who was absent from their meeting has not met',
      { ...LEADS_MET, eli: 'missed craft.words Nov 17', fay: 'has craft.words Nov 17' },
      ['structure.lead: 1 of 2'],
    ],
    [
      'a meeting about something that is not planned is no meeting of theirs',
      { ...LEADS_MET, eli: 'has ideas.choose Nov 17' },
      ['structure.lead: 1 of 2', 'craft.words: 0 of 2'],
    ],
    [
      'nor is one of the week before',
      { ...LEADS_MET, eli: 'has craft.words Nov 13' },
      ['structure.lead: 1 of 2', 'craft.words: 0 of 2'],
    ],
  ])('%s', (_, said, left) => {
    expect(open(said)).toEqual(left);
  });
});

describe('what a conference with Ana is about', () => {
  const planned = groupsOn('Nov 16', 'conference craft.words: ana').content;
  const rows: [what: string, ana: string, plan: boolean, about: string][] = [
    ['nothing known: a push', '', false, 'stretch'],
    ['the first need', 'needs structure.lead Nov 16; needs focus.stay Nov 16', false, 'focus.stay'],
    [
      'the place in the groups before the first need',
      'needs focus.stay Nov 16',
      true,
      'craft.words',
    ],
    ['the owed lesson before the place', 'missed structure.end Nov 16', true, 'structure.end'],
    [
      'what they met about today before the owed lesson',
      'missed structure.end Nov 16; alone tried ideas Nov 18',
      true,
      'ideas',
    ],
    ['a conference of yesterday is over', 'alone tried ideas Nov 17', true, 'craft.words'],
    ['a group of today is not a conference', 'tried ideas Nov 18', true, 'craft.words'],
  ];
  test.each(rows)('%s', (_, ana, plan, about) => {
    const room = classWhere({ ana, ben: 'missed craft.terms Nov 16; alone tried focus Nov 18' });
    const found = conferenceWith('ana', plan ? planned : undefined, room, day('Nov 18'));
    expect(found).toEqual(alone('ana', about));
  });
});

describe('a meeting that was typed', () => {
  const place = (ids: string, focus: string, said = {}, teacher?: string) =>
    namedMeeting(ids.split(' '), focus, { ...classWhere(said), teacher }, day('Nov 18')).place;
  test('one writer is a conference, two or more are a group', () => {
    expect(place('ana', 'ideas')).toBe('conference ideas');
    expect(place('ana ben', 'ideas')).toBe('ideas');
  });
  test('a conference is with its writer', () => {
    expect(namedMeeting(['ana'], 'ideas', classWhere({}), day('Nov 18'))).toEqual(
      alone('ana', 'ideas'),
    );
  });
  test('a second group on it that day has its own file', () => {
    expect(place('ana ben', 'ideas', { cho: 'has ideas Nov 18' })).toBe('ideas #2');
    expect(place('ana ben', 'ideas', { cho: 'has ideas Nov 17' })).toBe('ideas');
  });
  test('and a third', () => {
    const room = classWhere({ cho: 'has ideas Nov 18', dee: '' });
    const [first] = room.meetings;
    const entries = new Map([['dee', { stack: 'has it' }]]);
    room.meetings.push({ ...first!, file: first!.file.replace('.yaml', '-2.yaml'), entries });
    expect(namedMeeting(['ana', 'ben'], 'ideas', room, day('Nov 18')).place).toBe('ideas #3');
  });
  test('the same group continues its file', () => {
    expect(place('ana cho', 'ideas', { cho: 'has ideas Nov 18' })).toBe('ideas');
  });
});

test('the sheet of a meeting: its file, its title, its writers, the teacher', () => {
  const room = { ...classWhere({ ana: '', ben: '' }), teacher: 'kim' };
  expect(meetingSheet({ ...LEADS, lesson: 'a-start' }, day('Nov 18'), room)).toEqual({
    file: 'meetings/2026-11-18-structure.lead-kim.yaml',
    kind: 'meeting',
    head: { date: '2026-11-18', focus: 'structure.lead', lesson: 'a-start' },
    stacks: ['has it', 'tried it', 'not yet'],
    title: 'Met about leads · Wed Nov 18',
    writers: ['ana', 'ben'],
  });
  expect(meetingSheet(alone('ana', 'ideas'), day('Nov 18'), room)).toMatchObject({
    file: 'meetings/2026-11-18-conference-ana-ideas-kim.yaml',
    head: { date: '2026-11-18', focus: 'ideas', kind: 'conference' },
  });
});

describe('of two groups on leads, the first met, and then ana was moved', () => {
  const MET = {
    ana: 'has structure.lead Nov 17',
    ben: 'tried structure.lead Nov 17',
    cat: 'tried structure.lead Nov 17',
  };
  const open = (groups: string) => {
    const made = groupsOn('Nov 16', groups).content;
    const room = classWhere({ ...MET, cho: '', dee: '', eli: '' });
    return plannedMeetings(made).map(
      (one) =>
        `${one.place}: ${heldSince(one, room, made, day('Nov 18')) ? 'met' : 'to meet'}, ${notedSince(one, room, made, day('Nov 18'))} of ${one.students.length}`,
    );
  };
  test.each<[what: string, groups: string, left: string[]]>([
    [
      'into the other group: that has not met',
      'structure.lead: ben cat; structure.lead: ana cho dee',
      ['structure.lead: met, 2 of 2', 'structure.lead #2: to meet, 0 of 3'],
    ],
    [
      'for cho, who still has to',
      'structure.lead: cho ben cat; structure.lead: ana dee eli',
      ['structure.lead: met, 2 of 3', 'structure.lead #2: to meet, 0 of 3'],
    ],
    [
      'and cat with her, so one of them is in each',
      'structure.lead: ben; structure.lead: cat cho dee; structure.lead: ana eli',
      [
        'structure.lead: met, 1 of 1',
        'structure.lead #2: to meet, 0 of 3',
        'structure.lead #3: to meet, 0 of 2',
      ],
    ],
  ])('%s', (_, groups, left) => {
    expect(open(groups)).toEqual(left);
  });
});
