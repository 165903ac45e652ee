/** confer log: lists what was done and when, from the files. */

import { schoolDaysBetween } from '../../core/calendar/calendar.ts';
import { counted } from '../../core/language/wording.ts';
import { type ClassEvent, eventsOf, type Place } from '../../core/record/entered/events.ts';
import { undatedOf } from '../../core/record/entered/one-writer.ts';
import type { LogJson } from '../../core/schema/output/record-outputs.ts';
import { readBytes } from '../../folder/files/disk-read.ts';
import { type Entered, type KnownLines, whoEntered } from '../../folder/git/who-entered.ts';
import { forScreen, say, sayJson } from '../../terminal/screen.ts';
import { logLines, undatedLines } from '../../terminal/views/log-lines.ts';
import { pickWriter } from '../start/pick.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { type OpenClass, openClass, type Session } from '../start/session.ts';
import type { LogFlags } from './record-flags.ts';

/** Two school weeks are about what a teacher remembers. */
const SHOWN_SCHOOL_DAYS = 10;

export async function log(session: Session, words: { writer?: string }, { all, json }: LogFlags) {
  const { world } = session;
  const folder = await openClass(session);
  const { classroom } = folder;
  const id = words.writer === undefined ? undefined : pickWriter(words.writer, classroom);
  if (reportBlocking(world, folder)) return 1;
  const events = eventsOf(classroom, world.today, id);
  const recent = events.filter(
    ({ date }) =>
      all ||
      id !== undefined ||
      schoolDaysBetween(date, world.today, classroom.daysOff) <= SHOWN_SCHOOL_DAYS,
  );
  const older = events.length - recent.length;
  if (id !== undefined) return logOne(session, folder, id, recent, json);
  if (json) {
    const found: LogJson = { version: 1, date: world.today, events: recent, earlier: older };
    sayJson(world, found);
    return 0;
  }
  say(world, ...logLines(recent, classroom));
  if (events.length === 0) say(world, 'Nothing logged yet. To begin: confer sort');
  else if (older > 0)
    say(world, `${counted(older, 'earlier entry', 'earlier entries')}: confer log --all`);
  return 0;
}

/** Everything that was entered about one writer, with who entered it and when, as far as anybody knows. */
async function logOne(
  { world }: Session,
  folder: OpenClass,
  id: string,
  events: ClassEvent[],
  json: boolean | undefined,
): Promise<number> {
  const { classroom } = folder;
  const student = classroom.students.find((one) => one.id === id)!;
  const asked = whoEntered(folder.root, world.env);
  const git = asked && 'why' in asked ? undefined : asked;
  const found = await Promise.all(
    events.map(async ({ place, ...event }) => {
      return { ...event, ...(place && (await sourceOf(folder, git, place))) };
    }),
  );
  const undated = await Promise.all(
    undatedOf(student, classroom).map(async ({ said, ...place }) => {
      return { said, ...(await sourceOf(folder, git, place)) };
    }),
  );
  const files = [`students/${id}.yaml`, `archive/${id}.yaml`];
  const renamed = renamesOf(files, git?.renamed ?? []);
  if (json) {
    const { today } = world;
    const whole: LogJson = {
      version: 1,
      date: today,
      student: id,
      events: found,
      undated,
      renamed,
      earlier: 0,
    };
    sayJson(world, whole);
    return 0;
  }
  say(world, ...logLines(found, classroom), ...undatedLines(undated, renamed, found.length > 0));
  if (asked === undefined)
    say(world, '', 'Who entered a line, and when, is known once the class is in git: confer save');
  else if ('why' in asked)
    say(world, '', forScreen(`Who entered a line, and when, is not known here. ${asked.why}`));
  return 0;
}

interface Source {
  file: string;
  line: number;
  entered?: Entered;
}

async function sourceOf(
  { at, real, root }: OpenClass,
  git: KnownLines | undefined,
  { file, path }: Place,
): Promise<Source> {
  const [name, { line }] = [real(file), await at(file, path)];
  const text = git && readBytes(root, name)?.toString('utf8').split('\n')[line - 1];
  const entered = text === undefined ? undefined : git?.of(name, text);
  return { file: name, line, ...(entered && { entered }) };
}

/** Follows the names of one file back from what it is called now. */
function renamesOf(files: string[], all: KnownLines['renamed']): KnownLines['renamed'] {
  const names = new Set(files);
  return all.filter(({ from, to }) => {
    if (names.has(to)) names.add(from);
    return names.has(to);
  });
}
