/**
 * Decides which answers of sorts and meetings a writer takes along into another class, and into which
 * files: a sort of that day goes on there; everything else gets files of its own (files/moved-in.ts).
 */

import type { Classroom } from '../classroom/classroom.ts';
import type { AnswersAddition } from '../exporting/back/back-additions.ts';
import { type Meeting, meetingFileName } from '../files/meeting.ts';
import { MOVED_IN_NAMES } from '../files/moved-in.ts';
import { conferencePlace, pushPlace } from '../files/places.ts';
import { type Entry, lookFileName, type Sort, sortFileName } from '../files/sort-file.ts';
import type { Ladder } from '../ladder/ladder.ts';

/** One answer on its way. */
export interface MovedAnswer {
  /** The file that it stands in here. */
  from: string;
  isNew: boolean;
  addition: AnswersAddition;
}

export interface AnswersAlong {
  moved: MovedAnswer[];
  /** What the other ladder does not have: these answers stay where they are. */
  unknown: string[];
}

interface Answer {
  from: string;
  sheet: AnswersAddition['sheet'];
  entry: Entry;
  /** What it is about; undefined for support. */
  about: (string | undefined)[];
  /** The file of a sort of that class, where one may be. */
  own?: string;
  nameFor: (who: string) => string;
}

export function answersAlong(
  id: string,
  idThere: string,
  here: Classroom,
  there: Classroom,
): AnswersAlong {
  const all = [
    ...here.sorts.flatMap((sort) => sortAnswer(sort, id, there)),
    ...here.meetings.flatMap((meeting) => meetingAnswer(meeting, id, idThere)),
  ];
  const missing = (answer: Answer) => answer.about.filter((one) => !isOn(there.ladder, one));
  const files = knownFiles(there);
  const moved = all
    .filter((answer) => missing(answer).length === 0)
    .map(({ from, sheet, entry, own, nameFor }): MovedAnswer => {
      const fits = (name: string) => {
        const known = files.get(name);
        return known === undefined || (isSame(known.head, sheet.head) && !known.ids.has(idThere));
      };
      const isThere = own !== undefined && files.has(own) && fits(own);
      const names = MOVED_IN_NAMES.map(nameFor);
      const file = isThere ? own : (names.find(fits) ?? names.at(-1)!);
      const isNew = !files.has(file);
      const ids = files.get(file)?.ids ?? [];
      files.set(file, { head: sheet.head, ids: new Set([...ids, idThere]) });
      const answers = [{ id: idThere, entry }];
      return { from, isNew, addition: { kind: 'answers', file, sheet, answers } };
    });
  const unknown = all.flatMap(missing).filter((one) => one !== undefined);
  return { moved, unknown: [...new Set(unknown)].sort() };
}

function isOn(ladder: Ladder, about: string | undefined): boolean {
  return about === undefined || ladder.place(about) !== undefined;
}

function sortAnswer(sort: Sort, id: string, { settings, teacher }: Classroom): Answer[] {
  const { file, date, skill, look } = sort;
  const entry = sort.entries.get(id);
  if (!entry) return [];
  const nameFor = (who?: string) =>
    look ? lookFileName(date, skill ?? '', who) : sortFileName(date, skill, who);
  // Where several teach, each writes only their own files.
  const isOnesOwn = settings.teachers.length < 2 || teacher !== undefined;
  return [
    {
      from: file,
      sheet: { kind: 'sort', head: headOfSort(sort) },
      entry,
      about: [skill],
      ...(isOnesOwn && { own: nameFor(teacher) }),
      nameFor,
    },
  ];
}

function headOfSort({ date, skill, look }: Sort): Record<string, string> {
  if (skill === undefined) return { date, kind: 'support' };
  return look ? { date, kind: 'look', skill } : { date, skill };
}

function meetingAnswer(meeting: Meeting, id: string, idThere: string): Answer[] {
  const { file, date, focus, skill, conference, push } = meeting;
  const entry = meeting.entries.get(id);
  if (!entry) return [];
  const place = push ? pushPlace(focus) : focus;
  const nameFor = (who: string) =>
    meetingFileName(date, conference ? conferencePlace(place) : place, [idThere], who);
  const sheet = { kind: 'meeting' as const, head: headOfMeeting(meeting) };
  return [{ from: file, sheet, entry, about: [focus, skill], nameFor }];
}

function headOfMeeting(meeting: Meeting): Record<string, string> {
  const { date, focus, skill, conference, push, lesson } = meeting;
  return {
    date,
    focus,
    ...(skill !== undefined && { skill }),
    ...(conference && { kind: 'conference' }),
    ...(push && { for: 'push' }),
    ...(lesson !== undefined && { lesson }),
  };
}

interface KnownFile {
  head: Record<string, string>;
  ids: ReadonlySet<string>;
}

function knownFiles({ sorts, meetings }: Classroom): Map<string, KnownFile> {
  return new Map([
    ...sorts.map((sort): [string, KnownFile] => [
      sort.file,
      { head: headOfSort(sort), ids: new Set(sort.entries.keys()) },
    ]),
    ...meetings.map((meeting): [string, KnownFile] => [
      meeting.file,
      { head: headOfMeeting(meeting), ids: new Set(meeting.entries.keys()) },
    ]),
  ]);
}

function isSame(a: Record<string, string>, b: Record<string, string>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
