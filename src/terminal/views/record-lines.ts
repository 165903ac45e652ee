/** Decides how one writer's story fits on one screen, with a chart of rungs by weeks. */

import { addDays, daysBetween, spoken, weekdayOf } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { timelineOf } from '../../core/evidence/timeline.ts';
import { counted } from '../../core/language/wording.ts';
import { movesOf, type RungHistory } from '../../core/record/history.ts';
import { meetsOnOther, type WriterRecord } from '../../core/record/writer-record.ts';
import { namesApart } from '../../core/roster/tell-apart.ts';
import { forScreen } from '../screen.ts';
import { timelineLines } from './timeline-lines.ts';

const LABEL = 15;
const WEEKS = 40;
const TRAIT_LETTERS = ['N', 'A', 'G'] as const;

export function recordLines(
  record: WriterRecord,
  classroom: Classroom,
  today: string,
  columns = 80,
): string[] {
  const { ladder } = classroom;
  const stage = classroom.students.find(({ id }) => id === record.id)?.stage;
  const about = [`grade ${record.grade}`, stage ?? classroom.settings.stage].filter(Boolean);
  const moves = movesOf(record.ladder).map(({ rung, words }) => `${rung}: ${words}`);
  const meets = meetsOnOther(record, classroom, today);
  const moments = timelineOf(record.id, classroom, today);
  const lines = [
    `${namesApart(classroom.students)(record.id)}, ${about.join(', ')}`,
    ...(record.next === null ? [] : [`Next: ${record.next}; ${record.nextBecause}`]),
    ...(meets ? [`Now: ${meets}`] : []),
    ...goalLines(record, ladder.say),
    '',
    ...pictureLines(record.ladder, today),
    '',
    ...recordBlock('What changed', moves),
    ...(moments.length > 0
      ? ['Day by day', ...timelineLines(moments, record, ladder, columns - 1), '']
      : []),
    seenLine(record),
    `To print, with a chart: confer show ${record.id} --html`,
  ];
  return lines.map(forScreen);
}

function goalLines({ goal }: WriterRecord, say: (about: string) => string): string[] {
  if (!goal) return [];
  const met = goal.met === undefined ? '' : `, met ${spoken(goal.met)}`;
  const set = goal.set === undefined ? '' : `, set ${spoken(goal.set)}`;
  return [`Goal: ${goal.words ?? say(goal.skill)} (${say(goal.skill)}${set}${met})`];
}

function recordBlock(title: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  return [title, ...lines.map((line) => `   ${line}`), ''];
}

function seenLine({ seen }: WriterRecord): string {
  if (seen.last === undefined) return 'Not met yet this year.';
  const times = `${counted(seen.conferences, 'conference')} and ${counted(seen.groups, 'group')}`;
  return `Met in ${times}, most recently on ${spoken(seen.last)}.`;
}

/** Top rung first: a letter in a week with evidence, a dot while the last one holds. */
function pictureLines(ladder: RungHistory[], today: string): string[] {
  const dates = ladder.flatMap(({ points }) => points.map(({ date }) => date)).sort();
  if (dates.length === 0) return ['Nothing known yet: sort or write a note.'];
  const end = mondayOf(today);
  const earliest = addDays(end, -7 * (WEEKS - 1));
  const first = mondayOf(dates[0]!);
  const begin = first > earliest ? first : earliest;
  const count = daysBetween(begin, end) / 7 + 1;
  const weeks = Array.from({ length: count }, (_, i) => addDays(begin, i * 7));
  return [
    `${' '.repeat(LABEL)}${months(weeks)}`.trimEnd(),
    ...[...ladder]
      .reverse()
      .map(({ label, points }) =>
        `${label.slice(0, LABEL - 1).padEnd(LABEL)}${weeks.map((week) => letter(points, week)).join('')}`.trimEnd(),
      ),
    '   N needs help  A almost  G got it  · as before; one column per week',
  ];
}

function mondayOf(date: string): string {
  let day = date;
  while (weekdayOf(day) !== 'Mon') day = addDays(day, -1);
  return day;
}

function letter(points: RungHistory['points'], week: string): string {
  const after = addDays(week, 7);
  const last = points.findLast(({ date }) => date < after);
  if (!last) return ' ';
  return last.date >= week ? TRAIT_LETTERS[last.level] : '·';
}

/** Writes "Oct" above the first week that starts in it, if there is room. */
function months(weeks: string[]): string {
  let line = '';
  let month = '';
  for (const [i, week] of weeks.entries()) {
    const name = spoken(week).slice(4, 7);
    if (name === month) continue;
    month = name;
    if (line.length <= i) line = `${line.padEnd(i)}${name} `;
  }
  return line;
}
