/** Decides what does not fit together between the files of a class: ids, skills, rubrics, scores. */

import type { Classroom } from './classroom.ts';
import { findSkill, knownIds, type Ladder } from './ladder.ts';
import type { Finding } from './problem.ts';
import { onScale, type Rubric, scaleInWords } from './rubric.ts';
import type { Sort } from './sort-file.ts';
import { namedTraits, type ScoreLine, type Student } from './student.ts';
import { didYouMean } from './suggest.ts';
import { listed } from './wording.ts';

type Path = Finding['path'];
type Check = (classroom: Classroom) => Finding[];

const checks: Check[] = [
  ({ settings, ladder }) => skillProblem(settings.teaching, 'class.yaml', ['teaching'], ladder),
  keepApartIsKnown,
  sizesAreInOrder,
  ({ students, rubrics }) => students.flatMap((student) => scoresFit(student, rubrics)),
  ({ students, ladder }) => students.flatMap((student) => notesFit(student, ladder)),
  ({ sorts, ...classroom }) => sorts.flatMap((sort) => sortFits(sort, classroom)),
  groupsFit,
  nobodyTwice,
  idsAreDistinct,
  rubricsFit,
];

/** All findings of all checks, in no order. */
export function crossCheck(classroom: Classroom): Finding[] {
  return checks.flatMap((check) => check(classroom));
}

function skillProblem(
  skill: string | undefined,
  file: string,
  path: Path,
  ladder: Ladder,
): Finding[] {
  if (skill === undefined || ladder.rungs.length === 0) return [];
  if (ladder.place(skill) !== undefined) return [];
  const match = findSkill(skill, ladder);
  const meant = match.kind === 'one' ? match.id : match.near;
  const hint = meant
    ? `did you mean "${meant}"?`
    : `rungs: ${listed(ladder.rungs.map(({ id }) => id))}`;
  return [{ code: 'unknown-skill', file, path, message: `the ladder has no "${skill}"`, hint }];
}

function studentProblem(id: string, file: string, path: Path, ids: string[]): Finding[] {
  if (ids.includes(id)) return [];
  const hint = didYouMean(id, ids, `make students/${id}.yaml, or take ${id} out here`);
  return [{ code: 'unknown-student', file, path, message: `no writer has the id "${id}"`, hint }];
}

function keepApartIsKnown({ settings, students }: Classroom): Finding[] {
  const ids = students.map(({ id }) => id);
  return settings['keep apart'].flatMap((list, i) =>
    list.flatMap((id, j) => studentProblem(id, 'class.yaml', ['keep apart', i, j], ids)),
  );
}

function sizesAreInOrder({ settings }: Classroom): Finding[] {
  const [smallest = 0, largest = 0] = settings['group size'].split('-').map(Number);
  if (smallest <= largest) return [];
  const message = `group size: ${smallest} is more than ${largest}`;
  const hint = `write ${largest}-${smallest}`;
  return [{ code: 'out-of-range', file: 'class.yaml', path: ['group size'], message, hint }];
}

function scoresFit({ id, scores }: Student, rubrics: Map<string, Rubric>): Finding[] {
  return scores.flatMap((line, i) => lineFits(line, `students/${id}.yaml`, ['scores', i], rubrics));
}

function lineFits(
  line: ScoreLine,
  file: string,
  path: Path,
  rubrics: Map<string, Rubric>,
): Finding[] {
  const rubric = rubrics.get(line.rubric);
  if (!rubric) {
    const known = [...rubrics.keys()];
    const hint = didYouMean(line.rubric, known, `rubrics: ${listed(known)}`);
    const message = `there is no rubric "${line.rubric}"`;
    return [{ code: 'unknown-rubric', file, path: [...path, 'rubric'], message, hint }];
  }
  return namedTraits(line).flatMap((trait) => traitFits(trait, line[trait], rubric, file, path));
}

function traitFits(
  trait: string,
  score: unknown,
  rubric: Rubric,
  file: string,
  path: Path,
): Finding[] {
  const at = { file, path: [...path, trait] };
  const known = Object.keys(rubric.traits);
  if (!known.includes(trait)) {
    const hint = didYouMean(trait, known, `its traits: ${listed(known)}`);
    return [
      {
        code: 'unknown-trait',
        ...at,
        atKey: true,
        message: `the rubric ${rubric.id} has no "${trait}"`,
        hint,
      },
    ];
  }
  if (typeof score !== 'number' || onScale(rubric, trait, score)) return [];
  const message = `${trait} ${score} is not on the scale`;
  const hint = `${rubric.id} goes from ${scaleInWords(rubric, trait)}; write NS where there is no score`;
  return [{ code: 'score-off-scale', ...at, message, hint }];
}

/** `next` may be free words; what looks like a skill (rung.skill) has to be one. */
function notesFit({ id, notes }: Student, ladder: Ladder): Finding[] {
  const file = `students/${id}.yaml`;
  return notes.flatMap(({ taught, next }, i) => [
    ...skillProblem(taught, file, ['notes', i, 'taught'], ladder),
    ...(/^\w+\.\w+$/.test(next ?? '')
      ? skillProblem(next, file, ['notes', i, 'next'], ladder)
      : []),
  ]);
}

function sortFits(sort: Sort, { students, ladder }: Omit<Classroom, 'sorts'>): Finding[] {
  const ids = students.map(({ id }) => id);
  return [
    ...skillProblem(sort.skill, sort.file, ['skill'], ladder),
    ...[...sort.entries.keys()].flatMap((id) => studentProblem(id, sort.file, ['stacks', id], ids)),
  ];
}

function groupsFit({ groups, students, ladder }: Classroom): Finding[] {
  const ids = students.map(({ id }) => id);
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

/** One seat a writer: a name copied instead of moved is the commonest slip of the pen. */
function nobodyTwice({ groups }: Classroom): Finding[] {
  return groups.flatMap(({ file, content }) => {
    const seats = [
      ...(content.groups ?? []).flatMap(({ students }, i) =>
        students.map((id, j) => ({ id, path: ['groups', i, 'students', j] })),
      ),
      ...(content.conferences ?? []).map(({ student }, i) => ({
        id: student,
        path: ['conferences', i, 'student'],
      })),
    ];
    const seen = new Set<string>();
    const again = seats.filter(({ id }) => seen.size === seen.add(id).size);
    return again.map(({ id, path }) => ({
      code: 'placed-twice',
      file,
      path,
      message: `${id} has two places on this day`,
      hint: 'take one of them out',
    }));
  });
}

/** Ana.yaml and ana.yaml are one file on a Mac or on Windows. */
function idsAreDistinct({ students }: Classroom): Finding[] {
  const seen = new Map<string, string>();
  return students.flatMap(({ id }) => {
    const before = seen.get(id.toLowerCase());
    seen.set(id.toLowerCase(), id);
    if (before === undefined) return [];
    const message = `the ids ${before} and ${id} are the same on some computers`;
    const hint = 'rename one of the two files';
    return [{ code: 'duplicate-id', file: `students/${id}.yaml`, path: [], message, hint }];
  });
}

function rubricsFit({ rubrics, ladder }: Classroom): Finding[] {
  const known = new Set(knownIds(ladder));
  return [...rubrics.values()].flatMap(({ id, traits }) =>
    Object.entries(traits).flatMap(([trait, { opens }]) =>
      opens
        .filter((about) => !known.has(about))
        .flatMap((about) =>
          skillProblem(about, `rubrics/${id}.yaml`, ['traits', trait, 'opens'], ladder),
        ),
    ),
  );
}
