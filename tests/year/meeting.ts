/** Holds one meeting: who is there, what they learn, and how the teacher notes it with `confer meet`. */

import type { Slot } from './desk.ts';
import { isWeak, levelOf } from './eye.ts';
import { learn, type Writer } from './writers.ts';
import { type Classroom, inClass, isThere, MINUTES } from './year.ts';

const STRENGTHS = [
  'slowed down where it gets loud',
  'went back and read it silently before going on',
  'found just the right word: "clattered"',
  'cut a whole part that did not belong',
  'asked a partner one real question',
  'tried the move from the book in this draft',
  'made the reader wait: "I didn\'t open it. Not yet."',
];

/** Groups and conferences in the order in which `confer week` has them, as long as there are minutes. */
export async function meetAll(room: Classroom, slots: Slot[]): Promise<void> {
  for (const slot of slots) {
    if (slot.kind === 'group') await meetGroup(room, slot.number);
    else if (slot.kind === 'conference') await meetAlone(room, slot.id);
    else if (slot.kind === 'make-up') await makeUp(room, slot.ids);
    else await unplanned(room);
  }
}

/** Nobody is called to the carpet for a group of which nobody is there. */
async function meetGroup(room: Classroom, number: number): Promise<void> {
  const { focus, students } = room.desk.groups().groups![number - 1]!;
  const members = inClass(room, room.today).filter(({ id }) => students.includes(id));
  const there = members.filter((writer) => isThere(room, writer, room.today));
  if (there.length === 0 || room.minutesLeft < MINUTES.group) return;
  room.minutesLeft -= MINUTES.group;
  await hold(room, String(number), focus, members);
  if (room.random.chance(0.3)) await strength(room, room.random.pick(there));
}

/** A conference, as planned, or owed, or for who waited longest; false where it cannot be. */
export async function meetAlone(room: Classroom, id: string): Promise<boolean> {
  const writer = inClass(room, room.today).find((one) => one.id === id);
  if (!writer || !isThere(room, writer, room.today) || room.metToday.has(id)) return false;
  if (room.minutesLeft < MINUTES.conference) return false;
  room.minutesLeft -= MINUTES.conference;
  await hold(room, id, await room.desk.aboutWhat(id), [writer]);
  if (room.random.chance(0.5)) await strength(room, writer);
  return true;
}

/** The first who is there of those who missed their lesson. */
async function makeUp(room: Classroom, ids: string[]): Promise<void> {
  for (const id of ids) if (await meetAlone(room, id)) return;
}

/** What nobody planned: about every other time somebody is stuck, and the teacher sits down and notes what was taught. */
async function unplanned(room: Classroom): Promise<void> {
  const { random, today, desk } = room;
  const there = inClass(room, today).filter(
    (writer) => isThere(room, writer, today) && !room.metToday.has(writer.id),
  );
  if (there.length === 0 || !random.chance(0.5) || room.minutesLeft < MINUTES.conference) return;
  room.minutesLeft -= MINUTES.conference;
  const writer = random.pick(there);
  const focus = lowest(writer);
  learn(writer, focus, 1, random);
  room.metToday.add(writer.id);
  const next = isWeak(levelOf(writer, focus)) ? focus : undefined;
  const words = random.pick(['stuck in the middle, then went on', 'talked it through first']);
  await desk.run(
    ...['note', writer.id, words, '--conference', '--taught', focus],
    ...(next ? ['--next', next] : []),
  );
}

async function hold(
  room: Classroom,
  which: string,
  focus: string,
  members: Writer[],
): Promise<void> {
  const { desk, random, today, metToday } = room;
  const there = members.filter((writer) => isThere(room, writer, today));
  const how: Record<string, string[]> = { 'has it': [], 'tried it': [], 'not yet': [] };
  for (const writer of there) {
    learn(writer, focus, 1, random);
    writer.lookedAt.add(focus);
    const level = levelOf(writer, focus) + random.below(13) / 100 - 0.06;
    how[level >= 0.68 ? 'has it' : level >= 0.4 ? 'tried it' : 'not yet']!.push(writer.id);
    metToday.add(writer.id);
  }
  const away = members.filter((writer) => !there.includes(writer)).map(({ id }) => id);
  await desk.run(
    ...['meet', which],
    ['--has-it', how['has it']!],
    ['--tried-it', how['tried it']!],
    ['--not-yet', how['not yet']!],
    ['--absent', away],
  );
}

/** What a writer who was not planned for would be taught: what is weakest, from the bottom. */
function lowest({ level }: Writer): string {
  return [...level].find(([, now]) => isWeak(now))?.[0] ?? 'craft.voice';
}

async function strength({ desk, random }: Classroom, { id }: Writer): Promise<void> {
  await desk.run('note', id, random.pick(STRENGTHS), '--strength');
}
