import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../src/core/record/next-step.ts';
import { classWhere, day, groupsOn } from '../classes.ts';

const TWO = 'structure.lead: ana ben; conference ideas: cho';
const SORTED = {
  ana: 'needs structure.lead Nov 16',
  ben: 'needs structure.lead Nov 16',
  cho: 'needs structure.lead Nov 16',
};
const MET = { ana: '; has structure.lead Nov 17', ben: '; missed structure.lead Nov 17' };

const add = (more: Record<string, string>) =>
  Object.fromEntries(Object.entries(SORTED).map(([id, said]) => [id, said + (more[id] ?? '')]));

describe('the next command, on Nov 18', () => {
  type Groups = ReturnType<typeof groupsOn>[];
  const rows: [what: string, said: Record<string, string>, groups: Groups, command: string][] = [
    ['no writers', {}, [], 'confer add'],
    ['nothing known', { ana: '' }, [], 'confer sort'],
    ['a sort half done', { ...SORTED, dee: '' }, [], 'confer sort'],
    ['a sort done', SORTED, [], 'confer plan'],
    [
      'absent is an answer: the sort is done',
      { ...SORTED, dee: 'away structure.lead Nov 16' },
      [],
      'confer plan',
    ],
    [
      'half a sort older than a week is over',
      { ...SORTED, ana: 'needs ideas.choose Nov 10', ben: '', cho: '' },
      [],
      'confer plan',
    ],
    [
      'an unfinished sort of a week ago continues',
      { ana: 'needs ideas Nov 11', ben: '' },
      [],
      'confer sort',
    ],
    [
      'half a sort, but groups were made since',
      { ana: 'needs ideas Nov 16', ben: '' },
      [groupsOn('Nov 16', 'ideas: ana')],
      'confer meet 1',
    ],
    [
      'half a sort, but the groups are older',
      { ana: 'needs ideas Nov 16', ben: '' },
      [groupsOn('Nov 13', 'ideas: ana')],
      'confer sort',
    ],
    ['groups of the day of the sort', SORTED, [groupsOn('Nov 16', TWO)], 'confer meet 1'],
    ['groups older than what is known', SORTED, [groupsOn('Nov 13', TWO)], 'confer plan'],
    ['groups for tomorrow are not in force', SORTED, [groupsOn('Nov 19', TWO)], 'confer plan'],
    ['groups for today', SORTED, [groupsOn('Nov 18', TWO)], 'confer meet 1'],
    [
      'one group met: the conference, by its writer',
      add(MET),
      [groupsOn('Nov 16', TWO)],
      'confer meet cho',
    ],
    [
      'all met',
      add({ ...MET, cho: '; alone has ideas Nov 18' }),
      [groupsOn('Nov 16', TWO)],
      'confer sort',
    ],
    [
      'a newer note asks for new groups',
      add({ ana: '; next ideas.choose Nov 17' }),
      [groupsOn('Nov 16', TWO)],
      'confer plan',
    ],
    ['only a score: look which skill comes first', { ana: 'ideas 2 Nov 16' }, [], 'confer look'],
    ['nothing open is no reason to look first', { ana: 'ideas 4 Nov 16' }, [], 'confer plan'],
    [
      'a score, and groups for it already',
      { ana: 'ideas 2 Nov 16' },
      [groupsOn('Nov 16', 'conference ideas: ana')],
      'confer meet ana',
    ],
    [
      'a meeting does not',
      add({ ana: '; has structure.lead Nov 17' }),
      [groupsOn('Nov 16', TWO)],
      'confer meet 1',
    ],
    [
      'a note of tomorrow does not',
      add({ ana: '; next ideas Nov 19' }),
      [groupsOn('Nov 16', TWO)],
      'confer meet 1',
    ],
  ];
  test.each(rows)('%s', (_, said, groups, command) => {
    expect(nextStep(classWhere(said, { groups }), day('Nov 18')).command).toBe(command);
  });
});

describe('the state of the class in words', () => {
  const standing = (said: Record<string, string>, groups: ReturnType<typeof groupsOn>[] = []) =>
    nextStep(classWhere(said, { groups }), day('Nov 18')).standing;
  test('nothing sorted', () => {
    expect(standing({ ana: '' })).toBe('1 writer, nothing sorted yet.');
    expect(standing({})).toContain('No writers yet.');
  });
  test('a sort half done, on a skill or on support', () => {
    expect(standing({ ...SORTED, dee: '' })).toBe(
      '4 writers. The sort on leads from Mon Nov 16 is unfinished: 3 of 4.',
    );
    expect(standing({ ana: 'most Nov 16', ben: '' })).toBe(
      '2 writers. The sort on support from Mon Nov 16 is unfinished: 1 of 2.',
    );
  });
  test('what is known, and how many have met', () => {
    expect(standing(add({ ana: '; next ideas.choose Nov 17' }))).toBe(
      '3 writers, 1 sort, latest evidence Tue Nov 17.',
    );
    expect(standing({ ana: 'ideas 2 Nov 17', ben: 'ideas 4 Nov 17' })).toBe(
      '2 writers, 0 sorts, latest evidence Tue Nov 17. 1 writer known only by a score: a look of 1 key says which skill comes first.',
    );
    expect(standing(add(MET), [groupsOn('Nov 16', TWO)])).toBe(
      '3 writers, 1 sort, latest evidence Mon Nov 16. Groups for Mon Nov 16: 1 of 2 meetings held.',
    );
  });
});
