/** confer export: writes all that the class folder says about one writer, and nobody else. */

import type { JsonOnly } from '../../command-line/arguments.ts';
import { wholeRecord } from '../../core/privacy/export-record.ts';
import { recordSource } from '../../folder/edit/record-source.ts';
import { say, sayJson, tell } from '../../terminal/screen.ts';
import { pickWriter } from '../start/pick.ts';
import { reportUnread } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';

export async function exportWriter(
  session: Session,
  { writer: who }: { writer: string },
  flags: JsonOnly,
) {
  const { world } = session;
  const folder = await openClass(session);
  const { students, archived } = folder.classroom;
  const id = pickWriter(who, { students: [...students, ...archived] });
  if (reportUnread(world, folder, () => true)) return 1;
  const record = wholeRecord(id, folder.classroom);
  if (flags.json) sayJson(world, record);
  else say(world, recordSource(record).trimEnd());
  tell(
    world,
    'Notes may name other children in ways confer cannot recognize. Read this before you share it.',
  );
  return 0;
}
