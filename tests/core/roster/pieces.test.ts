import { describe, expect, test } from 'vitest';
import {
  earlierInWords,
  isSamePiece,
  kindId,
  onlyPromptMissing,
  type Piece,
  pieceName,
} from '../../../src/core/roster/pieces.ts';
import { day } from '../classes.ts';

const rubrics = new Map([
  ['six-traits', {}],
  ['response', { kind: 'response' as const }],
  ['drafts', { kind: 'process' as const }],
]);
const setting = { rubrics, daysOff: new Set<string>() };

/** "Oct 9 six-traits story / a prompt": the name, the prompt or both may be missing. */
function piece(said: string): Piece {
  const [head = '', prompt] = said.split(' / ');
  const [month, date, rubric = '', ...name] = head.trim().split(' ');
  return {
    date: day(`${month} ${date}`),
    rubric,
    ...(name.length > 0 && { piece: name.join(' ') }),
    ...(prompt && { prompt }),
  };
}

describe('the same piece', () => {
  const rows: [what: string, a: string, b: string, same: boolean][] = [
    ['same day and name', 'Oct 9 six-traits story', 'Oct 9 six-traits story', true],
    ['capitals and accents aside', 'Oct 9 six-traits Résumé', 'Oct 9 six-traits resume', true],
    ['the same month', 'Oct 1 six-traits story', 'Oct 30 six-traits story', true],
    ['another month', 'Oct 9 six-traits story', 'Nov 9 six-traits story', false],
    [
      'ten school days, also into a month',
      'Oct 30 six-traits story',
      'Nov 13 six-traits story',
      true,
    ],
    ['eleven', 'Oct 30 six-traits story', 'Nov 16 six-traits story', false],
    ['another name', 'Oct 9 six-traits story', 'Oct 9 six-traits letter', false],
    ['one has no name', 'Oct 9 six-traits story', 'Oct 9 six-traits', false],
    ['another rubric', 'Oct 9 six-traits story', 'Oct 9 drafts story', false],
    ['no name: the same day', 'Oct 9 six-traits', 'Oct 9 six-traits', true],
    ['no name: another day', 'Oct 9 six-traits', 'Oct 12 six-traits', false],
    ['the same prompt, in any month', 'Oct 9 response r / bees', 'Dec 9 response r / Bees', true],
    ['the same prompt without a name', 'Oct 9 response / bees', 'Dec 9 response / bees', true],
    ['another prompt on the same day', 'Oct 9 response r / bees', 'Oct 9 response r / owls', false],
    ['only one has a prompt', 'Oct 9 response r / bees', 'Oct 9 response r', false],
    [
      'on-demand in March is not October’s, even with the same prompt',
      'Oct 9 six-traits on-demand / a true story',
      'Mar 9 six-traits on-demand / a true story',
      false,
    ],
  ];
  test.each(rows)('%s', (_, a, b, same) => {
    expect(isSamePiece(piece(a), piece(b), setting)).toBe(same);
    expect(isSamePiece(piece(b), piece(a), setting)).toBe(same);
  });
  test('days off do not count', () => {
    const off = { rubrics, daysOff: new Set([day('Nov 11')]) };
    const [a, b] = [piece('Oct 30 six-traits story'), piece('Nov 16 six-traits story')];
    expect(isSamePiece(a, b, off)).toBe(true);
  });
  test('a prompt that was left out: the pieces of this month it could be', () => {
    const pieces = [
      'Oct 9 response r / owls',
      'Nov 9 response r / bees',
      'Nov 9 response other / ants',
      'Nov 9 response r',
    ].map(piece);
    const found = (asked: string) =>
      onlyPromptMissing(pieces, piece(asked), setting).map(({ prompt }) => prompt);
    expect(found('Nov 20 response r')).toEqual(['bees']);
    expect(found('Nov 20 response r / wasps')).toEqual([]);
  });
});

describe('of one kind', () => {
  test.each([
    ['the rubric says so', 'Oct 9 response bees', 'response'],
    ['more than the name does', 'Oct 9 drafts on-demand', 'drafts process'],
    ['the name says so', 'Oct 9 six-traits Fall On-Demand narrative', 'six-traits on-demand'],
    ['in two words', 'Oct 9 six-traits on demand', 'six-traits on-demand'],
    ['the prompt says so', 'Oct 9 six-traits / Response to Bees', 'six-traits response'],
    ['nothing says so', 'Oct 9 six-traits Winter story', 'six-traits'],
    ['part of a word says nothing', 'Oct 9 six-traits responses', 'six-traits'],
    ['a rubric that is gone', 'Oct 9 gone story', 'gone'],
  ])('%s', (_, said, kind) => {
    expect(kindId(piece(said), rubrics)).toBe(kind);
  });
});

describe('in words', () => {
  test.each([
    ['Oct 9 six-traits Fall on-demand', "October's on-demand"],
    ['Nov 6 six-traits on-demand', 'the on-demand of Fri Nov 6'],
    ['Oct 9 response / bees', "October's response"],
    ['Oct 9 drafts Letter', "October's process piece"],
    ['Oct 9 six-traits Letter', '"Letter"'],
    ['Oct 9 six-traits Letter / bees', '"Letter (bees)"'],
    ['Oct 9 six-traits', 'Fri Oct 9'],
  ])('%s, in November: %s', (earlier, words) => {
    expect(earlierInWords(piece(earlier), piece('Nov 20 six-traits'), rubrics)).toBe(words);
  });
  test('the name has the prompt', () => {
    expect(pieceName(piece('Oct 9 response r / bees'))).toBe('r (bees)');
    expect(pieceName(piece('Oct 9 response / bees'))).toBe('bees');
    expect(pieceName(piece('Oct 9 response'))).toBeUndefined();
  });
});
