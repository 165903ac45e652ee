/** Checks the sorts: their skill and writers, and whether two of one day agree. */

import { spoken } from '../calendar/calendar.ts';
import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import type { Sort } from '../files/sort-file.ts';
import { listed } from '../language/wording.ts';
import type { Finding } from '../problem.ts';
import type { Student } from '../roster/student.ts';
import { namesApart } from '../roster/tell-apart.ts';
import { skillProblem, studentProblem, writerIds } from './known-names.ts';

export function sortsFit(classroom: Classroom): Finding[] {
  const { sorts, attendance, ladder } = classroom;
  const ids = writerIds(classroom);
  return [...sorts, ...attendance].flatMap((sort: Sort) => [
    ...skillProblem(sort.skill, sort.file, ['skill'], ladder),
    ...[...sort.entries.keys()].flatMap((id) => studentProblem(id, sort.file, ['stacks', id], ids)),
  ]);
}

interface Answer {
  sort: Sort;
  stack: string;
}

/**
 * Returns lines for each two sorts of one day that answer differently, as those of two teachers may,
 * while nothing newer says how it is.
 */
export function differingLines(classroom: Classroom): string[] {
  const { students, sorts, ladder } = classroom;
  const name = namesApart(students);
  const found = new Map<string, { sort: Sort; counts: Sort; who: string[] }>();
  for (const ofSkill of bySkill(sorts))
    for (const student of students) {
      const answers = newestAnswers(student, ofSkill, classroom);
      const last = answers.at(-1);
      for (const { sort, stack } of answers) {
        if (last === undefined || stack === last.stack) continue;
        const key = `${sort.file} ${last.sort.file}`;
        const pair = found.get(key) ?? { sort, counts: last.sort, who: [] };
        pair.who.push(`${name(student.id)} (${stack}, then ${last.stack})`);
        found.set(key, pair);
      }
    }
  return [...found.values()].flatMap(({ sort, counts, who }) => [
    `Two sorts of ${about(sort, ladder)} on ${spoken(sort.date)} differ: ${listed(who)}.`,
    `${counts.file} counts, because its name comes last. If ${sort.file} is right, write its answers into that file.`,
  ]);
}

/** The sorts of each skill, and those of support; a look asks something else. */
function bySkill(sorts: Sort[]): Sort[][] {
  const found = new Map<string | undefined, Sort[]>();
  for (const sort of sorts.filter(({ look }) => !look))
    found.set(sort.skill, [...(found.get(sort.skill) ?? []), sort]);
  return [...found.values()];
}

function about({ skill }: Sort, { say }: Classroom['ladder']): string {
  return skill === undefined ? 'support' : say(skill);
}

/**
 * The answers of the last day on which sorts say something of the writer; none if a meeting or a note says how it is
 * since then.
 */
function newestAnswers(student: Student, ofSkill: Sort[], classroom: Classroom): Answer[] {
  const all = ofSkill
    .flatMap((sort): Answer[] => {
      const stack = sort.entries.get(student.id)?.stack;
      return stack === undefined || stack === 'absent' ? [] : [{ sort, stack }];
    })
    .sort((a, b) => byCodePoint(a.sort.date, b.sort.date));
  const day = all.at(-1)?.sort.date;
  const answers = all.filter(({ sort }) => sort.date === day);
  const skill = ofSkill[0]?.skill;
  if (answers.length < 2 || skill === undefined) return answers;
  const seen = evidenceOf(student, classroom).findLast(
    ({ about, source }) => about === skill && source !== 'score',
  );
  return seen?.source === 'sort' ? answers : [];
}
