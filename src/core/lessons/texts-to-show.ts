/** Stub. */

import type { Classroom } from '../classroom/classroom.ts';

export interface ShownText {
  kind: string;
  title: string;
  by?: string;
  place?: string;
  note?: string;
  read?: string;
}

export function textsToShow(
  _skill: string,
  _classroom: Classroom,
  _date: string,
  _max = 3,
): ShownText[] {
  return [];
}
