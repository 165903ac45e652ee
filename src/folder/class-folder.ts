/** Reads a whole class from its folder: what is usable, and every problem that was met. */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type * as z from 'zod';
import { ClassSettings } from '../core/class-settings.ts';
import type { Classroom } from '../core/classroom.ts';
import { crossCheck } from '../core/cross-check.ts';
import { GroupsFile } from '../core/groups-file.ts';
import { LadderFile, makeLadder } from '../core/ladder.ts';
import { byPlace, type Problem } from '../core/problem.ts';
import { type Rubric, RubricFile } from '../core/rubric.ts';
import { entriesOf, SkillSort, type Sort, type SortFile, SupportSort } from '../core/sort-file.ts';
import { type Student, StudentFile } from '../core/student.ts';
import type { World } from '../world.ts';
import { listContent, type Places, readContent } from './content.ts';
import { listFiles, readBytes } from './disk.ts';
import { openMemo } from './memo.ts';
import { type ReadFile, readYaml } from './yaml-file.ts';

export interface ClassFolder extends Places {
  classroom: Classroom;
  /** By place, all of them. */
  problems: Problem[];
  /** Files that could not be used at all. */
  unread: string[];
  /** The place of a path in a file that was read. */
  at(file: string, path: (string | number)[]): { line: number; column: number };
}

/** The folder asked for, or the nearest one upward that has a class.yaml. */
export function findClass(world: World, asked: string | undefined): string | undefined {
  const isClass = (folder: string) => existsSync(join(folder, 'class.yaml'));
  if (asked !== undefined) {
    const folder = resolve(world.cwd, asked);
    return isClass(folder) ? folder : undefined;
  }
  for (let folder = resolve(world.cwd); ; folder = dirname(folder)) {
    if (isClass(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Everything in the class folder `root`. Throws only where the disk will not be read. */
export function readClass(root: string, home: string): ClassFolder {
  const places = { root, home, memo: openMemo(root) };
  const files: ReadFile<unknown>[] = [];
  const read = <S extends z.ZodType>(
    file: string,
    bytes: Buffer,
    shape: S | ((v: unknown) => S),
  ) => {
    const shapeOf = typeof shape === 'function' ? shape : () => shape;
    const result = readYaml(file, bytes, shapeOf as (value: unknown) => S, places.memo);
    files.push(result);
    return result;
  };
  const each = <S extends z.ZodType>(folder: string, shape: S | ((value: unknown) => S)) =>
    listFiles(root, folder, '.yaml').map((file) => read(file, readBytes(root, file)!, shape));

  const settings = read('class.yaml', readBytes(root, 'class.yaml')!, ClassSettings).value;
  const ladderFile = readContent(places, 'ladder.yaml')!;
  const ladder = read(ladderFile.file, ladderFile.bytes, LadderFile).value;
  const rubrics = listContent(places, 'rubrics', '.yaml').flatMap(({ file, bytes }) =>
    usable(read(file, bytes, RubricFile), (value): Rubric => ({ id: idOf(file), ...value })),
  );
  const classroom: Classroom = {
    settings: settings ?? ClassSettings.parse({}),
    students: each('students', StudentFile).map(({ file, value }) => studentFrom(file, value)),
    sorts: each('sorts', sortShape).flatMap((sort) => usable(sort, sortFrom)),
    groups: each('groups', GroupsFile).flatMap((groups) =>
      usable(groups, (content, file) => ({ file, content })),
    ),
    ladder: makeLadder(ladder ?? { name: '', rungs: [] }),
    rubrics: new Map(rubrics.map((rubric) => [rubric.id, rubric])),
  };
  return { ...places, classroom, ...problemsIn(files, classroom) };
}

function problemsIn(files: ReadFile<unknown>[], classroom: Classroom) {
  const byFile = new Map(files.map((file) => [file.file, file]));
  const unread = files.filter(({ value }) => value === undefined).map(({ file }) => file);
  const found = crossCheck(classroom).map(({ path, atKey, ...finding }) => ({
    ...finding,
    ...(byFile.get(finding.file)?.at(path, atKey) ?? { line: 1, column: 1 }),
  }));
  const problems = [...files.flatMap((file) => file.problems), ...found].sort(byPlace);
  const at: ClassFolder['at'] = (file, path) =>
    byFile.get(file)?.at(path) ?? { line: 1, column: 1 };
  return { problems, unread, at };
}

function usable<T, R>({ value, file }: ReadFile<T>, make: (value: T, file: string) => R): R[] {
  return value === undefined ? [] : [make(value, file)];
}

/** "ana" from students/ana.yaml. */
function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

/** A writer whose file cannot be read is still in the class, under her id. */
function studentFrom(file: string, value: StudentFile | undefined): Student {
  const id = idOf(file);
  if (!value) return { id, name: id, notes: [], scores: [] };
  return { ...value, id, notes: value.notes ?? [], scores: value.scores ?? [] };
}

function sortShape(value: unknown): typeof SupportSort | typeof SkillSort {
  const isSupport = typeof value === 'object' && value !== null && 'kind' in value;
  return isSupport ? SupportSort : SkillSort;
}

function sortFrom(value: SortFile, file: string): Sort {
  const skill = 'skill' in value ? value.skill : undefined;
  return { file, date: value.date, skill, entries: entriesOf(value.stacks) };
}
