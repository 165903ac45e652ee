/** Says the measured facts of a played year, a line each: what a teacher, or the next one to change confer, would ask. */

import { lessonsOf, type Met, meetingsOf, readability } from './facts.ts';
import { keysIn } from './keys.ts';
import { leastShare, sharesOf, stacksOn, windows } from './shares.ts';
import type { Rightness, Said } from './truth.ts';
import { longestWaits, type Wait } from './waits.ts';
import type { Year } from './year.ts';

export const FIRST_MONTH = 20;
export const WINDOW_WEEKS = 12;
/** The end of the year, for the times of the commands. */
const LAST_DAYS = 20;

const median = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
const sum = (list: number[]) => list.reduce((total, one) => total + one, 0);
const mean = (list: number[]) => (sum(list) / Math.max(1, list.length)).toFixed(1);
const percent = (part: number, of: number) => (of === 0 ? '-' : Math.round((100 * part) / of));

export function summaryOf(year: Year): string[] {
  const met = meetingsOf(year);
  const days = year.weeks.flat();
  const waits = longestWaits(year, met, FIRST_MONTH).sort((a, b) => b.days - a.days);
  const { largest, longest } = readability(year);
  return [
    `seed ${year.seed}: ${year.weeks.length} weeks, ${days.length} school days, ${year.writers.length} writers in all`,
    ...meetingLines(year, met),
    `longest wait after the first month: ${waits[0]!.days} school days (${waits[0]!.writer.id}, until ${waits[0]!.until})`,
    `   of each writer: ${waits.map((one) => one.days).join(' ')}`,
    ...stackLines(year, met, waits),
    ...groupLines(year),
    ...rightLines(year),
    `largest writer's file: ${largest[1]} bytes (${largest[0]}); longest line ${longest[1]} (${longest[0]})`,
    `problems at the ends of months: ${year.checks.map(({ problems }) => problems.length).join(' ')}`,
    ...timeLines(year, days.slice(-LAST_DAYS)),
  ];
}

/** Writers of the whole year: the others could not be met as often. */
function allYear({ writers, weeks }: Year) {
  return writers.filter(({ joins, leaves }) => joins === weeks[0]![0] && !leaves);
}

function meetingLines(year: Year, met: Met[]): string[] {
  const held = (kind: Met['kind']) =>
    new Set(met.filter((one) => one.kind === kind).map(({ file }) => file)).size;
  const times = allYear(year).map(({ id }) => met.filter((one) => one.id === id).length);
  const free = year.weeks.flat().length * 25 - sum(met.map(({ minutes }) => minutes));
  return [
    `${held('group')} groups and ${held('conference')} conferences; minutes not used: ${Math.round(free)}`,
    `a writer of the whole year was met ${Math.min(...times)} to ${Math.max(...times)} times, median ${median(times)}`,
  ];
}

function stackLines(year: Year, met: Met[], waits: Wait[]): string[] {
  const stacks = stacksOn(year, year.weeks.flat().at(-1)!);
  const lines = ['most', 'medium', 'least'].map((stack) => {
    const ids = allYear(year).flatMap(({ id }) => (stacks.get(id) === stack ? [id] : []));
    const theirs = ids.map((id) => met.filter((one) => one.id === id));
    const times = mean(theirs.map((list) => list.length));
    const minutes = mean(theirs.map((list) => sum(list.map((one) => one.minutes))));
    const long = mean(waits.filter(({ writer }) => ids.includes(writer.id)).map((one) => one.days));
    return `${stack} support, as sorted last: ${ids.length} writers, each met ${times} times, ${minutes} minutes, longest wait ${long}`;
  });
  const ratios = windows(year, WINDOW_WEEKS).map((window) =>
    leastShare(sharesOf(year, met, window)).toFixed(2),
  );
  return [...lines, `least to others, each ${WINDOW_WEEKS} weeks: ${ratios.join(' ')}`];
}

function groupLines({ groups, waiting, due, tooLong }: Year): string[] {
  const remarks = groups.flatMap((said) => said.remarks);
  const kinds = [...new Set(remarks.map(({ kind }) => kind))];
  const count = (kind: string) => remarks.filter((one) => one.kind === kind);
  const ofLane = (kind: string) => count(kind).filter(({ focus }) => focus === 'stretch').length;
  const plus = groups.map((said) => `${said.groups.length}+${said.conferences.length}`);
  const withClass = groups.map(({ wholeClass }) =>
    sum(wholeClass.map((one) => one.students.length)),
  );
  return [
    `groups made ${groups.length} times, groups+conferences: ${plus.join(' ')}`,
    `   no room in the week for: ${waiting.map((one) => one.count).join(' ')}`,
    `   without a meeting, as the whole class is taught it: ${withClass.join(' ')}`,
    `   remarks: ${kinds.map((kind) => `${kind} ${count(kind).length} (stretch ${ofLane(kind)})`).join(', ')}`,
    `lessons owed on Fridays: ${due.map(({ owed }) => owed.length).join(' ')}`,
    `pages too long for their sheet: ${tooLong.join(', ') || 'none'}`,
  ];
}

function rightLines(year: Year): string[] {
  const { truth, weeks } = year;
  const each = (of: (one: Rightness) => Said) =>
    truth
      .map(of)
      .map(({ said, wrong }) => percent(wrong, said))
      .join(' ');
  const right = truth.map(({ first }) => percent(first.said - first.wrong, first.said));
  const { given, again } = lessonsOf(year);
  return [
    `rungs said to be in place where a skill really needs help, %: ${each(inPlace)}`,
    `   of those with half of the skills looked at: ${each(({ seen }) => seen)}`,
    `   of those only scored, or hardly looked at: ${each(({ scored }) => scored)}`,
    `rungs said to be open where the writer has every skill, %: ${each(({ open }) => open)}`,
    `first needs with nothing weaker below them, %: ${right.join(' ')}`,
    `lessons that a writer had before: ${again} of ${given}`,
    `keys a week, with six for a writer's scores: ${mean([keysIn(year) / weeks.length])}`,
  ];
}

const inPlace = ({ seen, scored }: Rightness): Said => ({
  said: seen.said + scored.said,
  wrong: seen.wrong + scored.wrong,
});

function timeLines({ times }: Year, days: string[]): string[] {
  const late = times.filter(({ date }) => days.includes(date));
  return [...new Set(times.map(({ command }) => command))].map((command) => {
    const of = (list: typeof times) => list.filter((one) => one.command === command);
    const ms = (list: typeof times) => median(of(list).map((one) => one.ms)).toFixed(0);
    const end = of(late).length > 0 ? `, in the last month ${ms(late)} ms` : '';
    return `   ${command}: ${of(times).length} times, median ${ms(times)} ms${end}`;
  });
}
