import { describe, expect, test } from 'vitest';
import { classOn } from '../../../src/core/evidence/class-on.ts';
import { clash, supportOf } from '../../../src/core/evidence/support.ts';
import type { Support } from '../../../src/core/schema/words.ts';
import { classWhere, day } from '../classes.ts';

function known(ana: string, settings = {}) {
  return classOn(classWhere({ ana }, { settings }), day('Nov 20')).candidates().get('ana');
}

const needs = (ana: string, settings = {}) =>
  known(ana, settings)
    ?.needs.map(({ about }) => about)
    .join(' ');

describe('the order of needs', () => {
  const rows: [what: string, ana: string, needs: string][] = [
    [
      'the ladder’s order',
      'needs craft.words Nov 16; needs ideas.choose Nov 16; needs structure.lead Nov 16',
      'ideas.choose structure.lead craft.words',
    ],
    [
      'within a rung too',
      'needs structure.end Nov 16; needs structure.shape Nov 16',
      'structure.shape structure.end',
    ],
    [
      'almost comes after every needs help',
      'almost ideas.choose Nov 16; needs craft.words Nov 16; almost engage.start Nov 16',
      'craft.words engage.start ideas.choose',
    ],
    [
      'the newest evidence counts',
      'needs ideas.choose Nov 16; got ideas.choose Nov 17; got focus.stay Nov 16; almost focus.stay Nov 17',
      'focus.stay',
    ],
    [
      'a good score does not close what needs help',
      'needs structure.end Nov 12; organization 5 Nov 13',
      'structure.end',
    ],
    ['not by an almost', 'needs structure.end Nov 12; organization 3 Nov 13', 'structure.end'],
    [
      'a skill that is sorted later replaces the score',
      'organization 2 Nov 12; almost structure.end Nov 13',
      'structure.end',
    ],
    [
      'a skill that is in place leaves the other open',
      'needs structure.end Nov 12; got structure.lead Nov 13',
      'structure.end',
    ],
    [
      'a new score of the rung opens it again',
      'got structure.end Nov 12; organization 2 Nov 13',
      'structure',
    ],
    ['the lane is never a need', 'needs stretch.mentor Nov 16', ''],
  ];
  test.each(rows)('%s', (_, ana, expected) => {
    expect(needs(ana)).toBe(expected);
  });
});

describe('almost counts as needs', () => {
  test.each([
    ['almost ideas.choose Nov 16; needs craft.words Nov 16', 'ideas.choose craft.words'],
    ['needs ideas.choose Nov 16; almost craft.words Nov 16', 'ideas.choose craft.words'],
  ])('"%s": the lowest first', (ana, expected) => {
    expect(needs(ana, { 'almost counts as needs': true })).toBe(expected);
  });
});

describe('for a writer whose readers stop, sentence boundaries come right after ideas', () => {
  const STOPS = { 'reader stops': ['ana'] };
  const rows: [what: string, ana: string, needs: string][] = [
    [
      'with a sign',
      'needs conventions.sentences Nov 16; needs focus.stay Nov 16; needs ideas.choose Nov 16',
      'ideas.choose conventions.sentences focus.stay',
    ],
    [
      'with the other sign',
      'needs engage.access Nov 16; almost conventions.sentences Nov 16; almost focus.stay Nov 16',
      'engage.access conventions.sentences focus.stay',
    ],
    [
      'almost is no sign',
      'almost conventions.sentences Nov 16; almost focus.stay Nov 16',
      'focus.stay conventions.sentences',
    ],
    [
      'commas stay where they are',
      'needs conventions.sentences Nov 16; needs conventions.commas Nov 16; needs craft.words Nov 16',
      'conventions.sentences craft.words conventions.commas',
    ],
    [
      'a rung that was only scored moves as a whole',
      'conventions 1 Nov 16; needs focus.stay Nov 16',
      'conventions focus.stay',
    ],
    [
      'no sign, no move',
      'needs conventions.commas Nov 16; needs focus.stay Nov 16',
      'focus.stay conventions.commas',
    ],
  ];
  test.each(rows)('%s', (_, ana, expected) => {
    expect(needs(ana, STOPS)).toBe(expected);
  });
  test('the order stays for other writers', () => {
    const ana = 'needs conventions.sentences Nov 16; needs focus.stay Nov 16';
    expect(needs(ana, { 'reader stops': ['ben'] })).toBe('focus.stay conventions.sentences');
  });
});

describe('what is in place', () => {
  test.each([
    ['got structure.lead Nov 16', '', 'structure.lead'],
    ['got structure.lead Nov 16; almost structure.end Nov 16', '', 'structure.lead'],
    ['got ideas Nov 16; got focus.stay Nov 16', 'ideas', 'focus.stay'],
    ['needs ideas Nov 16', '', ''],
    ['got stretch.mentor Nov 16', '', ''],
  ])('"%s": in place "%s", has "%s"', (ana, inPlace, has) => {
    const found = known(ana);
    expect(found?.inPlace.join(' ')).toBe(inPlace);
    expect(found?.has.join(' ')).toBe(has);
  });
});

test('a writer without evidence, or with a support stack only, is not a candidate', () => {
  const room = classWhere({ ana: 'most Nov 16', ben: '', cho: 'got ideas Nov 16; least Nov 16' });
  const found = classOn(room, day('Nov 20')).candidates();
  expect([...found.keys()]).toEqual(['cho']);
  expect(found.get('cho')).toMatchObject({ id: 'cho', support: 'least', needs: [] });
});

describe('how much support Ana needs, on Nov 20', () => {
  const rows: [what: string, ana: string, support: Support | null][] = [
    ['never sorted', '', null],
    ['sorted', 'medium Nov 16', 'medium'],
    ['the newest sort counts', 'most Nov 16; least Nov 17', 'least'],
    ['absent from the newest: the one before', 'most Nov 16; away Nov 17', 'most'],
    ['absent from the only one', 'away Nov 17', null],
    ['today counts', 'most Nov 16; least Nov 20', 'least'],
    ['tomorrow does not', 'most Nov 16; least Nov 21', 'most'],
    ['a sort on a skill says nothing about it', 'needs ideas Nov 16', null],
  ];
  test.each(rows)('%s', (_, ana, support) => {
    const room = classWhere({ ana, ben: 'least Nov 18' });
    expect(supportOf('ana', room.sorts, day('Nov 20'))).toBe(support);
  });
});

test.each([
  [['most', 'least'], true],
  [['least', null, 'most'], true],
  [['most', 'medium', 'most'], false],
  [['least', 'medium', null], false],
  [[], false],
] as [(Support | null)[], boolean][])(
  'most and least support together in %j: %s',
  (all, together) => {
    expect(clash(all)).toBe(together);
  },
);
