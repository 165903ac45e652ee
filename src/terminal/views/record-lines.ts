/** Decides how one writer's story fits on one screen, with a chart of rungs by weeks. */

import { addDays, daysBetween, spoken, weekdayOf } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { counted } from '../../core/language/wording.ts';
import { movesOf, type RungHistory } from '../../core/record/history.ts';
import { newestOfEachKind, scoreWords } from '../../core/record/scored-pieces.ts';
import type { WriterRecord } from '../../core/record/writer-record.ts';
import { forScreen } from '../screen.ts';

const LABEL = 15;
const WEEKS = 40;
const TRAIT_LETTERS = ['N', 'A', 'G'] as const;
const SHOWN_EVENTS = { strengths: 3, lessons: 5, scores: 3 };

export function recordLines(record: WriterRecord, classroom: Classroom, today: string): string[] {
  const { ladder } = classroom;
  const stage = classroom.students.find(({ id }) => id === record.id)?.stage;
  const about = [`grade ${record.grade}`, stage ?? classroom.settings.stage].filter(Boolean);
  const moves = movesOf(record.ladder).map(({ rung, words }) => `${rung}: ${words}`);
  const strengths = record.strengths.map(({ date, words }) => `${spoken(date)}: ${words}`);
  const scored = newestOfEachKind(record.scores, classroom, SHOWN_EVENTS.scores).map(scoreWords);
  const scores = scored.map(({ date, piece, traits }) => `${date}, ${piece}: ${traits}`);
  const lines = [
    `${record.name}, ${about.join(', ')}`,
    ...(record.next === null ? [] : [`Next: ${record.next}; ${record.nextBecause}`]),
    ...goalLines(record, ladder.say),
    '',
    ...pictureLines(record.ladder, today),
    '',
    ...recordBlock('What changed', moves),
    ...recordBlock('Strengths', strengths, SHOWN_EVENTS.strengths),
    ...recordBlock('Lessons', lessonLines(record, ladder.say), SHOWN_EVENTS.lessons),
    ...recordBlock('Scores', scores, SHOWN_EVENTS.scores, record.scores.length),
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

function recordBlock(
  title: string,
  lines: string[],
  most = lines.length,
  count = lines.length,
): string[] {
  if (lines.length === 0) return [];
  const rest = count > most ? [`   and ${count - most} more`] : [];
  return [title, ...lines.slice(0, most).map((line) => `   ${line}`), ...rest, ''];
}

function lessonLines({ lessons }: WriterRecord, say: (about: string) => string): string[] {
  return lessons.map(
    ({ date, about, outcome }) =>
      `${spoken(date)}: ${say(about)}${outcome === undefined ? '' : `, ${outcome}`}`,
  );
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
