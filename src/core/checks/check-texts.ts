/** Checks texts.yaml: skills, writers, and which texts of students no page may show yet. */

import { spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { listed } from '../language/wording.ts';
import { missingConsents } from '../lessons/texts-to-show.ts';
import type { DataPath, Finding } from '../problem.ts';
import { namedIn, namesOf } from '../roster/names-in-text.ts';
import type { ClassText } from '../schema/texts-yaml.ts';
import { skillProblem, studentProblem, writerIds } from './known-names.ts';

const TEXTS_FILE = 'texts.yaml';

export function textsFit(classroom: Classroom): Finding[] {
  const ids = writerIds(classroom);
  return classroom.texts.flatMap((text, i) => [
    ...text.skills.flatMap((skill, j) =>
      skillProblem(skill, TEXTS_FILE, [i, 'skills', j], classroom.ladder),
    ),
    ...(text.writer === undefined
      ? []
      : studentProblem(text.writer, TEXTS_FILE, [i, 'writer'], ids)),
    ...kindFits(text, [i]),
    ...namesStayOut(text, [i], classroom),
  ]);
}

/** A child is named by id only, because all else that names them would stay when they are forgotten. */
function kindFits(text: ClassText, path: DataPath): Finding[] {
  const at = { file: TEXTS_FILE };
  if (text.kind !== 'student') {
    if (text.writer === undefined) return [];
    const message = `only a student's text has a writer, and this one is "${text.kind}"`;
    const hint = 'write kind: student, or remove the writer';
    return [{ code: 'other-kind', ...at, path: [...path, 'writer'], atKey: true, message, hint }];
  }
  if (text.writer === undefined) {
    const message = 'this student\'s text has no "writer"';
    const hint = "add a line with the writer's id: writer: …";
    return [{ code: 'missing-key', ...at, path, message, hint }];
  }
  if (text.by === undefined) return [];
  const message = `a student's text has no "by": pages show the writer's initials`;
  const hint = 'remove it; "writer" says whose text this is';
  return [{ code: 'other-kind', ...at, path: [...path, 'by'], atKey: true, message, hint }];
}

function namesStayOut(text: ClassText, path: DataPath, classroom: Classroom): Finding[] {
  return keysNamingWriter(text, classroom).map((key) => {
    const message = 'this class keeps names out of its files (class.yaml: private names)';
    const hint = 'write it without the name of the writer';
    return { code: 'name-in-file', file: TEXTS_FILE, path: [...path, key], message, hint };
  });
}

/** Returns where a student's text names its writer, in a class whose names are private. */
export function keysNamingWriter(
  text: ClassText,
  { settings, students, archived }: Classroom,
): ('title' | 'place' | 'note')[] {
  const writer = [...students, ...archived].find(({ id }) => id === text.writer);
  if (!settings['private names'] || !writer || writer.name === writer.id) return [];
  const names = namesOf({ id: '', name: writer.name });
  return (['title', 'place', 'note'] as const).filter(
    (key) => namedIn(text[key] ?? '', names).length > 0,
  );
}

/** Returns a line for each student's text that no page shows until somebody agrees. */
export function consentLines({ texts }: Classroom, date: string): string[] {
  return texts.flatMap((text) => {
    const missing = text.kind === 'student' ? missingConsents(text, date) : [];
    if (missing.length === 0) return [];
    return [`"${text.title}" is on no page ${untilWhen(text, missing)}.`];
  });
}

/** A yes has no day yet, or one that is still to come. */
function untilWhen(text: ClassText, missing: ('child' | 'family')[]): string {
  const dayOf = (who: 'child' | 'family') => text[`${who} said yes`];
  const keys = (some: typeof missing) => listed(some.map((who) => `"${who} said yes"`));
  const undated = missing.filter((who) => dayOf(who) === undefined);
  const dated = missing.filter((who) => dayOf(who) !== undefined);
  const until = `until ${TEXTS_FILE} has ${keys(undated)} with a date`;
  const last = dated
    .map((who) => dayOf(who)!)
    .sort()
    .at(-1);
  if (last === undefined) return until;
  if (undated.length > 0) return `${until}, and not before ${spoken(last)}`;
  return `before ${spoken(last)}, the day of ${keys(dated.filter((who) => dayOf(who) === last))}`;
}
