import { describe, expect, test } from 'vitest';
import { eventsIn } from '../../../src/core/calendar/ics.ts';
import { randomFrom } from '../../random.ts';

/** A calendar of one event, whose lines are separated by "|". */
function calendar(lines: string, end = '\r\n'): string {
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines.split('|'), 'END:VEVENT'];
  return [...all, 'END:VCALENDAR', ''].join(end);
}

/** "2026-11-26 to 2026-11-27 all day: Break" */
function said(text: string): string {
  const events = eventsIn(text);
  if (!Array.isArray(events)) return `${events.line}: ${events.message}`;
  return events
    .map(({ days, isAllDay, repeats, isCancelled, summary }) =>
      [
        days ? `${days.from} to ${days.to}` : 'no days',
        ...(isAllDay ? [] : ['hours']),
        ...(repeats ? ['repeats'] : []),
        ...(isCancelled ? ['canceled'] : []),
        summary,
      ].join(', '),
    )
    .join('; ');
}

describe('an event', () => {
  const day = '2026-11-26 to 2026-11-26';
  const rows: [what: string, lines: string, is: string][] = [
    ['a day', 'DTSTART;VALUE=DATE:20261126|SUMMARY:Off', `${day}, Off`],
    [
      'the end is the day after',
      'DTSTART;VALUE=DATE:20261126|DTEND;VALUE=DATE:20261127',
      `${day}, `,
    ],
    ['an end that is no later', 'DTSTART:20261126|DTEND:20261126', `${day}, `],
    ['two days', 'DTSTART:20261126|DTEND:20261128|SUMMARY:Off', '2026-11-26 to 2026-11-27, Off'],
    ['over New Year', 'DTSTART:20261221|DTEND:20270102', '2026-12-21 to 2027-01-01, '],
    [
      'the end comes first in the file',
      'DTEND:20261128|DTSTART:20261126',
      '2026-11-26 to 2026-11-27, ',
    ],
    ['days by their number', 'DTSTART:20261126|DURATION:P2D', '2026-11-26 to 2026-11-27, '],
    ['weeks by their number', 'DTSTART:20261221|DURATION:P2W', '2026-12-21 to 2027-01-03, '],
    ['from midnight to midnight', 'DTSTART:20261126T000000|DTEND:20261127T000000', `${day}, `],
    ['to the last minute', 'DTSTART:20261126T000000|DTEND:20261126T235900', `${day}, `],
    [
      'from midnight UTC: a time',
      'DTSTART:20261126T000000Z|DTEND:20261127T000000Z',
      '2026-11-26 to 2026-11-27, hours, ',
    ],
    [
      'an hour',
      'DTSTART;TZID=America/New_York:20261126T090000|DTEND:20261126T100000',
      `${day}, hours, `,
    ],
    ['a zone in quotes with a colon', 'DTSTART;TZID="a:b":20261126T090000', `${day}, hours, `],
    ['a rule', 'DTSTART:20261126|RRULE:FREQ=YEARLY', `${day}, repeats, `],
    ['canceled', 'DTSTART:20261126|STATUS:CANCELLED', `${day}, canceled, `],
    ['small letters', 'dtstart;value=date:20261126|summary:Off', `${day}, Off`],
    ['a folded word', 'DTSTART:20261126|SUMMARY:No Sch|\tool', `${day}, No School`],
    ['a fold keeps the second space', 'DTSTART:20261126|SUMMARY:No|  School', `${day}, No School`],
    [
      'signs with a backslash',
      'DTSTART:20261126|SUMMARY:A\\, B\\; C\\nD\\\\E',
      `${day}, A, B; C D\\E`,
    ],
    ['a colon in the words', 'DTSTART:20261126|SUMMARY;LANGUAGE=en:PD: off', `${day}, PD: off`],
    [
      'an alarm with words of its own',
      'DTSTART:20261126|BEGIN:VALARM|SUMMARY:Soon|END:VALARM|SUMMARY:Off',
      `${day}, Off`,
    ],
    ['no such date', 'DTSTART:20260230|SUMMARY:Off', 'no days, hours, Off'],
    ['the end before the start', 'DTSTART:20261126|DTEND:20261120|SUMMARY:Off', 'no days, Off'],
    ['no date', 'SUMMARY:Off', 'no days, hours, Off'],
  ];
  test.each(rows)('%s', (_, lines, is) => {
    expect(said(calendar(lines))).toBe(is);
    expect(said(calendar(lines, '\n'))).toBe(is);
  });
});

describe('no calendar', () => {
  test.each([
    ['', '1: this is no calendar: it does not begin with BEGIN:VCALENDAR'],
    ['<!doctype html>', '1: this is no calendar: it does not begin with BEGIN:VCALENDAR'],
    ['BEGIN:VEVENT\nEND:VEVENT', '1: this is no calendar: it does not begin with BEGIN:VCALENDAR'],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\n', '2: the calendar ends in the middle of an event'],
    [
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n',
      '3: the calendar ends in the middle of an event',
    ],
    ['\n\nBEGIN:VCALENDAR\nEND:VCALENDAR', ''],
  ])('%j: %s', (text, is) => {
    expect(said(text)).toBe(is);
  });
});

test('a calendar that is cut off or damaged is read or refused, and never gives half of an event', () => {
  const whole = calendar('DTSTART;VALUE=DATE:20261126|DTEND;VALUE=DATE:20261128|SUMMARY:Off|UID:1');
  const last = whole.lastIndexOf('END:VCALENDAR') + 'END:VCALENDAR'.length;
  for (let at = 0; at < whole.length; at++) {
    expect(Array.isArray(eventsIn(whole.slice(0, at))), `cut at ${at}`).toBe(at >= last);
  }
  for (let seed = 1; seed <= 500; seed++) {
    const { below, pick } = randomFrom(seed);
    const at = below(whole.length);
    const damaged =
      whole.slice(0, at) + pick(['', '\n', ':', ';', '"', ' ', '\0']) + whole.slice(at + below(8));
    const events = eventsIn(damaged);
    if (Array.isArray(events)) expect(events.length, `seed ${seed}`).toBeLessThanOrEqual(1);
  }
});
