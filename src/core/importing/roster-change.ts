/** Decides who is new, who is gone and who changed, when the school's list of a class comes again. */

import { normalizeName } from '../language/normalize-name.ts';
import { counted, listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import type { KnownWriter, Student } from '../roster/student.ts';
import { placeOf } from '../tables/cell-places.ts';
import type { ListedWriter } from '../tables/lists/listed-writers.ts';
import { type ClassOfWriters, type Who, whoIs } from './match-writer.ts';

export interface RosterChange {
  fresh: ListedWriter[];
  /** In the class, and not in the list. */
  gone: Student[];
  /** In the list, but they have left the class. */
  back: KnownWriter[];
  /** What the school calls them is new, or another than before. */
  changed: { id: string; entry: { 'school id'?: string; 'school name'?: string } }[];
  problems: Problem[];
}

interface ListQuestion extends ClassOfWriters {
  file: string;
  writers: ListedWriter[];
  same: boolean;
  again: (more: string) => string;
}

export function rosterChange(question: ListQuestion): RosterChange {
  const { writers, students, file, same } = question;
  const known = new Set(students.flatMap((one) => one['school id'] ?? []));
  const knowsIds = writers.some(({ id }) => id !== undefined && known.has(id));
  const matched = writers.map((one) => {
    const names = [one.name, one.official ?? ''].filter(Boolean);
    return {
      one,
      who: whoIs({ names, ids: one.id === undefined ? [] : [one.id], knowsIds }, question),
    };
  });
  const here = matched.flatMap(({ one, who }) =>
    who.is === 'one' || (who.is === 'near' && same) ? [{ one, writer: who.writer }] : [],
  );
  const ids = new Set(matched.flatMap(({ who }) => ('writer' in who ? who.writer.id : [])));
  return {
    fresh: matched.flatMap(({ one, who }) => (who.is === 'nobody' ? [one] : [])),
    gone: students.filter(({ id }) => !ids.has(id)),
    back: matched.flatMap(({ who }) => (who.is === 'left' ? [who.writer] : [])),
    changed: here.flatMap(({ one, writer }) => changeOf(one, writer)),
    problems: [...unclear(matched, file), ...near(matched, question)],
  };
}

function changeOf({ id, name, official }: ListedWriter, writer: Student): RosterChange['changed'] {
  const school = official ?? name;
  const isOther = (text: string) => normalizeName(text) !== normalizeName(school);
  const entry = {
    ...(id !== undefined && id !== writer['school id'] && { 'school id': id }),
    ...(isOther(writer.name) && isOther(writer['school name'] ?? '') && { 'school name': school }),
  };
  return Object.keys(entry).length > 0 ? [{ id: writer.id, entry }] : [];
}

type Matched = { one: ListedWriter; who: Who };

function unclear(matched: Matched[], file: string): Problem[] {
  const twice = new Map<string, string>();
  return matched.flatMap(({ one, who }): Problem[] => {
    const at = { file, ...placeOf(one.row, 0) };
    if (who.is === 'several') {
      const ids = listed(
        who.writers.map(({ id }) => id),
        'or',
      );
      const hint = `it could be ${ids}: add a column "id" and write the right one there`;
      return [
        { code: 'two-writers', ...at, message: `two writers are called "${one.name}"`, hint },
      ];
    }
    if (who.is === 'disagree') {
      const hint = 'correct the id or the name in this row, or remove the row';
      const message = `the id says ${who.byId.id}, and the name says ${one.name}`;
      return [{ code: 'id-and-name', ...at, message, hint }];
    }
    if (who.is !== 'one') return [];
    const before = twice.get(who.writer.id);
    twice.set(who.writer.id, one.name);
    if (before === undefined) return [];
    const hint = 'add a column "id", or remove one of the rows';
    return [
      {
        code: 'row-twice',
        ...at,
        message: `"${before}" and "${one.name}" are both ${who.writer.id}`,
        hint,
      },
    ];
  });
}

function near(matched: Matched[], { file, same, again }: ListQuestion): Problem[] {
  const pairs = same ? [] : matched.filter(({ who }) => who.is === 'near');
  const [first] = pairs;
  if (!first) return [];
  const names = pairs.map(
    ({ one, who }) => `"${one.name}" (${'writer' in who ? who.writer.id : ''}?)`,
  );
  const message = `${counted(pairs.length, 'name')} in the list ${pairs.length > 1 ? 'are' : 'is'} nearly a writer's: ${listed(names)}`;
  const hint = `if they are the same: ${again('--same')}\nIf not: confer add "${first.one.name}"`;
  return [{ code: 'near-name', file, ...placeOf(first.one.row, 0), message, hint }];
}
