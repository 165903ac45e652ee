/** Decides which groups are in force and how long; every command asks here, so all agree. */

import { addDays, daysBetween, schoolDaysBetween } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import { type GroupsFile, groupsFileName } from '../files/groups-file.ts';
import { heldSince, openMeetings, plannedMeetings } from '../meetings/which-meeting.ts';

type Groups = Pick<Classroom, 'groups'>;

/** For two weeks, a teacher's own groups stay in force for them, whatever others make. */
const OWN_HOLD_DAYS = 14;

/** Groups are made for one school week: five days later, new ones are due. */
const WEEK_SCHOOL_DAYS = 5;

/** Returns the groups file in force on a day: the newest one, or the teacher's own. */
export function groupsInForce({ groups }: Groups, day: string) {
  const known = groups.filter(({ content }) => content.date <= day);
  const newest = known.at(-1);
  const own = known.findLast((file) => file.own);
  if (!newest || !own) return newest;
  return daysBetween(own.content.date, newest.content.date) <= OWN_HOLD_DAYS ? own : newest;
}

/** Returns the file of groups that were read or just made. */
export function fileOfGroups(
  { date }: GroupsFile,
  { groups, teacher }: Pick<Classroom, 'groups' | 'teacher'>,
): string {
  const there = groups.findLast(({ content }) => content.date === date);
  return there?.file ?? groupsFileName(date, teacher);
}

export function groupsMadeOn(classroom: Groups, day: string): GroupsFile | undefined {
  const content = groupsInForce(classroom, day)?.content;
  return content?.date === day ? content : undefined;
}

export function groupsBefore(classroom: Groups, day: string): GroupsFile | undefined {
  return groupsInForce(classroom, addDays(day, -1))?.content;
}

/** To go on with; every meeting of them held; or to be made again. */
type GroupsState = 'current' | 'all met' | 'outdated';

/** Says whether to go on with the groups in force. On the day they were made, always. */
export function stateOf(groups: GroupsFile, classroom: Classroom, today: string): GroupsState {
  const { date } = groups;
  if (date === today) return 'current';
  const isOvertaken = (classOn(classroom, today).newest() ?? '') > date;
  if (isOvertaken && !isUnderWay(groups, classroom, today)) return 'outdated';
  if (openMeetings(groups, classroom, today).length === 0) return 'all met';
  const age = schoolDaysBetween(date, today, classroom.daysOff);
  return age < WEEK_SCHOOL_DAYS ? 'current' : 'outdated';
}

/** Some groups have met and some not: the numbers stay stable, whatever is sorted in between. */
function isUnderWay(groups: GroupsFile, classroom: Classroom, today: string): boolean {
  const planned = plannedMeetings(groups);
  const held = planned.filter((one) => heldSince(one, classroom, groups, today));
  return held.length > 0 && held.length < planned.length;
}
