/** Decides which noted strengths a report tells, which it quotes, and which it leaves to the teacher. */

import { byCodePoint, type Classroom } from '../../classroom/classroom.ts';
import { rungOf } from '../../ladder/ladder.ts';
import { everyName } from '../../meetings/compliment.ts';
import { isWithin, type Span } from '../../record/on-file.ts';
import { readTold } from '../../roster/praise.ts';
import { isNeverSaid, readQuoted } from '../../roster/praise-quoted.ts';
import type { Told } from '../../roster/praise-told.ts';
import type { Student } from '../../roster/student.ts';

interface Noted {
  date: string;
  /** Of the lesson in the same note. */
  rung?: string;
}
export type ToldStrength = Noted & Told;
export type QuotedStrength = Noted & { words: string };

export interface ReportStrengths {
  told: ToldStrength[];
  quoted: QuotedStrength[];
}

/** Returns all that may be said, newest first, each statement once; `shown` is the name on the page. */
export function reportStrengths(
  student: Student,
  classroom: Classroom,
  span: Span,
  shown: string,
): ReportStrengths {
  const found: ReportStrengths = { told: [], quoted: [] };
  const everybody = everyName(classroom);
  const said = new Set<string>();
  const notes = student.notes.filter(({ date }) => isWithin(span, date)).reverse();
  notes.sort((a, b) => byCodePoint(b.date, a.date));
  for (const { date, strength, taught } of notes) {
    if (strength === undefined || said.has(strength)) continue;
    said.add(strength);
    const isOnLadder = taught !== undefined && classroom.ladder.place(taught) !== undefined;
    const noted = { date, ...(isOnLadder && { rung: rungOf(taught) }) };
    const told = isNeverSaid(strength) ? undefined : readTold(strength, student, everybody);
    const words = told ? undefined : readQuoted(strength, student, everybody, shown);
    if (told) found.told.push({ ...noted, ...told });
    else if (words !== undefined) found.quoted.push({ ...noted, words });
  }
  return found;
}

/** Returns the newest, of other rungs first, oldest first as they are told. */
export function mostVaried<T extends Noted>(newestFirst: T[], most: number): T[] {
  const rungs = newestFirst.map(({ rung }) => rung);
  const isNew = (rung: string | undefined, i: number) =>
    rung === undefined || rungs.indexOf(rung) === i;
  const first = newestFirst.filter(({ rung }, i) => isNew(rung, i));
  const rest = newestFirst.filter((one) => !first.includes(one));
  const chosen = new Set([...first, ...rest].slice(0, most));
  return newestFirst.filter((one) => chosen.has(one)).reverse();
}
