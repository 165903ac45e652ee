/** Prints one table of a class or of many: class by class, so that no number of them is too much. */

import { asTyped } from '../../command-line/as-typed.ts';
import { csvLine } from '../../core/exporting/csv-text.ts';
import {
  cellsOf,
  isTable,
  rowsOfTable,
  TABLES,
  type TableName,
  wholeRow,
} from '../../core/exporting/tables.ts';
import { type Row, TABLE_NAMES, type TableNames } from '../../core/exporting/view.ts';
import { didYouMean } from '../../core/language/suggest.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { isIntoFile } from '../../folder/files/disk-read.ts';
import { type FoundClass, findClasses } from '../../folder/read/find-classes.ts';
import { csvOut, jsonOut } from '../../terminal/lines-out.ts';
import { tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { rootOf, type Session } from '../start/session.ts';
import { readOne } from './read-one.ts';
import type { ExportFlags } from './record-flags.ts';

export async function exportTable(
  session: Session,
  typed: string,
  flags: ExportFlags,
): Promise<number> {
  const { world } = session;
  const table = pickTable(typed);
  const names = pickTableNames(flags.names);
  const classes = classesOf(session);
  const print = printerFor(table, flags.json ?? false, world);
  const unread: string[] = [];
  let hasPrivateNames = false;
  const reading = { folders: TABLES[table].reads, shared: new Map<string, unknown>() };
  for (const one of classes) {
    const folder = await readOne(session, { ...one, ...reading }, classes.length > 1);
    if (!folder) {
      unread.push(one.label);
      continue;
    }
    const { classroom, privately } = folder;
    hasPrivateNames ||= classroom.settings['private names'];
    const exported = { label: one.label, classroom, privately, today: world.today, names };
    if (!(await print(rowsOfTable(table, exported)))) break;
  }
  if (classes.length > 1 && unread.length > 0) {
    tell(
      world,
      `Not in this table: ${counted(unread.length, 'class', 'classes')} of ${classes.length}.`,
    );
  }
  tellAboutNames(world, { table, names, hasPrivateNames });
  return unread.length > 0 ? 1 : 0;
}

function pickTable(typed: string): TableName {
  if (isTable(typed)) return typed;
  const known = Object.keys(TABLES);
  throw new Usage(
    `There is no table "${typed}".`,
    didYouMean(typed, known, `Tables: ${listed(known)}`),
  );
}

function pickTableNames(typed = 'full'): TableNames {
  const names = TABLE_NAMES.find((known) => known === typed);
  if (names) return names;
  throw new Usage(
    `--names ${asTyped(typed)} is not a choice for a table.`,
    `Use ${listed([...TABLE_NAMES], 'or')}.`,
  );
}

function classesOf(session: Session): FoundClass[] {
  const { askedAll = [], world } = session;
  const { classes, empty } = findClasses(world, askedAll.length > 0 ? askedAll : [rootOf(session)]);
  const [none] = empty;
  if (none === undefined) return classes;
  throw new Usage(
    `There is no class.yaml in ${none}, nor in the folders in it.`,
    'Give a class folder, or a folder of class folders: -C school',
  );
}

/** Prints the headings before the first rows. Returns false once nobody reads anymore. */
function printerFor(
  table: TableName,
  json: boolean,
  world: World,
): (rows: Row[]) => Promise<boolean> {
  if (json) {
    const out = jsonOut<Row>(world);
    return (rows) => out.print(rows.map((row) => wholeRow(table, row)));
  }
  const out = csvOut(world, process.platform === 'win32' && isIntoFile(world.stdout));
  const { columns } = TABLES[table];
  let isBegun = false;
  return (rows) => {
    const lines = rows.map((row) => csvLine(cellsOf(table, row)));
    const head = isBegun ? [] : [columns.join(',')];
    isBegun = true;
    return out.print([...head, ...lines]);
  };
}

function tellAboutNames(
  world: World,
  about: { table: TableName; names: TableNames; hasPrivateNames: boolean },
): void {
  const { table, names, hasPrivateNames } = about;
  if (names === 'full' && hasPrivateNames) {
    tell(world, 'This table has names that are private. Without them: --names none');
  }
  if (names === 'none' && TABLES[table].hasWords) {
    tell(
      world,
      'Your own words may name a child in ways confer cannot recognize. Read them before you share this table.',
    );
  }
}
