/**
 * Decides which files are copies that a cloud drive made of another ("ana (1).yaml", "Copia di ana.yaml",
 * "ana-LAPTOP.yaml"), by what is in them and not by the words of one language: else there would be two of one child.
 */

import type { Classroom } from './classroom.ts';
import { groupsFileName } from './groups-file.ts';
import { type Meeting, meetingFileName } from './meeting.ts';
import { conferencePlace } from './seats-in-file.ts';
import { sortFileName } from './sort-file.ts';
import type { Student } from './student.ts';
import { folded, idCandidates, isGoodId } from './writer-names.ts';

export interface Copy {
  file: string;
  of: string;
}

/** The class without them, and what they are copies of. */
export function withoutCopies(classroom: Classroom): { classroom: Classroom; copies: Copy[] } {
  const { students, sorts, groups, meetings } = classroom;
  const copies = [
    ...copiesOfWriters(students),
    ...copiesOfEvents(sortEvents(classroom)),
    ...copiesOfEvents(groupEvents(classroom)),
    ...copiesOfEvents(meetings.map((meeting) => meetingEvent(meeting, classroom))),
  ];
  if (copies.length === 0) return { classroom, copies };
  const ghosts = new Set(copies.map(({ file }) => file));
  const real = ({ file }: { file: string }) => !ghosts.has(file);
  const left = {
    students: students.filter(({ id }) => !ghosts.has(`students/${id}.yaml`)),
    sorts: sorts.filter(real),
    groups: groups.filter(real),
    meetings: meetings.filter(real),
  };
  return { classroom: { ...classroom, ...left }, copies };
}

function anybody({ settings }: Classroom): (string | undefined)[] {
  return [undefined, ...settings.teachers];
}

function sortEvents(classroom: Classroom): Event[] {
  return classroom.sorts.map(({ file, date, skill }) => ({
    file,
    about: `${date} ${skill}`,
    names: () => anybody(classroom).map((who) => sortFileName(date, skill, who)),
  }));
}

function groupEvents(classroom: Classroom): Event[] {
  return classroom.groups.map(({ file, content: { date } }) => ({
    file,
    about: date,
    names: () => anybody(classroom).map((who) => groupsFileName(date, who)),
  }));
}

/** More groups of a day about one skill than a class can have. */
const MOST_GROUPS = 9;

function meetingEvent({ file, date, focus, entries }: Meeting, classroom: Classroom): Event {
  const names = () => {
    const more = Array.from({ length: MOST_GROUPS }, (_, n) => `${focus} #${n + 1}`);
    const alone = conferencePlace(focus);
    return anybody(classroom).flatMap((who) => [
      ...[focus, ...more].map((place) => meetingFileName(date, place, [], who)),
      ...[...entries.keys()].map((id) => meetingFileName(date, alone, [id], who)),
    ]);
  };
  return { file, about: `${date} ${focus}`, names };
}

/** Two files of one name, where one's id holds the other's and either could not be ours, or says the very same. */
function copiesOfWriters(students: Student[]): Copy[] {
  return students.flatMap((student) => {
    const original = students.find((other) => other !== student && isCopyOf(student, other));
    if (!original) return [];
    return [{ file: `students/${student.id}.yaml`, of: `students/${original.id}.yaml` }];
  });
}

function isCopyOf(copy: Student, original: Student): boolean {
  if (copy.id.length <= original.id.length || !copy.id.includes(original.id)) return false;
  if (folded(copy.name) !== folded(original.name)) return false;
  return !isGoodId(copy.id) || (!isNamesake(copy) && sharesALine(copy, original));
}

/** ana-lopez and ana-2 are how confer calls another Ana López; no drive calls its copies so. */
function isNamesake({ id, name }: Student): boolean {
  return /-\d+$/.test(id) || idCandidates(name, true).includes(id);
}

function sharesALine(a: Student, b: Student): boolean {
  const lines = ({ notes, scores }: Student) =>
    [...notes, ...scores].map((line) => JSON.stringify(line));
  const known = new Set(lines(a));
  return lines(b).some((line) => known.has(line));
}

/** A sort, a meeting or a day's groups: `about` is what it is of, in one text; `names` are the names it may have. */
interface Event {
  file: string;
  about: string;
  names: () => string[];
}

/** Of two files about the same thing the one whose name is not ours, and holds the other's. */
function copiesOfEvents(events: Event[]): Copy[] {
  const stem = (name: string) => name.slice(name.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  const alike = new Map<string, Event[]>();
  for (const event of events) alike.set(event.about, [...(alike.get(event.about) ?? []), event]);
  return [...alike.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.flatMap(({ file, names }) => {
        if (names().includes(file)) return [];
        const original = same.find(
          (other) => other.file !== file && stem(file).includes(stem(other.file)),
        );
        return original ? [{ file, of: original.file }] : [];
      }),
    );
}
