/** Draws a played year: writers down, weeks across, every group and conference on its day; below, what the class has of each rung. */

import { addDays, daysBetween, spoken, weekdayOf } from '../../src/core/calendar/calendar.ts';
import { daysOffOf } from '../../src/core/classroom/settings.ts';
import { DAYS_OFF } from './days.ts';
import { type Met, meetingsOf } from './facts.ts';
import { ladderRows } from './picture-ladder.ts';
import { DAY, dots, LEFT, type Place, RIGHT, text, WEEK, WIDTH } from './picture-parts.ts';
import { stacksOn } from './shares.ts';
import type { Writer } from './writers.ts';
import type { Year } from './year.ts';

const TOP = 64;
const ROW = 13;
const STACKS: Record<string, string> = { most: '#000', medium: '#aaa', least: '#fff' };

/** As a file of its own, about 700 px wide, black on white. */
export function pictureOf(year: Year): string {
  const met = meetingsOf(year);
  const days = year.weeks.flat();
  const stacks = stacksOn(year, days.at(-1)!);
  const writers = inOrder(year.writers, stacks);
  const bottom = TOP + ROW * writers.length;
  const place = placeIn(days[0]!);
  const ladder = ladderRows(year.show, place, bottom + 32);
  const groups = met.filter(({ kind }) => kind === 'group');
  const held = new Set(groups.map(({ file }) => file)).size;
  const title = `A school year: ${writers.length} writers, ${held} groups, ${met.length - groups.length} conferences`;
  const height = ladder.bottom + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="Helvetica, Arial, sans-serif" font-size="9.5">
<title>${title}</title>
<desc>A made-up class from ${spoken(days[0]!)} to ${spoken(days.at(-1)!)}, played through the commands of confer (seed ${year.seed}).</desc>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<defs><pattern id="off" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V4" stroke="#bbb"/></pattern></defs>
${text(0, 12, title, 'font-size="13" font-weight="bold"')}
${legend(30)}
${noSchool(days, place, bottom)}${months(days, place, bottom)}
${writers.map((writer, i) => label(writer, stacks.get(writer.id), TOP + ROW * i)).join('')}
${absences(writers, days, place)}${marks(writers, met, place)}
${text(0, bottom + 22, 'What the class has, Friday by Friday', 'font-size="11" font-weight="bold"')}
${ladder.svg}
</svg>
`;
}

/** By support as it was sorted last, then by name. */
function inOrder(writers: Writer[], stacks: Map<string, string>): Writer[] {
  const rank = ({ id }: Writer) => Object.keys(STACKS).indexOf(stacks.get(id) ?? 'medium');
  return [...writers].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** The middle of a day; a week is five days wide, and breaks are as wide as they are long. */
function placeIn(monday: string): Place {
  return (day) => {
    const apart = daysBetween(monday, day);
    return LEFT + WEEK * Math.floor(apart / 7) + DAY * ((apart % 7) + 0.5);
  };
}

function label({ name, joins, leaves }: Writer, stack = 'medium', y: number): string {
  const box = `<rect x="0.5" y="${y + 1.5}" width="9" height="${ROW - 3}" fill="${STACKS[stack]}" stroke="#000"/>`;
  const line = `<path d="M${LEFT} ${y + ROW}H${RIGHT}" stroke="#e4e4e4"/>`;
  const first = name.split(' ')[0]!;
  const note = leaves ? `${first}, left` : joins > '2026-08-31' ? `${first}, new` : first;
  return `\n${line}${box}${text(15, y + 10, note)}`;
}

/** A thin grey day for each day a writer was absent; nothing before they came or after they left. */
function absences(writers: Writer[], days: string[], place: Place): string {
  const path = writers.flatMap(({ away, joins, leaves }, i) =>
    days
      .filter((day) => away.has(day) && day >= joins && (!leaves || day < leaves))
      .map((day) => `M${place(day).toFixed(1)} ${TOP + ROW * i + 1}v${ROW - 2}`),
  );
  return `<path d="${path.join('')}" stroke="#c4c4c4" stroke-width="${DAY}"/>`;
}

function marks(writers: Writer[], met: Met[], place: Place): string {
  const at = (kind: Met['kind']) =>
    met
      .filter((one) => one.kind === kind)
      .map(({ id, date }): [number, number] => {
        const row = writers.findIndex((writer) => writer.id === id);
        return [place(date), TOP + ROW * (row + 0.5)];
      });
  return dots(at('group'), 'group') + dots(at('conference'), 'conference');
}

/** Weekdays without school, each run of them as one. */
function noSchool(days: string[], place: Place, bottom: number): string {
  const off = [...daysOffOf({ 'days off': DAYS_OFF })].filter(
    (day) => day <= days.at(-1)! && !['Sat', 'Sun'].includes(weekdayOf(day)),
  );
  return off
    .map((day) => {
      const x = (place(day) - DAY / 2).toFixed(1);
      return `<rect x="${x}" y="${TOP}" width="${DAY}" height="${bottom - TOP}" fill="url(#off)"/>`;
    })
    .join('');
}

function months(days: string[], place: Place, bottom: number): string {
  const starts = days.filter((day, i) => day.slice(0, 7) !== days[i - 1]?.slice(0, 7));
  return starts
    .filter((day) => addDays(day, 7).slice(0, 7) === day.slice(0, 7))
    .map((day) => {
      const x = (place(day) - DAY / 2).toFixed(1);
      const line = `<path d="M${x} ${TOP - 12}V${bottom}" stroke="#bbb"/>`;
      return line + text(Number(x) + 3, TOP - 4, spoken(day).split(' ')[1]!);
    })
    .join('');
}

function legend(y: number): string {
  const box = (x: number, fill: string) =>
    `<rect x="${x}.5" y="${y - 8.5}" width="9" height="9" fill="${fill}" stroke="#000"/>`;
  return [
    text(0, y, 'Support:'),
    ...[...Object.entries(STACKS)].map(([stack, fill], i) => {
      const x = 46 + [0, 46, 102][i]!;
      return box(x, fill) + text(x + 14, y, stack);
    }),
    dots([[222, y - 3.5]], 'group') + text(229, y, 'group'),
    dots([[274, y - 3.5]], 'conference') + text(281, y, 'conference'),
    `<path d="M356 ${y - 9}v11" stroke="#c4c4c4" stroke-width="${DAY}"/>${text(362, y, 'absent')}`,
    `<rect x="412" y="${y - 9}" width="12" height="11" fill="url(#off)"/>${text(429, y, 'no school')}`,
  ].join('');
}
