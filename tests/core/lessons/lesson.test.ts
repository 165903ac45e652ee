import { describe, expect, test } from 'vitest';
import { SECTIONS, sectionsOf } from '../../../src/core/lessons/lesson.ts';

describe('the text of a lesson', () => {
  const body = (...headings: string[]) =>
    headings.map((heading) => `## ${heading}\n\nabout ${heading}\n`).join('\n');
  test('is split at its headings', () => {
    const { text, missing } = sectionsOf(body(...Object.keys(SECTIONS)));
    expect(missing).toEqual([]);
    expect(text.teach).toBe('about Teaching point');
    expect(text.leaveWith).toBe('about Leave with');
  });
  test('missing headings are reported; without a slip the steps are printed', () => {
    const { text, missing } = sectionsOf(
      `before\n${body('Compliment', 'Steps', 'Other')}## Coach\n`,
    );
    expect(text).toMatchObject({
      compliment: 'about Compliment',
      leaveWith: 'about Steps',
      coach: '',
    });
    expect(missing).toEqual([
      'Connect',
      'Teaching point',
      'Show',
      'Apply',
      'Coach',
      'Close',
      'Look for',
    ]);
  });
});
