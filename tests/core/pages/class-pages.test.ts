import { describe, expect, test } from 'vitest';
import { PAGES } from '../../../src/core/pages/pages.ts';
import { day, groupsOn } from '../classes.ts';
import { LESSON, page, viewOf } from './views.ts';

test('each page and who may read it', () => {
  expect(
    Object.entries(PAGES).map(
      ([name, { reader, cards, kind }]) => `${name}: ${reader}, ${kind}, ${cards}`,
    ),
  ).toEqual([
    'profile: teacher, class, 1',
    'progress: teacher, class, 1',
    'conferring: teacher, class, 12',
    'planning: teacher, class, 1',
    'week: teacher, class, 1',
    'record: teacher, record, 1',
    'story: teacher, story, 1',
    'goals: child, writer, 4',
    'slips: child, writer, 8',
    'family: family, writer, 1',
    'substitute: adult in the room, class, 1',
  ]);
});

test('week: nobody is out', () => {
  const view = viewOf({ ana: '' }, groupsOn('Nov 16', 'ideas: ana').content);
  const { days } = page('week', view) as { days: { slots: { who: string }[] }[] };
  expect(days.at(-1)!.slots[0]!.who).toBe('ANA');
});

describe('pages of the class', () => {
  const SAID = {
    ana: 'needs structure.lead Nov 16; glance Nov 17',
    ben: 'got ideas Nov 16; least Nov 16',
    cho: '',
    dee: 'got ideas.choose Nov 16',
    eli: 'got ideas.choose Nov 2',
  };
  test('the head: class, day and unit', () => {
    const head = (settings: object) =>
      page('profile', viewOf({}, undefined, { settings: settings as never }));
    expect(head({})).toMatchObject({ class: 'Our class', date: 'Fri Nov 20', unit: null });
    expect(head({ name: 'Room 12', genre: 'opinion', stage: 'drafting', grade: 6 })).toMatchObject({
      class: 'Room 12',
      unit: 'argument, drafting',
    });
    expect(head({ stage: 'drafting' })).toMatchObject({ unit: 'drafting' });
  });
  test('profile: a row for each writer', () => {
    const { writers, open, rule } = page('profile', viewOf(SAID)) as Record<
      string,
      { name: string; seen: string }[] & string
    >;
    expect(writers!.map(({ name, seen }) => `${name} ${seen}`)).toEqual([
      'ANA Nov\u00a017',
      'BEN not yet',
      'CHO not yet',
      'DEE not yet',
      'ELI not yet',
    ]);
    expect(open).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect(rule).toBe(':-- | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :--');
  });
  test('conferring: what comes next, a push, or nothing known', () => {
    const { boxes } = page('conferring', viewOf(SAID));
    expect(boxes).toEqual([
      { name: 'ANA', next: 'leads', seen: 'Nov\u00a017' },
      { name: 'BEN', next: 'stretch', seen: 'not yet' },
      { name: 'CHO', next: null, seen: 'not yet' },
      { name: 'DEE', next: 'a push on choosing a topic', seen: 'not yet' },
      { name: 'ELI', next: 'on track', seen: 'not yet' },
    ]);
  });
  const GROUPS = groupsOn('Nov 16', 'structure.lead: ana ben; ideas: cho; conference focus: dee', {
    'whole class': ['craft'],
    absent: ['eli'],
  }).content;
  test('planning: groups with numbers and lessons, conferences, the whole class', () => {
    expect(page('planning', viewOf(SAID, GROUPS, {}, LESSON))).toMatchObject({
      date: 'Mon Nov 16',
      groups: [
        {
          number: 1,
          focus: 'leads',
          names: 'ANA and BEN',
          lesson: 'Start in the middle',
          show: 'coaching',
        },
        { number: 2, focus: 'ideas', names: 'CHO', lesson: '', show: '' },
      ],
      conferences: [{ name: 'DEE', focus: 'focus' }],
      wholeClass: ['craft'],
    });
    expect(page('planning', viewOf(SAID, { date: day('Nov 16') }))).toMatchObject({
      groups: [],
      conferences: [],
      wholeClass: [],
    });
  });
  test('substitute: groups and what to reteach, no needs', () => {
    expect(page('substitute', viewOf(SAID, GROUPS, {}, LESSON))).toMatchObject({
      groups: [
        { number: 1, names: 'ANA and BEN', lesson: 'Start in the middle', teach: 'Writers start.' },
        { number: 2, names: 'CHO', lesson: '', teach: '' },
      ],
      absent: ['ELI'],
    });
    expect(page('substitute', viewOf(SAID, { date: day('Nov 16') }))).toMatchObject({
      groups: [],
      absent: [],
    });
  });
  test('progress: how many had each rung at the start and have it now', () => {
    const said = {
      ana: 'needs ideas Nov 3; got ideas Nov 16',
      ben: 'got ideas Nov 9',
      cho: '',
      dee: 'almost focus Nov 3',
    };
    const { rungs, writers } = page('progress', viewOf(said)) as {
      rungs: { name: string }[];
      writers: number;
    };
    expect(writers).toBe(4);
    expect(rungs.find(({ name }) => name === 'ideas')).toEqual({
      name: 'ideas',
      atFirst: '0 (Nov 6)',
      has: 2,
      almost: 0,
      needs: 0,
      unknown: 2,
    });
    expect(rungs.find(({ name }) => name === 'focus')).toEqual({
      name: 'focus',
      atFirst: '0 (Nov 6)',
      has: 0,
      almost: 1,
      needs: 0,
      unknown: 3,
    });
    expect(rungs.find(({ name }) => name === 'craft')).toMatchObject({ atFirst: '–', unknown: 4 });
  });
  test('week: held, planned, make-up, open, and who is out', () => {
    const said = {
      ...SAID,
      ben: 'missed structure.lead Nov 20',
      ana: 'has structure.lead Nov 20',
      cho: '',
      dee: '',
    };
    const groups = groupsOn('Nov 16', 'structure.lead: ana ben; ideas: cho dee').content;
    const settings = { 'workshop days': ['Fri'], out: { cho: ['Fri'] }, minutes: 30 };
    const { days, waiting, owed } = page(
      'week',
      viewOf(said, groups, { settings } as never),
    ) as Record<
      string,
      { slots: { minutes: unknown; who: string; about: string }[]; date: string }[]
    >;
    expect(days![0]!.date).toBe('Fri\u00a0Nov\u00a020');
    expect(days![0]!.slots.map(({ minutes, who, about }) => `${minutes} ${who}: ${about}`)).toEqual(
      [
        'met ANA and BEN: leads',
        '10 CHO and DEE (out: CHO): 2. ideas',
        '5 BEN: make-up',
        '5 : open',
      ],
    );
    expect(waiting).toEqual([]);
    expect(owed).toEqual([{ who: 'BEN', about: 'leads', date: 'Fri Nov 20' }]);
  });
});
