/** Decides which single day typed words mean, or says why they mean none; never guesses. */

import { nearest } from '../language/suggest.ts';
import { counted, listed, verb } from '../language/wording.ts';
import { addDays, daysBetween, isDate, MONTHS, spoken, weekdayOf } from './calendar.ts';

interface Refusal {
  why: string;
  hint: string;
}

/** Every day the words can mean, or why they mean none. */
type Found = string[] | Refusal;
type Parts = Record<string, string | undefined>;

const WEEKDAY_WORDS =
  'mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday';
const MONTH_WORDS =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december';
const WEEKDAY_NAMES = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const NEAR_TODAY = ['yesterday', 'today', 'tomorrow'];
/** Numbers as words: the index in this list, and one for "a". */
const COUNTS = 'a one two three four five six seven eight nine ten'.split(' ');
const OTHERS = 'last this next in ago day days week weeks';
const KNOWN = [...`${WEEKDAY_WORDS} ${MONTH_WORDS} ${OTHERS}`.split(' '), ...NEAR_TODAY, ...COUNTS];

/** Returns the index of the three-letter name that a word begins with. */
function indexIn(names: string[], word: string): number {
  return names.findIndex((name) => name.toLowerCase() === word.slice(0, 3));
}

function onWeekday({ which, weekday = '' }: Parts, today: string): Found {
  const ahead = indexIn(WEEKDAY_NAMES, weekday) - WEEKDAY_NAMES.indexOf(weekdayOf(today));
  const since = (7 - ahead) % 7;
  if (which === 'this') return [addDays(today, ahead)];
  if (which === 'last') return [addDays(today, -(since || 7))];
  // "next Friday" can mean the coming one or the one after it.
  if (which === 'next') return [addDays(today, 7 - since), addDays(today, 14 - since)];
  return [addDays(today, -since)];
}

function byCount({ count = '', unit, ago }: Parts, today: string): Found {
  const times = /\d/.test(count) ? Number(count) : Math.max(1, COUNTS.indexOf(count));
  return [addDays(today, times * (unit === 'week' ? 7 : 1) * (ago ? -1 : 1))];
}

/** Returns 2026-11-31 whether it exists or not; a year of two digits is of this century. */
function iso(year: string, month: number, day: number): string {
  const [month2, day2] = [month, day].map((part) => String(part).padStart(2, '0'));
  return `${year.length === 2 ? `20${year}` : year}-${month2}-${day2}`;
}

/** Returns the year nearest to today that has this day; if two are equally near, the earlier. */
function nearestYear(month: number, day: number, today: string): string[] {
  // Eight years each way, because a century can skip the Feb 29 between two others.
  const years = Array.from({ length: 17 }, (_, n) => Number(today.slice(0, 4)) - 8 + n);
  const away = (date: string) => Math.abs(daysBetween(today, date));
  const days = years.map((year) => iso(String(year), month, day)).filter(isDate);
  return days.sort((a, b) => away(a) - away(b) || daysBetween(b, a)).slice(0, 1);
}

function onDate({ month = '', day = '', year }: Parts, today: string): Found {
  const m = /\d/.test(month) ? Number(month) : indexIn(MONTHS, month) + 1;
  const d = Number(day);
  const found = year ? [iso(year, m, d)].filter(isDate) : nearestYear(m, d, today);
  return found.length > 0 ? found : noSuchDay(m, d, year, today);
}

/** Reads 11/23 and 23/11 month first and day first, if the calendar has such a day. */
function onNumbers({ a, b, year }: Parts, today: string): Found {
  const monthFirst = onDate({ month: a, day: b, year }, today);
  const dayFirst = onDate({ month: b, day: a, year }, today);
  const days = [monthFirst, dayFirst].filter(Array.isArray).flat();
  if (days.length > 0) return [...new Set(days)];
  return Number(a) >= 1 && Number(a) <= 12 ? monthFirst : dayFirst;
}

/** Reads "Mon Nov 23", as confer writes a day; weekday and date must match. */
function onWeekdayAndDate({ weekday = '', rest = '' }: Parts, today: string): Found | undefined {
  const found = meaning(rest, DATES, today);
  if (!Array.isArray(found)) return found;
  const named = WEEKDAY_NAMES[indexIn(WEEKDAY_NAMES, weekday)];
  const fitting = found.filter((day) => weekdayOf(day) === named);
  if (fitting.length > 0) return fitting;
  const days = found.map((day) => `${day} is a ${weekdayOf(day)}`);
  return { why: `${listed(days)}, not ${named}.`, hint: `Use ${listed(found, 'or')}.` };
}

function noSuchDay(month: number, day: number, year: string | undefined, today: string): Refusal {
  const name = MONTHS[month - 1];
  const example = `Write the date like ${today}.`;
  if (!name) return { why: `There is no month ${month}.`, hint: example };
  const last = [31, 30, 29, 28]
    .map((end) => iso(year ?? today.slice(0, 4), month, end))
    .find(isDate);
  const when = year ? ` in ${iso(year, month, day).slice(0, 4)}` : '';
  const hint = last ? `The last day of that month is ${last}.` : example;
  return { why: `There is no ${name} ${day}${when}.`, hint };
}

type DateForm = [form: RegExp, read: (parts: Parts, today: string) => Found | undefined];

const WEEKDAY = `(?<weekday>${WEEKDAY_WORDS.replaceAll(' ', '|')})\\.?`;
const MONTH = `(?<month>${MONTH_WORDS.replaceAll(' ', '|')})\\.?`;
const DAY_FORM = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:[ ,](?<year>\\d{4}|\\d{2}))?';
const COUNT = `(?<count>\\d{1,4}|${COUNTS.join('|')}) (?<unit>day|week)s?`;

const DATES: DateForm[] = [
  [new RegExp(`^${MONTH} ${DAY_FORM}${YEAR}$`), onDate],
  [new RegExp(`^${DAY_FORM} ${MONTH}${YEAR}$`), onDate],
  [/^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/, onDate],
  [/^(?<a>\d{1,2})([/.])(?<b>\d{1,2})(?:\2(?<year>\d{4}|\d{2})|\.)?$/, onNumbers],
];
const FORMS: DateForm[] = [
  ...DATES,
  [
    new RegExp(`^(?<word>${NEAR_TODAY.join('|')})$`),
    ({ word = '' }, today) => [addDays(today, NEAR_TODAY.indexOf(word) - 1)],
  ],
  [new RegExp(`^(?:(?<which>last|this|next) )?${WEEKDAY}$`), onWeekday],
  [new RegExp(`^in ${COUNT}$`), byCount],
  [new RegExp(`^${COUNT} (?<ago>ago)$`), byCount],
  [new RegExp(`^${WEEKDAY}[ ,](?<rest>.+)$`), onWeekdayAndDate],
];

function meaning(text: string, forms: DateForm[], today: string): Found | undefined {
  for (const [form, read] of forms) {
    const match = form.exec(text.toLowerCase());
    if (match) return read({ ...match.groups }, today);
  }
  return undefined;
}

/** Shortens long text, such as a pasted page, in the error. */
const inQuotes = (text: string) => `"${text.replace(/^(.{60}).+$/su, '$1…')}"`;

function isKnown(word: string): boolean {
  const bare = word.toLowerCase().replace(/\.$/, '');
  return KNOWN.includes(bare) || /^\d[\d/.-]*(st|nd|rd|th)?$/.test(bare);
}

function notUnderstood(text: string, today: string): Refusal {
  const forms = `Use a date such as ${today}, or words such as "yesterday", "last tue" or "3 days ago".`;
  const words = text.split(/[ ,]/).filter(Boolean);
  const unknown = [...new Set(words)].filter((word) => !isKnown(word));
  const [first = ''] = unknown;
  if (first === '') return { why: `${inQuotes(text)} is not a single day.`, hint: forms };
  const shown = unknown.slice(0, 3).map(inQuotes);
  if (unknown.length > 3) shown.push(counted(unknown.length - 3, 'other word'));
  const within = words.length > 1 ? ` in ${inQuotes(text)}` : '';
  const isSlip = unknown.length === 1 && first.length > 3 && first.length < 20;
  const slip = isSlip ? nearest(first, KNOWN) : undefined;
  return {
    why: `${listed(shown)} ${verb(shown.length, 'is', 'are')} not understood${within}.`,
    hint: slip ? `Did you mean "${slip}"? ${forms}` : forms,
  };
}

/** Reads a typed day, counted from `today`; refuses words that are unknown or mean two days. */
export function readDay(typed: string, today: string): { date: string } | Refusal {
  const text = typed.trim().replace(/\s+/g, ' ');
  const example = `Use a date such as ${today}, or "today".`;
  if (text === '') return { why: 'No date was given.', hint: example };
  const found =
    meaning(text.replace(/ ?([,/]) ?/g, '$1'), FORMS, today) ?? notUnderstood(text, today);
  if (!Array.isArray(found)) return found;
  const [date = ''] = found;
  if (found.length > 1) {
    const why = `${inQuotes(text)} could be ${listed(found.map(spoken), 'or')}.`;
    return { why, hint: `Use ${listed(found, 'or')}.` };
  }
  return isDate(date) ? { date } : { why: `${inQuotes(text)} is too far away.`, hint: example };
}
