/** Checks the days in class.yaml: days off, the cycle, who is out when, days with other minutes. */

import { isDate } from '../calendar/calendar.ts';
import { cycleKey } from '../calendar/cycle.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { didYouMean } from '../language/suggest.ts';
import { listed } from '../language/wording.ts';
import type { DataPath, Finding } from '../problem.ts';
import { WORKDAYS } from '../schema/words.ts';
import { atKeys, studentProblem, writerIds } from './known-names.ts';

const FILE = 'class.yaml';

export function daysFit(classroom: Classroom): Finding[] {
  return [
    ...outsAreKnown(classroom),
    ...daysOffExist(classroom),
    ...cycleIsNamed(classroom),
    ...cycleIsDated(classroom),
    ...minutesAreOfWorkshop(classroom),
  ];
}

function outsAreKnown(classroom: Classroom): Finding[] {
  const ids = writerIds(classroom);
  const { cycle, out } = classroom.settings;
  const words = [...WORKDAYS, ...cycle.map(String)];
  const keys = new Set(cycle.map(cycleKey));
  const isDay = (day: string | number) =>
    WORKDAYS.some((one) => one === day) || keys.has(cycleKey(day));
  const all = `write ${listed(words, 'or')}${cycle.length > 0 ? '' : '; for A/B days add a line: cycle: [A, B]'}`;
  return Object.entries(out ?? {}).flatMap(([id, days]) => [
    ...atKeys(studentProblem(id, FILE, ['out', id], ids)),
    ...days.flatMap((day, i) =>
      isDay(day) ? [] : [noChoice(`${id}: "${day}"`, String(day), words, all, ['out', id, i])],
    ),
  ]);
}

function noChoice(
  what: string,
  word: string,
  words: string[],
  all: string,
  path: DataPath,
): Finding {
  const message = `${what} is not one of the choices`;
  // Of one letter, everything is near.
  const hint = word.length > 2 ? didYouMean(word, words, all) : all;
  return { code: 'unknown-value', file: FILE, path, message, hint };
}

function daysOffExist({ settings }: Classroom): Finding[] {
  return settings['days off'].flatMap((written, i) => {
    const [from = '', to = from] = written.split(' to ');
    const path = ['days off', i];
    const wrong = [from, to].find((date) => !isDate(date));
    if (wrong !== undefined) return [noSuchDate(wrong, path)];
    if (from <= to) return [];
    const hint = `write ${to} to ${from}`;
    return [{ ...noSuchDate(to, path), message: `${to} is before ${from}`, hint }];
  });
}

function noSuchDate(date: string, path: DataPath): Finding {
  const message = `there is no date ${date}`;
  return { code: 'no-such-date', file: FILE, path, message, hint: 'write year-month-day' };
}

/** Two days of one name, or one that is called like a weekday, could not be told apart in `out`. */
function cycleIsNamed({ settings: { cycle } }: Classroom): Finding[] {
  const keys = cycle.map(cycleKey);
  return cycle.flatMap((day, i) => {
    const isWeekday = WORKDAYS.some((one) => cycleKey(one) === keys[i]);
    if (!isWeekday && keys.indexOf(keys[i]!) === i) return [];
    const message = isWeekday ? `${day} is a weekday` : `${day} is in the cycle twice`;
    const hint = 'each day of the cycle needs a name of its own, such as A, or day 1';
    return [{ code: 'unknown-value', file: FILE, path: ['cycle', i], message, hint }];
  });
}

function cycleIsDated({ settings: { cycle, 'cycle on': on } }: Classroom): Finding[] {
  const known = Object.entries(on ?? {});
  const missing = { code: 'missing-key', file: FILE, atKey: true };
  if (cycle.length === 0) {
    if (known.length === 0) return [];
    const message = '"cycle" is missing: the names of its days';
    return [{ ...missing, path: ['cycle on'], message, hint: 'add them in order: cycle: [A, B]' }];
  }
  if (known.length === 0) {
    const message = '"cycle on" is missing: nobody can tell which day of the cycle a date is';
    const hint = `add a date that you are sure of: cycle on: {2026-09-02: ${cycle[0]}}`;
    return [{ ...missing, path: ['cycle'], message, hint }];
  }
  const keys = cycle.map(cycleKey);
  const words = cycle.map(String);
  return known.flatMap(([date, day]) => {
    const path = ['cycle on', date];
    if (!isDate(date)) return atKeys([noSuchDate(date, path)]);
    if (keys.includes(cycleKey(day))) return [];
    return [
      noChoice(`${date}: "${day}"`, String(day), words, `write ${listed(words, 'or')}`, path),
    ];
  });
}

function minutesAreOfWorkshop({ settings }: Classroom): Finding[] {
  const other = Object.keys(settings['minutes on'] ?? {});
  const days: string[] = settings['workshop days'];
  return other
    .filter((day) => !days.includes(day))
    .map((day) => ({
      code: 'out-of-range',
      file: FILE,
      path: ['minutes on', day],
      atKey: true,
      message: `${day} is no workshop day, so nobody meets in these minutes`,
      hint: `add ${day} to "workshop days", or remove it here`,
    }));
}
