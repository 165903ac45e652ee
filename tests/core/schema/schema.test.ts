/** What the files of a class may say: the smallest and largest of each number, and what may be missing. */

import { describe, expect, test } from 'vitest';
import { ClassSettings } from '../../../src/core/schema/class-yaml.ts';
import { GroupsFile } from '../../../src/core/schema/groups-yaml.ts';
import { LadderFile } from '../../../src/core/schema/ladder-yaml.ts';
import { LessonFront } from '../../../src/core/schema/lesson-front.ts';
import { MeetingFile } from '../../../src/core/schema/meeting-yaml.ts';
import { RubricFile } from '../../../src/core/schema/rubric-yaml.ts';
import { SortFile } from '../../../src/core/schema/sort-yaml.ts';
import { StandardsFile } from '../../../src/core/schema/standards-yaml.ts';
import { NamesFile, StudentFile } from '../../../src/core/schema/student-yaml.ts';
import { ladder, sixTraits } from '../classes.ts';

interface Shape {
  safeParse(data: unknown): { success: boolean };
}
const fits = (shape: Shape, data: unknown) => shape.safeParse(data).success;

describe('class.yaml', () => {
  test('has these defaults if it is empty', () => {
    expect(ClassSettings.parse({})).toEqual({
      format: 1,
      grade: 4,
      'group size': '3-5',
      conferences: 5,
      'words that are no names': [],
      'keep apart': [],
      'keep together': [],
      pinned: null,
      'mix most and least': false,
      'almost counts as needs': false,
      'reader stops': [],
      'stage gate': true,
      'workshop days': ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
      minutes: 25,
      'group minutes': 10,
      'conference minutes': 5,
      out: null,
      cycle: [],
      'cycle on': null,
      'minutes on': null,
      'days off': [],
      'review after': 10,
      teachers: [],
      units: [],
      'private names': false,
      'for a substitute': [],
      paper: 'letter',
    });
  });
  test.each([
    ['grade', 1, 12],
    ['conferences', 0, 50],
    ['minutes', 1, 240],
    ['group minutes', 1, 240],
    ['conference minutes', 1, 240],
    ['review after', 1, 60],
  ])('%s from %i to %i', (key, least, most) => {
    const values = [least - 1, least, most, most + 1, least + 0.5];
    expect(values.map((value) => fits(ClassSettings, { [key]: value }))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
  test.each([
    ['group size', '3-5', '0-5'],
    ['group size', '10-12', '3 to 5'],
    ['keep apart', [['ana', 'ben']], [['ana']]],
    ['keep together', [['ana', 'ben']], [['ana']]],
    ['workshop days', ['Mon'], []],
    ['out', { ana: ['Mon'] }, { ana: [] }],
    ['out', { ana: ['Mon', 'A', 2] }, { ana: [1.5] }],
    ['cycle', ['A', 'B'], 'A'],
    ['cycle', [1, 2, 3], [null]],
    ['cycle on', { '2026-09-02': 'A' }, ['2026-09-02']],
    ['minutes on', { Wed: 15 }, { Sun: 15 }],
    ['minutes on', { Wed: 240 }, { Wed: 0 }],
    ['days off', ['2026-11-26'], ['Nov 26']],
    ['days off', ['2026-11-26 to 2026-11-27'], ['2026-11-26 - 2026-11-27']],
    ['teachers', ['kim', 'lee2'], ['Kim']],
    ['pinned', { ana: 'ideas' }, ['ana']],
    ['paper', 'A4', 'A5'],
  ])('%s: %j, not %j', (key, right, wrong) => {
    expect([right, wrong].map((value) => fits(ClassSettings, { [key]: value }))).toEqual([
      true,
      false,
    ]);
  });
  test('unknown keys are refused', () => {
    expect(fits(ClassSettings, { minuets: 5 })).toBe(false);
  });
});

const DATE = '2026-11-16';
const [RUNG] = ladder.rungs;
const GROUP = { focus: 'ideas', students: ['ana'] };
const LESSON = {
  id: 'a',
  title: 'A',
  skill: 'ideas',
  stacks: ['most'],
  genres: ['opinion'],
  show: 'coaching',
};
const CUTS = { 'needs help': 1, almost: 2 };
const TRAIT = { opens: ['ideas'] };
const RUBRIC = { name: 'x', scale: { from: 1, to: 4 }, cuts: CUTS, traits: { ideas: TRAIT } };

describe('other files', () => {
  const rows: [what: string, shape: Shape, right: unknown, wrong: unknown][] = [
    [
      'a group has a writer',
      GroupsFile,
      { date: DATE, groups: [GROUP] },
      { date: DATE, groups: [{ ...GROUP, students: [] }] },
    ],
    [
      'groups may be empty',
      GroupsFile,
      { date: DATE, groups: null, conferences: null },
      { groups: null },
    ],
    ['a ladder has a rung', LadderFile, { name: 'x', rungs: [RUNG] }, { name: 'x', rungs: [] }],
    [
      'the rule for readers has a sign',
      LadderFile,
      { name: 'x', rungs: [RUNG], 'reader stops': { moves: 'a', after: 'b', signs: ['c'] } },
      { name: 'x', rungs: [RUNG], 'reader stops': { moves: 'a', after: 'b', signs: [] } },
    ],
    ['a lesson is for some stack', LessonFront, LESSON, { ...LESSON, stacks: [] }],
    ['and some genre', LessonFront, LESSON, { ...LESSON, genres: [] }],
    [
      'and any stage, or some',
      LessonFront,
      { ...LESSON, stages: ['planning'] },
      { ...LESSON, stages: [] },
    ],
    [
      'an outcome alone or with a note',
      MeetingFile,
      { date: DATE, focus: 'ideas', writers: { ana: 'has it', ben: { note: 'x' } } },
      { date: DATE, focus: 'ideas', writers: { ana: 'got it' } },
    ],
    ['a name has a letter', NamesFile, { ana: 'A' }, { ana: '' }],
    [
      'a step is above zero',
      RubricFile,
      { ...RUBRIC, scale: { from: 1, to: 4, step: 0.5 } },
      { ...RUBRIC, scale: { from: 1, to: 4, step: 0 } },
    ],
    [
      'a trait opens something',
      RubricFile,
      RUBRIC,
      { ...RUBRIC, traits: { ideas: { opens: [] } } },
    ],
    [
      'a sort on a skill',
      SortFile,
      { date: DATE, skill: 'ideas', stacks: { ana: 'almost', ben: 'absent' } },
      { date: DATE, skill: 'ideas', stacks: { ana: 'most' } },
    ],
    [
      'a sort for support',
      SortFile,
      { date: DATE, kind: 'support', stacks: { ana: 'most' } },
      { date: DATE, kind: 'support', stacks: { ana: 'almost' } },
    ],
    [
      'standards for any genre',
      StandardsFile,
      { ideas: { all: 'W.1', opinion: { '3': 'W.3' } } },
      { ideas: { poetry: 'W.1' } },
    ],
    ['a grade from 1', StudentFile, { grade: 1 }, { grade: 0 }],
    ['to 12', StudentFile, { grade: 12 }, { grade: 13 }],
    ['a writer’s name has a letter', StudentFile, { name: 'A' }, { name: '' }],
    [
      'a score is a number or a word for none',
      StudentFile,
      { scores: [{ date: DATE, rubric: 'x', ideas: 'NS' }] },
      { scores: [{ date: DATE, rubric: 'x', ideas: 'low' }] },
    ],
  ];
  test.each(rows)('%s', (_, shape, right, wrong) => {
    expect([fits(shape, right), fits(shape, wrong)]).toEqual([true, false]);
  });
  test('a rung is no lane, a scale has steps of one, a trait has no other names', () => {
    const { lane: _, ...rung } = RUNG!;
    expect(LadderFile.parse({ name: 'x', rungs: [rung] }).rungs[0]!.lane).toBe(false);
    const rubric = RubricFile.parse(RUBRIC);
    expect([
      rubric.scale.step,
      rubric.traits.ideas!['also called'],
      rubric['cuts by grade'],
    ]).toEqual([1, [], {}]);
    expect(sixTraits.scale.step).toBe(1);
  });
});
