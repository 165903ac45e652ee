/**
 * Decides who comes, who leaves and whose id changes: three come on the first day of a week; two leave, and the
 * pulled-out writer gets another id, in the middle of one, when the groups are made and half of them have met.
 */

import { ALL_DAYS } from './days.ts';
import { newWriter } from './writers.ts';
import type { Classroom } from './year.ts';

const COME: Record<number, string> = { 4: 'Yara Saleh', 13: 'Zeke Turner', 22: 'Sofia Rossi' };
const LEAVE: Record<number, string> = { 6: 'Dario Costa', 19: 'Quinn Murphy' };
const RENAME = { week: 5, id: 'tomas-v' };

/** Before school; weeks are counted from 0. */
export async function changeRoster(room: Classroom, days: string[]): Promise<void> {
  if (room.today === days[0]) await someoneComes(room);
  if (room.today === days[2]) await someoneLeaves(room);
}

async function someoneComes({ desk, writers, week, today, random }: Classroom) {
  const name = COME[week];
  if (name === undefined) return;
  const said = await desk.run('add', name);
  const id = /: the id is (\S+)\.$/m.exec(said)![1]!;
  writers.push(newWriter(id, name, today, ALL_DAYS, random));
}

async function someoneLeaves(room: Classroom): Promise<void> {
  const { desk, writers, week, today } = room;
  const leaves = writers.find(({ name }) => name === LEAVE[week]);
  if (leaves) {
    await desk.run('archive', leaves.id);
    leaves.leaves = today;
  }
  if (week !== RENAME.week) return;
  const { writer } = room.out;
  await desk.run('id', writer.id, RENAME.id);
  room.renamed.set(writer.id, RENAME.id);
  writer.id = RENAME.id;
}
