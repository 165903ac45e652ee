/** Pages of a meeting: who is there and why, and what is said; a line where nobody said anything. */

import { describe, expect, test } from 'vitest';
import { conferenceFields } from '../../../src/core/pages/meeting/conference-page.ts';
import { groupFields } from '../../../src/core/pages/meeting/group-page.ts';
import { minutesOf } from '../../../src/core/pages/meeting/lesson-on-page.ts';
import { shortWhy } from '../../../src/core/pages/meeting/short-why.ts';
import { wholeFields } from '../../../src/core/pages/meeting/whole-page.ts';
import { standsOn, whyHere } from '../../../src/core/pages/meeting/why-here.ts';
import { classWhere, day } from '../classes.ts';
import { LESSON, viewOf } from './views.ts';

const NOV_20 = day('Nov 20');

describe('why a writer is here', () => {
  const LEAD = 'structure.lead';
  test.each([
    ['needs structure.lead Nov 16', 'help', 'your sort (Nov 16)'],
    ['almost structure.lead Nov 16', 'almost', 'your sort (Nov 16)'],
    ['got structure.lead Nov 16', 'has it', 'your sort (Nov 16)'],
    ['next structure.lead Nov 16', 'help', 'you noted it as next (Nov 16)'],
    ['tried structure.lead Nov 16', 'almost', 'tried it when you met (Nov 16)'],
    ['organization 2 Nov 13', 'help', 'organization 2 of 6 (Nov 13)'],
    ['needs structure.end Nov 16', '', ''],
    ['needs structure Nov 16', 'help', 'your sort (Nov 16)'],
    ['', '', ''],
    ['needs structure.lead Nov 23', '', ''],
    ['needs structure.lead Oct 5', 'help', 'your sort (Oct 5, old)'],
    ['almost structure.lead Nov 12; organization 2 Nov 13', 'almost', 'your sort (Nov 12)'],
  ])('%s: %s, %s', (ana, now, why) => {
    const room = classWhere({ ana });
    expect(standsOn('ana', LEAD, room, NOV_20)).toBe(now);
    expect(whyHere('ana', LEAD, room, NOV_20).replace('\u00a0', ' ')).toBe(why);
  });
  test.each([
    ['needs structure.end Nov 12; got structure.lead Nov 16', 'structure', 'needs help', 'Nov 12'],
    [
      'almost structure.end Nov 17; needs structure.lead Nov 16',
      'structure',
      'needs help',
      'Nov 16',
    ],
    ['got structure Oct 12; needs structure.end Nov 12', 'structure', 'needs help', 'Nov 12'],
    ['got structure.lead Nov 12; needs structure Nov 16', LEAD, 'needs help', 'Nov 16'],
    ['got structure.lead Nov 16', LEAD, 'got it', 'Nov 16'],
  ])('%s, in a group on %s: what is open, and not what they have', (ana, about, word, when) => {
    const room = classWhere({ ana: `${ana}; needs focus.narrow Nov 2` });
    expect(shortWhy('ana', about, room, NOV_20, day('Dec 20'))).toMatchObject({
      word,
      when: `${when}`,
    });
  });
  test('your own words, cut between two of them, never longer than 45 characters', () => {
    const room = classWhere({ ana: 'needs structure.lead Nov 16' });
    const noted = (note: string) => {
      room.sorts[0]!.entries.set('ana', { stack: 'needs help', note });
      return whyHere('ana', LEAD, room, NOV_20).replace('\u00a0', ' ');
    };
    expect(noted('dog is back')).toBe('“dog is back” (Nov 16)');
    expect(noted('starts long before the part that matters to her')).toBe(
      '“starts long before the part that…” (Nov 16)',
    );
    for (const words of ['x'.repeat(80), 'ab '.repeat(30), '李'.repeat(60)])
      expect([...noted(words)].length).toBeLessThanOrEqual(45);
  });
});

describe('a group’s page', () => {
  const made = (ana: string, settings = {}, supports: string[] = []) => {
    const view = viewOf({ ana, zoe: '' }, undefined, { settings });
    view.classroom.standards = { structure: { all: 'W.G.4' } };
    view.classroom.students[0]!.supports = supports;
    const group = { focus: 'structure.lead', students: ['ana', 'zoe'], number: 2, of: 3 };
    // biome-ignore lint/suspicious/noExplicitAny: a page's data has no type of its own.
    return groupFields(group, LESSON, view) as any;
  };
  test('its head: strategy first, then its name', () => {
    expect(made('')).toMatchObject({
      heading: 'Group 2 of 3',
      about: 'leads',
      does: 'Begin with the action',
      title: 'Start in the middle',
      standards: 'W.4.4',
      day: 'Fri Nov 20',
    });
    expect(made('').coaching.map(({ when }: { when: string }) => when)).toEqual([
      'To begin',
      'If stuck',
      'If it works',
    ]);
  });
  test('shows what is for the genre of the class', () => {
    expect(made('', { genre: 'opinion' }).showing).toBe('Look.\n\nFor opinion.');
    expect(made('', { genre: 'narrative' }).showing).toBe('Look.\n\nFor opinion.');
  });
  test('supports are a mark only', () => {
    const page = made('most Nov 16', {}, ['speech, Tuesdays']);
    expect(page.writers[0].marks).toBe('••• +');
    expect(JSON.stringify(page)).not.toContain('speech');
  });
  test('a line where there is no compliment, and nothing connected that nobody said', () => {
    expect(made('').writers[0].compliment).toBeNull();
    expect(made('')).toMatchObject({ someWithout: true, connect: null });
    expect(made('strength slowed down where the dog runs Nov 18').writers[0].compliment).toBe(
      'slowed down where the dog runs (Nov\u00a018)',
    );
  });
  test.each([
    [10, [1, 4, 4]],
    [12, [1, 5, 5]],
    [7, [1, 3, 2]],
    [3, [1, 1, 1]],
  ])('%i minutes', (all, parts) => {
    const { connect, teach, try: apply } = minutesOf(all);
    expect([connect, teach, apply]).toEqual(parts);
  });
});

describe('a conference', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a page's data has no type of its own.
  const made = (ana: string, goal?: object): any => {
    const view = viewOf({ ana });
    Object.assign(view.classroom.students[0]!, { goal });
    return conferenceFields({ student: 'ana', focus: 'structure.lead' }, LESSON, view);
  };
  test('what you know: why, goal, the last three times, the signs', () => {
    const said =
      'needs structure.lead Nov 16; tried structure.lead Nov 2; note went well Nov 2; has ideas Oct 5; has focus Oct 6; next structure.end Nov 9';
    expect(made(said)).toMatchObject({
      why: 'help: your sort (Nov\u00a016)',
      goal: { words: null },
      last: [
        { date: 'Nov 9', words: 'next: endings' },
        { date: 'Nov 2', words: 'went well. group: leads: tried it' },
        { date: 'Oct 6', words: 'group: focus: has it' },
      ],
      skill: 'leads',
    });
    expect(made('').last).toEqual([]);
    expect(made('').signs.needs).toContain('no set-up');
    expect(made('').ask).toMatch(/^“Read me your beginning/);
  });
  test.each([
    [
      'in their own words',
      { skill: 'structure.lead', words: 'I start', set: day('Nov 16') },
      '“I start”',
      'Nov 16',
    ],
    ['a skill', { skill: 'structure.lead' }, 'leads', null],
    ['met', { skill: 'structure.lead', met: day('Nov 17') }, null, null],
  ])('the goal: %s', (_, goal, words, set) => {
    expect(made('', goal).goal).toEqual({ words, set });
  });
});

test('a conference with an id that the class does not have has lines', () => {
  const view = viewOf({ ana: '' });
  const fields = conferenceFields({ student: 'zoe', focus: 'structure.lead' }, LESSON, view);
  expect(fields).toMatchObject({ name: 'ZOE', why: '', goal: { words: null }, last: [] });
});

describe('a lesson for everybody', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a page's data has no type of its own.
  const made = (said: Record<string, string>): any =>
    wholeFields('structure.lead', LESSON, { ...LESSON, does: 'Try two leads' }, viewOf(said));
  test('why everybody, who has it and their push, the class to sort', () => {
    const said = {
      ana: 'needs structure.lead Nov 16',
      ben: 'almost structure.lead Nov 16',
      cho: 'got structure.lead Nov 16',
      dee: '',
    };
    expect(made(said)).toMatchObject({
      why: '2 of 4 need it: 1 help, 1 almost',
      haveNames: 'CHO',
      push: { does: 'Try two leads' },
      rows: [
        ['ANA', 'CHO', ''],
        ['BEN', 'DEE', ''],
      ],
    });
  });
  test('more than eight who have it are counted', () => {
    const said = Object.fromEntries(
      [...'abcdefghi'].map((id) => [id, 'got structure.lead Nov 16']),
    );
    expect(made(said).haveNames).toBe('9 writers');
  });
});
