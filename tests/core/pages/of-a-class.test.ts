/** Pages of a whole class: what is on them follows from the files, and nothing else is on them. */

import { describe, expect, test } from 'vitest';
import { blankNeedsFields } from '../../../src/core/pages/class/needs-page.ts';
import { PAGES } from '../../../src/core/pages/pages.ts';
import { roomFor } from '../../../src/core/pages/view/sides.ts';
import { day, groupsOn, taughtOn } from '../classes.ts';
import { LESSON, page, viewOf } from './views.ts';

test('each page and who may read it', () => {
  expect(
    Object.entries(PAGES).map(
      ([name, { reader, perSheet, kind }]) => `${name}: ${reader}, ${kind}, ${perSheet}`,
    ),
  ).toEqual([
    'needs: teacher, class, 1',
    'groups: teacher, class, 1',
    'sort: teacher, skill, 1',
    'conferring: teacher, class, 12',
    'week: teacher, class, 1',
    'seen: teacher, class, 1',
    'year: teacher, class, 1',
    'record: teacher, writer, 1',
    'story: teacher, writer, 1',
    'goals: child, writer, 4',
    'slips: child, writer, 8',
    'family: family, writer, 1',
    'report: teacher, writers, 1',
    'substitute: adult in the room, class, 1',
  ]);
});

test('the head: class, day and unit', () => {
  const head = (settings: object) => page('needs', viewOf({}, undefined, { settings } as never));
  expect(head({})).toMatchObject({ class: 'Our class', date: 'Fri Nov 20', unit: null });
  expect(head({ name: 'Room 12', genre: 'opinion', stage: 'drafting', grade: 6 })).toMatchObject({
    class: 'Room 12',
    unit: 'argument, drafting',
  });
  expect(head({ stage: 'drafting' })).toMatchObject({ unit: 'drafting' });
});

describe('who needs what', () => {
  const SAID = {
    ana: 'most Nov 16; needs structure.lead Nov 16; almost structure.end Nov 17; glance Nov 17',
    ben: 'least Nov 16; got structure.lead Nov 16; ideas 5 Nov 13',
    cho: '',
  };
  const needs = (said: Record<string, string>, groups = '', settings = {}) =>
    page('needs', viewOf(said, groupsOn('Nov 16', groups).content, { settings }));
  /** "CHO: N! A? ·" with ! for the ring and ? for the tick. */
  const rows = (form: ReturnType<typeof needs>) =>
    form.stacks.flatMap((stack: { name: string; writers: never[] }) => [
      stack.name,
      ...stack.writers.map(
        (one: { name: string; cells: { mark: string; first: boolean; second: boolean }[] }) =>
          `${one.name}: ${one.cells
            .map(({ mark, first, second }) => `${mark || '-'}${first ? '!' : second ? '?' : ''}`)
            .join(' ')}`,
      ),
    ]);

  test('skills across in the order of the ladder, writers down by stack', () => {
    const form = needs(SAID, '', { teaching: 'structure.end' });
    const names = form.skills.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['ideas', 'focus', 'leads', 'endings', 'elaboration']);
    expect(form.skills.find(({ taught }: { taught: boolean }) => taught).name).toBe('endings');
    expect(rows(form).at(0)).toBe('••• most support');
    expect(rows(form).at(-1)).toMatch(/^CHO: [- ]+$/);
  });
  test.each([
    ['needs help is N, the first need is ringed', 'needs structure.lead Nov 16', ': N!'],
    ['almost is A', 'almost structure.lead Nov 16', ': A!'],
    ['seen and in place is a dot', 'got structure.lead Nov 16', ': ·'],
    [
      'the second need is ticked',
      'needs structure.lead Nov 16; needs structure.end Nov 16',
      ': N! N?',
    ],
  ])('%s', (_, ana, cells) => {
    expect(rows(needs({ ana })).at(-1)).toContain(cells);
  });
  test('scored fine is not the dot of what was seen', () => {
    const marks = rows(needs({ ana: 'ideas 6, organization 6 Nov 13' })).at(-1);
    expect(marks).toContain(' s');
    expect(marks).not.toContain('·');
  });
  test('counts who needs it; group number, or c; when they were last seen', () => {
    const form = needs(SAID, 'structure.lead: ana ben; conference structure.end: cho');
    const at = form.skills.findIndex(({ name }: { name: string }) => name === 'leads');
    expect(form.open[at]).toBe(1);
    const all = form.stacks.flatMap(({ writers }: { writers: object[] }) => writers);
    expect(all.map((one: { with: string }) => one.with)).toEqual(['1', '1', 'c']);
    expect(all.map((one: { seen: string }) => one.seen)).toEqual(['11/17', '', '']);
  });
  test('more than 14 skills: the rest is named below', () => {
    const skills = viewOf({}).classroom.ladder.needRungs.flatMap((rung) => rung.skills);
    const ana = skills
      .slice(0, 20)
      .map(({ id }) => `needs ${id} Nov 16`)
      .join('; ');
    const form = needs({ ana });
    expect(form.skills.length).toBe(14);
    expect(form.rest.split(', ').length).toBeGreaterThan(4);
  });
  test('blank: the writers, and nothing about them', () => {
    const form = blankNeedsFields(viewOf(SAID));
    expect(JSON.stringify(form)).not.toMatch(/leads|"N"|"A"|11\/17/);
    expect(JSON.stringify(form)).toContain('ANA');
  });
  test.each([
    [24, 'roomy'],
    [25, 'close'],
    [30, 'close'],
    [31, 'tight'],
  ])('%i rows are %s', (count, room) => {
    expect(roomFor(count)).toBe(room);
  });
});

test('conferring: what comes next, a push, or nothing known', () => {
  const { boxes } = page(
    'conferring',
    viewOf({
      ana: 'needs structure.lead Nov 16; glance Nov 17',
      ben: 'got ideas Nov 16; least Nov 16',
      cho: '',
      dee: 'got ideas.choose Nov 16',
      eli: 'got ideas.choose Nov 2',
    }),
  );
  expect(boxes).toEqual([
    { name: 'ANA', next: 'leads', seen: 'Nov\u00a017' },
    { name: 'BEN', next: 'stretch', seen: 'not yet' },
    { name: 'CHO', next: null, seen: 'not yet' },
    { name: 'DEE', next: 'a push on choosing a topic', seen: 'not yet' },
    { name: 'ELI', next: 'on track', seen: 'not yet' },
  ]);
});

test('groups: what comes first and then, why, and three days to mark', () => {
  const groups = groupsOn('Nov 16', 'structure.lead: ana ben; conference focus: dee', {
    'whole class': ['craft'],
  }).content;
  const said = {
    ana: 'needs structure.lead Nov 13; needs structure.end Nov 13',
    ben: '',
    cho: '',
    dee: '',
  };
  const found = page('groups', viewOf(said, groups, {}, LESSON));
  expect(found.days).toEqual(['Nov 16', 'Nov 17', 'Nov 18']);
  expect(found.groups).toMatchObject([
    {
      title: '1 leads',
      lesson: '· Begin with the action',
      writers: [{ name: 'ANA' }, { name: 'BEN' }],
    },
    { title: 'Conferences', writers: [{ name: 'DEE' }] },
  ]);
  expect(found.groups[0].writers[0]).toMatchObject({
    first: 'leads',
    second: 'endings',
    why: 'your sort (Nov\u00a013)',
  });
  expect(found.groups[0].writers[1]).toMatchObject({ first: '', second: '', why: '' });
  expect(found).toMatchObject({ wholeClass: 'craft', others: 'CHO' });
});

describe('the checklist for a sort', () => {
  test('the signs of the ladder, the class in three columns, the decision', () => {
    const said = Object.fromEntries([...'abcdefgh'].map((id) => [id, '']));
    const found = page('sort structure.end', viewOf(said));
    const skill = viewOf({})
      .classroom.ladder.rungs.flatMap((rung) => rung.skills)
      .find(({ id }) => id === 'structure.end')!;
    expect(found.signs).toEqual({ needs: skill.needs, almost: skill.almost, got: skill.got });
    expect(found.rows).toEqual([
      ['A', 'D', 'G'],
      ['B', 'E', 'H'],
      ['C', 'F', ''],
    ]);
    expect(found).toMatchObject({ title: 'Endings', most: 7, size: 8, groups: '3-5' });
  });
});

describe('who was met when', () => {
  const seen = (said: Record<string, string>) => page('seen', viewOf(said));
  test.each([
    ['a conference', 'alone has structure.lead Nov 17', 'c'],
    ['a group', 'has structure.lead Nov 17', 'g'],
    ['a note in passing', 'glance Nov 17', '·'],
    ['a conference outdoes a note of the week', 'glance Nov 17; alone has ideas Nov 18', 'c'],
    ['absent is not met', 'missed structure.lead Nov 17', ''],
  ])('%s', (_, ana, mark) => {
    expect(seen({ ana }).stacks[0].writers[0].cells.at(-1)).toBe(mark);
  });
  test('times and last are of meetings; the foot counts who was met', () => {
    const found = seen({ ana: 'has ideas Nov 9; alone has focus Nov 17', ben: 'glance Nov 17' });
    expect(found.weeks).toEqual(['Nov 9', 'Nov 16']);
    expect(found.totals).toEqual([1, 1]);
    expect(found.stacks[0].writers).toMatchObject([
      { name: 'ANA', times: 2, last: '11/17' },
      { name: 'BEN', times: 0, last: 'not yet' },
    ]);
  });
  test('at most twelve weeks', () => {
    expect(seen({ ana: 'has ideas Aug 20' }).weeks.length).toBe(12);
  });
});

describe('the year', () => {
  const IN = 'got engage Nov 2; got ideas Nov 2';
  test.each([
    ['nothing known', { ana: '' }, 'Little is known yet.'],
    [
      'what most have, and what is next',
      { ana: `${IN}; needs focus Nov 3` },
      'In place for most: getting going and ideas. Next: focus.',
    ],
    [
      'one of two is not most',
      { ana: 'got engage Nov 2', ben: 'needs engage Nov 2' },
      'Next: getting going.',
    ],
    ['nothing open', { ana: 'got engage Nov 2' }, 'In place for most: getting going.'],
  ])('its title: %s', (_, said, says) => {
    expect(page('year', viewOf(said as never)).says).toBe(says);
  });
  test('what was looked at more than a month of school ago is to be looked at again', () => {
    const said = { ana: 'got structure.lead Oct 1; got structure.end Nov 16' };
    expect(page('year', viewOf(said)).old).toBe('leads (Oct 1)');
  });
});

describe('the substitute', () => {
  const sub = (said: Record<string, string>, settings = {}) =>
    page('substitute', viewOf(said, undefined, { settings }, LESSON));
  test('a lesson that half of the class had, and who had it', () => {
    const had = {
      ana: 'has structure.lead by a Nov 17',
      ben: 'tried structure.lead by a Nov 17',
      cho: '',
    };
    expect(sub(had)).toMatchObject({
      title: 'Begin with the action',
      had: 'Not new: 2 of 3 writers had it in a group, the last on Tue Nov 17.',
    });
  });
  test.each([
    ['named', { lesson: 'a' }, 'Not new: the class had it on Tue Nov 17.'],
    ['not named', {}, 'The class worked on leads on Tue Nov 17. This is one more way to do it.'],
  ])('what everybody was taught, %s', (_, more, had) => {
    const taught = [taughtOn('Nov 17', 'structure.lead', more)];
    expect(page('substitute', viewOf({ ana: '' }, undefined, { taught }, LESSON)).had).toBe(had);
  });
  test.each([
    ['nobody had one', { ana: '', ben: '' }],
    ['too few had it', { ana: 'has structure.lead by a Nov 17', ben: '', cho: '' }],
    ['it was missed', { ana: 'missed structure.lead by a Nov 17', ben: '' }],
  ])('no lesson that would be new: %s', (_, said) => {
    expect(sub(said as never)).toMatchObject({ title: 'Go on writing', had: null, lesson: null });
  });
  test('the clock, if the time is known; else how long each part is', () => {
    const times = (settings: object) =>
      sub({ ana: '' }, settings).plan.map(({ time }: { time: string }) => time);
    expect(times({ 'writing time': '9:10-9:55' })).toEqual([
      '9:10, 7 min',
      '9:17, 28 min',
      '9:45, 8 min',
      '9:53, 2 min',
    ]);
    expect(times({})).toEqual(['7 min', '28 min', '8 min', '2 min']);
  });
  test('only what you typed for it; no stack, need or support', () => {
    const found = sub(
      { ana: 'most Nov 16; needs structure.lead Nov 16' },
      { 'for a substitute': ['Ms. Ortiz has the key.'] },
    );
    expect(found.know).toEqual(['Ms. Ortiz has the key.']);
    const { lesson: _, ...rest } = found;
    expect(JSON.stringify(rest)).not.toMatch(/support|needs help|•/);
  });
});

describe('week', () => {
  test('nobody is out', () => {
    const { days } = page('week', viewOf({ ana: '' }, groupsOn('Nov 16', 'ideas: ana').content));
    expect(days.at(-1).slots[0].who).toBe('ANA');
  });
  test('days of a cycle, and a weekday with other minutes', () => {
    const settings = {
      cycle: [1, 2],
      'cycle on': { '2026-11-16': 1 },
      'minutes on': { Wed: 15 },
    };
    const groups = groupsOn('Nov 16', 'ideas: ana').content;
    const found = page('week', viewOf({ ana: '' }, groups, { settings }));
    expect(found.days.at(-1).date).toBe('Fri\u00a0Nov\u00a020 (day\u00a01)');
    expect([found.minutes, found.otherMinutes]).toEqual([25, 'Wed 15']);
  });
  test('held, planned, make-up, open, and who is out', () => {
    const said = {
      ana: 'has structure.lead Nov 20',
      ben: 'missed structure.lead Nov 20; got ideas Nov 16; least Nov 16',
      cho: '',
      dee: '',
    };
    const groups = groupsOn('Nov 16', 'structure.lead: ana ben; ideas: cho dee').content;
    const settings = { 'workshop days': ['Fri'], out: { cho: ['Fri'] }, minutes: 30 };
    const found = page('week', viewOf(said, groups, { settings }));
    expect(found.days[0].date).toBe('Fri\u00a0Nov\u00a020');
    const slots = found.days[0].slots as { minutes: unknown; who: string; about: string }[];
    expect(slots.map(({ minutes, who, about }) => `${minutes} ${who}: ${about}`)).toEqual([
      'met ANA and BEN: leads',
      '10 CHO and DEE (out: CHO): 2. ideas',
      '5 BEN: make-up',
      '5 : open',
    ]);
    expect(found.otherMinutes).toBe(null);
    expect(found.owed).toEqual([{ who: 'BEN', about: 'leads', date: 'Fri Nov 20' }]);
    expect(day('Nov 20')).toBe('2026-11-20');
  });
});
