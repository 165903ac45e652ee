/** Pages of one writer: a child or a family reads the sentence of that very skill, and nothing private. */

import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../src/core/lessons/lesson.ts';
import { PAGES } from '../../../src/core/pages/pages.ts';
import { languageOf } from '../../../src/core/pages/writer/for-home.ts';
import { goalFor } from '../../../src/core/pages/writer/goal.ts';
import { day, groupsOn, ladder } from '../classes.ts';
import { LESSON, page, viewOf, WORDS } from './views.ts';

const view = (ana: string, groups = '', goal?: object, lesson?: Lesson, more: object = {}) => {
  const all = viewOf({ ana }, groupsOn('Nov 16', groups).content, {}, lesson);
  Object.assign(all.classroom.students[0]!, { goal, ...more });
  return all;
};
const LEADS = WORDS.en.skills['structure.lead']!['child says'];
const ENDINGS = WORDS.en.skills['structure.end']!['child says'];

describe('the words for home', () => {
  const abouts = ladder.rungs.flatMap(({ id, skills }) => [id, ...skills.map((one) => one.id)]);
  describe.each(['en', 'es'] as const)('%s', (language) => {
    test.each(abouts)('%s has what a child says and a tip, short and its own', (about) => {
      const said = WORDS[language].skills[about]!;
      expect(said['child says'].split(' ').length).toBeLessThanOrEqual(14);
      expect(said['at home'].split(' ').length).toBeLessThanOrEqual(26);
      expect(said['child says']).not.toMatch(/\.$/);
      const same = Object.values(WORDS[language].skills).filter(
        (other) => other['child says'] === said['child says'],
      );
      expect(same.length).toBe(1);
    });
  });
});

describe('the goal', () => {
  test.each([
    ['the first need', 'needs structure.lead Nov 16', '', undefined, LEADS],
    ['the group before it', 'needs ideas Nov 16', 'structure.lead: ana', undefined, LEADS],
    ['a conference too', 'needs ideas Nov 16', 'conference structure.end: ana', undefined, ENDINGS],
    [
      'their own goal first',
      'needs ideas Nov 16',
      'ideas: ana',
      { skill: 'structure.lead', words: 'I start well.' },
      'I start well',
    ],
    [
      'of a group on a whole rung, what they need first of it',
      'needs structure.end Nov 16',
      'structure: ana',
      undefined,
      ENDINGS,
    ],
    [
      'what comes after the group whose skill they have now',
      'needs structure.lead Nov 13; needs structure.end Nov 16; has structure.lead Nov 17',
      'structure.lead: ana',
      undefined,
      ENDINGS,
    ],
    ['a goal without words', '', '', { skill: 'structure.lead' }, LEADS],
    [
      'a goal that is met is behind them',
      'needs structure.end Nov 16',
      '',
      { skill: 'ideas', met: day('Nov 17') },
      ENDINGS,
    ],
    [
      'a push: they have that skill',
      '',
      'push structure.lead: ana',
      undefined,
      WORDS.en.skills.stretch!['child says'],
    ],
    ['a skill that the words do not have', '', '', { skill: 'cursive' }, 'I am working on cursive'],
  ])('%s', (_, ana, groups, goal, words) => {
    expect(goalFor('ana', view(ana, groups, goal), WORDS.en, 'en')?.words).toBe(words);
  });
  test('nothing known: no goal', () => {
    expect(goalFor('ana', view(''), WORDS.en, 'en')).toBeUndefined();
  });
});

describe('a goal card', () => {
  const LEAD = 'needs structure.lead Nov 16';
  test('the steps, if the lesson is on this very skill', () => {
    expect(page('goals ana', view(LEAD, '', undefined, LESSON))).toMatchObject({
      words: LEADS,
      steps: '1. Start',
    });
    expect(
      page('goals ana', view('needs structure.end Nov 16', '', undefined, LESSON)).steps,
    ).toBeNull();
  });
  test('in Spanish: the sentence of the skill; the steps say that they are in English', () => {
    const card = page('goals ana', view(LEAD, '', undefined, LESSON, { 'home language': 'es' }));
    expect(card).toMatchObject({
      words: WORDS.es.skills['structure.lead']!['child says'],
      steps: '1. Start',
      t: { steps: 'Los pasos, en inglés:' },
    });
  });
  test('cards and slips have nothing else', () => {
    const all = view(LEAD, '', undefined, LESSON, { supports: ['speech'] });
    expect(Object.keys(page('goals ana', all))).toEqual(['name', 't', 'words', 'set', 'steps']);
    expect(page('slips ana', all)).toEqual({
      name: 'ANA',
      slip: { title: 'Start here', text: 'Text\n\nMore' },
    });
  });
});

describe('a page for home', () => {
  const SAID =
    'strength slowed down where the dog runs Nov 18; needs structure.lead Nov 16; most Nov 16';
  test('what you saw, dated; the goal; one tip', () => {
    expect(page('family ana', view(SAID))).toMatchObject({
      from: 'Our class · November 20',
      strengths: [{ date: 'Nov 18', words: 'slowed down where the dog runs' }],
      goal: { words: LEADS, home: WORDS.en.skills['structure.lead']!['at home'], set: null },
    });
  });
  test('in the language of the home; a language without words is English', () => {
    const es = page('family ana', view(SAID, '', undefined, undefined, { 'home language': 'es' }));
    expect(es.from).toBe('Our class · 20 de noviembre');
    expect(es.t.notes).toContain('inglés');
    expect(languageOf('ana', view(SAID, '', undefined, undefined, { 'home language': 'vi' }))).toBe(
      'en',
    );
  });
  test('no page without a strength', () => {
    const { family } = PAGES;
    const isMissing = (ana: string) =>
      family!.kind === 'writer' && family!.missing!.is('ana', view(ana));
    expect(isMissing('')).toBe(true);
    expect(isMissing('strength later Nov 21')).toBe(true);
    expect(isMissing(SAID)).toBe(false);
  });
  test('no stack, score or private note', () => {
    const all = view(
      `${SAID}; note hates Mondays Nov 17; ideas 2 Nov 13`,
      '',
      undefined,
      undefined,
      { supports: ['speech'] },
    );
    expect(JSON.stringify(page('family ana', all))).not.toMatch(/Mondays|speech|most|•|2 of 6/);
  });
});

describe('the record', () => {
  test('one row per contact, oldest first; a note of the day belongs to its meeting', () => {
    const record = page(
      'record ana',
      view(
        'tried structure.lead Nov 9; strength began late Nov 9; conference Nov 10; note alone Nov 11; missed ideas Nov 12; needs structure.lead Nov 16',
      ),
    );
    const rows = record.contacts as Record<string, string>[];
    expect(
      rows.map(({ date, how, taught, strength, note }) =>
        [date, how, taught, strength, note].join('|'),
      ),
    ).toEqual([
      'Nov 9|group|leads: tried it|began late|',
      'Nov 10|conference|||',
      'Nov 11|noted|||alone',
      'Nov 12|absent|||',
    ]);
    expect(record.emptyRows.length).toBeGreaterThanOrEqual(3);
  });
  test.each([
    ['their first need', 'structure.lead: ana', 'sorted'],
    ['another, as you may have moved them', 'craft.words: ana', 'meets on exact words (groups of'],
  ])('what comes first, and a group on %s', (_, groups, ending) => {
    const all = view('needs structure.lead Nov 16', groups);
    all.classroom.groups = [groupsOn('Nov 16', groups)];
    const { first } = page('record ana', all);
    expect(first).toContain('needs help with leads');
    expect(first.split('; ').at(-1)).toContain(ending);
  });
  test('words typed during a sort have a row of their own, with the answer beside them', () => {
    const all = view('needs structure.lead Nov 16; almost ideas Nov 17; note alone Nov 16');
    all.classroom.sorts[0]!.entries.get('ana')!.note = 'told twice';
    const rows = page('record ana', all).contacts as Record<string, string>[];
    expect(rows.map(({ date, how, note }) => [date, how, note].join('|'))).toEqual([
      'Nov 16|noted|alone',
      'Nov 16|sorted|leads: needs help. told twice',
    ]);
  });
  test('everything looked at, by skill and month; a score is marked', () => {
    const record = page(
      'record ana',
      view(
        'needs structure.lead Oct 5; almost structure.lead Nov 3; got structure.lead Nov 16; ideas 4 Nov 13',
      ),
    );
    expect(record.months).toEqual(['Oct', 'Nov']);
    const leads = record.evidence.find(({ skill }: { skill: string }) => skill === 'leads');
    expect(leads.cells).toEqual(['N 5', 'A 3 · G 16']);
    const ideas = record.evidence.find(({ skill }: { skill: string }) => skill === 'ideas');
    expect(ideas.cells).toEqual(['', 's G 13']);
  });
  test('supports are in it, because only you keep it', () => {
    expect(
      page('record ana', view('', '', undefined, undefined, { supports: ['extra time'] })).supports,
    ).toBe('extra time');
  });
});

describe('the story of a year', () => {
  const story = (ana: string, goal?: object) => page('story ana', view(ana, '', goal));
  test('five strengths, six lessons, two scores', () => {
    const days = [2, 3, 4, 5, 6, 9, 10];
    const found = story(
      days
        .map((n) => `strength s${n} Nov ${n}; taught ideas Nov ${n}; ideas 3 Nov ${n}`)
        .join('; '),
    );
    expect([found.strengths.length, found.lessons.length, found.scores.length]).toEqual([5, 6, 2]);
    expect(found.strengths[0]).toEqual({ date: 'Tue Nov 10', words: 's10' });
  });
  test('lessons with how they went, the first need, the counts', () => {
    expect(
      story(
        'tried ideas Nov 16; taught focus Nov 13; needs structure.lead Nov 16; conference Nov 17',
      ),
    ).toMatchObject({
      name: 'ANA',
      first: 'leads',
      lessons: [{ words: 'ideas: tried it' }, { words: 'focus' }],
      conferences: 1,
      groups: 1,
      goal: null,
    });
    expect(story('').first).toBeNull();
  });
  test('a goal, and when it was met', () => {
    expect(story('', { skill: 'structure.lead' }).goal).toBe('leads');
    expect(story('', { skill: 'ideas', words: 'I try', met: day('Nov 16') }).goal).toBe(
      'I try (met Mon Nov 16)',
    );
  });
});
