/** Stub. */

import type { Classroom } from '../classroom/classroom.ts';

export function taughtBefore(
  _skill: string,
  _classroom: Classroom,
  _date: string,
): { date: string; skill: string; sentence: string | null } | undefined {
  return undefined;
}
