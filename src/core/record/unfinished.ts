/** Decides what was begun and not ended: sorts, scores of a piece, meetings. */

import type { Classroom } from '../classroom/classroom.ts';
import { groupsInForce } from '../groups/in-force.ts';
import { openMeetings, type ToMeet } from '../meetings/which-meeting.ts';
import { type Piece, pieceName } from '../roster/pieces.ts';
import { recentPieces, scoredFor } from '../sheets/scoring.ts';
import { notPlaced, unfinishedSorts } from '../sheets/unfinished-sort.ts';

export interface Unfinished {
  /** "the sort on leads", "the scores of Winter story", "the meeting on leads". */
  what: string;
  /** Undefined for a meeting: it may go on on another day. */
  date?: string;
  done: number;
  of: number;
  goesOn: 'sort' | { piece: Piece } | { meeting: ToMeet };
}

/** One or two are scored, or left, because somebody was absent: nothing was broken off. */
const FEWEST = 3;

export function unfinishedIn(classroom: Classroom, today: string): Unfinished[] {
  const { ladder, students, rubrics } = classroom;
  const sorts = unfinishedSorts(classroom, today).map((sort): Unfinished => {
    const about = sort.skill === undefined ? 'support' : ladder.say(sort.skill);
    const done = students.length - notPlaced(sort, classroom).length;
    const what = `the sort on ${about}`;
    return { what, date: sort.date, done, of: students.length, goesOn: 'sort' };
  });
  const pieces = [...rubrics.keys()].flatMap((id) => recentPieces(classroom, id, today));
  const scores = pieces.flatMap((piece): Unfinished[] => {
    const done = scoredFor(piece, classroom);
    if (done < FEWEST || students.length - done < FEWEST) return [];
    const what = `the scores of ${pieceName(piece)}`;
    return [{ what, date: piece.date, done, of: students.length, goesOn: { piece } }];
  });
  const groups = groupsInForce(classroom, today)?.content;
  const open = groups ? openMeetings(groups, classroom, today) : [];
  const meetings = open.flatMap(({ meeting, noted }): Unfinished[] => {
    if (noted === 0) return [];
    const what = `the meeting on ${ladder.say(meeting.focus)}`;
    return [{ what, done: noted, of: meeting.students.length, goesOn: { meeting } }];
  });
  return [...sorts, ...scores, ...meetings];
}
