import { describe, expect, test } from 'vitest';
import { classOn } from '../../../src/core/evidence/class-on.ts';
import { evidenceOf } from '../../../src/core/evidence/evidence.ts';
import { classWhere, day } from '../classes.ts';

function evidenceOn(...[student, room]: Parameters<typeof evidenceOf>) {
  return evidenceOf(student, room).filter(({ date }) => date <= day('Nov 20'));
}

function evidence(ana: string, more: Parameters<typeof classWhere>[1] = {}): string[] {
  const room = classWhere({ ana, ben: 'needs ideas Nov 16' }, more);
  return evidenceOn(room.students[0]!, room).map(
    ({ date, source, about, standing }) => `${date.slice(5)} ${source} ${about}: ${standing}`,
  );
}

describe('what confer knows about Ana on Nov 20', () => {
  const rows: [what: string, ana: string, evidence: string[]][] = [
    ['nothing', '', []],
    ['a sort', 'almost ideas Nov 16', ['11-16 sort ideas: almost']],
    ['a sort for support says nothing about a skill', 'most Nov 16', []],
    ['absent from a sort says nothing', 'away ideas Nov 16', []],
    ['a skill that is not on the ladder says nothing', 'needs ideas.nothing Nov 16', []],
    ['has it', 'has ideas Nov 16', ['11-16 meeting ideas: got it']],
    ['tried it is almost', 'tried ideas Nov 16', ['11-16 meeting ideas: almost']],
    ['not yet needs help', 'not-yet ideas Nov 16', ['11-16 meeting ideas: needs help']],
    ['absent from a meeting says nothing', 'missed ideas Nov 16', []],
    ['a conference says as much', 'alone has ideas Nov 16', ['11-16 meeting ideas: got it']],
    ['a push says nothing about a need', 'not-yet stretch.mentor Nov 16', []],
    ['a meeting about what is not on the ladder', 'has ideas.nothing Nov 16', []],
    ['a next step is a need', 'next ideas Nov 16', ['11-16 note ideas: needs help']],
    ['in free words it is not', 'next read it aloud Nov 16', []],
    ['what was taught is no evidence', 'taught ideas Nov 16', []],
    ['a note of any kind', 'glance next ideas Nov 16', ['11-16 note ideas: needs help']],
    ['today counts', 'needs ideas Nov 20', ['11-20 sort ideas: needs help']],
    ['tomorrow does not', 'needs ideas Nov 21', []],
    [
      'oldest first',
      'needs ideas Nov 17; next focus Nov 16; has ideas Nov 18',
      [
        '11-16 note focus: needs help',
        '11-17 sort ideas: needs help',
        '11-18 meeting ideas: got it',
      ],
    ],
    [
      'on one day: score, sort, note, meeting',
      'has structure Nov 16; next structure Nov 16; almost structure Nov 16; organization 2 Nov 16',
      [
        '11-16 score structure: needs help',
        '11-16 sort structure: almost',
        '11-16 note structure: needs help',
        '11-16 meeting structure: got it',
      ],
    ],
  ];
  test.each(rows)('%s', (_, ana, expected) => {
    expect(evidence(ana)).toEqual(expected);
  });
});

describe('a score of organization, 1 to 6, in grade 4', () => {
  test.each([
    [1, 4, 'needs help'],
    [2, 4, 'needs help'],
    [3, 4, 'almost'],
    [4, 4, 'got it'],
    [6, 4, 'got it'],
    [1, 3, 'needs help'],
    [2, 3, 'almost'],
    [3, 3, 'got it'],
  ])('%i in grade %i: %s', (score, grade, standing) => {
    const found = evidence(`organization ${score} Nov 16`, { settings: { grade } });
    expect(found).toEqual([`11-16 score structure: ${standing}`]);
  });

  test('a writer’s own grade counts', () => {
    const room = classWhere({ ana: 'organization 2 Nov 16' });
    const found = evidenceOn({ ...room.students[0]!, grade: 3 }, room);
    expect(found[0]!.standing).toBe('almost');
  });
});

describe('a line of scores', () => {
  const line = (scores: Record<string, number>, rubric = 'six-traits') => {
    const room = classWhere({ ana: 'ideas 1 Nov 16' });
    const ana = room.students[0]!;
    ana.scores[0] = { date: day('Nov 16'), rubric, ...scores } as never;
    return evidenceOn(ana, room);
  };
  const brief = (...scored: Parameters<typeof line>) =>
    line(...scored).map(({ about, standing }) => `${about}: ${standing}`);

  test('a trait covers all of its rungs', () => {
    expect(brief({ ideas: 3 })).toEqual(['ideas: almost', 'focus: almost', 'elaborate: almost']);
  });
  test('an unknown rubric or trait is no evidence', () => {
    expect(brief({ ideas: 3 }, 'other')).toEqual([]);
    expect(brief({ neatness: 1 })).toEqual([]);
  });
  test('of two traits on one rung the lower counts, in either order', () => {
    const room = classWhere({ ana: '' });
    const traits = { good: { opens: ['ideas'] }, bad: { opens: ['ideas', 'nothing'] } };
    const six = room.rubrics.get('six-traits')!;
    room.rubrics.set('two', { ...six, id: 'two', traits } as never);
    const said = (scores: object) => {
      const scored = { date: day('Nov 16'), rubric: 'two', ...scores } as never;
      const ana = { ...room.students[0]!, scores: [scored] };
      return evidenceOn(ana, room).map(({ standing, said: words }) => [standing, words]);
    };
    const weak = [['needs help', 'bad 2 of 6 (six traits, Mon Nov 16)']];
    expect(said({ good: 5, bad: 2 })).toEqual(weak);
    expect(said({ bad: 2, good: 5 })).toEqual(weak);
    // Of two that say the same, the first of the rubric is quoted.
    expect(said({ bad: 1, good: 2 })[0]![1]).toContain('good 2');
  });
  test.each([
    [{ ideas: 3, organization: 3, voice: 3 }, 'all 3 traits are 3 (six traits, Mon Nov 16)'],
    [{ ideas: 3, organization: 3 }, 'all 2 traits are 3 (six traits, Mon Nov 16)'],
    [{ ideas: 3, organization: 4 }, undefined],
    [{ ideas: 3 }, undefined],
  ])('%j: that all are alike is said beside the score: %s', (scores, flat) => {
    const [first] = line(scores as never);
    expect(first!.said).toBe('ideas 3 of 6 (six traits, Mon Nov 16)');
    expect(first!.trait).toEqual({
      name: 'ideas',
      opens: ['ideas', 'focus', 'elaborate'],
      ...(flat && { flat }),
    });
  });
  test('equal numbers on two scales are not equal scores', () => {
    const room = classWhere({ ana: '' });
    const traits = {
      one: { opens: ['ideas'] },
      two: { opens: ['focus'], scale: { from: 1, to: 4 } },
    };
    room.rubrics.set('mixed', { ...room.rubrics.get('six-traits')!, id: 'mixed', traits } as never);
    const scored = { date: day('Nov 16'), rubric: 'mixed', one: 2, two: 2 } as never;
    const found = evidenceOn({ ...room.students[0]!, scores: [scored] }, room);
    expect(found.map(({ said }) => said)).toEqual([
      'one 2 of 6 (six traits, Mon Nov 16)',
      'two 2 of 4 (six traits, Mon Nov 16)',
    ]);
  });
});

describe('evidence as a clause', () => {
  test.each([
    ['needs ideas Nov 16', 'needs help with ideas (sorted Mon Nov 16)'],
    ['almost ideas Nov 16', 'almost has ideas (sorted Mon Nov 16)'],
    ['got ideas Nov 16', 'has ideas (sorted Mon Nov 16)'],
    ['tried ideas Nov 16', 'tried it: ideas (met Mon Nov 16)'],
    ['next ideas Nov 16', 'ideas noted as the next step (Mon Nov 16)'],
  ])('%s', (ana, said) => {
    const room = classWhere({ ana });
    expect(evidenceOn(room.students[0]!, room)[0]!.said).toBe(said);
  });
});

describe('the newest evidence about anybody, on Nov 20', () => {
  test.each([
    ['nothing', {}, undefined],
    [
      'the newest of all writers',
      { ana: 'needs ideas Nov 16', ben: 'next ideas Nov 18' },
      'Nov 18',
    ],
    ['in any order', { ana: 'next ideas Nov 18', ben: 'needs ideas Nov 16' }, 'Nov 18'],
    [
      'a meeting is no reason to regroup',
      { ana: 'needs ideas Nov 16; has ideas Nov 18' },
      'Nov 16',
    ],
    ['meetings alone', { ana: 'has ideas Nov 18' }, undefined],
    ['not what is still to come', { ana: 'needs ideas Nov 16; next ideas Nov 21' }, 'Nov 16'],
  ])('%s', (_, said, newest) => {
    const found = classOn(classWhere({ cho: '', ...said }), day('Nov 20')).newest();
    expect(found).toBe(newest && day(newest));
  });
});
