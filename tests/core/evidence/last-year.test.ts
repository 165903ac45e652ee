import { expect, test } from 'vitest';
import { lastStandings } from '../../../src/core/evidence/last-year.ts';
import { classWhere, day } from '../classes.ts';

/** "structure.lead almost Nov 9", for each skill that comes along. */
const kept = (ana: string) =>
  lastStandings(classWhere({ ana }), day('Nov 20')).map(
    ({ about, stack, date, met }) =>
      `${about ?? 'support'} ${stack} ${date.slice(5)}${met ? ' (meeting)' : ''}`,
  );

test.each([
  ['the newest sort on a skill', 'needs ideas Nov 2; got ideas Nov 9', ['ideas got it 11-09']],
  [
    'each skill',
    'needs ideas Nov 2; almost focus Nov 9',
    ['focus almost 11-09', 'ideas needs help 11-02'],
  ],
  ['how much support', 'most Nov 2; least Nov 9', ['support least 11-09']],
  ['absent says nothing', 'needs ideas Nov 2; away ideas Nov 9', ['ideas needs help 11-02']],
  [
    'what a meeting said later, as a meeting',
    'needs ideas Nov 2; has ideas Nov 9',
    ['ideas has it 11-09 (meeting)'],
  ],
  ['not where a note did', 'got ideas Nov 2; next ideas Nov 9', []],
  ['no score becomes a sort', 'organization 3 Nov 13', []],
])('%s', (_, ana, expected) => {
  expect(kept(ana)).toEqual(expected);
});
