/** Decides what state a class is in and the one command that comes next. */

import { schoolDaysBetween, spoken } from '../calendar/calendar.ts';
import { absentOn } from '../classroom/attendance.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { isOfThisClass } from '../files/moved-in.ts';
import { groupsInForce, stateOf } from '../groups/in-force.ts';
import { counted } from '../language/wording.ts';
import { heldSince, openMeetings, plannedMeetings } from '../meetings/which-meeting.ts';
import { toLookAt } from '../sheets/look.ts';
import { notPlaced, unfinishedSort } from '../sheets/unfinished-sort.ts';

export interface NextStep {
  standing: string;
  command: string;
  /** What can be done instead, as it is. */
  or?: string;
}

/** After so many school days without a word it is another year, or may as well be one. */
const OLD_YEAR_SCHOOL_DAYS = 40;

export function nextStep(classroom: Classroom, today: string): NextStep {
  const { students, sorts, groups, ladder } = classroom;
  if (students.length === 0) {
    return {
      standing: 'No writers yet. A list of them: confer add --students names.txt. One at a time:',
      command: 'confer add',
    };
  }
  const away = absentOn(classroom, today).length;
  const writers = `${counted(students.length, 'writer')}${away > 0 ? `, ${away} absent` : ''}`;
  const stopped = unfinishedSort(classroom, today);
  if (stopped && !groups.some(({ content }) => content.date >= stopped.date)) {
    const about = stopped.skill === undefined ? 'support' : ladder.say(stopped.skill);
    const placed = students.length - notPlaced(stopped, classroom).length;
    const standing = `${writers}. The sort on ${about} from ${spoken(stopped.date)} is unfinished: ${placed} of ${students.length}.`;
    return { standing, command: 'confer sort' };
  }
  const newest = classOn(classroom, today).newest();
  if (newest === undefined)
    return { standing: `${writers}, nothing sorted yet.`, command: 'confer sort' };
  if (schoolDaysBetween(newest, today, classroom.daysOff) > OLD_YEAR_SCHOOL_DAYS) {
    const standing = `${writers}. The last word here is from ${spoken(newest)}: last year's. Look at today's writing first.`;
    return { standing, command: 'confer sort --support' };
  }
  const made = groupsInForce(classroom, today)?.content;
  const known = `${writers}, ${counted(sorts.filter(isOfThisClass).length, 'sort')}, latest evidence ${spoken(newest)}.`;
  if (!made || stateOf(made, classroom, today) === 'outdated') {
    const queue = toLookAt(classroom, today).filter(({ scored }) => scored);
    if (queue.length === 0) return { standing: known, command: 'confer plan' };
    const standing = `${known} ${counted(queue.length, 'writer')} known only by a score: a look of ${counted(queue.length, 'key')} says which skill comes first.`;
    return { standing, command: 'confer look', or: 'confer plan' };
  }
  const planned = plannedMeetings(made);
  const open = openMeetings(made, classroom, today);
  const held = planned.filter((one) => heldSince(one, classroom, made, today)).length;
  const met = `${known} Groups for ${spoken(made.date)}: ${held} of ${planned.length} meetings held.`;
  const [next] = open;
  if (!next) return { standing: met, command: 'confer sort' };
  const { number, students: who } = next.meeting;
  return { standing: met, command: `confer meet ${number ?? who[0]}` };
}
