/** Decides the page of a class's year: the finding in a sentence, the chart, what to look at again. */

import { schoolDaysBetween } from '../../calendar/calendar.ts';
import { classOn } from '../../evidence/class-on.ts';
import { listed } from '../../language/wording.ts';
import { type Year, type YearRow, yearOf } from '../../record/year.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { classNameOf, dayWords } from '../view/sides.ts';

/** A rung is said to be in place for most from two of three writers on. */
const MOST = 2 / 3;

/** About a month of school: a class changes in that time. */
const OLD_AFTER_SCHOOL_DAYS = 20;
const MOST_OLD = 4;

export function yearFields(view: ClassView): Fields {
  const { classroom, date } = view;
  const year = yearOf(classroom, date);
  return {
    class: classNameOf(classroom),
    from: dayWords(year.from),
    date: dayWords(date),
    writers: year.writers,
    says: finding(year),
    old: listed(looksOld(year, view)) || null,
  };
}

/** Returns "In place for most: ideas and focus. Next: structure." */
function finding({ rows, writers }: Year): string {
  const rungs = rows.filter(({ isRung }) => isRung);
  const most = rungs.filter(({ has }) => writers > 0 && has / writers >= MOST);
  const next = rungs.find((rung) => !most.includes(rung) && rung.needs + rung.almost > 0);
  const names = listed(most.map(({ label }) => label));
  const parts = [
    most.length > 0 ? `In place for most: ${names}.` : '',
    next ? `Next: ${next.label}.` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Little is known yet.' : parts.join(' ');
}

/** Returns skills that were last looked at more than a month of school ago, oldest first. */
function looksOld({ rows }: Year, { classroom, date }: ClassView): string[] {
  const { evidenceOf } = classOn(classroom, date);
  const all = classroom.students.flatMap(({ id }) => evidenceOf(id));
  const last = ({ about }: YearRow) =>
    all
      .filter((one) => one.about === about)
      .map((one) => one.date)
      .sort()
      .at(-1);
  return rows
    .flatMap((row) => {
      const day = row.isRung ? undefined : last(row);
      return day === undefined ? [] : [{ row, day }];
    })
    .filter(({ day }) => schoolDaysBetween(day, date, classroom.daysOff) > OLD_AFTER_SCHOOL_DAYS)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, MOST_OLD)
    .map(({ row, day }) => `${row.label} (${dayWords(day)})`);
}
