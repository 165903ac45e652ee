/** confer absent, confer here: who is out today, and who came after all, on a day without a sort. */

import type { DryRunOnly } from '../../command-line/arguments.ts';
import { asTyped } from '../../command-line/as-typed.ts';
import { spoken } from '../../core/calendar/calendar.ts';
import { absentInGroups, absentOn } from '../../core/classroom/attendance.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { attendanceFileName } from '../../core/files/sort-file.ts';
import { groupsInForce } from '../../core/groups/in-force.ts';
import { listed } from '../../core/language/wording.ts';
import { openMeetings } from '../../core/meetings/which-meeting.ts';
import { withAnswers } from '../../folder/edit/answer-line.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { findOne } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import type { World } from '../../world.ts';
import { pickWriters } from '../start/pick.ts';
import { reportUnread } from '../start/report-problems.ts';
import { type OpenClass, openClass, type Session } from '../start/session.ts';

type Word = 'absent' | 'here';

export function absent(session: Session, words: { writers?: string }, flags: DryRunOnly) {
  return mark(session, 'absent', words.writers, flags);
}

export function here(session: Session, words: { writers?: string }, flags: DryRunOnly) {
  return mark(session, 'here', words.writers, flags);
}

async function mark(
  session: Session,
  word: Word,
  typed: string | undefined,
  { dryRun = false }: DryRunOnly,
): Promise<number> {
  const { world } = session;
  const folder = await openClass(session);
  const file = attendanceFileName(world.today);
  if (reportUnread(world, folder, (one) => one === file)) return 1;
  const { classroom } = folder;
  const out = outToday(classroom, world.today);
  const open = classroom.students
    .map(({ id }) => id)
    .filter((id) => out.includes(id) === (word === 'here'));
  const ids =
    typed === undefined ? await asked(world, word, open, classroom) : pickWriters(typed, classroom);
  const changed = [...new Set(ids)].filter((id) => open.includes(id));
  const name = namesIn(classroom);
  const known = ids.filter((id) => !open.includes(id));
  if (known.length > 0) {
    const already = word === 'absent' ? 'already marked absent' : 'not marked absent';
    say(world, `${listed(known.map(name))}: ${already} today.`);
  }
  if (changed.length > 0 && !dryRun) saveWord(folder, world.today, word, changed);
  const now = word === 'absent' ? [...out, ...changed] : out.filter((id) => !changed.includes(id));
  say(
    world,
    `Absent today, ${spoken(world.today)}: ${now.length > 0 ? listed(now.map(name)) : 'nobody'}.`,
  );
  const kinds = word === 'absent' ? [outcomeLines, seatLines] : [sheetLines];
  const more = kinds.flatMap((lines) => lines(changed, classroom, world.today));
  if (more.length > 0) say(world, ...more);
  if (changed.length === 0) return 0;
  say(world, dryRun ? 'Nothing was saved (--dry-run).' : `Saved: ${file}`);
  return 0;
}

function outToday(classroom: Classroom, today: string): string[] {
  return [...new Set([...absentOn(classroom, today), ...absentInGroups(classroom, today)])];
}

/** One after the other, until Enter alone; without a terminal nobody is changed. */
async function asked(
  world: World,
  word: Word,
  open: string[],
  classroom: Classroom,
): Promise<string[]> {
  if (!canAsk(world)) return [];
  const name = namesIn(classroom);
  const question = word === 'absent' ? 'Who is absent today?' : 'Who is here after all?';
  const ids: string[] = [];
  for (;;) {
    const left = open.filter((id) => !ids.includes(id));
    if (left.length === 0) return ids;
    const end = { name: ids.length === 0 ? 'nobody' : 'nobody else', value: '' };
    const choices = [end, ...left.map((id) => ({ name: forScreen(name(id)), value: id }))];
    const hint = ids.length === 0 ? ' Some letters of the name:' : ' Enter alone ends:';
    const id = await findOne(`${question}${hint}`, choices, keyboardOf(world));
    if (!id) return id === undefined ? [] : ids;
    ids.push(id);
  }
}

/** Who is only here said to be absent needs no word to be here: the line goes. */
function saveWord({ store, classroom }: OpenClass, date: string, word: Word, ids: string[]): void {
  const file = attendanceFileName(date);
  const sheet = { kind: 'sort' as const, head: { date, kind: 'attendance' } };
  const elsewhere = outToday({ ...classroom, attendance: [] }, date);
  const isSaid = (id: string) => word === 'absent' || elsewhere.includes(id);
  store.edit(file, (current) => {
    const answers = ids.map((id) => ({ id, entry: isSaid(id) ? { stack: word } : undefined }));
    const edited = withAnswers(current, sheet, answers);
    if (!edited.ok) throw new NotSaved(`${file} was not saved: ${edited.why}.`);
    return edited.text;
  });
}

/** What becomes of their seats in groups that are on and were made before. */
function seatLines(ids: string[], classroom: Classroom, today: string): string[] {
  const groups = groupsInForce(classroom, today)?.content;
  if (!groups) return [];
  const { ladder } = classroom;
  const name = namesIn(classroom);
  return openMeetings(groups, classroom, today).flatMap(({ meeting }) => {
    const away = meeting.students.filter((id) => ids.includes(id));
    if (away.length === 0) return [];
    const which = meeting.number === undefined ? 'the conference' : `group ${meeting.number}`;
    const about = forScreen(ladder.say(meeting.focus));
    return [
      `   ${listed(away.map(name))}: ${which} on ${about}. The place is kept; if it meets today, the lesson is owed.`,
    ];
  });
}

/** Who sat with a meeting of today and went home keeps how it went. */
function outcomeLines(ids: string[], classroom: Classroom, today: string): string[] {
  const name = namesIn(classroom);
  return todaysAnswers(ids, classroom, today)
    .filter(({ stack }) => stack !== 'absent')
    .map(
      ({ id, about, stack }) =>
        `   ${name(id)} has an answer in today's meeting on ${about}: ${stack}. It stays. If they were not there: confer meet ${id} --about ${asTyped(about)} --absent ${id}`,
    );
}

/** A meeting of today that has them absent does not ask again. */
function sheetLines(ids: string[], classroom: Classroom, today: string): string[] {
  const name = namesIn(classroom);
  return todaysAnswers(ids, classroom, today)
    .filter(({ stack }) => stack === 'absent')
    .map(
      ({ id, about }) =>
        `   The meeting on ${about} has ${name(id)} absent. If they were there after all: confer meet ${id} --about ${asTyped(about)} --has-it ${id} (or --tried-it, --not-yet)`,
    );
}

function todaysAnswers(ids: string[], { meetings, ladder }: Classroom, today: string) {
  return meetings
    .filter(({ date }) => date === today)
    .flatMap(({ focus, entries }) =>
      ids.flatMap((id) => {
        const stack = entries.get(id)?.stack;
        return stack === undefined ? [] : [{ id, about: forScreen(ladder.say(focus)), stack }];
      }),
    );
}
