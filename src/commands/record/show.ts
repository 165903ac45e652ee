/** confer show: shows one writer's story or the class as a grid, on one screen or as a page. */

import { profileOf } from '../../core/record/profile.ts';
import { recordOf } from '../../core/record/writer-record.ts';
import type { ShowClassJson, ShowWriterJson } from '../../core/schema/output/record-outputs.ts';
import { say, sayJson } from '../../terminal/screen.ts';
import { profileLines } from '../../terminal/views/profile-lines.ts';
import { recordLines } from '../../terminal/views/record-lines.ts';
import { Usage } from '../../usage.ts';
import { pickWriter } from '../start/pick.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import type { ShowFlags } from './record-flags.ts';

export async function show(session: Session, words: { writer?: string }, flags: ShowFlags) {
  const { world } = session;
  if (flags.html && flags.json) {
    throw new Usage(
      '--html makes a page, --json prints data. Nothing was made.',
      'Choose one of the two.',
    );
  }
  if (flags.html) {
    // Loaded here because the code for pages loads slowly.
    const { print } = await import('../pages/print.ts');
    if (words.writer !== undefined)
      return print(session, { page: 'story', writers: words.writer }, flags);
    const needs = await print(session, { page: 'needs' }, flags);
    return Math.max(needs, await print(session, { page: 'year' }, flags));
  }
  const folder = await openClass(session);
  const { classroom } = folder;
  const id = words.writer === undefined ? undefined : pickWriter(words.writer, classroom);
  if (reportBlocking(world, folder)) return 1;
  const student = classroom.students.find((one) => one.id === id);
  const date = world.today;
  const shown = student ? recordOf(student, classroom, date) : profileOf(classroom, date);
  const json: ShowWriterJson | ShowClassJson = { version: 1, date, ...shown };
  if (flags.json) sayJson(world, json);
  else if ('ladder' in shown)
    say(world, ...recordLines(shown, classroom, date, world.stdout.columns ?? 80));
  else say(world, ...profileLines(shown, classroom, date));
  return 0;
}
