/** Decides which lesson each meeting of a day gets, and reports missing ones. */

import { classOn } from '../../core/evidence/class-on.ts';
import type { GroupsFile } from '../../core/files/groups-file.ts';
import { fileOfGroups } from '../../core/groups/in-force.ts';
import { kindOf } from '../../core/groups/kept.ts';
import { rungOf } from '../../core/ladder/ladder.ts';
import { type Chosen, chooseLessons } from '../../core/lessons/choose-lesson.ts';
import type { ToTeach } from '../../core/lessons/lesson.ts';
import type { Problem } from '../../core/problem.ts';
import type { GroupReport, LessonChosen, PlainReport } from '../../core/schema/group-report.ts';
import {
  allLessons,
  type ReadLessons,
  readLessons,
  UNFINISHED,
} from '../../folder/content/lessons.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { unknownLesson } from './unknown-lesson.ts';

export interface FoundLesson {
  chosen?: Chosen;
  problems: Problem[];
}

/** The lessons of a groups file, in its order. */
export interface FileLessons {
  groups: FoundLesson[];
  conferences: FoundLesson[];
  /** Of the first whole-class lesson, which is the one of the day. */
  everybody?: FoundLesson;
}

/** Returns the lessons of everything that a groups file plans. */
export async function lessonsForFile(file: GroupsFile, folder: ClassFolder): Promise<FileLessons> {
  const groups = groupsToTeach(file, folder);
  const { lane } = folder.classroom.ladder;
  const conferences = (file.conferences ?? []).map(
    ({ focus, kind, student }): ToTeach => ({
      kind: kindOf(kind === 'push', focus, lane),
      focus,
      students: [student],
    }),
  );
  const everybody = (file['whole class'] ?? [])
    .slice(0, 1)
    .map((focus) => wholeClassToTeach(focus, folder, file.date));
  const all = [...groups, ...conferences, ...everybody];
  const found = await lessonsForMeetings(all, file.date, folder);
  return {
    groups: found.slice(0, groups.length),
    conferences: found.slice(groups.length, groups.length + conferences.length),
    ...(everybody.length > 0 && { everybody: found.at(-1)! }),
  };
}

/** Returns the lessons in the order of the groups of a file. */
export function lessonsFor(groups: GroupsFile, folder: ClassFolder): Promise<FoundLesson[]> {
  return lessonsForMeetings(groupsToTeach(groups, folder), groups.date, folder);
}

function groupsToTeach({ groups }: GroupsFile, { classroom }: ClassFolder): ToTeach[] {
  const { lane } = classroom.ladder;
  return (groups ?? []).map(({ focus, kind, students, lesson }) => ({
    kind: kindOf(kind === 'push', focus, lane),
    focus,
    students,
    ...(lesson !== undefined && { named: lesson }),
  }));
}

/** A lesson for everybody is chosen for those who need it. */
function wholeClassToTeach(focus: string, { classroom }: ClassFolder, date: string): ToTeach {
  const candidates = [...classOn(classroom, date).candidates().values()];
  const students = candidates.filter(({ needs }) => needs.some(({ about }) => about === focus));
  return { kind: 'need', focus, students: students.map(({ id }) => id) };
}

/** The lesson the teacher named, else the one that fits; each problem is reported once. */
export async function lessonsForMeetings(
  meetings: ToTeach[],
  date: string,
  folder: ClassFolder,
): Promise<FoundLesson[]> {
  const { lessons, problems } = await lessonsOf(meetings, folder);
  const chosen = chooseLessons(meetings, lessons, folder.classroom, date);
  const said = new Set<string>();
  const isNew = ({ file, line, code }: Problem) =>
    said.size !== said.add(`${file}:${line} ${code}`).size;
  const file = fileOfGroups({ date }, folder.classroom);
  return Promise.all(
    meetings.map(async ({ focus, named }, i): Promise<FoundLesson> => {
      const own = problems.filter(({ code }) => code !== UNFINISHED);
      if (named !== undefined && !lessons.some(({ id }) => id === named)) {
        const ids = lessons.map(({ id }) => id);
        const path = ['groups', i, 'lesson'];
        return { problems: [await unknownLesson(folder, file, path, named, ids)].filter(isNew) };
      }
      if (chosen[i]) return { chosen: chosen[i], problems: own.filter(isNew) };
      const message = `there is no lesson for ${focus}`;
      const hint = `write one: lessons/${rungOf(focus)}/my-lesson.md`;
      const missing = { code: 'no-lesson', file, line: 1, column: 1, message, hint };
      return { problems: [...own, missing].filter(isNew) };
    }),
  );
}

/** Reads only the rungs that are taught; all of them if a lesson is named, which can be any. */
async function lessonsOf(meetings: ToTeach[], folder: ClassFolder): Promise<ReadLessons> {
  if (meetings.some(({ named }) => named !== undefined)) return allLessons(folder, true);
  const rungs = [...new Set(meetings.map(({ focus }) => rungOf(focus)))];
  const read = await Promise.all(rungs.map((rung) => readLessons(folder, rung)));
  return {
    lessons: read.flatMap(({ lessons }) => lessons),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Adds the lesson to each group, each conference and today's lesson for the whole class. */
export async function withLessons(report: PlainReport, folder: ClassFolder): Promise<GroupReport> {
  const { groups, conferences, wholeClass, writers } = report;
  const meetings: ToTeach[] = [
    ...groups.map(({ kind, focus, named, students }) => ({
      kind,
      focus,
      named,
      students: students.map(({ id }) => id),
    })),
    ...conferences.map(({ kind, focus, student }) => ({ kind, focus, students: [student] })),
    ...wholeClass.map(({ focus }) => ({
      kind: 'need' as const,
      focus,
      students: Object.keys(writers).filter((id) => writers[id]!.needs.includes(focus)),
    })),
  ];
  const found = await lessonsForMeetings(meetings, report.date, folder);
  const lessons = found.map(({ chosen }) => chosen && asChosen(chosen));
  const at = (i: number) => lessons[i] ?? null;
  return {
    ...report,
    groups: groups.map((group, i) => ({ ...group, lesson: at(i) })),
    conferences: conferences.map((one, i) => ({ ...one, lesson: at(groups.length + i) })),
    wholeClass: wholeClass.map((one, i) => ({
      ...one,
      lesson: at(groups.length + conferences.length + i),
    })),
  };
}

/** Leaves out the text of the lesson. */
function asChosen({ id, skill, stack, because, repeated }: Chosen): LessonChosen {
  return { id, skill, stack, because, repeated };
}
