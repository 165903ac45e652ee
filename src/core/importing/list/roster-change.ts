/** Decides who is new, who is gone and who changed, when the school's list of a class comes again. */

import { normalizeName } from '../../language/normalize-name.ts';
import type { Problem } from '../../problem.ts';
import type { KnownWriter, Student } from '../../roster/student.ts';
import type { ListedWriter } from '../../tables/lists/listed-writers.ts';
import { idsInTable } from '../whose/ids-in-table.ts';
import { type ClassOfWriters, hasId, type Who, whoIs } from '../whose/match-writer.ts';
import { type Matched, rosterProblems, type SaidOfList } from './roster-problems.ts';

export interface RosterChange {
  fresh: ListedWriter[];
  /** In the class, and not in the list. */
  gone: Student[];
  /** In the list, but they have left the class. */
  back: KnownWriter[];
  /** What the school calls them is new, or another than before. */
  changed: { id: string; entry: { 'school id'?: string; 'school name'?: string } }[];
  /** The list says another grade than the class. */
  grades: { id: string; says: number; has: number }[];
  problems: Problem[];
}

interface ListQuestion extends ClassOfWriters, SaidOfList {
  writers: ListedWriter[];
  /** The grade of the class. */
  grade: number;
}

export function rosterChange(question: ListQuestion): RosterChange {
  const { students, same } = question;
  const matched = matchedOf(question);
  const here = matched.flatMap(({ one, who }) => {
    if (who.is === 'one' || (who.is === 'near' && same)) return [{ one, writer: who.writer }];
    const renamed = same ? renamedIn(one, who, students) : undefined;
    return renamed ? [{ one, writer: renamed }] : [];
  });
  const known = new Set(here.map(({ one }) => one));
  const problems = rosterProblems(
    matched.filter(({ one, who }) => who.is === 'one' || !known.has(one)),
    question,
  );
  const ids = new Set(matched.flatMap(({ who }) => ('writer' in who ? who.writer.id : [])));
  for (const { writer } of here) ids.add(writer.id);
  return {
    fresh: matched.flatMap(({ one, who }) => (who.is === 'nobody' ? [one] : [])),
    // While it is not clear whose each row is, nobody can tell who is not in the list.
    gone: problems.length > 0 ? [] : students.filter(({ id }) => !ids.has(id)),
    back: matched.flatMap(({ who }) => (who.is === 'left' ? [who.writer] : [])),
    changed: here.flatMap(({ one, writer }) => changeOf(one, writer)),
    grades: here.flatMap(({ one, writer }) => otherGrade(one, writer, question.grade)),
    problems,
  };
}

/** Two children of one name: the one with the writer's id is the writer, the other is new. */
function matchedOf({ writers, ...room }: ListQuestion): Matched[] {
  const rows = writers.map((one) => ({
    one,
    names: [one.name, one.official ?? ''].filter(Boolean),
    ids: one.ids,
  }));
  const { mustFit } = idsInTable(rows, room);
  const matched = rows.map(({ one, names, ids }) => ({
    one,
    who: whoIs({ names, ids: ids.filter(Boolean), mustFit: mustFit(ids) }, room),
  }));
  const byId = new Set(
    matched.flatMap(({ one, who }) =>
      who.is === 'one' && one.ids.some((id) => hasId(who.writer, id)) ? [who.writer.id] : [],
    ),
  );
  return allOfOneName(matched).map(({ one, who }) => {
    const writer = who.is === 'disagree' && !who.byName ? who.byId : undefined;
    const isNamesake = writer && byId.has(writer.id) && !one.ids.some((id) => hasId(writer, id));
    return { one, who: isNamesake ? { is: 'nobody' } : who };
  });
}

/** As many rows as the class has writers of that name are these writers, whoever is which. */
function allOfOneName(matched: Matched[]): Matched[] {
  const rows = new Map<string, Matched[]>();
  for (const row of matched) {
    const name = normalizeName(row.one.name);
    rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  return matched.map((row) => {
    const { one, who } = row;
    const name = normalizeName(one.name);
    const same = rows.get(name)!;
    const isEach =
      who.is === 'several' &&
      who.writers.length === same.length &&
      who.writers.every((writer) => normalizeName(writer.name) === name) &&
      !same.some((other) => other.one.ids.some(Boolean));
    return isEach ? { one, who: { is: 'one', writer: who.writers[same.indexOf(row)]! } } : row;
  });
}

/** The writer whose id the school gives with another name, which nobody else here has. */
function renamedIn({ ids }: ListedWriter, who: Who, students: Student[]): Student | undefined {
  if (who.is !== 'disagree' || who.byName) return undefined;
  return students.find((one) => one.id === who.byId.id && ids.some((id) => hasId(one, id)));
}

function otherGrade({ grade }: ListedWriter, writer: Student, ofClass: number) {
  const has = writer.grade ?? ofClass;
  return grade === undefined || grade === has ? [] : [{ id: writer.id, says: grade, has }];
}

function changeOf({ id, name, official }: ListedWriter, writer: Student): RosterChange['changed'] {
  const school = official ?? name;
  const isOther = (text: string) => normalizeName(text) !== normalizeName(school);
  const entry = {
    ...(id !== undefined && !hasId(writer, id) && { 'school id': id }),
    ...(isOther(writer.name) && isOther(writer['school name'] ?? '') && { 'school name': school }),
  };
  return Object.keys(entry).length > 0 ? [{ id: writer.id, entry }] : [];
}
