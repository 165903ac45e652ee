/** Decides what is on the page of a week: meetings by day, a check box for each, what waits. */

import { spoken } from '../../calendar/calendar.ts';
import { otherMinutes, saySchoolDay } from '../../classroom/school-day.ts';
import { listed } from '../../language/wording.ts';
import { aboutWords, type ToMeet } from '../../meetings/which-meeting.ts';
import type { Slot } from '../../week/schedule.ts';
import { thisWeek } from '../../week/this-week.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';

export function weekFields({ classroom, groups, date, name }: ClassView): Fields {
  const { settings, ladder } = classroom;
  const week = thisWeek(classroom, groups, date);
  const said = (meeting: ToMeet) => {
    const { students, number } = meeting;
    const about = aboutWords(meeting, ladder);
    return {
      who: listed(students.map(name)),
      about: number === undefined ? about : `${number}. ${about}`,
    };
  };
  const slot = ({ kind, minutes, meeting, missing }: Slot) => {
    if (kind === 'blank') return { minutes, who: '', about: 'open' };
    if (kind === 'make-up') {
      const owed = week.owed.map(({ student }) => name(student));
      return { minutes, who: listed(owed), about: 'make-up' };
    }
    const { who, about } = said(week.meetings.get(meeting!.key)!);
    const without = missing.length > 0 ? ` (out: ${listed(missing.map(name))})` : '';
    return { minutes, who: who + without, about };
  };
  return {
    class: settings.name ?? 'Our class',
    date: spoken(week.from),
    minutes: settings.minutes,
    otherMinutes: otherMinutes(classroom) ?? null,
    days: week.days.map(({ date: day, slots, held }) => ({
      date: onOneLine(saySchoolDay(day, classroom)),
      slots: [
        ...held.map(({ focus, entries }) => ({
          minutes: 'met',
          who: listed([...entries.keys()].map(name)),
          about: ladder.say(focus),
        })),
        ...slots.map(slot),
      ],
    })),
    everybody: listed((groups['whole class'] ?? []).slice(0, 1).map(ladder.say)) || null,
    waiting: week.waiting.map(said),
    owed: week.owed.map(({ student, focus, date: day }) => ({
      who: name(student),
      about: ladder.say(focus),
      date: spoken(day),
    })),
  };
}

/** Keeps "Mon Nov 23" together, and "(A day)". */
function onOneLine(day: string): string {
  return day.replace(/ (?!\()/g, '\u00a0');
}
