/** Decides what is read of a class folder: everything usable, and every problem found. */

import { type Copy, withoutCopies } from '../../core/checks/conflict-copies.ts';
import { crossCheck } from '../../core/checks/cross-check.ts';
import { byCodePoint, type Classroom } from '../../core/classroom/classroom.ts';
import { daysOffOf } from '../../core/classroom/settings.ts';
import { isOfEvents } from '../../core/files/class-places.ts';
import { type GroupsFile, groupsFileName, withoutWriters } from '../../core/files/groups-file.ts';
import { meetingFrom } from '../../core/files/meeting.ts';
import { taughtFrom } from '../../core/files/taught.ts';
import { toldApart, yamlName } from '../../core/files/yaml-names.ts';
import { byPlace, type DataPath, type Finding, type Problem } from '../../core/problem.ts';
import type { KnownWriter, Student } from '../../core/roster/student.ts';
import { NEWEST_FORMAT } from '../../core/schema/words.ts';
import { readOwnContent } from '../content/class-content.ts';
import { type ClassSources, type Content, readOwn } from '../content/content.ts';
import { readListed, readOne, type Stamp } from '../files/listed.ts';
import type { Kind, Kinds } from '../schema/shapes.ts';
import { sortsFrom, usable } from './events-read.ts';
import { type Memo, openMemo } from './parse-cache.ts';
import type { ReadFile, TextPlace } from './read-file.ts';
import { namesIn, studentFrom } from './writers-read.ts';
import { readYaml, readyMade, unreadable } from './yaml-file.ts';

export interface ClassFolder extends ClassSources {
  /** Groups and writers' files as they were read, or as this run wrote them. */
  texts: Map<string, string>;
  classroom: Classroom;
  /** All problems, by location. */
  problems: Problem[];
  /** Everyone in names.yaml, even without a file. */
  privately: KnownWriter[];
  /** Files that could not be used at all. */
  unread: string[];
  /** Those of them that are copies, and of what. */
  copies: Copy[];
  /** The name on the disk of a file that is known by another: students/zoe.yml. */
  real(file: string): string;
  /** Location of a path in a file that was read. */
  at(file: string, path: DataPath): Promise<TextPlace>;
}

export const NAMES = 'names.yaml';
export const TEXTS = 'texts.yaml';

/** What is read of one class of many: these folders of events, and what the classes share. */
export interface ReadOfMany {
  folders: readonly EventFolder[];
  memo: Memo;
}
export type EventFolder = 'sorts' | 'groups' | 'meetings' | 'taught';

type Places = ClassSources & Pick<ClassFolder, 'texts'>;

/** Reads single files and folders of a class; `files` are all that were read. */
function readerOf({ root, memo, texts }: Places, withParts: boolean) {
  const files: ReadFile<unknown>[] = [];
  const doubles: Copy[] = [];
  const known = (file: string, stamp: Stamp) => memo.unchanged({ file, stamp });
  const read = async <K extends Kind>(content: Content, kind: K) => {
    const result = await readYaml(content, kind, memo);
    files.push(result);
    const part = withParts ? (result.part?.value as Kinds[K]) : undefined;
    return part === undefined ? result : { ...result, value: part };
  };
  /** What is known needs no wait: a year has hundreds of files. */
  const readKnown = <K extends Kind>(content: Content): ReadFile<Kinds[K]> => {
    const result = readyMade<Kinds[K]>(content);
    files.push(result);
    return result;
  };
  const each = async <K extends Kind>(kind: K, folder: string = kind) => {
    const withText = kind === 'groups' || folder === 'students';
    const listed = readListed(root, folder, '.yaml', { known, withText });
    const called = toldApart(listed.map(({ file }) => file));
    const found: ReadFile<Kinds[K]>[] = [];
    for (const [i, one] of listed.entries()) {
      const { file, as, of } = called[i]!;
      if (of !== undefined && !isOfEvents(folder)) doubles.push({ file, of });
      else if ('refused' in one) {
        const refused: ReadFile<Kinds[K]> = unreadable(file, one.refused);
        files.push(refused);
        found.push(refused);
      } else {
        if (withText) texts.set(as, one.bytes.toString('utf8'));
        const result = one.ready === undefined ? await read(one, kind) : readKnown<K>(one);
        found.push({ ...result, as });
      }
    }
    return found;
  };
  return { read, each, known, files, doubles };
}

/** Reads everything in the class folder `root`. Throws only if the disk cannot be read. */
export async function readClass(
  root: string,
  home: string,
  who?: string,
  ofMany?: ReadOfMany,
  withParts = false,
): Promise<ClassFolder> {
  const places = { root, home, memo: ofMany?.memo ?? openMemo(root), texts: new Map() };
  const { memo } = places;
  const { read, each, known, files, doubles } = readerOf(places, withParts);
  const events = async <K extends EventFolder>(kind: K) =>
    ofMany === undefined || ofMany.folders.includes(kind) ? each(kind) : [];

  const settings =
    (await read(readOne(root, 'class.yaml', { known })!, 'class')).value ?? (await usualSettings());
  const teacher =
    settings.teachers.length > 1 ? settings.teachers.find((one) => one === who) : undefined;
  const ownNames = readOwn(root, NAMES, memo);
  const names = (ownNames && (await read(ownNames, 'names')).value) ?? {};
  const ownTexts = readOwn(root, TEXTS, memo);
  // Emptied, it says that the class has no texts: nobody is left out by that.
  const isKnown = ownTexts?.ready !== undefined;
  const hasTexts = isKnown || (ownTexts?.bytes.toString('utf8').trim() ?? '') !== '';
  const texts = (hasTexts ? (await read(ownTexts!, 'texts')).value : undefined) ?? [];
  const content = await readOwnContent(places, read);
  const students = async (folder: string) =>
    (await each('students', folder)).map(({ file, value }) => studentFrom(file, value, names));
  const archived = await students('archive');
  const here = await students('students');
  const privately = Object.entries(names).flatMap(([id, entry]) => namesIn(id, entry));
  const withFile = new Set([...here, ...archived].map(({ id }) => id));
  const all: Classroom = {
    settings,
    students: here,
    ...sortsFrom(await events('sorts')),
    groups: groupsFrom(await events('groups'), archived, teacher),
    meetings: (await events('meetings')).flatMap((meeting) => usable(meeting, meetingFrom)),
    taught: (await events('taught')).flatMap((one) => usable(one, taughtFrom)),
    archived,
    onlyNamed: privately.filter(({ id }) => !withFile.has(id)),
    daysOff: daysOffOf(settings),
    texts,
    ...(teacher !== undefined && { teacher }),
    ...content,
  };
  const { classroom, copies: found } = withoutCopies(all);
  const hasParts = !withParts && files.some(({ part }) => part !== undefined);
  const parts = hasParts ? (await readClass(root, home, who, ofMany, true)).classroom : undefined;
  const { problems, unread, at, real } = await problemsIn(files, classroom, parts);
  const copies = [...doubles, ...found.map(({ file, of }) => ({ file: real(file), of: real(of) }))];
  return {
    ...places,
    classroom,
    privately,
    problems: [...problems, ...copies.map(copyProblem)].sort(byPlace),
    unread: [...unread, ...copies.map(({ file }) => file)],
    copies,
    real,
    at,
  };
}

/** Returns the days of groups, without writers who left; the last one of a day is in force. */
function groupsFrom(
  files: ReadFile<GroupsFile>[],
  archived: Student[],
  teacher: string | undefined,
): Classroom['groups'] {
  const gone = new Set(archived.map(({ id }) => id));
  const days = files.flatMap((groups) =>
    usable(groups, (content, file) => ({
      file,
      content: withoutWriters(content, gone),
      own: isOwnGroups(file, content, teacher),
    })),
  );
  return days.sort(byDateAndOwn);
}

/** Reports a cloud copy: it could put one child in the class twice, so the teacher looks first. */
function copyProblem({ file, of }: Copy): Problem {
  const message = `this looks like a copy of ${of} made by a cloud drive`;
  const hint = `move anything that is missing there into ${of}, then delete this file`;
  return { code: 'conflict-copy', file, line: 1, column: 1, message, hint };
}

/** `parts` is the class with what is right in the files that cannot be used. */
async function problemsIn(files: ReadFile<unknown>[], classroom: Classroom, parts?: Classroom) {
  const byFile = new Map(files.map((file) => [file.file, file]));
  const byName = new Map(files.map((file) => [yamlName(file.file), file.file]));
  const real = (file: string) => (byFile.has(file) ? file : (byName.get(file) ?? file));
  const unread = files.filter(({ value }) => value === undefined).map(({ file }) => file);
  const at = async (file: string, path: DataPath, atKey = false): Promise<TextPlace> =>
    (await byFile.get(real(file))?.at(path, atKey)) ?? { line: 1, column: 1 };
  const inParts =
    parts === undefined
      ? []
      : crossCheck(parts).flatMap((one) => inPart(one, byFile.get(real(one.file))));
  const found = await Promise.all(
    [...crossCheck(classroom), ...inParts].map(async ({ path, atKey, ...finding }) => ({
      ...finding,
      file: real(finding.file),
      ...(await at(finding.file, path, atKey)),
    })),
  );
  const own = files.flatMap((file) => file.problems);
  const problems = [...tolerant(own, classroom), ...found].sort(byPlace);
  return { problems, unread, at, real };
}

/** Of a file that cannot be used: nothing is said of a place in which a wrong value was left out. */
function inPart(finding: Finding, file: ReadFile<unknown> | undefined): Finding[] {
  if (file?.part === undefined) return [];
  const path = file.part.inFile(finding.path);
  const isSound = !file.part.without.some((wrong) => path.every((key, i) => key === wrong[i]));
  return isSound ? [{ ...finding, path }] : [];
}

/** In files of a newer confer, keys that this one does not know are left as they are. */
function tolerant(problems: Problem[], { settings }: Classroom): Problem[] {
  const isNewer = settings.format > NEWEST_FORMAT;
  return isNewer ? problems.filter(({ code }) => code !== 'unknown-key') : problems;
}

/** Returns the default settings, for a class.yaml that cannot be used. */
async function usualSettings(): Promise<Classroom['settings']> {
  const { ClassSettings } = await import('../../core/schema/class-yaml.ts');
  return ClassSettings.parse({});
}

function isOwnGroups(file: string, { date }: GroupsFile, teacher: string | undefined): boolean {
  return teacher !== undefined && file === groupsFileName(date, teacher);
}

/** Sorts by date, then the current teacher's last, because the last ones of a day are in force. */
function byDateAndOwn(a: Classroom['groups'][number], b: Classroom['groups'][number]): number {
  const own = Number(a.own ?? false) - Number(b.own ?? false);
  return byCodePoint(a.content.date, b.content.date) || own || byCodePoint(a.file, b.file);
}
