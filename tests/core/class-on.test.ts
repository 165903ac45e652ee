import { describe, expect, test } from 'vitest';
import { classOn } from '../../src/core/evidence/class-on.ts';
import { classOf } from './classes.ts';

describe('what is known on a day', () => {
  const classroom = classOf({ ana: {}, ben: {} }, [
    ['2026-11-10', undefined, { ana: 'most' }],
    ['2026-11-10', 'structure.lead', { ana: 'needs help' }],
    ['2026-11-20', undefined, { ana: 'medium' }],
    ['2026-11-20', 'structure.lead', { ana: 'got it' }],
  ]);
  test.each([
    ['2026-11-09', 0, undefined, null, undefined],
    ['2026-11-10', 1, ['structure.lead'], 'most', '2026-11-10'],
    ['2026-11-19', 1, ['structure.lead'], 'most', '2026-11-10'],
    ['2026-11-20', 2, [], 'medium', '2026-11-20'],
  ])('%s', (date, count, needs, support, newest) => {
    const known = classOn(classroom, date);
    expect(known.evidenceOf('ana')).toHaveLength(count);
    expect(known.candidateOf('ana')?.needs.map(({ about }) => about)).toEqual(needs);
    expect([...known.candidates().keys()]).toEqual(needs === undefined ? [] : ['ana']);
    expect(known.supportOf('ana')).toBe(support);
    expect(known.newest()).toBe(newest);
  });

  test('nothing is known about a writer who is not in the class', () => {
    const known = classOn(classroom, '2026-11-20');
    expect(known.evidenceOf('cho')).toEqual([]);
    expect(known.candidateOf('cho')).toBeUndefined();
  });

  test('a class with other settings is another class', () => {
    const open = { ...classroom, settings: { ...classroom.settings, 'reader stops': ['ana'] } };
    expect(classOn(open, '2026-11-20')).not.toBe(classOn(classroom, '2026-11-20'));
    expect(classOn(classroom, '2026-11-20')).toBe(classOn(classroom, '2026-11-20'));
  });
});
