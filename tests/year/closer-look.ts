/** The closer look after a piece is scored: for each writer whose first need is only a rung, which skill of it comes first. */

import { writeFileSync } from 'node:fs';
import { rungOf } from '../../src/core/ladder/ladder.ts';
import { seen } from './eye.ts';
import { SKILLS } from './writers.ts';
import { type Classroom, type GroupsSaid, inClass } from './year.ts';

/** Answers in lines like "ana: focus.narrow" and "ben: none", one key a writer; on track, of all rungs. */
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
    return [`${writer.id}: ${found ?? 'none'}\n`];
  });
  if (lines.length === 0) return;
  const answers = `${folder}-look.yaml`;
  writeFileSync(answers, lines.join(''));
  await desk.run('look', '--from', answers);
  desk.times.at(-1)!.keys = lines.length;
}
