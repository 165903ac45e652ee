import { describe, expect, test } from 'vitest';
import { classOn } from '../../../src/core/evidence/class-on.ts';
import { withoutWriters } from '../../../src/core/files/groups-file.ts';
import { groupsBefore, groupsInForce } from '../../../src/core/groups/in-force.ts';
import {
  groupOf,
  isThirdTime,
  movedOn,
  reviewOf,
  sinceLast,
  startOf,
  timesBefore,
} from '../../../src/core/groups/since-last.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

type Groups = ReturnType<typeof groupsOn>[];

describe('which groups are in force', () => {
  const THREE = [
    groupsOn('Nov 2', 'ideas: ana'),
    groupsOn('Nov 16', 'ideas: ben'),
    groupsOn('Nov 18', ''),
  ];
  test('the newest up to a day', () => {
    const on = (today: string) => groupsInForce({ groups: THREE }, day(today))?.content.date;
    expect([on('Nov 1'), on('Nov 2'), on('Nov 17'), on('Nov 18'), on('Nov 20')]).toEqual(
      [undefined, 'Nov 2', 'Nov 16', 'Nov 18', 'Nov 18'].map((one) => one && day(one)),
    );
  });
  test('the newest before a day, not including it', () => {
    expect(groupsBefore({ groups: THREE }, day('Nov 16'))?.date).toBe(day('Nov 2'));
    expect(groupsBefore({ groups: THREE }, day('Nov 2'))).toBeUndefined();
  });
  test.each([
    ['a colleague’s of the same day', 'Nov 2', 'Nov 2', 'kim'],
    ['a colleague’s two weeks later', 'Nov 2', 'Nov 16', 'kim'],
    ['a colleague’s 15 days later', 'Nov 2', 'Nov 17', 'lee'],
  ])('own groups against %s', (_, own, newer, who) => {
    const files = [
      { ...groupsOn(own, ''), own: true, file: 'kim' },
      { ...groupsOn(newer, ''), file: 'lee' },
    ];
    expect(groupsInForce({ groups: files }, day('Dec 31'))?.file).toBe(who);
    expect(groupsInForce({ groups: files.slice(1) }, day('Dec 31'))?.file).toBe('lee');
  });
  test('writers who left are in no group, conference or suggestion', () => {
    const { content } = groupsOn(
      'Nov 16',
      'ideas: ana ben; focus: zoe; conference ideas: zoe; conference focus: cho',
      {
        proposed: { ideas: ['ana', 'zoe'] },
      },
    );
    expect(withoutWriters(content, new Set(['zoe']))).toEqual({
      date: day('Nov 16'),
      groups: [{ focus: 'ideas', students: ['ana', 'ben'] }],
      conferences: [{ student: 'cho', focus: 'focus' }],
      proposed: { ideas: ['ana'] },
    });
    expect(withoutWriters(content, new Set())).toBe(content);
    expect(withoutWriters({ date: '' }, new Set(['zoe']))).not.toHaveProperty('proposed');
  });
});

describe('compared with the groups before', () => {
  const before = groupsOn('Nov 2', 'ideas: ana ben; ideas: cho dee eli; focus: fay').content;
  const since = (focus: string, ids: string, moved: string[] = []) =>
    sinceLast(
      { focus, students: ids.split(' ').map((id) => ({ id, first: true, because: '' })) },
      before,
      new Set(moved),
    );
  test('joined, stayed, left, moved on', () => {
    expect(since('ideas', 'cho dee gus', ['eli'])).toEqual({
      date: day('Nov 2'),
      joined: ['gus'],
      stayed: ['cho', 'dee'],
      left: [],
      movedOn: ['eli'],
    });
    expect(since('ideas', 'cho dee', [])).toMatchObject({ left: ['eli'], movedOn: [] });
  });
  test('of two groups on it the one with more of them', () => {
    expect(since('ideas', 'ana cho dee')?.stayed).toEqual(['cho', 'dee']);
    expect(since('ideas', 'ana ben cho')?.stayed).toEqual(['ana', 'ben']);
  });
  test('a new focus has no group before it', () => {
    expect(since('craft', 'ana ben')).toBeUndefined();
    expect(sinceLast({ focus: 'ideas', students: [] }, undefined, new Set())).toBeUndefined();
  });
  test('each group of a day has its own name', () => {
    expect(Object.fromEntries(groupOf(before))).toEqual({
      ana: 'ideas 0',
      ben: 'ideas 0',
      cho: 'ideas 1',
      dee: 'ideas 1',
      eli: 'ideas 1',
      fay: 'focus 2',
    });
    expect(groupOf(undefined)).toEqual(new Map());
  });
});

describe('who has what their group was about', () => {
  const moved = (ana: string, place: string) => {
    const room = classWhere({ ana });
    const groups = groupsOn('Nov 2', `${place}: ana`).content;
    return movedOn(groups, classOn(room, day('Nov 20')).candidates()).length === 1;
  };
  const rows: [what: string, ana: string, place: string, moved: boolean][] = [
    ['got it since', 'got structure.lead Nov 16', 'structure.lead', true],
    ['still needs it', 'needs structure.lead Nov 16', 'structure.lead', false],
    ['almost has it', 'almost structure.lead Nov 16', 'structure.lead', false],
    ['nothing known about it', 'got ideas Nov 16', 'structure.lead', false],
    ['nothing known at all', '', 'structure.lead', false],
    ['the whole rung is in place', 'got structure Nov 16', 'structure.lead', true],
    [
      'has it, though the rung is open',
      'got structure.lead Nov 16; needs structure.end Nov 16',
      'structure.lead',
      true,
    ],
    [
      'a group on the rung, one skill still open',
      'got structure.lead Nov 16; needs structure.end Nov 16',
      'structure',
      false,
    ],
    ['a group on the rung, one skill known', 'got structure.lead Nov 16', 'structure', false],
    ['a group on the rung, all in place', 'got structure Nov 16', 'structure', true],
    ['a conference too', 'got structure.lead Nov 16', 'conference structure.lead', true],
    ['nobody has a push behind them', 'got ideas Nov 16', 'stretch', false],
  ];
  test.each(rows)('%s', (_, ana, place, expected) => {
    expect(moved(ana, place)).toBe(expected);
  });
  test('no groups before', () => {
    expect(movedOn(undefined, new Map())).toEqual([]);
  });
});

describe('how often Ana met about ideas before Fri Nov 20', () => {
  const times = (ana: string, groups: Groups, off = '') =>
    timesBefore('ana', 'ideas', classWhere({ ana, ben: '' }, { groups, off }), day('Nov 20'));
  const on = (...dates: string[]) => dates.map((date) => groupsOn(date, 'ideas: ana; focus: ben'));
  const rows: [what: string, ana: string, groups: Groups, times: number][] = [
    ['never', '', [], 0],
    ['met once', 'has ideas Nov 16', [], 1],
    ['absent is not met', 'missed ideas Nov 16', [], 0],
    ['met about something else', 'has focus Nov 16', [], 0],
    ['today does not count', 'has ideas Nov 20', [], 0],
    ['without meetings, being planned counts', '', on('Nov 12'), 1],
    ['planned for something else does not', '', [groupsOn('Nov 12', 'focus: ana; ideas: ben')], 0],
    ['planned three school days ago: another meeting', '', on('Nov 17'), 1],
    ['planned two school days ago: this meeting', '', on('Nov 18'), 0],
    ['planned twice within three school days: one', '', on('Nov 10', 'Nov 12'), 1],
    ['planned twice with three school days between: two', '', on('Nov 9', 'Nov 12'), 2],
    ['three times', '', on('Nov 2', 'Nov 9', 'Nov 16'), 3],
    ['planned and then met: the meeting', 'has ideas Nov 17', on('Nov 16'), 1],
    ['planned long before the first meeting noted: both', 'has ideas Nov 17', on('Nov 9'), 2],
    ['planned after meetings are noted, and not met: not', 'has ideas Nov 9', on('Nov 12'), 1],
    ['groups of today are not before', '', on('Nov 20'), 0],
  ];
  test.each(rows)('%s', (_, ana, groups, expected) => {
    expect(times(ana, groups)).toBe(expected);
  });
  test('days off are no school days', () => {
    expect(times('', on('Nov 17'), 'Nov 18')).toBe(0);
  });
  test.each([
    ['one time before', 'has ideas Nov 9', false],
    ['two times before', 'has ideas Nov 9; tried ideas Nov 12', true],
  ])('%s: the third time is %s', (_, ana, third) => {
    expect(isThirdTime('ana', 'ideas', classWhere({ ana }), day('Nov 20'))).toBe(third);
  });
});

describe('how old this group of ana ben cho dee on ideas is, on Nov 20', () => {
  const start = (...groups: Groups) =>
    startOf(
      { focus: 'ideas', students: ['ana', 'ben', 'cho', 'dee'] },
      groups,
      day('Nov 20'),
    ).slice(5);
  const rows: [what: string, groups: Groups, start: string][] = [
    ['new', [], '11-20'],
    ['the same writers before', [groupsOn('Nov 9', 'ideas: ana ben cho dee')], '11-09'],
    ['half of them', [groupsOn('Nov 9', 'ideas: ana ben fay gus')], '11-09'],
    ['less than half', [groupsOn('Nov 9', 'ideas: ana fay gus')], '11-20'],
    ['on something else', [groupsOn('Nov 9', 'focus: ana ben cho dee')], '11-20'],
    [
      'twice',
      [groupsOn('Nov 2', 'ideas: ana ben cho'), groupsOn('Nov 9', 'ideas: ana ben cho dee')],
      '11-02',
    ],
    [
      'with a break',
      [
        groupsOn('Nov 2', 'ideas: ana ben cho dee'),
        groupsOn('Nov 9', 'focus: ana'),
        groupsOn('Nov 16', 'ideas: ana ben cho dee'),
      ],
      '11-16',
    ],
    [
      'half, and of those half again',
      [groupsOn('Nov 2', 'ideas: fay gus'), groupsOn('Nov 9', 'ideas: ana ben fay gus')],
      '11-02',
    ],
    [
      'groups of today and later do not count',
      [groupsOn('Nov 20', 'ideas: ana ben cho dee'), groupsOn('Nov 23', 'ideas: ana ben cho dee')],
      '11-20',
    ],
  ];
  test.each(rows)('%s', (_, groups, expected) => {
    expect(start(...groups)).toBe(expected);
  });
  test('its review is ten school days later, days off aside, or as class.yaml says', () => {
    const review = (more = {}) => reviewOf(day('Nov 16'), classWhere({}, more));
    expect(review()).toBe(day('Nov 30'));
    expect(review({ off: 'Nov 26' })).toBe(day('Dec 1'));
    expect(review({ settings: { 'review after': 1 } })).toBe(day('Nov 17'));
  });
});
