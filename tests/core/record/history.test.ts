import { describe, expect, test } from 'vitest';
import { historyOf, movesOf, writerChart } from '../../../src/core/record/history.ts';
import { classWhere, day } from '../classes.ts';

const TODAY = day('Nov 20');

function structure(ana: string): string[] {
  const room = classWhere({ ana });
  const rung = historyOf(room.students[0]!, room, TODAY).find((one) => one.rung === 'structure')!;
  return rung.points.map(({ date, level }) => `${date.slice(5)} ${level}`);
}

describe('structure over time: 0 needs help, 1 almost, 2 has it', () => {
  const rows: [what: string, ana: string, points: string[]][] = [
    ['nothing known', '', []],
    ['a word on another rung', 'needs ideas.choose Nov 2', []],
    ['needs help', 'needs structure.lead Nov 2', ['11-02 0']],
    ['almost', 'almost structure.lead Nov 2', ['11-02 1']],
    ['has it', 'got structure.lead Nov 2', ['11-02 2']],
    [
      'the weakest skill counts',
      'almost structure.lead Nov 2; needs structure.end Nov 2',
      ['11-02 0'],
    ],
    [
      'a skill that is still open counts later too',
      'needs structure.end Nov 2; got structure.lead Nov 9',
      ['11-02 0', '11-09 0'],
    ],
    [
      'from need to has it',
      'needs structure.lead Nov 2; almost structure.lead Nov 9; got structure.lead Nov 16',
      ['11-02 0', '11-09 1', '11-16 2'],
    ],
    [
      'a point for each day that says something about it',
      'needs structure.lead Nov 2; needs ideas.choose Nov 9; needs structure.lead Nov 16',
      ['11-02 0', '11-16 0'],
    ],
    ['one point a day', 'needs structure.lead Nov 2; got structure.end Nov 2', ['11-02 0']],
    ['what is still to come', 'needs structure.lead Nov 2; got structure.lead Nov 23', ['11-02 0']],
  ];
  test.each(rows)('%s', (_, ana, points) => {
    expect(structure(ana)).toEqual(points);
  });
});

test('a chart of one writer begins with their first evidence, the top rung first', () => {
  const room = classWhere({ ana: 'needs structure.lead Nov 9; got ideas.choose Nov 3' });
  const history = historyOf(room.students[0]!, room, TODAY);
  const chart = writerChart(history, TODAY);
  expect([chart.from, chart.to]).toEqual([day('Nov 3'), TODAY]);
  expect(chart.rungs.map(({ label }) => label)).toEqual(
    history.map(({ label }) => label).reverse(),
  );
  expect(history.map(({ rung }) => rung)).not.toContain('stretch');
  expect(writerChart([], TODAY)).toEqual({ from: TODAY, to: TODAY, rungs: [] });
});

describe('the changes in words', () => {
  const moves = (ana: string) => {
    const room = classWhere({ ana });
    return movesOf(historyOf(room.students[0]!, room, TODAY));
  };
  test('from needs help to has it, without days on which nothing changed', () => {
    const ana =
      'needs structure.lead Nov 2; needs structure.lead Nov 5; almost structure.lead Nov 9; got structure.lead Nov 16';
    const words = 'needs help Nov 2, almost Nov 9, has it Nov 16';
    expect(moves(ana)).toEqual([{ rung: 'structure', words }]);
  });
  test('a single level is no change', () => {
    expect(moves('needs structure.lead Nov 2; needs structure.lead Nov 9')).toEqual([]);
  });
  const scored = (...lines: [when: string, piece: string, organization: number][]) => {
    const room = classWhere({ ana: 'needs structure Nov 1' });
    room.sorts.length = 0;
    room.students[0]!.scores = lines.map(
      ([when, piece, organization]) =>
        ({ date: day(when), rubric: 'six-traits', piece, organization }) as never,
    );
    return movesOf(historyOf(room.students[0]!, room, TODAY)).map(({ words }) => words);
  };
  test('scores of one kind of piece change; scores of two kinds say nothing', () => {
    const october = ['Oct 9', 'Fall on-demand', 2] as const;
    expect(scored([...october], ['Nov 13', 'November on-demand', 5])).toEqual([
      'needs help Oct 9, has it Nov 13',
    ]);
    expect(scored([...october], ['Nov 13', 'Winter story', 5])).toEqual([]);
    expect(
      scored([...october], ['Oct 19', 'Story', 5], ['Nov 9', 'Letter', 3], ['Nov 16', 'Ode', 5]),
    ).toEqual(['has it Oct 19, almost Nov 9, has it Nov 16']);
  });
  test('what was seen between two kinds is compared with both, the kinds with none', () => {
    const points = [
      { date: day('Oct 9'), level: 0, kind: 'six-traits on-demand' },
      { date: day('Nov 9'), level: 2 },
      { date: day('Nov 16'), level: 1, kind: 'response' },
    ] as const;
    const [move] = movesOf([{ rung: 'structure', label: 'structure', points: [...points] }]);
    expect(move!.words).toBe('needs help Oct 9, has it Nov 9; has it Nov 9, almost Nov 16');
  });
  test('the lower rung first', () => {
    const ana =
      'needs craft.words Nov 2; got craft.words Nov 9; needs ideas.choose Nov 3; almost ideas.choose Nov 9';
    expect(moves(ana).map(({ rung }) => rung)).toEqual(['ideas', 'craft']);
  });
});
