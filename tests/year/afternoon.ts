/** After workshop: the sort of the day, a piece scored, notes and slips of the hand; and what a tester writes down. */

import { writeFileSync } from 'node:fs';
import { lookCloser } from './closer-look.ts';
import { skillOf, unitWeek } from './days.ts';
import { bytesIn } from './desk.ts';
import { bySupport, isWeak, levelOf, scoresOf, seen } from './eye.ts';
import { rightnessOf } from './truth.ts';
import type { Writer } from './writers.ts';
import { type Classroom, type DueSaid, inClass, type ShowSaid, teachAll } from './year.ts';

const ids = (writers: Writer[]) => writers.map(({ id }) => id);

export async function afternoon(room: Classroom, days: string[]): Promise<void> {
  const { today, week, random, desk } = room;
  const isLast = today === days.at(-1);
  const everybody = inClass(room, today);
  const there = everybody.filter((writer) => !writer.away.has(today));
  const skill = skillOf(today, week);
  const again = skill && room.habits.sortsLessonsAgain ? room.taughtToAll.shift() : undefined;
  if (skill) await sortBy(room, again ?? skill, everybody);
  if (isLast && week % 4 === 0) await sortBySupport(room, there);
  if (isLast && unitWeek(week).last) {
    await scorePiece(room, there);
    if (room.habits.looksCloser) await lookCloser(room);
  }
  if (random.chance(0.4)) await nextStep(room, random.pick(there));
  if (week % 2 === 1 && today === days[1]) await slip(room, random.pick(there));
  if (!isLast) return;
  room.due.push(await desk.json<DueSaid>('due'));
  const shown = await desk.json<ShowSaid>('show');
  room.show.push(shown);
  room.truth.push(rightnessOf(shown, everybody));
  if (isLastOfMonth(room, days)) {
    const { problems } = await desk.json<{ problems: unknown[] }>('check');
    room.checks.push({ date: today, problems });
  }
}

/** The next week begins in another month, or there is none. */
function isLastOfMonth({ week, weeks }: Classroom, days: string[]): boolean {
  const next = weeks[week + 1]?.[0];
  return next === undefined || next.slice(0, 7) !== days.at(-1)!.slice(0, 7);
}

async function sortBy(room: Classroom, skill: string, everybody: Writer[]): Promise<void> {
  teachAll(room, skill, 0.25);
  const stacks: Record<string, Writer[]> = { 'needs help': [], almost: [], 'got it': [] };
  const away = everybody.filter((writer) => writer.away.has(room.today));
  for (const writer of everybody) {
    if (away.includes(writer)) continue;
    stacks[seen(writer, skill, room.random)]!.push(writer);
    writer.lookedAt.add(skill);
  }
  await room.desk.run(
    ...['sort', skill],
    ['--needs-help', ids(stacks['needs help']!)],
    ['--almost', ids(stacks.almost!)],
    ['--got-it', ids(stacks['got it']!)],
    ['--absent', ids(away)],
  );
}

async function sortBySupport({ desk, random }: Classroom, there: Writer[]): Promise<void> {
  const { most, medium, least } = bySupport(there, random);
  await desk.run(
    ...['sort', '--support'],
    ['--most', ids(most)],
    ['--medium', ids(medium)],
    ['--least', ids(least)],
  );
}

/** By flags, and the next time from a table; who was absent has no score. */
async function scorePiece(room: Classroom, there: Writer[]): Promise<void> {
  const { desk, random, week, folder } = room;
  const piece = `${unitWeek(week).genre} on demand, week ${week + 1}`;
  const scored = there.map((writer) => ({ writer, list: scoresOf(writer, random).join(',') }));
  if (week % 12 < 6) {
    const scores = scored.flatMap(({ writer, list }) => ['--scores', `${writer.id}=${list}`]);
    await desk.run('score', '--rubric', 'six-traits', '--piece', piece, ...scores);
    return;
  }
  const head = 'student,ideas,organization,voice,word choice,fluency,conventions';
  const table = `${folder}-scores.csv`;
  const rows = scored.map(({ writer, list }) => `${writer.name},${list}`);
  writeFileSync(table, `${[head, ...rows].join('\n')}\n`);
  await desk.run('import', table, '--rubric', 'six-traits', '--piece', piece);
}

/** Notes in passing what comes next for the writer. */
async function nextStep({ desk }: Classroom, writer: Writer): Promise<void> {
  const weak = [...writer.level].find(([, level]) => isWeak(level))?.[0];
  if (weak) {
    writer.lookedAt.add(weak);
    await desk.run('note', writer.id, 'read along for a minute', '--next', weak);
  } else await desk.run('note', writer.id, 'reads the page aloud and hears it', '--strength');
}

/** Types the wrong name and undoes it at once: no byte of it may be left. */
async function slip(room: Classroom, writer: Writer): Promise<void> {
  const { desk, folder, random } = room;
  const before = bytesIn(folder);
  if (random.chance(0.5)) await desk.run('note', writer.id, 'meant for somebody else');
  else {
    const focus = levelOf(writer, 'focus') < 0.6 ? 'focus' : 'ideas';
    await desk.run('meet', writer.id, '--about', focus, '--not-yet', writer.id);
  }
  await desk.run('undo');
  const after = bytesIn(folder);
  if (after !== before) throw new Error(`${room.today}: undo left something behind`);
}
