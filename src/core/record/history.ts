/** Decides how each rung changed over time, with a point for each date that has evidence. */

import { spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { standingsOf } from '../evidence/needs.ts';
import type { RungKnown } from '../evidence/rung-known.ts';
import { rungOf } from '../ladder/ladder.ts';
import { kindId } from '../roster/pieces.ts';
import type { Student } from '../roster/student.ts';
import {
  kindBreaks,
  type Level,
  type RungLine,
  type RungPoint,
  type WriterChart,
} from './charts.ts';

export interface RungHistory extends RungLine {
  rung: string;
}

/** Returns the rungs from the bottom up, each with its points in date order. */
export function historyOf(student: Student, classroom: Classroom, today: string): RungHistory[] {
  const { ladder } = classroom;
  const evidence = classOn(classroom, today).evidenceOf(student.id);
  const rungs = ladder.needRungs.map(
    ({ id, name }): RungHistory => ({ rung: id, label: name, points: [] }),
  );
  const dates = [...new Set(evidence.map(({ date }) => date))];
  for (const date of dates) {
    const known = evidence.filter((said) => said.date <= date);
    const now = standingsOf(known, ladder).rungs;
    for (const { rung, points } of rungs) {
      const said = known.filter((one) => one.date === date && rungOf(one.about) === rung);
      const level = levelOf(now.find((one) => one.rung === rung)!);
      // A low score that does not say which rung leaves it unknown.
      if (said.length === 0 || level === undefined) continue;
      const isScored = said.every(({ source }) => source === 'score');
      points.push({ date, level, ...(isScored && { kind: kindsOn(date, student, classroom) }) });
    }
  }
  return rungs;
}

function kindsOn(date: string, { scores }: Student, { rubrics }: Classroom): string {
  const kinds = scores.filter((line) => line.date === date).map((line) => kindId(line, rubrics));
  return [...new Set(kinds)].sort().join(', ');
}

function levelOf({ open, skills, inPlace }: RungKnown): Level | undefined {
  if (open.some(({ standing }) => standing === 'needs help')) return 0;
  if (open.length > 0) return 1;
  return inPlace || skills.length > 0 ? 2 : undefined;
}

export function writerChart(history: RungHistory[], today: string): WriterChart {
  const rungs = history.map(({ label, points }) => ({ label, points })).reverse();
  return { from: firstDay(history, today), to: today, rungs };
}

function firstDay(histories: RungHistory[], today: string): string {
  const dates = histories.flatMap(({ points }) => points[0]?.date ?? []);
  return dates.sort()[0] ?? today;
}

const LEVELS = ['needs help', 'almost', 'has it'] as const;

/** Returns changes, bottom rung first: "narrowing: almost Oct 20, has it Nov 20". */
export function movesOf(history: RungHistory[]): { rung: string; words: string }[] {
  return history.flatMap(({ label, points }) => {
    const words = comparableRuns(points).flatMap((run) => {
      const changes = run.filter(({ level }, i) => i === 0 || level !== run[i - 1]!.level);
      if (changes.length < 2) return [];
      return changes
        .map(({ date, level }) => `${LEVELS[level]} ${spoken(date).slice(4)}`)
        .join(', ');
    });
    return words.length === 0 ? [] : [{ rung: label, words: words.join('; ') }];
  });
}

/** Splits points by kind of piece; what a teacher saw between two kinds is compared with both. */
function comparableRuns(points: RungPoint[]): RungPoint[][] {
  const breaks = kindBreaks(points);
  const runs: RungPoint[][] = [[]];
  for (const [i, point] of points.entries()) {
    const run = runs.at(-1)!;
    if (!breaks.has(i)) run.push(point);
    else runs.push([...run.slice(run.findLastIndex(({ kind }) => kind !== undefined) + 1), point]);
  }
  return runs;
}
