/** The closer look after a piece is scored: for each writer whose first need is only a rung, which skill of it comes first. */

import { writeFileSync } from 'node:fs';
import { rungOf } from '../../src/core/ladder/ladder.ts';
import type { Desk } from './desk.ts';
import { seen } from './eye.ts';
import { SKILLS } from './writers.ts';
import { type Classroom, type GroupsSaid, inClass } from './year.ts';

/** Answers in lines like "ana: focus.narrow" and "ben: none of these", one key a writer; on track, of all rungs. */
export async function lookCloser({ desk, folder, random, writers, today }: Classroom) {
  const said = await desk.json<GroupsSaid>('group', '--dry-run');
  const onTrack = new Set((said.onTrack ?? []).map(({ student }) => student));
  const lines = inClass({ writers }, today).flatMap((writer) => {
    const first = said.writers[writer.id]?.needs[0];
    const isRung = first !== undefined && !first.includes('.');
    if (writer.away.has(today) || (!isRung && !onTrack.has(writer.id))) return [];
    const choices = SKILLS.filter((skill) => !isRung || rungOf(skill) === first);
    const found = choices.find((skill) => seen(writer, skill, random) !== 'got it');
    if (found) writer.lookedAt.add(found);
    return [`${writer.id}: ${found ?? 'none of these'}\n`];
  });
  await enter(desk, `${folder}-look.yaml`, lines);
}

/** Whom confer does not ask about it refuses by name, one at a time: they are left out. */
async function enter(desk: Desk, file: string, lines: string[]): Promise<void> {
  if (lines.length === 0) return;
  writeFileSync(file, lines.join(''));
  const refused = await desk.run('look', '--from', file).then(
    () => undefined,
    (error: Error) => /A look at (\S+) is not needed/.exec(error.message)?.[1] ?? error,
  );
  desk.times.at(-1)!.keys = refused === undefined ? lines.length : 0;
  if (refused instanceof Error) throw refused;
  if (refused === undefined) return;
  const rest = lines.filter((line) => !line.startsWith(`${refused}:`));
  await enter(desk, file, rest);
}
