import { describe, expect, test } from 'vitest';
import { changeUnit, genreOn, type Unit, unitOn } from '../../../src/core/classroom/units.ts';
import { ClassSettings } from '../../../src/core/schema/class-yaml.ts';
import { day } from '../classes.ts';

const NARRATIVE = { genre: 'narrative' };
const OPINION = { from: day('Nov 9'), genre: 'opinion' };
const INFORMATIONAL = { from: day('Nov 23'), genre: 'informational', stage: 'planning' };

describe('what the class wrote on a day', () => {
  const opinion = { genre: 'opinion', stage: 'drafting' };
  const rows: [what: string, settings: object, on: string, wrote: Unit | object][] = [
    ['nothing is known', {}, 'Nov 9', {}],
    ['no units: the genre of every day', opinion, 'Sep 1', opinion],
    ['a stage only', { stage: 'drafting' }, 'Sep 1', { stage: 'drafting' }],
    ['the day before a unit', { ...opinion, units: [NARRATIVE, OPINION] }, 'Nov 8', NARRATIVE],
    ['its first day', { ...opinion, units: [NARRATIVE, OPINION] }, 'Nov 9', opinion],
    ['months later', { ...opinion, units: [NARRATIVE, OPINION] }, 'Apr 9', opinion],
    ['before the first dated unit', { ...opinion, units: [OPINION] }, 'Nov 8', {}],
    [
      'between two units, as it was written then',
      { ...INFORMATIONAL, units: [NARRATIVE, { ...OPINION, stage: 'editing' }, INFORMATIONAL] },
      'Nov 20',
      { genre: 'opinion', stage: 'editing' },
    ],
    [
      'the genre was changed by hand',
      { genre: 'informational', units: [NARRATIVE, OPINION] },
      'Nov 9',
      { genre: 'informational' },
    ],
    [
      'and before that unit',
      { genre: 'informational', units: [NARRATIVE, OPINION] },
      'Nov 8',
      NARRATIVE,
    ],
    ['the genre was removed by hand', { units: [NARRATIVE, OPINION] }, 'Nov 9', {}],
  ];
  test.each(rows)('%s', (_, { from, ...settings }: { from?: string }, on, wrote) => {
    const settled = ClassSettings.parse(settings);
    expect(unitOn(settled, day(on))).toEqual(wrote);
    expect(genreOn(settled, day(on))).toBe((wrote as Unit).genre);
  });
});

describe('what class.yaml says once the class writes something else', () => {
  const today = day('Nov 23');
  const opinion = { from: today, genre: 'opinion' };
  const rows: [what: string, settings: object, typed: Unit, change: object | undefined][] = [
    [
      'the first genre of all',
      { stage: 'drafting' },
      { genre: 'opinion' },
      { now: { genre: 'opinion', stage: 'drafting' }, begun: [{ ...opinion, stage: 'drafting' }] },
    ],
    [
      'the unit before gets into the list too, without a day; its stage is over',
      { genre: 'narrative', stage: 'editing' },
      { genre: 'opinion' },
      { now: { genre: 'opinion' }, begun: [{ genre: 'narrative', stage: 'editing' }, opinion] },
    ],
    [
      'the next one with its stage',
      { genre: 'narrative', units: [NARRATIVE] },
      { genre: 'opinion', stage: 'planning' },
      {
        now: { genre: 'opinion', stage: 'planning' },
        begun: [{ ...opinion, stage: 'planning' }],
      },
    ],
    ['the same genre', { genre: 'opinion', stage: 'editing' }, { genre: 'opinion' }, undefined],
    ['the same stage', { genre: 'opinion', stage: 'editing' }, { stage: 'editing' }, undefined],
    [
      'the same genre at another stage',
      { genre: 'opinion', units: [OPINION] },
      { genre: 'opinion', stage: 'editing' },
      {
        now: { genre: 'opinion', stage: 'editing' },
        begun: [],
        newest: { ...OPINION, stage: 'editing' },
      },
    ],
    [
      'another stage',
      { genre: 'opinion', stage: 'drafting' },
      { stage: 'editing' },
      { now: { genre: 'opinion', stage: 'editing' }, begun: [] },
    ],
    ['a stage without a genre', {}, { stage: 'editing' }, { now: { stage: 'editing' }, begun: [] }],
    [
      'a second change on one day',
      { genre: 'opinion', units: [NARRATIVE, opinion] },
      { genre: 'informational' },
      {
        now: { genre: 'informational' },
        begun: [],
        newest: { from: today, genre: 'informational' },
      },
    ],
    [
      'a genre changed by hand gets its day, and keeps the stage changed with it',
      { genre: 'opinion', stage: 'planning', units: [NARRATIVE] },
      { genre: 'opinion' },
      {
        now: { genre: 'opinion', stage: 'planning' },
        begun: [{ ...opinion, stage: 'planning' }],
      },
    ],
    [
      'a genre changed by hand: its stage says nothing of the newest unit in the list',
      { genre: 'opinion', units: [NARRATIVE] },
      { stage: 'editing' },
      { now: { genre: 'opinion', stage: 'editing' }, begun: [] },
    ],
    [
      'a genre changed by hand, and back',
      { genre: 'opinion', units: [NARRATIVE] },
      { genre: 'narrative' },
      { now: NARRATIVE, begun: [], newest: NARRATIVE },
    ],
  ];
  test.each(rows)('%s', (_, settings, typed, change) => {
    expect(changeUnit(ClassSettings.parse(settings), typed, today)).toEqual(change);
  });
});
