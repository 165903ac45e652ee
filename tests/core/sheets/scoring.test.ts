import { describe, expect, test } from 'vitest';
import type { ScoreLine } from '../../../src/core/roster/student.ts';
import {
  answerFor,
  keysFor,
  lastRubric,
  ownPiece,
  partsOf,
  pieceFor,
  questionId,
  raised,
  recentPieces,
  scoreCard,
  scoredSoFar,
  scoreFrom,
  scoreLineOf,
} from '../../../src/core/sheets/scoring.ts';
import { classWhere, day, sixTraits } from '../classes.ts';

const TODAY = day('Nov 20');
const rubric = (from: number, to: number, step = 1) => ({
  ...sixTraits,
  scale: { from, to, step },
});

function scored(...lines: [when: string, piece: string | undefined, rubric?: string][]) {
  const room = classWhere({ ana: '', ben: '' });
  room.students[0]!.scores = lines.map(([when, piece, of = 'six-traits']) => ({
    date: day(when),
    rubric: of,
    piece,
    ideas: 3,
  })) as ScoreLine[];
  return room;
}

describe('pieces that scoring can continue on Fri Nov 20', () => {
  const rows: [what: string, lines: Parameters<typeof scored>, pieces: string[]][] = [
    ['none', [], []],
    ['one of today', [['Nov 20', 'dog']], ['11-20 dog']],
    ['one of tomorrow', [['Nov 21', 'dog']], []],
    ['one of 10 school days ago', [['Nov 6', 'dog']], ['11-06 dog']],
    ['of 11', [['Nov 5', 'dog']], []],
    ['with another rubric', [['Nov 20', 'dog', 'other']], []],
    ['without a name', [['Nov 20', undefined]], []],
    [
      'oldest first, each once',
      [
        ['Nov 18', 'cat'],
        ['Nov 17', 'dog'],
        ['Nov 18', 'cat'],
      ],
      ['11-17 dog', '11-18 cat'],
    ],
  ];
  test.each(rows)('%s', (_, lines, pieces) => {
    const found = recentPieces(scored(...lines), 'six-traits', TODAY);
    expect(found.map(({ date, piece }) => `${date.slice(5)} ${piece}`)).toEqual(pieces);
  });
  test('days off aside', () => {
    const room = { ...scored(['Nov 5', 'dog']), daysOff: new Set([day('Nov 11')]) };
    expect(recentPieces(room, 'six-traits', TODAY)).toHaveLength(1);
  });
  test('a piece keeps the spelling it was first saved with; a new one has today’s date', () => {
    const recent = recentPieces(
      scored(['Nov 17', 'Résumé'], ['Nov 18', 'Resume']),
      'six-traits',
      TODAY,
    );
    const asked = (piece: string) => ({ date: TODAY, rubric: 'six-traits', piece });
    expect(pieceFor(recent, asked('resume'), scored())).toMatchObject({ date: day('Nov 18') });
    expect(pieceFor(recent, asked('dog'), scored())).toEqual(asked('dog'));
  });
  test('the rubric used last, if the class has it', () => {
    expect(lastRubric(scored())).toBeUndefined();
    expect(lastRubric(scored(['Nov 17', 'dog'], ['Nov 18', 'dog', 'gone']))).toBe('six-traits');
    const two = scored(['Nov 18', 'dog'], ['Nov 17', 'dog', 'other']);
    two.rubrics.set('other', { ...sixTraits, id: 'other' });
    expect(lastRubric(two)).toBe('six-traits');
  });
});

describe('keys', () => {
  const keys = (...scale: Parameters<typeof rubric>) =>
    keysFor(rubric(...scale), 'ideas')
      ?.map(([key]) => key)
      .join('');
  test.each([
    [1, 6, 1, '123456 '],
    [0, 3, 1, '0123 '],
    [1, 9, 1, '123456789 '],
    [1, 10, 1, undefined],
    [-1, 3, 1, undefined],
    [1, 4, 0.5, '1234 '],
  ])('%f to %f in steps of %f: "%s"', (from, to, step, expected) => {
    expect(keys(from, to, step)).toBe(expected);
  });
  test.each([
    ['3', 0.5, '3.5'],
    ['6', 0.5, undefined],
    ['3', 1, undefined],
    ['no score', 0.5, undefined],
  ])('%s raised on a scale in steps of %f: %s', (answer, step, expected) => {
    expect(raised(rubric(1, 6, step), 'ideas', answer)).toBe(expected);
  });
  test.each([
    [undefined, undefined],
    [3, '3'],
    ['NS', 'no score'],
  ])('%s in the file is the answer %s', (score, answer) => {
    expect(answerFor(score)).toBe(answer);
  });
  test.each([
    [undefined, undefined],
    ['3', 3],
    ['3.5', 3.5],
    ['no score', '-'],
  ])('the answer %s is written %s', (answer, score) => {
    expect(scoreFrom(answer)).toBe(score);
  });
  test('a question is a writer and a trait', () => {
    expect(partsOf(questionId('ana', 'word choice'))).toEqual(['ana', 'word choice']);
    expect(partsOf(questionId('ana', 'a|b'))).toEqual(['ana', 'a|b']);
  });
});

describe('a piece so far', () => {
  const room = classWhere({ ana: 'ideas 2 Nov 2; ideas 3 Nov 9; ideas NS Nov 12', ben: '' });
  const [ana, ben] = room.students;
  ana!.scores.push({
    date: TODAY,
    rubric: 'six-traits',
    piece: 'dog',
    ideas: 4,
    voice: 'NS',
  } as ScoreLine);
  const piece = { date: TODAY, rubric: 'six-traits', piece: 'dog' };
  test('is found by date, rubric and name', () => {
    expect(scoreLineOf(ana!, piece)?.ideas).toBe(4);
    expect(scoreLineOf(ana!, { ...piece, date: day('Nov 19') })).toBeUndefined();
    expect(scoreLineOf(ana!, { ...piece, rubric: 'other' })).toBeUndefined();
    expect(scoreLineOf(ana!, { ...piece, piece: 'cat' })).toBeUndefined();
    expect(scoreLineOf(ana!, { ...piece, prompt: 'pets' })).toBeUndefined();
    expect(scoreLineOf(ben!, piece)).toBeUndefined();
  });
  test('is found in a writer’s file under the day of their own line', () => {
    const later = { ...piece, date: day('Nov 24') };
    expect(ownPiece(ana!, later, room)).toMatchObject(piece);
    expect(ownPiece(ben!, later, room)).toEqual(later);
  });
  test('has the traits that were answered', () => {
    expect(Object.fromEntries(scoredSoFar(room.students, sixTraits, piece, room))).toEqual({
      'ana|ideas': { stack: '4' },
      'ana|voice': { stack: 'no score' },
    });
  });
  test('beside a name: the scale, the scores so far, and the last score before this piece', () => {
    const card = (
      trait: string,
      date = TODAY,
      soFar = scoredSoFar(room.students, sixTraits, piece, room),
    ) => scoreCard(ana!, trait, sixTraits, { ...piece, date }, soFar);
    expect(card('ideas')).toEqual([
      'ideas: 1 to 6',
      'so far: ideas 4, voice no score',
      'last time: 3, Mon Nov 9',
    ]);
    expect(card('voice', TODAY, new Map())).toEqual(['voice: 1 to 6']);
    expect(card('ideas', day('Nov 9'), new Map())[1]).toBe('last time: 2, Mon Nov 2');
    expect(card('ideas', day('Nov 2'), new Map())).toHaveLength(1);
    const ofOther = { ...piece, rubric: 'other' };
    const other = scoreCard(ana!, 'ideas', { ...sixTraits, id: 'other' }, ofOther, new Map());
    expect(other).toHaveLength(1);
    const onDemand = { ...piece, piece: 'November on-demand' };
    expect(scoreCard(ana!, 'ideas', sixTraits, onDemand, new Map())).toHaveLength(1);
  });
});
