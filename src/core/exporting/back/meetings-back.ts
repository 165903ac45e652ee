/** Decides which meetings, and which lessons for everybody, a class does not have yet. */

import type { Classroom } from '../../classroom/classroom.ts';
import type { Meeting } from '../../files/meeting.ts';
import { OUTCOMES } from '../../schema/words.ts';
import { EVERYBODY } from '../meeting-rows.ts';
import { entryOf, isNew } from './answers-back.ts';
import { type Addition, type Asked, placeOf } from './back-additions.ts';
import { groupedBy, type OwnRow, type Refuse } from './own-table.ts';

export function meetingsFrom({ rows, classroom, refuse }: Asked): Addition[] {
  const files = groupedBy(rows, ({ get }) => `${get('how') === EVERYBODY} ${get('file')}`);
  return files.flatMap((own) =>
    own[0]!.get('how') === EVERYBODY
      ? lessonFrom(own[0]!, classroom, refuse)
      : meetingFrom(own, classroom, refuse),
  );
}

/** Who was there is worked out from who was absent. */
function lessonFrom(row: OwnRow, { taught, ladder }: Classroom, refuse: Refuse): Addition[] {
  const file = placeOf(row, 'taught', refuse);
  const [date = '', skill = ''] = [row.get('date'), row.get('focus')];
  if (ladder.place(skill) === undefined) refuseSkill(row, skill, refuse);
  const [words, lesson] = [row.get('note'), row.get('lesson')];
  const isSaid = (one: (typeof taught)[number]) => one.words === words && one.lesson === lesson;
  const same = taught.filter((one) => one.date === date && one.skill === skill);
  if (file === undefined || same.some(isSaid)) return [];
  if (taught.some((one) => one.file === file)) {
    refuse(row, 'other-words', `${file} has other words than this row`, 'change one of them');
    return [];
  }
  const said = { date, skill, ...(words && { words }), ...(lesson && { lesson }) };
  return [{ kind: 'taught', file, taught: said }];
}

function meetingFrom(own: OwnRow[], classroom: Classroom, refuse: Refuse): Addition[] {
  const [first] = own as [OwnRow, ...OwnRow[]];
  const file = placeOf(first, 'meetings', refuse);
  const head = headOf(first, classroom, refuse);
  if (file === undefined) return [];
  const known = classroom.meetings.find((met) => met.file === file);
  if (known && !isSameMeeting(known, head)) {
    refuse(first, 'other-file', `${file} is there, and about another meeting`, 'rename that file');
    return [];
  }
  const answers = own.flatMap((row) => {
    const [id, outcome, note] = [row.get('id')!, row.get('outcome'), row.get('note')];
    if (outcome !== undefined && ![...OUTCOMES, 'absent'].some((one) => one === outcome)) {
      const hint = `use ${[...OUTCOMES, 'absent'].join(', ')}`;
      refuse(row, 'unknown-outcome', `"${outcome}" is no outcome of a meeting`, hint);
    }
    if (outcome === undefined && note === undefined) return [];
    const answer = { id, entry: entryOf(outcome, note) };
    return isNew(answer, known, row, refuse) ? [answer] : [];
  });
  if (answers.length === 0) return [];
  return [{ kind: 'answers', file, sheet: { kind: 'meeting', head }, answers }];
}

function headOf(row: OwnRow, { ladder }: Classroom, refuse: Refuse): Record<string, string> {
  const [focus = '', skill, lesson] = [row.get('focus'), row.get('skill'), row.get('lesson')];
  for (const about of [focus, skill ?? focus]) {
    if (ladder.place(about) === undefined) refuseSkill(row, about, refuse);
  }
  return {
    date: row.get('date')!,
    focus,
    ...(skill !== undefined && skill !== focus && { skill }),
    ...(row.get('kind') === 'push' && { for: 'push' }),
    ...(row.get('how') === 'conference' && { kind: 'conference' }),
    ...(lesson !== undefined && { lesson }),
  };
}

function isSameMeeting({ focus, conference }: Meeting, head: Record<string, string>): boolean {
  return focus === head.focus && conference === (head.kind === 'conference');
}

function refuseSkill(row: OwnRow, about: string, refuse: Refuse): void {
  refuse(row, 'unknown-skill', `the ladder has no skill "${about}"`, 'see ladder.yaml');
}
