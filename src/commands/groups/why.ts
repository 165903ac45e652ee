/** confer why: explains one writer's place in the groups. */

import type { JsonOnly } from '../../command-line/arguments.ts';
import { absentOn } from '../../core/classroom/attendance.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { outOn } from '../../core/classroom/school-day.ts';
import { CONFERENCE, isConference, placesOf } from '../../core/files/places.ts';
import { decide } from '../../core/groups/decide.ts';
import type { Decided } from '../../core/groups/decided.ts';
import { groupsInForce } from '../../core/groups/in-force.ts';
import { storyOf } from '../../core/groups/report/story.ts';
import { writeReport } from '../../core/groups/report/write-report.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import type { LessonChosen, PlainReport } from '../../core/schema/group-report.ts';
import type { WhyJson } from '../../core/schema/output/meeting-outputs.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { say, sayJson } from '../../terminal/screen.ts';
import { storyLines } from '../../terminal/views/story-lines.ts';
import { withLessons } from '../lessons/group-lessons.ts';
import { pickWriter } from '../start/pick.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';

export async function why(session: Session, { writer: who }: { writer: string }, flags: JsonOnly) {
  const { world } = session;
  const folder = await openClass(session);
  const { classroom } = folder;
  const id = pickWriter(who, classroom);
  if (reportBlocking(world, folder)) return 1;
  const groups = groupsInForce(classroom, world.today)?.content;
  const at = groups && placesOf(groups).get(id);
  // Who is in none of the groups in force is told from what is known today.
  const date = at === undefined ? world.today : groups!.date;
  const absent = [
    ...absentOn(classroom, date),
    ...(groups?.date === date ? (groups.absent ?? []) : []),
  ];
  const decided = decide(classroom, date, absent);
  const free = isHeld(id, decided) ? decide(freed(id, classroom), date, absent, true) : decided;
  const report = writeReport(decided);
  const lesson = await lessonOf(id, report, folder);
  const out = outOn(id, world.today, classroom);
  const story = {
    ...storyOf(id, report, decided, free),
    ...(lesson && { lesson }),
    // The date tells a weekday; which day of the cycle it is, nobody sees.
    ...(out?.on === 'cycle' && { out: out.day }),
  };
  if (flags.json) sayJson(world, { version: 2, date, student: id, ...story } satisfies WhyJson);
  else {
    const saved = at && (isConference(at) ? CONFERENCE : at.replace(/ #\d+$/, ''));
    const file = groups && { date: groups.date, place: saved };
    say(world, ...storyLines(id, date, story, file, classroom));
  }
  return 0;
}

/** Reads only the lessons of this writer's rung: reading all of them takes most of a run. */
async function lessonOf(
  id: string,
  report: PlainReport,
  folder: ClassFolder,
): Promise<LessonChosen | undefined> {
  const has = ({ students }: PlainReport['groups'][number]) =>
    students.some((one) => one.id === id);
  const own = report.groups.find(has) ?? report.conferences.find(({ student }) => student === id);
  if (!own) return undefined;
  const near = ({ focus }: { focus: string }) => rungOf(focus) === rungOf(own.focus);
  const groups = report.groups.filter(near);
  const conferences = report.conferences.filter(near);
  const whole = await withLessons({ ...report, groups, conferences, wholeClass: [] }, folder);
  const alone = whole.conferences.find(({ student }) => student === id);
  return (whole.groups.find(has) ?? alone)?.lesson ?? undefined;
}

/** Returns true if the teacher or today's paper holds the place; prices are then without that. */
function isHeld(id: string, { kept, seated }: Decided): boolean {
  return kept.ids.has(id) || seated.rules.pins.has(id);
}

function freed(id: string, { settings, ...classroom }: Classroom): Classroom {
  const { [id]: _, ...pinned } = settings.pinned ?? {};
  return { ...classroom, groups: [], settings: { ...settings, pinned } };
}
