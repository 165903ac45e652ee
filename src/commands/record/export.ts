/**
 * confer export: writes everything the class folder says about one writer, and about nobody else,
 * for whoever may ask for it.
 */

import { wholeRecord } from '../../core/privacy/export-record.ts';
import { recordSource } from '../../folder/edit/record-source.ts';
import { say, sayJson, tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { isOpen, openClass } from '../start/open-class.ts';
import { pickWriter } from '../start/pick.ts';

export async function exportWriter(
  world: World,
  who: string,
  options: { class?: string; json?: boolean },
): Promise<number> {
  const folder = await openClass(world, options.class);
  const { students, archived } = folder.classroom;
  const id = pickWriter(who, { students: [...students, ...archived] });
  if (isOpen(world, folder, () => true)) return 1;
  const record = wholeRecord(id, folder.classroom);
  if (options.json) sayJson(world, record);
  else say(world, recordSource(record).trimEnd());
  tell(
    world,
    'Notes may name other children in ways confer cannot recognize. Read this before you share it.',
  );
  return 0;
}
