/** confer export: writes all that a class says about one writer and nobody else, or a table. */

import { asTyped } from '../../command-line/as-typed.ts';
import { onlyOne } from '../../command-line/typed-flags.ts';
import { wholeRecord } from '../../core/privacy/export-record.ts';
import { recordSource } from '../../folder/edit/record-source.ts';
import { say, sayJson, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import { pickWriter } from '../start/pick.ts';
import { reportUnread } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import { exportTable } from './export-table.ts';
import type { ExportFlags } from './record-flags.ts';

export async function exportData(
  session: Session,
  { writer }: { writer?: string },
  flags: ExportFlags,
): Promise<number> {
  const { table, names, json = false } = flags;
  if (writer === undefined && table === undefined) {
    throw new Usage(
      'What do you want to export?',
      'One writer: confer export ana\nA table of the class: confer export --table scores',
    );
  }
  if (table === undefined && names !== undefined) {
    throw new Usage(
      'Only tables can be without names.',
      'For example: --table scores --names none',
    );
  }
  if (writer !== undefined && table !== undefined) {
    throw new Usage(
      `A table is about the whole class, but "${writer}" was given too.`,
      `Without it: confer export --table ${asTyped(table)}`,
    );
  }
  return writer === undefined
    ? exportTable(session, table!, flags)
    : exportWriter(session, writer, json);
}

async function exportWriter(session: Session, who: string, json: boolean): Promise<number> {
  const { world, askedAll = [] } = session;
  if (askedAll.length > 1) onlyOne('--class', askedAll);
  const folder = await openClass(session);
  const { students, archived } = folder.classroom;
  const id = pickWriter(who, { students: [...students, ...archived] });
  if (reportUnread(world, folder, () => true)) return 1;
  const record = wholeRecord(id, folder.classroom);
  if (json) sayJson(world, record);
  else say(world, recordSource(record).trimEnd());
  tell(
    world,
    'Notes may name other children in ways confer cannot recognize. Read this before you share it.',
  );
  return 0;
}
