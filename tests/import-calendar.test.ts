/** `confer import school.ics` and `confer init --days-off`: days off of a school's calendar, in class.yaml. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, filesIn, newFolder } from './confer.ts';
import { textOf } from './terminal/rooms.ts';

const EVENTS = `20260907 20260908 Labor Day, No School
20261126 20261128 Thanksgiving Break
20261218 20261219 Last day before winter break
20261219 20270104 Winter Recess`;

function calendar(events = EVENTS): string {
  const lines = events.split('\n').flatMap((event) => {
    const [, from, to, summary] = /^(\d+) (\d+) (.*)$/.exec(event)!;
    const days = [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`];
    return ['BEGIN:VEVENT', ...days, `SUMMARY:${summary!.replace(',', '\\,')}`, 'END:VEVENT'];
  });
  return ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function classWith(settings: string, events = EVENTS): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'class.yaml'), settings);
  writeFileSync(join(folder, 'school.ics'), calendar(events));
  return folder;
}

const ALL = ['2026-09-07', '2026-11-26 to 2026-11-27', '2026-12-21 to 2027-01-01'];
/** A list of days as confer writes it into a list of the teacher's. */
const quoted = (days: string[]) => days.map((day) => (day.includes(' ') ? `"${day}"` : day));

describe('import of a calendar', () => {
  const [first, ...later] = quoted(ALL);
  const rows: [what: string, before: string, after: string][] = [
    [
      'no list yet',
      'name: R\n',
      `name: R\ndays off:\n${quoted(ALL)
        .map((day) => `  - ${day}\n`)
        .join('')}`,
    ],
    [
      'a list with a comment',
      '# mine\ndays off:   # from the office\n  - 2026-09-07 # Labor Day\n\nminutes: 20 # a day\n',
      `# mine\ndays off:   # from the office\n  - 2026-09-07 # Labor Day\n${later.map((day) => `  - ${day}\n`).join('')}\nminutes: 20 # a day\n`,
    ],
    [
      'a list in brackets',
      'days off: [2026-11-23 to 2026-11-27]\nname: R\n',
      `days off: [2026-11-23 to 2026-11-27, ${[first, later[1]].join(', ')}]\nname: R\n`,
    ],
    ['all of it is there', `days off: [${ALL.join(', ')}]\n`, `days off: [${ALL.join(', ')}]\n`],
  ];
  test.each(rows)('%s', async (_, before, after) => {
    const folder = classWith(before);
    const dry = await confer(folder, ['import', 'school.ics', '--dry-run']);
    expect(dry.code).toBe(0);
    expect(textOf(folder, 'class.yaml')).toBe(before);
    const { code, err } = await confer(folder, ['import', 'school.ics']);
    expect([code, err]).toEqual([0, '']);
    expect(textOf(folder, 'class.yaml')).toBe(after);
    expect((await confer(folder, ['check'])).code).toBe(0);
    const again = await confer(folder, ['import', 'school.ics']);
    expect(again.out).toContain('All of its days off are in class.yaml. Nothing was changed.');
    expect(textOf(folder, 'class.yaml')).toBe(after);
  });

  test('says what is taken, and what is not', async () => {
    const { out } = await confer(classWith('name: R\n'), ['import', 'school.ics']);
    expect(out).toBe(`Days off in school.ics:
   2026-09-07: Labor Day, No School
   2026-11-26 to 2026-11-27: Thanksgiving Break
   2026-12-21 to 2027-01-01: Winter Recess
Not taken (1):
   2026-12-18: Last day before winter break
Saved: class.yaml (days off: ${ALL.join(', ')})
`);
  });

  test('undo takes the days back', async () => {
    const folder = classWith('name: R\n');
    await confer(folder, ['import', 'school.ics']);
    await confer(folder, ['undo']);
    expect(textOf(folder, 'class.yaml')).toBe('name: R\n');
  });

  test('words of the class count, in its tables.yaml', async () => {
    const folder = classWith('name: R\n', '20261014 20261015 Fall Fest');
    const { out } = await confer(folder, ['import', 'school.ics']);
    expect(out).toContain('No event of school.ics says that there is no school.');
    writeFileSync(join(folder, 'tables.yaml'), 'day off: [fall fest]\n');
    await confer(folder, ['import', 'school.ics']);
    expect(textOf(folder, 'class.yaml')).toContain('  - 2026-10-14\n');
  });

  test.each([
    [['import', 'school.ics', '--rubric', 'six-traits'], 2, '--rubric is about scores'],
    [['import', 'other.ics'], 2, 'There is no file other.ics.'],
    [['import', 'https://school.example/a.ics'], 2, 'Download it with a browser first'],
    [['init', 'new', '--days-off', 'other.ics'], 2, 'There is no file other.ics.'],
    [['init', 'new', '--days-off', 'class.yaml'], 1, 'class.yaml:1:1: this is no calendar'],
  ])('%j is refused', async (words, code, why) => {
    const folder = classWith('name: R\n');
    const before = filesIn(folder);
    const refused = await confer(folder, words);
    expect(refused.code).toBe(code);
    expect(refused.err).toContain(why);
    expect(filesIn(folder)).toEqual(before);
  });
});

describe('a new class', () => {
  test('has the days off of the calendar', async () => {
    const folder = classWith('name: R\n');
    const { code, out } = await confer(folder, ['init', 'new', '--days-off', 'school.ics']);
    expect(code).toBe(0);
    expect(out).toContain('Thanksgiving Break');
    expect(textOf(folder, 'new/class.yaml')).toContain(
      `days off:\n${ALL.map((day) => `  - ${day}\n`).join('')}`,
    );
    const again = await confer(join(folder, 'new'), ['import', '../school.ics']);
    expect(again.out).toContain('Nothing was changed.');
  });

  test('without a calendar, nothing is said of days off', async () => {
    const folder = newFolder();
    await confer(folder, ['init', 'new']);
    expect(textOf(folder, 'new/class.yaml')).not.toMatch(/days/i);
  });

  test('editors know the new keys', async () => {
    const folder = newFolder();
    await confer(folder, ['init', 'new']);
    const { properties } = JSON.parse(textOf(folder, 'new/.confer/class.schema.json'));
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(['cycle', 'cycle on', 'minutes on', 'out', 'days off']),
    );
  });
});
