/**
 * Decides which groups are in force on a day, and whether to go on with them. Every command asks
 * here, so that all of them mean the same groups.
 */

import { addDays, daysBetween, schoolDaysBetween } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import { heldSince, openMeetings, plannedMeetings } from '../meetings/which-meeting.ts';

type Groups = Pick<Classroom, 'groups'>;

/**
 * If several teach the class, a teacher's own groups stay in force for them for two weeks, even if
 * another teacher made newer ones.
 */
const OWN_HOLD_DAYS = 14;

/** Groups are made for one school week: five days later, new ones are due. */
const WEEK_SCHOOL_DAYS = 5;

/** Returns the groups file in force on a day: the newest one, or the teacher's own. */
export function groupsInForce(
  { groups }: Groups,
  day: string,
): Groups['groups'][number] | undefined {
  const known = groups.filter(({ content }) => content.date <= day);
  const newest = known.at(-1);
  const own = known.findLast((file) => file.own);
  if (!newest || !own) return newest;
  return daysBetween(own.content.date, newest.content.date) <= OWN_HOLD_DAYS ? own : newest;
}

/** Returns the groups in force that were made on this day. */
export function groupsMadeOn(classroom: Groups, day: string): GroupsFile | undefined {
  const content = groupsInForce(classroom, day)?.content;
  return content?.date === day ? content : undefined;
}

/** Returns the groups in force before a day. */
export function groupsBefore(classroom: Groups, day: string): GroupsFile | undefined {
  return groupsInForce(classroom, addDays(day, -1))?.content;
}

/** To go on with; every meeting of them held; or to be made anew. */
export type GroupsState = 'current' | 'all met' | 'outdated';

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

/**
 * Some groups have met and some have not: keep the numbers stable, whatever is sorted in between.
 */
function isUnderWay(groups: GroupsFile, classroom: Classroom, today: string): boolean {
  const planned = plannedMeetings(groups);
  const held = planned.filter((one) => heldSince(one, classroom, groups, today));
  return held.length > 0 && held.length < planned.length;
}
