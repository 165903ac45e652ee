/** Decides which meeting is meant: a group, one writer, several with a focus, or the last left. */

import type { Classroom } from '../../core/classroom/classroom.ts';
import { groupsInForce } from '../../core/groups/in-force.ts';
import { findSkill } from '../../core/ladder/ladder.ts';
import { listed } from '../../core/language/wording.ts';
import { notYetTaught } from '../../core/meetings/for-everybody.ts';
import {
  aboutWords,
  conferenceWith,
  namedMeeting,
  openMeetings,
  plannedMeetings,
  type ToMeet,
} from '../../core/meetings/which-meeting.ts';
import { findWriter } from '../../core/roster/names.ts';
import { cut } from '../../terminal/fit.ts';
import { choose } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickGroup } from '../groups/regroup.ts';
import { EVERYBODY } from '../record/meet-everybody.ts';
import { pickSkill, pickWriter, pickWriters } from '../start/pick.ts';

/** A lesson for the whole class, by its skill or rung. */
interface ForEverybody {
  everybody: string;
}

/** Returns undefined if the teacher left the list without an answer. */
export async function pickMeeting(
  world: World,
  classroom: Classroom,
  typed: string | undefined,
  about: string | undefined,
): Promise<ToMeet | ForEverybody | undefined> {
  const { today } = world;
  if (about !== undefined) {
    const students = pickWriters(typed, classroom);
    if (students.length === 0)
      throw new Usage('Who met?', 'For example: confer meet ana,ben --about leads');
    return namedMeeting(students, pickSkill(about, classroom), classroom, today);
  }
  if (typed?.includes(',')) {
    throw new Usage('What did they work on?', `Add the skill: confer meet ${typed} --about leads`);
  }
  const groups = groupsInForce(classroom, today)?.content;
  if (typed === undefined) return whatIsLeft(world, classroom, groups);
  const planned = groups ? plannedMeetings(groups) : [];
  const match = findSkill(typed, classroom.ladder);
  const isSkill =
    match.kind === 'one' &&
    (planned.some(({ focus, conference }) => !conference && match.id === focus) ||
      findWriter(typed, classroom.students).kind === 'none');
  const on = planned.filter(
    ({ focus, conference }) => !conference && isSkill && match.id === focus,
  );
  if (on.length > 1 && canAsk(world)) return whichOf(world, classroom, on);
  if (isSkill || /^\d+$/.test(typed))
    return planned[pickGroup(typed, groups ?? { date: '' }, classroom)];
  return conferenceWith(pickWriter(typed, classroom), groups, classroom, today);
}

/** Several groups on one skill differ in who is in them. */
async function whichOf(
  world: World,
  classroom: Classroom,
  meetings: ToMeet[],
): Promise<ToMeet | undefined> {
  const room = (world.stdout.columns ?? 80) - 4;
  const name = namesIn(classroom);
  const choices = meetings.map(({ number, students }, i) => ({
    name: cut(`${number}. ${listed(students.map(name))}`, room),
    value: String(i),
  }));
  const about = forScreen(aboutWords(meetings[0]!, classroom.ladder));
  const question = `${meetings.length} groups are on ${about}. Which one met?`;
  return meetings[Number(await choose(question, choices, keyboardOf(world)))];
}

type GroupsToMeet = Parameters<typeof openMeetings>[0];

async function whatIsLeft(
  world: World,
  classroom: Classroom,
  groups: GroupsToMeet | undefined,
): Promise<ToMeet | ForEverybody | undefined> {
  if (!groups) throw new Usage('There are no groups yet.', 'To make them: confer group');
  const open = openMeetings(groups, classroom, world.today);
  const forAll = notYetTaught(groups, classroom, world.today).map((everybody) => ({ everybody }));
  const left = [...forAll, ...open.map(({ meeting }) => meeting)];
  if (left.length === 1) return left[0];
  if (left.length === 0) throw allMet(groups, classroom);
  const name = namesIn(classroom);
  const lessons = forAll.map(
    ({ everybody }) => `${EVERYBODY}: ${forScreen(classroom.ladder.say(everybody))}`,
  );
  const meetings = open.map(({ meeting, noted }) => {
    const { students, conference, number } = meeting;
    const about = forScreen(aboutWords(meeting, classroom.ladder));
    const who = listed(students.map(name));
    const so = noted > 0 ? ` (${noted} of ${students.length} noted)` : '';
    return conference ? `${who}: ${about}${so}` : `${number}. ${about}${so}: ${who}`;
  });
  const rows = [...lessons, ...meetings];
  if (!canAsk(world)) {
    say(world, 'Not met yet:', ...rows.map((row) => `   ${row}`));
    const one = open[0]?.meeting;
    const words = one
      ? `${one.number ?? one.students[0]} --has-it ${one.students[0]}`
      : `${EVERYBODY} --note "cut the hello line"`;
    const hint = `Choose one: confer meet ${words}`;
    throw new Usage('Which group or conference met?', hint);
  }
  // A wrapped row would look like two choices.
  const room = (world.stdout.columns ?? 80) - 4;
  const choices = rows.map((row, i) => ({ name: cut(row, room), value: String(i) }));
  const chosen = await choose('Who met?', choices, keyboardOf(world));
  return chosen === undefined ? undefined : left[Number(chosen)];
}

/** Says how each kind of meeting that the groups planned is corrected. */
function allMet(groups: GroupsToMeet, { students }: Classroom): Usage {
  const planned = plannedMeetings(groups);
  const group = planned.find(({ conference }) => !conference);
  const alone = planned.find(({ conference }) => conference);
  const isForAll = (groups['whole class'] ?? []).length > 0;
  const hints = [
    group && `To correct a group: confer meet ${group.number}`,
    alone && `To correct a conference: confer meet ${alone.students[0]}`,
    isForAll && `To correct the lesson: confer meet ${EVERYBODY} --note "cut the hello line"`,
  ].filter(Boolean);
  const other = `To meet with one writer: confer meet ${students[0]?.id ?? 'ana'}`;
  const what = isForAll
    ? 'The lesson for everybody was taught, and no other meeting is planned.'
    : 'The groups plan no meeting.';
  const said = planned.length > 0 ? 'Every group and conference has met.' : what;
  return new Usage(said, hints.length > 0 ? hints.join('\n') : other);
}
