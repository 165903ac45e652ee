/** Checks the writers' files: scores, skills and where names are. */

import type { Classroom } from '../classroom/classroom.ts';
import { type Ladder, looksLikeSkill } from '../ladder/ladder.ts';
import { onScale, type Rubric, scaleInWords } from '../ladder/rubric.ts';
import { hiddenInName } from '../language/hidden-letters.ts';
import { didYouMean } from '../language/suggest.ts';
import { listed } from '../language/wording.ts';
import type { DataPath, Finding } from '../problem.ts';
import { isSamePiece, type PieceSetting, pieceName } from '../roster/pieces.ts';
import { type KnownWriter, namedTraits, type ScoreLine, type Student } from '../roster/student.ts';
import { namesApart, namesakes } from '../roster/tell-apart.ts';
import { skillProblem } from './known-names.ts';

export function studentsFit(classroom: Classroom): Finding[] {
  const { students, rubrics, ladder } = classroom;
  return [
    ...students.flatMap((student) => scoresFit(student, rubrics)),
    ...students.flatMap((student) => scoredTwice(student, classroom)),
    ...students.flatMap((student) => notesFit(student, ladder)),
    ...students.flatMap(({ id, goal }) =>
      skillProblem(goal?.skill, `students/${id}.yaml`, ['goal', 'skill'], ladder),
    ),
    ...namesAreWhereTheyBelong(classroom),
    ...hereOrGone(classroom),
    ...namesAreSeen(classroom),
  ];
}

/** Finds who is in the class and has left it: what is noted now would be in one of two files. */
function hereOrGone({ students, archived }: Classroom): Finding[] {
  const here = new Set(students.map(({ id }) => id));
  return archived
    .filter(({ id }) => here.has(id))
    .map(({ id }) => ({
      code: 'here-and-gone',
      file: `archive/${id}.yaml`,
      path: [],
      message: `${id} is in students/ and in archive/`,
      hint: `move anything that is missing in students/${id}.yaml there, then delete this file`,
    }));
}

/** Accepts a missing private name, because another computer may not have names.yaml. */
function namesAreWhereTheyBelong({ students, settings }: Classroom): Finding[] {
  const isPrivate = settings['private names'];
  return students.flatMap(({ id, named, callsInFile }): Finding[] => {
    const file = `students/${id}.yaml`;
    if (named === 'nowhere' && !isPrivate) {
      const message = '"name" is missing';
      return [{ code: 'missing-key', file, path: [], message, hint: 'add a line: name: …' }];
    }
    if (!isPrivate) return [];
    const message = 'this class keeps names out of its files (class.yaml: private names)';
    const hint = `move it into names.yaml: ${id}: …`;
    const keys = [
      ...(named === 'in their file' ? ['name'] : []),
      ...(callsInFile ? ['called'] : []),
    ];
    return keys.map((key) => {
      return { code: 'name-in-file', file, path: [key], atKey: true, message, hint };
    });
  });
}

/** Finds names that nobody can read off a page: a letter of them does not show. */
function namesAreSeen({ students, archived }: Classroom): Finding[] {
  const all: { one: NamedSomewhere; own: string }[] = [
    ...students.map((one) => ({ one, own: `students/${one.id}.yaml` })),
    ...archived.map((one) => ({ one, own: `archive/${one.id}.yaml` })),
  ];
  return all.flatMap(({ one, own }) => {
    const inFile = { name: one.named === 'in their file', called: one.callsInFile === true };
    return (['name', 'called', 'school name'] as const).flatMap((key): Finding[] => {
      const hidden = one[key] === undefined ? undefined : hiddenInName(one[key]);
      if (!hidden || (key === 'name' && !isNamed(one))) return [];
      const isOwn = key !== 'school name' && inFile[key];
      const place = isOwn ? { file: own, path: [key] } : { file: NAMES, path: [one.id, key] };
      const message = `the ${key === 'called' ? 'name in "called"' : key} ${hidden.says}`;
      const hint = hidden.without === '' ? 'write the name' : `write it without: ${hidden.without}`;
      return [{ code: 'name-not-seen', ...place, message, hint }];
    });
  });
}

const NAMES = 'names.yaml';

type NamedSomewhere = KnownWriter & Partial<Pick<Student, 'named' | 'callsInFile'>>;

/** Without a name anywhere, the id stands for it. */
function isNamed({ named = 'nowhere' }: NamedSomewhere): boolean {
  return named !== 'nowhere';
}

function scoresFit({ id, scores }: Student, rubrics: Map<string, Rubric>): Finding[] {
  return scores.flatMap((line, i) => lineFits(line, `students/${id}.yaml`, ['scores', i], rubrics));
}

/** Finds a piece scored twice, which happens when two versions of a file were both kept. */
function scoredTwice({ id, scores }: Student, setting: PieceSetting): Finding[] {
  return scores.flatMap((line, i) => {
    const sameDay = scores.slice(0, i).filter(({ date }) => date === line.date);
    if (!sameDay.some((one) => isSamePiece(one, line, setting))) return [];
    const message = `${pieceName(line) ?? 'a piece'} is scored twice on ${line.date}`;
    const hint = 'keep the right one and remove the other';
    const at = { file: `students/${id}.yaml`, path: ['scores', i] };
    return [{ code: 'scored-twice', ...at, message, hint }];
  });
}

function lineFits(
  line: ScoreLine,
  file: string,
  path: DataPath,
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
  path: DataPath,
): Finding[] {
  const at = { file, path: [...path, trait] };
  const known = Object.keys(rubric.traits);
  if (!known.includes(trait)) {
    const hint = didYouMean(trait, known, `its traits: ${listed(known)}`);
    const message = `the rubric ${rubric.id} has no "${trait}"`;
    return [{ code: 'unknown-trait', ...at, atKey: true, message, hint }];
  }
  if (typeof score !== 'number' || onScale(rubric, trait, score)) return [];
  const message = `${trait} ${score} is not on the scale`;
  const hint = `${rubric.id} is scored ${scaleInWords(rubric, trait)}; write NS for no score`;
  return [{ code: 'score-off-scale', ...at, message, hint }];
}

/** Checks `taught`, and `next` only if it looks like a skill (rung.skill), else it is free text. */
function notesFit({ id, notes }: Student, ladder: Ladder): Finding[] {
  const file = `students/${id}.yaml`;
  return notes.flatMap(({ taught, next }, i) => [
    ...skillProblem(taught, file, ['notes', i, 'taught'], ladder),
    ...(looksLikeSkill(next ?? '', ladder)
      ? skillProblem(next, file, ['notes', i, 'next'], ladder)
      : []),
  ]);
}

/** Returns a line for each name that two writers have: what tells them apart, and what would do it better. */
export function namesakeLines({ students, settings }: Classroom): string[] {
  const file = (id: string) => (settings['private names'] ? 'names.yaml' : `students/${id}.yaml`);
  return namesakes(students).map(
    (ids) =>
      `${listed(ids)} have the same name, so their ids stand beside it on screens and pages. To call one of them something else: called: … in ${file(ids.at(-1)!)}`,
  );
}

/** Returns a line for each home language that confer has no words for. */
export function languageLines({ students }: Classroom, languages: string[]): string[] {
  const spoken = students.flatMap(({ 'home language': language }) => language ?? []);
  const name = namesApart(students);
  const strange = [...new Set(spoken)].filter((one) => !languages.includes(one));
  return strange.map((language) => {
    const own = students.filter((one) => one['home language'] === language);
    const names = listed(own.map(({ id }) => name(id)));
    return `Pages for home of ${names} are in English until there is words/${language}.yaml.`;
  });
}
