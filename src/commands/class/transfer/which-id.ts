/** Decides what is said when the id of a writer in the other class is for the teacher to choose. */

import { asTyped } from '../../../command-line/as-typed.ts';
import type { Classroom } from '../../../core/classroom/classroom.ts';
import { idThere } from '../../../core/moving/id-there.ts';
import type { Student } from '../../../core/roster/student.ts';
import { newCodes } from '../../../folder/lifecycle/new-class.ts';
import { Usage } from '../../../usage.ts';
import type { OpenClass } from '../../start/session.ts';
import type { OtherClass } from './other-class.ts';

/** Returns the id there. Throws `Usage` if it has to be chosen, or if it is the same child. */
export function idInOther(
  writer: Student,
  asked: string | undefined,
  here: OpenClass,
  { folder, label, typed }: OtherClass,
): string {
  const there = folder.classroom;
  const alsoTaken = [...folder.privately.map(({ id }) => id), ...idsNamed(there)];
  const taken = [...there.students, ...there.archived].map(({ id }) => id);
  const [code = ''] = newCodes(1, [...taken, ...alsoTaken, writer.id]);
  const found = idThere({ writer, asked, here: here.classroom, there, alsoTaken, code });
  if (!('kind' in found)) return found.id;
  if (found.kind === 'not good') {
    throw new Usage(
      `"${found.asked}" cannot be an id. Nothing was changed.`,
      'Use lowercase letters, digits and -, and begin with a letter, for example: ana-l',
    );
  }
  if (found.kind === 'says a name') {
    throw new Usage(
      `This id contains part of a name. Names are private in ${label}, and git keeps ids.`,
      'Leave out --id to get a code.',
    );
  }
  const { by } = found;
  const who = by.name === by.id ? by.id : `${by.name} (${by.id})`;
  if (found.kind === 'same child') {
    throw new Usage(
      `${who} is in ${label} already, with the same school id. Nothing was changed.`,
      `To leave this class only: confer archive ${writer.id}`,
    );
  }
  const line = `confer transfer ${writer.id} ${typed} --id ${asTyped(found.offer)}`;
  const why = {
    taken: `The id ${by.id} is taken in ${label}${by.name === by.id ? '' : `, by ${by.name}`}. Nothing was changed.`,
    'another is called so': `In ${label}, "${writer.id}" means ${who}. Nothing was changed.`,
    namesake: `${label} has a writer of this name: ${who}. Nothing was changed.`,
    'was there': `${who} was in ${label} before; that file is in its archive. Nothing was changed.`,
  }[found.kind];
  const hint = {
    taken: `With another id there: ${line}`,
    'another is called so': `With another id there: ${line}`,
    namesake: `If they are two children, an id tells them apart: ${line}`,
    'was there': `To go on with that file: confer archive ${by.id} --back -C ${typed}\nTo take along what is here, beside it: ${line}`,
  }[found.kind];
  throw new Usage(why, hint);
}

/** Returns every id that files of a class name, with or without a writer. */
function idsNamed({ sorts, meetings, groups, settings, texts }: Classroom): string[] {
  const lists = groups.flatMap(({ content }) => [
    ...(content.groups ?? []).flatMap(({ students }) => students),
    ...(content.conferences ?? []).map(({ student }) => student),
  ]);
  return [
    ...[...sorts, ...meetings].flatMap(({ entries }) => [...entries.keys()]),
    ...lists,
    ...[...settings['keep apart'], ...settings['keep together']].flat(),
    ...Object.keys(settings.pinned ?? {}),
    ...Object.keys(settings.out ?? {}),
    ...settings['reader stops'],
    ...texts.flatMap(({ writer }) => writer ?? []),
  ];
}
