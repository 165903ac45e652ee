/** Decides what `confer init --from` makes of last year's class: its writers, and how they stood last. */

import { resolve } from 'node:path';
import { spoken } from '../../core/calendar/calendar.ts';
import { type LastStanding, lastStandings } from '../../core/evidence/last-year.ts';
import { meetingFileName } from '../../core/files/meeting.ts';
import { MOVED_IN_NAMES } from '../../core/files/moved-in.ts';
import { counted } from '../../core/language/wording.ts';
import { type Sheet, sortSheet } from '../../core/sheets/sheet.ts';
import { withAnswers } from '../../folder/edit/answer-line.ts';
import type { NewWriter } from '../../folder/lifecycle/new-class.ts';
import { readClass } from '../../folder/read/class-folder.ts';
import { findClass } from '../../folder/read/find-class.ts';
import { tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { reportUnread } from '../start/report-problems.ts';

export interface FromClass {
  grade: number;
  isPrivate: boolean;
  writers: NewWriter[];
  /** Sorts of last year, one a skill and day: old words with their dates. */
  /** Sorts, and meetings that were brought along. */
  events: [file: string, text: string][];
  said: string[];
}

/** Returns undefined, and says why, if a writer's file cannot be read: somebody would be missing. */
export async function fromClass(world: World, typed: string): Promise<FromClass | undefined> {
  const root = findClass(world, resolve(world.cwd, typed));
  if (root === undefined)
    throw new Usage(`${typed} is not a class folder.`, 'Give the folder of last year’s class.');
  const folder = await readClass(root, world.home, world.env.CONFER_TEACHER);
  if (reportUnread(world, folder, (file) => file.startsWith('students/'))) {
    tell(world, 'Nothing was created.');
    return undefined;
  }
  const { classroom } = folder;
  const { settings, students } = classroom;
  const standings = lastStandings(classroom, world.today);
  const writers = students.map((one): NewWriter => {
    const school = {
      ...(one.called !== undefined && { called: one.called }),
      ...(one['school id'] !== undefined && { 'school id': one['school id'] }),
      ...(one['school name'] !== undefined && { 'school name': one['school name'] }),
    };
    return { id: one.id, name: one.name, school };
  });
  const days = standings.map(({ date }) => date).sort();
  const until = days.at(-1);
  return {
    grade: Math.min(12, settings.grade + 1),
    isPrivate: settings['private names'],
    writers,
    events: eventsFrom(standings, { ...classroom, teacher: undefined }),
    said: [
      `From ${settings.name ?? typed}: ${counted(writers.length, 'writer')}, and what a sort or a meeting said last on each skill${until ? `, until ${spoken(until)}` : ''}.`,
      'Notes, scores, groups and pages stay in the old folder.',
    ],
  };
}

function eventsFrom(
  standings: LastStanding[],
  classroom: Parameters<typeof sortSheet>[2],
): [file: string, text: string][] {
  const keys = new Map<string, LastStanding[]>();
  for (const one of standings) {
    const key = `${one.date} ${one.about ?? ''} ${one.met ?? ''}`;
    keys.set(key, [...(keys.get(key) ?? []), one]);
  }
  return [...keys.values()].map((all) => {
    const { date, about, met } = all[0]!;
    const sheet = met ? metLastYear(date, about!) : sortSheet(date, about, classroom);
    const answers = all.map(({ id, stack }) => ({ id, entry: { stack } }));
    const made = withAnswers(undefined, sheet, answers);
    return [sheet.file, made.ok ? made.text : ''];
  });
}

/** This class did not meet: the name of the file says that it was brought along. */
function metLastYear(date: string, focus: string): Pick<Sheet, 'file' | 'kind' | 'head'> {
  const file = meetingFileName(date, focus, [], MOVED_IN_NAMES[0]);
  return { file, kind: 'meeting', head: { date, focus } };
}
