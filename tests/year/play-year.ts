/** Plays a school year of a made-up class of 26 through the real commands; a seed gives the same year again. */

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { confer, newFolder } from '../confer.ts';
import { randomFrom } from '../random.ts';
import { afternoon } from './afternoon.ts';
import { ALL_DAYS, DAYS_OFF, schoolWeeks, unitWeek } from './days.ts';
import { bytesIn, Desk } from './desk.ts';
import { morning } from './morning.ts';
import { changeRoster } from './roster.ts';
import { beginUnit, growAlone, NAMES, newWriter } from './writers.ts';
import { type Classroom, type Habits, MINUTES, type Year } from './year.ts';

export const HONEST: Habits = {
  dueOnFridays: 2,
  fillsTheDay: false,
  sortsLessonsAgain: true,
  looksCloser: false,
};

// As in the built program: files that were read before are remembered (src/folder/read/parse-cache.ts), and no year takes an hour.
Object.assign(globalThis, { CONFER_BUILD: 'a school year' });

export async function playYear(
  seed: number,
  count: number,
  folder = join(newFolder(), 'room-26'),
  habits: Habits = HONEST,
  atNight: (day: string) => void = () => {},
): Promise<Year> {
  const room = await newClass(seed, count, folder, habits);
  for (const [week, days] of room.weeks.entries()) {
    room.week = week;
    beginWeek(room);
    for (const day of days) {
      await schoolDay(room, day, days);
      atNight(day);
    }
    for (const writer of room.writers) growAlone(writer);
    room.prints.push(createHash('sha256').update(bytesIn(folder)).digest('hex'));
  }
  return room;
}

async function newClass(
  seed: number,
  count: number,
  folder: string,
  habits: Habits,
): Promise<Classroom> {
  const random = randomFrom(seed);
  const weeks = schoolWeeks(count);
  const desk = new Desk(folder);
  const days = weeks.flat();
  mkdirSync(dirname(folder), { recursive: true });
  const list = `${folder}-names.txt`;
  writeFileSync(list, `${NAMES.join('\n')}\n`);
  const init = ['init', folder, '--students', list];
  const { code, out: made, err } = await confer(dirname(folder), init, days[0]);
  if (code !== 0) throw new Error(err);
  const writers = [...made.matchAll(/^ {3}(\S+): (.+)$/gm)].map(([, id, name]) =>
    newWriter(id!, name!, ALL_DAYS[0]!, ALL_DAYS, random),
  );
  const pulledOut = writers.find(({ name }) => name === 'Tomás Vega')!;
  const out = { writer: pulledOut, days: ['Tue', 'Thu'] };
  writeFileSync(join(folder, 'class.yaml'), classFile({ out }));
  const said = {
    groups: [],
    due: [],
    show: [],
    truth: [],
    checks: [],
    waiting: [],
    prints: [],
    times: desk.times,
    tooLong: desk.tooLong,
  };
  return {
    ...said,
    ...{ seed, folder, weeks, habits, writers, desk, random, renamed: new Map(), out },
    ...{ today: days[0]!, week: 0, minutesLeft: 0, metToday: new Set(), taughtToAll: [] },
  };
}

/** A new unit is new to everybody; what the class writes now stands in class.yaml. */
function beginWeek(room: Classroom): void {
  const { week, random, writers } = room;
  if (unitWeek(week).first && week > 0) for (const writer of writers) beginUnit(writer, random);
  const file = join(room.folder, 'class.yaml');
  writeFileSync(file, withUnit(readFileSync(file, 'utf8'), week));
}

/** Three words that a teacher changes by hand. */
function withUnit(text: string, week: number): string {
  const { genre, stage, skills } = unitWeek(week);
  return text
    .replace(/^genre: .*/m, `genre: ${genre}`)
    .replace(/^stage: .*/m, `stage: ${stage}`)
    .replace(/^teaching: .*/m, `teaching: ${skills[0]}`);
}

async function schoolDay(room: Classroom, day: string, days: string[]): Promise<void> {
  Object.assign(room, { today: day, minutesLeft: MINUTES.day, metToday: new Set() });
  room.desk.today = day;
  await changeRoster(room, days);
  await morning(room, days);
  await afternoon(room, days);
}

/** As a teacher writes it by hand on the first day. */
function classFile({ out }: Pick<Year, 'out'>): string {
  return `# yaml-language-server: $schema=.confer/class.schema.json
name: Room 26
grade: 4
genre: narrative
stage: collecting
teaching: engage.start
# These two only talk:
keep apart:
  - [arlo, malik]
minutes: ${MINUTES.day}
group minutes: ${MINUTES.group}
conference minutes: ${MINUTES.conference}
review after: 10
out:
  ${out.writer.id}: [${out.days.join(', ')}]
days off:
${DAYS_OFF.map((day) => `  - ${day}`).join('\n')}
`;
}
