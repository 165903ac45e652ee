import { describe, expect, test } from 'vitest';
import { complimentFor, passedOver } from '../../../src/core/meetings/compliment.ts';
import { classWhere, day } from '../classes.ts';

const SLOW = 'strength slowed down at the gate';
const MAP = 'strength drew a map first';

/** What a page of this day says to ana: "Nov 16 drew a map first", or nothing. */
function said(ana: string, when: string, more = {}, ben = ''): string {
  const room = classWhere({ ana, ben }, more);
  const found = complimentFor(room.students[0]!, room, day(when));
  return found ? `${found.date.slice(5)} ${found.words}` : 'nothing';
}

describe('a compliment is used once', () => {
  test.each([
    ['the newest', `${SLOW} Nov 16; ${MAP} Nov 17`, 'Nov 18', '11-17 drew a map first'],
    ['whatever its line', `${MAP} Nov 17; ${SLOW} Nov 16`, 'Nov 18', '11-17 drew a map first'],
    [
      'of two of a day the last',
      `${SLOW} Nov 17; ${MAP} Nov 17`,
      'Nov 18',
      '11-17 drew a map first',
    ],
    ['of today', `${MAP} Nov 18`, 'Nov 18', '11-18 drew a map first'],
    ['none of a day to come', `${MAP} Nov 19`, 'Nov 18', 'nothing'],
    ['none', '', 'Nov 18', 'nothing'],
    [
      'the newest that reads well',
      `${SLOW} Nov 16; strength good job Nov 17`,
      'Nov 18',
      '11-16 slowed down at the gate',
    ],
    ['none that reads well', 'strength good job Nov 17', 'Nov 18', 'nothing'],
    ['met since', `${SLOW} Nov 16; tried ideas Nov 17`, 'Nov 18', 'nothing'],
    [
      'met today: the page of today stays',
      `${SLOW} Nov 16; tried ideas Nov 18`,
      'Nov 18',
      '11-16 slowed down at the gate',
    ],
    ['met later', `${SLOW} Nov 16; tried ideas Nov 19`, 'Nov 18', '11-16 slowed down at the gate'],
    [
      'noted on the day of a meeting',
      `${SLOW} Nov 17; tried ideas Nov 17`,
      'Nov 18',
      '11-17 slowed down at the gate',
    ],
    ['a conference counts', `${SLOW} Nov 16; alone has ideas Nov 17`, 'Nov 18', 'nothing'],
    ['a push counts', `${SLOW} Nov 16; pushed has ideas Nov 17`, 'Nov 18', 'nothing'],
    [
      'absent from the meeting',
      `${SLOW} Nov 16; missed ideas Nov 17`,
      'Nov 18',
      '11-16 slowed down at the gate',
    ],
    [
      'a sort is no meeting',
      `${SLOW} Nov 16; needs ideas Nov 17`,
      'Nov 18',
      '11-16 slowed down at the gate',
    ],
    [
      'noted since the meeting',
      `${SLOW} Nov 12; tried ideas Nov 16; ${MAP} Nov 17`,
      'Nov 18',
      '11-17 drew a map first',
    ],
    [
      'used, and none since',
      `${SLOW} Nov 12; ${MAP} Nov 13; tried ideas Nov 16`,
      'Nov 18',
      'nothing',
    ],
    ['15 school days old', `${SLOW} Nov 2`, 'Nov 23', '11-02 slowed down at the gate'],
    ['16 school days old', `${SLOW} Nov 2`, 'Nov 24', 'nothing'],
  ])('%s', (_, ana, when, page) => {
    expect(said(ana, when)).toBe(page);
  });

  test('days off do not make it older', () => {
    expect(said(`${SLOW} Nov 2`, 'Nov 24', { off: 'Nov 11' })).toBe(
      '11-02 slowed down at the gate',
    );
  });

  test('a meeting of others uses nothing up', () => {
    expect(said(`${SLOW} Nov 16`, 'Nov 18', {}, 'tried ideas Nov 17')).toContain('slowed down');
  });

  test('the name of a writer who left is a name too', () => {
    const room = classWhere({ ana: 'strength told Oleander the secret Nov 16' });
    const page = () => complimentFor(room.students[0]!, room, day('Nov 18'));
    expect(page()?.words).toBe('told Oleander the secret');
    room.archived = [{ id: 'oleander', name: 'Oleander Finch' }];
    expect(page()).toBeUndefined();
  });
});

describe('a strength that is passed over', () => {
  test.each([
    ['the next one does not read well', `${SLOW} Nov 16; strength good job Nov 17`, 'good job'],
    ['the next one reads well', `strength good job Nov 16; ${MAP} Nov 17`, undefined],
    ['it was used up', 'strength good job Nov 16; tried ideas Nov 17', undefined],
    ['it is old', 'strength good job Oct 16', undefined],
    ['there is none', '', undefined],
  ])('%s', (_, ana, words) => {
    const room = classWhere({ ana });
    expect(passedOver(room.students[0]!, room, day('Nov 18'))?.words).toBe(words);
  });
});
