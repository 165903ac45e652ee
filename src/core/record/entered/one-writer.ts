/** Decides how all that was entered about one writer is said: what an event of the class leaves out, and what has no day. */

import { type Classroom, getOwn } from '../../classroom/classroom.ts';
import type { GroupsFile } from '../../files/groups-file.ts';
import type { Meeting } from '../../files/meeting.ts';
import { sayPlace } from '../../files/places.ts';
import type { Entry } from '../../files/sort-file.ts';
import { manualPlaces } from '../../groups/decisions.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { DataPath } from '../../problem.ts';
import type { Note, Student } from '../../roster/student.ts';

export const quoted = (words: string | undefined) => (words === undefined ? [] : [`"${words}"`]);

/** Returns all of a note but the words that come first: its strength, else its text. */
export function noteMore({ kind, strength, note, taught, next }: Note, ladder: Ladder): string[] {
  return [
    ...(kind ? [kind] : []),
    ...(strength ? ['a strength'] : []),
    ...(strength && note ? [`note: "${note}"`] : []),
    ...(taught ? [`taught ${ladder.say(taught)}`] : []),
    ...(next ? [`next: ${ladder.say(next)}`] : []),
  ];
}

export function meetingMore({ conference, lesson }: Meeting, { note }: Entry): string[] {
  return [
    ...quoted(note),
    ...(conference ? ['one to one'] : []),
    ...(lesson ? [`lesson ${lesson}`] : []),
  ];
}

interface Seat {
  about?: string;
  words?: string;
  more: string[];
  path: DataPath;
}

/** Returns every place where a file of groups has the writer, and whether a person put them there. */
export function seatsOf(content: GroupsFile, id: string): Seat[] {
  const byHand = manualPlaces(content).has(id) ? ['changed by hand'] : [];
  const seats: Seat[] = (content.groups ?? []).flatMap((group, i) => {
    const at = group.students.indexOf(id);
    if (at < 0) return [];
    const more = [...byHand, ...reason(getOwn(group.because, id))];
    return [{ about: group.focus, more, path: ['groups', i, 'students', at] }];
  });
  const alone: Seat[] = (content.conferences ?? []).flatMap((one, i) => {
    if (one.student !== id) return [];
    const more = [...byHand, ...reason(one.because)];
    return [{ about: one.focus, words: 'conference', more, path: ['conferences', i] }];
  });
  const said = (['no place', 'on track'] as const).flatMap((words): Seat[] => {
    const because = getOwn(content[words], id);
    return because === undefined ? [] : [{ words, more: reason(because), path: [words, id] }];
  });
  const listed = (['no evidence', 'absent'] as const).flatMap((words): Seat[] => {
    const at = content[words]?.indexOf(id) ?? -1;
    return at < 0 ? [] : [{ words, more: [], path: [words, at] }];
  });
  return [...seats, ...alone, ...said, ...listed];
}

const reason = (because: string | undefined) => (because === undefined ? [] : [because]);

/** What stands in a file without a day. */
export interface Undated {
  said: string;
  file: string;
  path: DataPath;
}

/** Returns what was entered about a writer without a day: in their own file, and in class.yaml. */
export function undatedOf(student: Student, { settings, ladder }: Classroom): Undated[] {
  const { id } = student;
  const own = (key: keyof Student, said: string | undefined): Undated[] =>
    said === undefined ? [] : [{ said, file: `students/${id}.yaml`, path: [key] }];
  const goal = student.goal?.set === undefined ? student.goal : undefined;
  const inClass = (path: DataPath, said: string) => ({ said, file: 'class.yaml', path });
  const lists = (['keep apart', 'keep together'] as const).flatMap((key) =>
    (settings[key] ?? []).flatMap((ids, i) =>
      ids.includes(id) ? [inClass([key, i], `${key}: ${ids.join(', ')}`)] : [],
    ),
  );
  const pinned = getOwn(settings.pinned, id);
  const out = getOwn(settings.out, id);
  const stops = settings['reader stops']?.indexOf(id) ?? -1;
  return [
    ...own('name', student.named === 'in their file' ? `name ${student.name}` : undefined),
    ...own('called', student.callsInFile && `called ${student.called}`),
    ...own('grade', student.grade === undefined ? undefined : `grade ${student.grade}`),
    ...own('stage', student.stage && `stage ${student.stage}`),
    ...own(
      'home language',
      student['home language'] && `home language ${student['home language']}`,
    ),
    ...own('goal', goal && [`goal on ${ladder.say(goal.skill)}`, ...quoted(goal.words)].join(': ')),
    ...(student.supports ?? []).map((one, i) => ({
      said: `support: ${one}`,
      file: `students/${id}.yaml`,
      path: ['supports', i],
    })),
    ...lists,
    ...(pinned === undefined
      ? []
      : [inClass(['pinned', id], `pinned: ${sayPlace(pinned, ladder)}`)]),
    ...(out === undefined ? [] : [inClass(['out', id], `out: ${out.join(', ')}`)]),
    ...(stops < 0 ? [] : [inClass(['reader stops', stops], 'reader stops')]),
  ];
}
