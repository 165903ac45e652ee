/** Which of the class's own texts are shown with a skill, in which order, and what of a student's. */

import { describe, expect, test } from 'vitest';
import { textsToShow } from '../../../src/core/lessons/texts-to-show.ts';
import type { ClassText } from '../../../src/core/schema/texts-yaml.ts';
import { classWhere, day } from '../classes.ts';

const TODAY = day('Nov 20');
const YES = { 'child said yes': day('Nov 2'), 'family said yes': day('Nov 3') };

function roomWith(texts: ClassText[]): ReturnType<typeof classWhere> {
  const room = classWhere({ ana: '', ben: '' });
  room.students[0]!.name = 'Ana Sol Rivera';
  return { ...room, archived: [{ id: 'zoe', name: 'Zoe Ash' }], texts };
}

/** "book Train structure.lead Nov 9": a kind, a title, a skill, and the day on which it was read. */
function text(said: string, more: Partial<ClassText> = {}): ClassText {
  const [kind, title = '', skill = '', ...when] = said.split(' ');
  const read = when.length > 0 ? { read: day(when.join(' ')) } : {};
  const writer = kind === 'student' ? { writer: 'ana', ...YES } : {};
  return { kind: kind as 'book', title, skills: [skill], ...read, ...writer, ...more };
}

const titles = (texts: ClassText[], skill = 'structure.lead', max?: number) =>
  textsToShow(skill, roomWith(texts), TODAY, max)
    .map(({ title }) => title)
    .join(' ');

describe('the order', () => {
  const rows: [what: string, texts: string[], titles: string, skill?: string][] = [
    [
      'books, mine, a student’s, shared',
      ['shared D structure.lead', 'student C structure.lead', 'mine B structure.lead'],
      'B C D',
    ],
    ['read before written', ['mine B structure.lead', 'book A structure.lead'], 'A B'],
    [
      'newest first',
      ['book A structure.lead Nov 9', 'book B structure.lead Nov 16', 'book C structure.lead'],
      'B A C',
    ],
    ['the rung after the very skill', ['book A structure', 'shared B structure.lead'], 'B A'],
    ['no other skill', ['book A structure.end', 'book B ideas', 'book C structure.lead'], 'C'],
    ['for a rung, all of it', ['book A structure.end', 'mine B structure'], 'B A', 'structure'],
    ['read on a later day', ['book A structure.lead Nov 23', 'book B structure.lead Nov 20'], 'B'],
    ['as in the file', ['book B structure.lead', 'book A structure.lead'], 'B A'],
    ['nothing', [], ''],
  ];
  test.each(rows)('%s', (_, texts, found, skill) => {
    expect(
      titles(
        texts.map((said) => text(said)),
        skill,
      ),
    ).toBe(found);
  });
  test.each([
    [undefined, 'A B C'],
    [1, 'A'],
    [9, 'A B C D'],
  ])('at most %s', (max, found) => {
    const four = ['A', 'B', 'C', 'D'].map((title) => text(`book ${title} structure.lead`));
    expect(titles(four, 'structure.lead', max)).toBe(found);
  });
});

describe('a student’s text', () => {
  const rows: [what: string, more: Partial<ClassText>, titles: string][] = [
    ['both said yes', {}, 'Goat'],
    ['the family has not', { 'family said yes': undefined }, ''],
    ['the child has not', { 'child said yes': undefined }, ''],
    ['the family says so later', { 'family said yes': day('Nov 23') }, ''],
    ['the child says so today', { 'child said yes': TODAY }, 'Goat'],
    ['of nobody', { writer: undefined }, ''],
    ['of a writer who has left', { writer: 'zoe' }, ''],
  ];
  test.each(rows)('%s', (_, more, found) => {
    expect(titles([text('student Goat structure.lead', more)])).toBe(found);
  });
  test('has initials and no name, whatever the entry says', () => {
    const more = {
      title: 'Ana’s goat',
      by: 'Ana Sol Rivera',
      place: 'folder of Rivera',
      note: 'ANA waits; sol too',
      read: day('Nov 9'),
    };
    const room = roomWith([text('student Goat structure.lead', more)]);
    expect(textsToShow('structure.lead', room, TODAY)).toEqual([
      {
        kind: 'Student',
        title: 'A.S.R’s goat',
        by: 'A.S.R',
        place: 'folder of A.S.R',
        note: 'A.S.R waits; A.S.R too',
        read: day('Nov 9'),
      },
    ]);
  });
});

test('the others are as the teacher wrote them, with a label and no empty fields', () => {
  const texts = [
    text('book Train structure.lead', { by: 'Ada Moss', note: 'Ana likes it' }),
    text('mine Soup structure.lead', { place: 'p. 12' }),
    text('shared Drill structure.lead'),
  ];
  expect(textsToShow('structure.lead', roomWith(texts), TODAY)).toEqual([
    { kind: 'Book we know', title: 'Train', by: 'Ada Moss', note: 'Ana likes it' },
    { kind: 'My writing', title: 'Soup', place: 'p. 12' },
    { kind: 'Written together', title: 'Drill' },
  ]);
});
