/** Decides how the screen shows who has waited longest: a row per writer; bars need no color. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { counted } from '../../core/language/wording.ts';
import type { Owed } from '../../core/meetings/owed-lessons.ts';
import type { Share, Waiting } from '../../core/record/due.ts';
import { cutName, tableRow } from '../fit.ts';
import { namesIn, owedLines } from './group-lines.ts';

export interface DueShown {
  today: string;
  rung: string | undefined;
  waiting: Waiting[];
  owed: Owed[];
  from: string;
  shares: Share[];
  short: boolean;
}

const NAME_WIDTH = 26;
const COLUMN = 12;
const BAR = 20;

export function dueLines(shown: DueShown, classroom: Classroom): string[] {
  const { today, rung, waiting } = shown;
  const name = namesIn(classroom);
  const about = rung === undefined ? '' : `, ${classroom.ladder.say(rung)} only`;
  const next = waiting[0];
  return [
    `Who is due on ${spoken(today)}${about}: school days since the last`,
    '',
    dueRow('', ['conference', 'group', 'any note']),
    ...waiting.map((row) => {
      const cells = (['conference', 'group', 'any'] as const).map((kind) =>
        daysSince(row[kind], row.last[kind], today),
      );
      return dueRow(name(row.student), cells);
    }),
    '',
    ...owedLines(shown.owed, classroom),
    ...shareLines(shown),
    ...(next ? [`Next: confer meet ${next.student}     (or plan the week: confer week)`] : []),
  ];
}

function dueRow(name: string, cells: string[]): string {
  return `   ${tableRow(cutName(name, NAME_WIDTH - 1), NAME_WIDTH, cells, COLUMN)}`;
}

/** Without a school day since, the day is said: it may be Friday, or they were out since. */
function daysSince(days: number | null, last: string | null, today: string): string {
  if (days === null || last === null) return 'never';
  if (last === today) return 'today';
  return days === 0 ? spoken(last).slice(0, 3) : String(days);
}

/** Shows minutes per writer, by stack; only for the teacher. */
function shareLines({ shares, from, short, waiting }: DueShown): string[] {
  // Of two writers in stacks nobody learns how the time of a class is shared.
  const inStacks = shares.reduce((sum, { writers }) => sum + writers, 0);
  if (inStacks * 2 < waiting.length) return [];
  const most = Math.max(...shares.map(({ perWriter }) => perWriter));
  if (most === 0) return [];
  const lines = shares
    .filter(({ writers }) => writers > 0)
    .map(({ stack, writers, perWriter }) => {
      const bar = '█'.repeat(Math.round((perWriter / most) * BAR)).padEnd(BAR);
      const each = `${perWriter.toFixed(1)} min each`;
      return `   ${`${stack} support`.padEnd(16)}${bar} ${each.padEnd(15)}${counted(writers, 'writer')}`;
    });
  const turn = short
    ? [
        '   Next in line: writers who need the least support, with less than half as much of your time each as the others.',
      ]
    : [];
  return [`Your time since ${spoken(from)}, by support`, ...lines, ...turn, ''];
}
