/** Checks the groups files: known writers and skills, and each writer placed once. */

import type { Classroom } from '../classroom/classroom.ts';
import { groupsFileName, numberOf } from '../files/groups-file.ts';
import type { Finding } from '../problem.ts';
import { skillProblem, studentProblem, writerIds } from './known-names.ts';

export function groupsFit(classroom: Classroom): Finding[] {
  return [
    ...datesFit(classroom),
    ...namesAreKnown(classroom),
    ...nobodyTwice(classroom),
    ...numbersOnce(classroom),
  ];
}

/** Finds a file that was copied from another day and still has that day's date. */
function datesFit({ groups, settings }: Classroom): Finding[] {
  return groups.flatMap(({ file, content }) => {
    const names = [undefined, ...settings.teachers].map((who) => groupsFileName(content.date, who));
    if (names.includes(file)) return [];
    const message = `the date is ${content.date}, but the file name says ${file}`;
    return [{ code: 'wrong-date', file, path: ['date'], message, hint: 'make them match' }];
  });
}

function namesAreKnown(classroom: Classroom): Finding[] {
  const { groups, ladder } = classroom;
  const ids = writerIds(classroom);
  return groups.flatMap(({ file, content }) => [
    ...(content.groups ?? []).flatMap((group, i) => [
      ...skillProblem(group.focus, file, ['groups', i, 'focus'], ladder),
      ...group.students.flatMap((id, j) =>
        studentProblem(id, file, ['groups', i, 'students', j], ids),
      ),
    ]),
    ...(content.conferences ?? []).flatMap(({ student, focus }, i) => [
      ...studentProblem(student, file, ['conferences', i, 'student'], ids),
      ...skillProblem(focus, file, ['conferences', i, 'focus'], ladder),
    ]),
  ]);
}

/** Finds two groups with one number: a page and a meeting could be of either. */
function numbersOnce({ groups }: Classroom): Finding[] {
  return groups.flatMap(({ file, content }) => {
    const seen = new Set<number>();
    return (content.groups ?? []).flatMap((group, i): Finding[] => {
      const number = numberOf(group, i);
      if (seen.size !== seen.add(number).size) return [];
      const path = group.number === undefined ? ['groups', i] : ['groups', i, 'number'];
      const message = `two groups of this day have the number ${number}`;
      return [
        { code: 'number-twice', file, path, message, hint: 'change or remove one of the two' },
      ];
    });
  });
}

/** Finds writers placed twice: copying an id instead of moving it is the most common slip. */
function nobodyTwice({ groups }: Classroom): Finding[] {
  return groups.flatMap(({ file, content }) => {
    const seats = [
      ...(content.groups ?? []).flatMap(({ students }, i) =>
        students.map((id, j) => ({ id, path: ['groups', i, 'students', j] })),
      ),
      ...(content.conferences ?? []).map(({ student: id }, i) => {
        return { id, path: ['conferences', i, 'student'] };
      }),
    ];
    const seen = new Set<string>();
    const again = seats.filter(({ id }) => seen.size === seen.add(id).size);
    return again.map(({ id, path }) => ({
      code: 'placed-twice',
      file,
      path,
      message: `${id} is placed twice on this day`,
      hint: 'remove one of the two',
    }));
  });
}
