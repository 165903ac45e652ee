/** Checks class.yaml against the class: ids, skills, sizes, lists and days. */

import type { Classroom } from '../classroom/classroom.ts';
import { CONFERENCE } from '../files/places.ts';
import type { Finding } from '../problem.ts';
import { daysFit } from './check-days.ts';
import { atKeys, skillProblem, studentProblem, writerIds } from './known-names.ts';

const CLASS_FILE = 'class.yaml';

export function settingsFit(classroom: Classroom): Finding[] {
  const { settings, ladder } = classroom;
  return [
    ...skillProblem(settings.teaching, CLASS_FILE, ['teaching'], ladder),
    ...idsAreKnown(classroom),
    ...pinsAreKnown(classroom),
    ...sizesAreInOrder(classroom),
    ...daysFit(classroom),
    ...unitsFit(classroom),
  ];
}

function idsAreKnown(classroom: Classroom): Finding[] {
  const { settings } = classroom;
  const ids = writerIds(classroom);
  const lists = (['keep apart', 'keep together'] as const).flatMap((key) =>
    settings[key].flatMap((list, i) => list.map((id, j) => ({ id, path: [key, i, j] }))),
  );
  const stops = settings['reader stops'].map((id, i) => ({ id, path: ['reader stops', i] }));
  return [...lists, ...stops].flatMap(({ id, path }) => studentProblem(id, CLASS_FILE, path, ids));
}

function pinsAreKnown(classroom: Classroom): Finding[] {
  const { settings, ladder } = classroom;
  const ids = writerIds(classroom);
  return Object.entries(settings.pinned ?? {}).flatMap(([id, to]) => [
    ...atKeys(studentProblem(id, CLASS_FILE, ['pinned', id], ids)),
    ...(to === CONFERENCE ? [] : skillProblem(to, CLASS_FILE, ['pinned', id], ladder)),
  ]);
}

/** Units are read oldest first; a genre changed by hand has no first day, so somebody has to give it. */
function unitsFit({ settings: { genre, units } }: Classroom): Finding[] {
  const dates = units.map(({ from = '' }) => from);
  const early = dates.findIndex((from, i) => i > 0 && from <= dates[i - 1]!);
  const found = early < 0 ? [] : [earlyUnit(early, dates)];
  const newest = units.at(-1)?.genre;
  if (newest === undefined || genre === undefined || genre === newest) return found;
  const message = `the genre is ${genre}, but the newest unit is ${newest}`;
  const hint = `to begin the unit today: confer unit ${genre}`;
  return [...found, { code: 'other-genre', file: CLASS_FILE, path: ['genre'], message, hint }];
}

function earlyUnit(i: number, dates: string[]): Finding {
  const message = dates[i]
    ? `${dates[i]} is not after ${dates[i - 1] || 'the unit before'}`
    : 'this unit has no first day';
  const hint = 'write the oldest unit first; only that one can do without a date';
  return { code: 'out-of-range', file: CLASS_FILE, path: ['units', i], message, hint };
}

function sizesAreInOrder({ settings }: Classroom): Finding[] {
  const [smallest = 0, largest = 0] = settings['group size'].split('-').map(Number);
  if (smallest <= largest) return [];
  const message = `group size: ${smallest} is more than ${largest}`;
  const hint = `write ${largest}-${smallest}`;
  return [{ code: 'out-of-range', file: CLASS_FILE, path: ['group size'], message, hint }];
}
