/** confer meet: right after a group, who has it, who tried it, who needs another go. */

import { newestGroups } from '../core/groups-file.ts';
import { findSkill } from '../core/ladder.ts';
import type { Entry } from '../core/sort-file.ts';
import {
  conferenceWith,
  heldSince,
  meetingSheet,
  plannedMeetings,
  type ToMeet,
} from '../core/which-meeting.ts';
import { listed, verb } from '../core/wording.ts';
import { findWriter } from '../core/writer-names.ts';
import type { ClassFolder } from '../folder/class-folder.ts';
import { choose } from '../terminal/ask.ts';
import { namesIn } from '../terminal/group-lines.ts';
import { canAsk, forScreen, keyboardOf, say, tell } from '../terminal/screen.ts';
import { Usage } from '../usage.ts';
import type { World } from '../world.ts';
import { lessonsFor } from './group-lessons.ts';
import { isUsable, openClass } from './open-class.ts';
import { needTeacher, pickSkill, pickWriter, pickWriters } from './pick.ts';
import { pickGroup } from './regroup.ts';
import { fillSheet, INTERRUPTED, isFilled } from './sheet-keyboard.ts';
import { saveAnswers } from './sheet-save.ts';
import { type Answers, answersIn } from './sort-answers.ts';

export interface MeetOptions {
  class?: string;
  hasIt?: string;
  triedIt?: string;
  notYet?: string;
  absent?: string;
  note?: string[];
  about?: string;
  dryRun?: boolean;
}

export async function meet(
  world: World,
  typed: string | undefined,
  options: MeetOptions,
): Promise<number> {
  const folder = await openClass(world, options.class);
  if (!isUsable(world, folder)) return 1;
  needTeacher(folder.classroom);
  const answers = answersGiven(folder, options);
  const met = await whichMeeting(world, folder, typed, options);
  if (!met) return INTERRUPTED;
  const known = { ...met, lesson: met.lesson ?? (await lessonOf(met, world.today, folder)) };
  const sheet = meetingSheet(known, world.today, folder.classroom);
  const there = folder.classroom.meetings.find(({ file }) => file === sheet.file)?.entries;
  // Whoever sat with them is noted with them.
  const guests = [...(answers?.keys() ?? []), ...(there?.keys() ?? [])];
  const all = { ...sheet, writers: [...new Set([...sheet.writers, ...guests])] };
  tellGuests(world, folder, met, guests);
  if (answers) {
    saveAnswers(world, folder, all, answers, there, options.dryRun ?? false);
    return 0;
  }
  if (!canAsk(world)) {
    throw new Usage(
      'There is no keyboard here to note with.',
      `Say it with flags: confer meet ${typed ?? 'leads'} --has-it ${met.students[0]} --not-yet kai`,
    );
  }
  const again = `All noted. To change one: confer meet ${typed ?? ''} --tried-it ${all.writers[0]}`;
  if (isFilled(world, all, there ?? new Map(), again)) return 0;
  return (await fillSheet(world, folder, all, there ?? new Map())) === 'interrupted'
    ? INTERRUPTED
    : 0;
}

/** A name from another group may be a slip, or somebody who sat with them. */
function tellGuests(world: World, folder: ClassFolder, met: ToMeet, noted: string[]): void {
  const guests = [...new Set(noted)].filter((id) => !met.students.includes(id));
  if (guests.length === 0) return;
  const name = namesIn(folder.classroom);
  const are = verb(guests.length, 'is', 'are');
  tell(world, `${listed(guests.map(name))} ${are} not in this group, and noted with it.`);
}

/** Undefined where no flag says how it went. */
function answersGiven({ classroom }: ClassFolder, options: MeetOptions): Answers | undefined {
  const answers = answersIn(
    [
      ['has it', options.hasIt],
      ['tried it', options.triedIt],
      ['not yet', options.notYet],
      ['absent', options.absent],
    ],
    classroom,
  );
  for (const typed of options.note ?? []) {
    const [who = '', ...words] = typed.split('=');
    const id = pickWriter(who, classroom);
    const entry: Entry | undefined = answers?.get(id);
    if (!entry || words.length === 0) {
      const hint = 'Such as: --has-it ana --note "ana=used a question"';
      throw new Usage(`--note ${typed}: a note goes with how it went.`, hint);
    }
    answers!.set(id, { ...entry, note: words.join('=').trim() });
  }
  return answers;
}

/** A group by number or skill, one writer, or several with --about; where nothing is typed, the one that is left, or asked. */
async function whichMeeting(
  world: World,
  { classroom }: ClassFolder,
  typed: string | undefined,
  { about }: MeetOptions,
): Promise<ToMeet | undefined> {
  const groups = newestGroups(classroom.groups, (day) => day <= world.today)?.content;
  const planned = groups ? plannedMeetings(groups) : [];
  if (about !== undefined) {
    const students = pickWriters(typed, classroom);
    const focus = pickSkill(about, classroom);
    return { place: focus, focus, students, conference: false };
  }
  if (typed !== undefined) {
    const isGroup =
      /^\d+$/.test(typed) ||
      planned.some(({ focus, conference }) => {
        const skill = findSkill(typed, classroom.ladder);
        return !conference && skill.kind === 'one' && skill.id === focus;
      });
    if (isGroup || findWriter(typed, classroom.students).kind === 'none') {
      return planned[pickGroup(typed, groups ?? { date: '' }, classroom)];
    }
    return conferenceWith(pickWriter(typed, classroom), groups, classroom, world.today);
  }
  const left = planned.filter((one) => !heldSince(one, classroom, groups!, world.today));
  const open = left.length > 0 ? left : planned;
  if (open.length === 0) throw new Usage('There are no groups yet.', 'Make them: confer group');
  if (open.length === 1) return open[0];
  return chooseMeeting(world, classroom, open);
}

async function chooseMeeting(
  world: World,
  classroom: ClassFolder['classroom'],
  open: ToMeet[],
): Promise<ToMeet | undefined> {
  const name = namesIn(classroom);
  const shown = open.map(({ focus, students, conference, number }) => {
    const who = listed(students.map(name));
    return `${conference ? 'conference' : `${number}.`} ${forScreen(classroom.ladder.say(focus))}: ${who}`;
  });
  if (!canAsk(world)) {
    say(world, 'Not met yet:', ...shown.map((line) => `   ${line}`));
    throw new Usage(
      'Which group met?',
      `Name it: confer meet ${open[0]!.number ?? 'ana'} --has-it …`,
    );
  }
  const choices = shown.map((line, i) => ({ name: line, value: String(i) }));
  const chosen = await choose('Which group met?', choices, keyboardOf(world));
  return chosen === undefined ? undefined : open[Number(chosen)];
}

/** What was planned for it, to be remembered as had. */
async function lessonOf(
  { focus, students }: ToMeet,
  date: string,
  folder: ClassFolder,
): Promise<string | undefined> {
  const [found] = await lessonsFor({ date, groups: [{ focus, students }] }, folder);
  return found?.lesson?.id;
}
