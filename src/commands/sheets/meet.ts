/** confer meet: records after a group who has it, who tried it and who does not have it yet. */

import { spoken } from '../../core/calendar/calendar.ts';
import { toldAbsent } from '../../core/classroom/attendance.ts';
import type { Entry } from '../../core/files/sort-file.ts';
import { groupsInForce } from '../../core/groups/in-force.ts';
import { listed, verb } from '../../core/language/wording.ts';
import { notYetTaught } from '../../core/meetings/for-everybody.ts';
import { halfNoted } from '../../core/meetings/half-noted.ts';
import {
  meetingSheet,
  openMeetings,
  plannedMeetings,
  type ToMeet,
} from '../../core/meetings/which-meeting.ts';
import type { Sheet } from '../../core/sheets/sheet.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { choose } from '../../terminal/keys/ask.ts';
import { canAsk, keyboardOf, say, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { INTERRUPTED, Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { lessonsFor } from '../lessons/group-lessons.ts';
import { EVERYBODY, isEverybody, meetEverybody } from '../record/meet-everybody.ts';
import { openAsTeacher } from '../start/as-teacher.ts';
import { pickWriter } from '../start/pick.ts';
import { reportBlocking } from '../start/report-problems.ts';
import type { OpenClass, Session } from '../start/session.ts';
import { pickMeeting } from './pick-meeting.ts';
import type { MeetFlags } from './sheet-flags.ts';
import { fillSheet } from './sheet-keyboard.ts';
import { saveAnswers, withNote } from './sheet-save.ts';
import { type Answers, answersIn, type Everyone } from './sort-answers.ts';

export async function meet(session: Session, words: { group?: string }, flags: MeetFlags) {
  const { world } = session;
  const folder = await openAsTeacher(session);
  if (reportBlocking(world, folder)) return 1;
  if (isEverybody(words.group)) return meetEverybody(session, folder, flags);
  const warn = (line: string) => tell(world, line);
  // What is wrong with the flags is said before anything is asked.
  outcomesGiven(folder, flags, { all: [], answer: () => undefined, away: [], warn });
  const met = await pickMeeting(world, folder.classroom, words.group, flags.about);
  if (!met) return INTERRUPTED;
  if ('everybody' in met) return meetEverybody(session, folder, flags, met.everybody);
  const taught = await lessonOf(met, world.today, folder);
  const day = hasAnswers(flags) ? world.today : await askDay(world, folder, met);
  if (day === undefined) return INTERRUPTED;
  const plain = meetingSheet({ ...met, ...taught }, day, folder.classroom);
  const there = folder.classroom.meetings.find(({ file }) => file === plain.file)?.entries;
  const answer = (id: string) => there?.get(id)?.stack;
  const away = toldAbsent(folder.classroom, day);
  const answers = outcomesGiven(folder, flags, { all: plain.writers, answer, away, warn });
  // A writer from elsewhere who sat with the group is recorded with it.
  const guests = [...(answers?.keys() ?? []), ...(there?.keys() ?? [])];
  const sheet = { ...plain, writers: [...new Set([...plain.writers, ...guests])] };
  tellGuests(world, folder, met, guests);
  if (!answers) return atKeyboard(world, folder, met, sheet, there ?? new Map());
  saveAnswers(world, folder, sheet, answers, there, flags.dryRun ?? false);
  return 0;
}

function hasAnswers({ hasIt, triedIt, notYet, absent }: MeetFlags): boolean {
  return [hasIt, triedIt, notYet, absent].some((one) => one !== undefined);
}

/** The day that is noted: of a meeting that was half noted, it is asked. Undefined if they left. */
async function askDay(
  world: World,
  { classroom }: ClassFolder,
  met: ToMeet,
): Promise<string | undefined> {
  const half = canAsk(world) ? halfNoted(met, classroom, world.today) : undefined;
  if (!half) return world.today;
  const name = namesIn(classroom);
  const day = spoken(half.date);
  const left = met.students.filter((id) => half.entries.get(id)?.stack === undefined);
  const choices = [
    { name: `go on with the meeting of ${day}: ${listed(left.map(name))}`, value: half.date },
    { name: 'they met again today', value: world.today },
  ];
  return choose(`The meeting of ${day} is half noted.`, choices, keyboardOf(world));
}

async function atKeyboard(
  world: World,
  folder: OpenClass,
  met: ToMeet,
  sheet: Sheet,
  there: Map<string, Entry>,
): Promise<number> {
  const [first, second = first] = met.students;
  const name = met.number ?? first;
  if (!canAsk(world)) {
    const hint = `Use flags instead: confer meet ${name} --has-it ${first} --not-yet ${second}`;
    throw new Usage('Noting by keyboard needs a terminal window.', hint);
  }
  const { left, code } = await fillSheet(world, folder, sheet, there);
  if (left === 0) say(world, `Next: ${nextAfter(world, folder, met)}`);
  else say(world, `To continue: confer meet ${name}`);
  return code;
}

function nextAfter({ today }: World, { classroom }: ClassFolder, met: ToMeet): string {
  const groups = groupsInForce(classroom, today)?.content;
  const open = groups ? openMeetings(groups, classroom, today) : [];
  const key = (one: ToMeet) => `${one.place} ${one.students[0]}`;
  const next = open.find(({ meeting }) => key(meeting) !== key(met))?.meeting;
  if (next) return `confer meet ${next.number ?? next.students[0]}`;
  const forAll = groups ? notYetTaught(groups, classroom, today) : [];
  return forAll.length > 0 ? `confer meet ${EVERYBODY}` : 'confer due';
}

/** Reports writers from another group: it may be a mistake, or they did sit with this one. */
function tellGuests(world: World, folder: ClassFolder, met: ToMeet, noted: string[]): void {
  const guests = [...new Set(noted)].filter((id) => !met.students.includes(id));
  if (guests.length === 0) return;
  const name = namesIn(folder.classroom);
  const are = verb(guests.length, 'is', 'are');
  tell(
    world,
    `${listed(guests.map(name))} ${are} not in this group; the outcome was saved with it.`,
  );
}

function outcomesGiven(
  { classroom }: ClassFolder,
  flags: MeetFlags,
  everyone: Everyone,
): Answers | undefined {
  const { hasIt, triedIt, notYet, absent } = flags;
  const said = { 'has it': hasIt, 'tried it': triedIt, 'not yet': notYet, absent };
  const answers = answersIn(said, classroom, everyone);
  for (const typed of flags.note ?? []) {
    const [who = '', ...words] = typed.split('=');
    const id = pickWriter(who, classroom);
    const entry: Entry | undefined = answers?.get(id);
    const note = words.join('=').trim();
    // Whom "all" and "rest" mean is not known yet.
    const isOpen = !entry && everyone.all.length === 0 && answers !== undefined;
    if (isOpen && note !== '') continue;
    if (!entry || note === '') {
      const hint = 'For example: --has-it ana --note "ana=used a question"';
      const why = entry ? 'the note has no words' : 'also say how it went for this writer';
      throw new Usage(`--note ${typed}: ${why}. Nothing was saved.`, hint);
    }
    answers!.set(id, withNote(entry, note));
  }
  return answers;
}

/** Returns the lesson that was planned, as on its page, and the skill that it is on. */
async function lessonOf(
  { focus, students, push, lesson }: ToMeet,
  today: string,
  folder: ClassFolder,
): Promise<{ lesson?: string; skill?: string }> {
  const groups = groupsInForce(folder.classroom, today)?.content;
  const planned =
    groups && plannedMeetings(groups).some((one) => sameMeeting(one, focus, students));
  const date = planned ? groups.date : today;
  const group = { focus, students, lesson, ...(push && { kind: 'push' as const }) };
  const [found] = await lessonsFor({ date, groups: [group] }, folder);
  if (!found?.chosen) return {};
  return { lesson: found.chosen.id, skill: found.chosen.skill };
}

function sameMeeting(one: ToMeet, focus: string, students: string[]): boolean {
  return one.focus === focus && students.every((id) => one.students.includes(id));
}
