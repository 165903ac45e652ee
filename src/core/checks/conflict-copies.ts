/** Finds a cloud drive's copies ("Copia di ana.yaml") by content: drives speak any language. */

import type { Classroom } from '../classroom/classroom.ts';
import { groupsFileName } from '../files/groups-file.ts';
import { copiedStem } from '../files/leftover-names.ts';
import { type Meeting, meetingFileName } from '../files/meeting.ts';
import { MOVED_IN_NAMES } from '../files/moved-in.ts';
import { conferencePlace, pushPlace } from '../files/places.ts';
import { attendanceFileName, lookFileName, sortFileName } from '../files/sort-file.ts';
import { taughtFileName } from '../files/taught.ts';
import { normalizeName } from '../language/normalize-name.ts';
import { idCandidates, isGoodId } from '../roster/names.ts';
import type { Student } from '../roster/student.ts';

export interface Copy {
  file: string;
  of: string;
}

/** Returns the class without copies, so that no child is in it twice, and what each copies. */
export function withoutCopies(classroom: Classroom): { classroom: Classroom; copies: Copy[] } {
  const { students, archived, sorts, attendance, groups, meetings, taught } = classroom;
  const copies = [
    ...copiesOfWriters(classroom),
    ...copiesOfEvents(sortEvents(classroom)),
    ...copiesOfEvents(attendanceEvents(classroom)),
    ...copiesOfEvents(groupEvents(classroom)),
    ...copiesOfEvents(meetings.map((meeting) => meetingEvent(meeting, classroom))),
    ...copiesOfEvents(taughtEvents(classroom)),
  ];
  if (copies.length === 0) return { classroom, copies };
  const copyFiles = new Set(copies.map(({ file }) => file));
  const real = ({ file }: { file: string }) => !copyFiles.has(file);
  const left = {
    students: students.filter(({ id }) => !copyFiles.has(`students/${id}.yaml`)),
    archived: archived.filter(({ id }) => !copyFiles.has(`archive/${id}.yaml`)),
    sorts: sorts.filter(real),
    attendance: attendance.filter(real),
    groups: groups.filter(real),
    meetings: meetings.filter(real),
    taught: taught.filter(real),
  };
  return { classroom: { ...classroom, ...left }, copies };
}

function anybody({ settings }: Classroom): (string | undefined)[] {
  return [undefined, ...settings.teachers, ...MOVED_IN_NAMES];
}

function sortEvents(classroom: Classroom): Event[] {
  return classroom.sorts.map(({ file, date, skill = '', look }) => ({
    file,
    isAlone: true,
    about: `${date} ${skill}${look ? ' look' : ''}`,
    names: () =>
      anybody(classroom).map((who) =>
        look ? lookFileName(date, skill, who) : sortFileName(date, skill || undefined, who),
      ),
  }));
}

function attendanceEvents({ attendance }: Classroom): Event[] {
  return attendance.map(({ file, date }) => ({
    file,
    about: date,
    names: () => [attendanceFileName(date)],
  }));
}

function groupEvents(classroom: Classroom): Event[] {
  return classroom.groups.map(({ file, content: { date } }) => ({
    file,
    about: date,
    names: () => anybody(classroom).map((who) => groupsFileName(date, who)),
  }));
}

function taughtEvents(classroom: Classroom): Event[] {
  return classroom.taught.map(({ file, date, skill }) => ({
    file,
    about: `${date} ${skill}`,
    names: () => anybody(classroom).map((who) => taughtFileName(date, skill, who)),
  }));
}

/** More groups on one skill in a day than any class has. */
const MOST_GROUPS = 9;

function meetingEvent({ file, date, focus, entries }: Meeting, classroom: Classroom): Event {
  const names = () => {
    const more = Array.from({ length: MOST_GROUPS }, (_, n) => `${focus} #${n + 1}`);
    const alone = conferencePlace(focus);
    return anybody(classroom).flatMap((who) => [
      ...[focus, ...more, pushPlace(focus)].map((place) => meetingFileName(date, place, [], who)),
      ...[...entries.keys()].map((id) => meetingFileName(date, alone, [id], who)),
    ]);
  };
  return { file, about: `${date} ${focus}`, names };
}

/** Finds same names, one id in the other, if confer gives no such id or the files share a line. */
function copiesOfWriters({ students, archived }: Classroom): Copy[] {
  const all = [
    ...students.map((student) => ({ file: `students/${student.id}.yaml`, student })),
    ...archived.map((student) => ({
      file: `archive/${student.id}.yaml`,
      student: { notes: [], scores: [], ...student } as Student,
    })),
  ];
  const records = all.map(({ student }) => linesOf(student).join());
  return all.flatMap(({ file, student }, i) => {
    const original = all.find(({ student: other }, at) => {
      if (at === i) return false;
      const isSame = records[i] !== '' && records[i] === records[at];
      return isCopyOf(student, other) || (isSame && isTwinOf(student, other, at < i));
    });
    return original ? [{ file, of: original.file }] : [];
  });
}

function isCopyOf(copy: Student, original: Student): boolean {
  if (copy.id.length <= original.id.length || !copy.id.includes(original.id)) return false;
  const isGood = isGoodId(copy.id);
  // The name was corrected in one of the two.
  if (normalizeName(copy.name) !== normalizeName(original.name))
    return !isGood && copiedStem(copy.id) === original.id && sharesALine(copy, original);
  return !isGood || (!isNamesake(copy) && sharesALine(copy, original));
}

/** Of two that have one record ("Kopie"), the copy is the one whose id is not from the name. */
function isTwinOf(copy: Student, original: Student, isLater: boolean): boolean {
  if (copy.id === original.id || hasOwnId(copy) || !isSameName(copy, original)) return false;
  return isLater || hasOwnId(original);
}

function isSameName(copy: Student, original: Student): boolean {
  // Without a line in names.yaml, an id is nobody's code.
  if (copy.named === 'nowhere') return original.named === 'in names.yaml';
  return normalizeName(copy.name) === normalizeName(original.name);
}

function hasOwnId(student: Student): boolean {
  return isNamesake(student) || idCandidates(student.name, false).includes(student.id);
}

/** Knows the ids confer gives a second Ana López (ana-lopez, ana-2); no drive names copies so. */
function isNamesake({ id, name }: Student): boolean {
  return /-\d+$/.test(id) || idCandidates(name, true).includes(id);
}

function sharesALine(a: Student, b: Student): boolean {
  const known = new Set(linesOf(a));
  return linesOf(b).some((line) => known.has(line));
}

function linesOf({ notes, scores }: Student): string[] {
  return [...notes, ...scores].map((line) => JSON.stringify(line));
}

/** A sort, a meeting, a lesson for everybody or a day's groups: what it is about, and the names confer may give it. */
interface Event {
  file: string;
  about: string;
  names: () => string[];
  /** No two are about one thing, whatever they are called. */
  isAlone?: true;
}

/** Of two files about one thing, the copy has a name not confer's that contains the other's, if two may be. */
function copiesOfEvents(events: Event[]): Copy[] {
  const stem = (name: string) => name.slice(name.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
  const alike = new Map<string, Event[]>();
  for (const event of events) alike.set(event.about, [...(alike.get(event.about) ?? []), event]);
  return [...alike.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.flatMap(({ file, names, isAlone = false }) => {
        // Most often they are two groups, and the names that confer gives take long to list.
        const isLike = (other: Event) => stem(file).includes(stem(other.file));
        if (!isAlone && !same.some((other) => other.file !== file && isLike(other))) return [];
        const known = names();
        if (known.includes(file)) return [];
        const original = same.find(
          (other) =>
            other.file !== file && (isLike(other) || (isAlone && known.includes(other.file))),
        );
        return original ? [{ file, of: original.file }] : [];
      }),
    );
}
