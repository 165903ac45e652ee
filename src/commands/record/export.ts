/** confer export: writes all that a class says about one writer and nobody else, or a table. */

import { asTyped } from '../../command-line/as-typed.ts';
import { onlyOne } from '../../command-line/typed-flags.ts';
import { wholeRecord } from '../../core/privacy/export-record.ts';
import type { Named } from '../../core/roster/names.ts';
import { recordSource } from '../../folder/edit/record-source.ts';
import { inventoryOf } from '../../folder/lifecycle/class-inventory.ts';
import { filesNaming } from '../../folder/lifecycle/files-naming.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { forScreen, say, sayJson, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickWriter } from '../start/pick.ts';
import { reportUnreadRecords } from '../start/report-problems.ts';
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
  if (reportUnreadRecords(world, folder)) return 1;
  const record = wholeRecord(id, folder.classroom);
  if (json) sayJson(world, record);
  else say(world, recordSource(record).trimEnd());
  tellNotRead(world, folder, id);
  tell(
    world,
    'Notes may name other children in ways confer cannot recognize. Read this before you share it.',
  );
  return 0;
}

/** The record is all that confer reads; a file beside it may say more of the same writer. */
function tellNotRead(world: World, folder: ClassFolder, id: string): void {
  const { students, archived } = folder.classroom;
  const all: Named[] = [...students, ...archived];
  const writer = all.find((one) => one.id === id)!;
  const others = all.filter((one) => one.id !== id);
  const { files, closed } = inventoryOf(folder);
  const copies = folder.copies.map(({ file }) => file);
  const beside = files
    .filter(({ is, file }) => (is !== 'read' && is !== 'made') || copies.includes(file))
    .map(({ file }) => file);
  const found = filesNaming(folder.root, beside, writer, others);
  const naming = [...new Set(found.places.map(({ file }) => file))];
  const shut = [...found.closed, ...closed];
  const lines = (said: string, of: string[]) =>
    of.length > 0 ? [said, ...of.map((file) => `   ${forScreen(file)}`)] : [];
  const said = [
    ...lines('These files name the writer too, and confer does not read them:', naming),
    ...lines('confer could not look into these files:', shut),
  ];
  if (said.length > 0) tell(world, ...said);
}
