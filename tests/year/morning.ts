/** The teacher's morning: once a week the groups and their pages, sometimes changed by hand; every day whom `confer week` says. */

import { meetAll, meetAlone } from './meeting.ts';
import {
  type Classroom,
  type DueSaid,
  type GroupsSaid,
  inClass,
  MINUTES,
  teachAll,
} from './year.ts';

/** The groups are made before school on the first day of a week, from what was seen up to Friday. */
export async function morning(room: Classroom, days: string[]): Promise<void> {
  const { today, desk, week } = room;
  const known = week > 0 || today > days[2]!;
  if (!known) return;
  const isFirst = today === (week > 0 ? days[0] : days[3]);
  if (isFirst) await makeGroups(room);
  else if (week % 4 === 2 && today === days[2]) await makeGroups(room);
  // A writer who left in the middle of a week may still be in it, by id.
  const names = new Map(
    room.writers.flatMap(({ name, id }): [string, string][] => [
      [name, id],
      [id, id],
    ]),
  );
  if (today === days.at(-1)) await whoIsDue(room, room.habits.dueOnFridays);
  await meetAll(room, await desk.slots(names));
  if (room.habits.fillsTheDay) await whoIsDue(room, room.minutesLeft / MINUTES.conference);
}

/** Made, printed, and now and then changed the same morning. */
async function makeGroups(room: Classroom): Promise<void> {
  const { desk, week } = room;
  const said = await desk.json<GroupsSaid>('group');
  room.groups.push(said);
  for (const { focus } of said.wholeClass) teachAll(room, focus, 0.8);
  room.taughtToAll = said.wholeClass.map(({ focus }) => focus);
  if (week % 2 === 0 && week > 0) await changeByHand(room);
  await desk.run('plan');
  const waits = /^Does not fit this week \((\d+)\)/m.exec(await desk.run('week'))?.[1];
  room.waiting.push({ date: room.today, count: Number(waits ?? 0) });
}

/** On Monday, and once a month in the middle of a week: a writer to another group or to a conference, or two trade places. */
async function changeByHand(room: Classroom): Promise<void> {
  const { desk, random, today } = room;
  const here = inClass(room, today).map(({ id }) => id);
  const all = desk.groups().groups ?? [];
  const groups = all.filter(({ focus }) => focus !== 'stretch');
  const [one, other] = [random.pick(groups), random.pick(groups)];
  const inIt = (students: string[] = []) => students.filter((id) => here.includes(id));
  const who = inIt(one?.students);
  if (!one || !other || who.length === 0) return;
  const how = random.pick(['move', 'conference', 'swap'] as const);
  const partners = inIt(other.students);
  if (how === 'conference') await desk.run('move', random.pick(who), 'conference');
  else if (how === 'swap' && one !== other && partners.length > 0) {
    await desk.run('swap', random.pick(who), random.pick(partners));
  } else await desk.run('move', random.pick(who), String(all.indexOf(other) + 1));
}

/** From the top of the list, whoever is there. */
async function whoIsDue(room: Classroom, count: number): Promise<void> {
  if (count < 1) return;
  const { waiting } = await room.desk.json<DueSaid>('due');
  let met = 0;
  for (const { student } of waiting) {
    if (met < count && (await meetAlone(room, student))) met++;
  }
}
