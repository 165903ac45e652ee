/** Checks class.yaml against the class: ids, skills, sizes, wishes. */

import type { Classroom } from '../classroom.ts';
import { CONFERENCE } from '../grouping/grouping.ts';
import type { Finding } from '../problem.ts';
import { skillProblem, studentProblem } from './known-names.ts';

const FILE = 'class.yaml';

export function settingsFit(classroom: Classroom): Finding[] {
  const { settings, ladder } = classroom;
  return [
    ...skillProblem(settings.teaching, FILE, ['teaching'], ladder),
    ...idsAreKnown(classroom),
    ...pinsAreKnown(classroom),
    ...sizesAreInOrder(classroom),
  ];
}

function idsAreKnown({ settings, students }: Classroom): Finding[] {
  const ids = students.map(({ id }) => id);
  const lists = (['keep apart', 'keep together'] as const).flatMap((key) =>
    settings[key].flatMap((list, i) => list.map((id, j) => ({ id, path: [key, i, j] }))),
  );
  const stops = settings['reader stops'].map((id, i) => ({ id, path: ['reader stops', i] }));
  return [...lists, ...stops].flatMap(({ id, path }) => studentProblem(id, FILE, path, ids));
}

function pinsAreKnown({ settings, students, ladder }: Classroom): Finding[] {
  const ids = students.map(({ id }) => id);
  return Object.entries(settings.pinned ?? {}).flatMap(([id, to]) => [
    ...studentProblem(id, FILE, ['pinned', id], ids).map((found) => ({ ...found, atKey: true })),
    ...(to === CONFERENCE ? [] : skillProblem(to, FILE, ['pinned', id], ladder)),
  ]);
}

function sizesAreInOrder({ settings }: Classroom): Finding[] {
  const [smallest = 0, largest = 0] = settings['group size'].split('-').map(Number);
  if (smallest <= largest) return [];
  const message = `group size: ${smallest} is more than ${largest}`;
  const hint = `write ${largest}-${smallest}`;
  return [{ code: 'out-of-range', file: FILE, path: ['group size'], message, hint }];
}
