/** Decides what is on the half page of a conference: what you know, and what you do. */

import { spoken } from '../../calendar/calendar.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import { type Ladder, rungOf } from '../../ladder/ladder.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { contactRows } from '../../record/contact-rows.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { classNameOf, cutAtWord, dayWords, marksOf } from '../view/sides.ts';
import { aboutWords, complimentOf } from './group-page.ts';
import { lessonFields } from './lesson-on-page.ts';
import { standsOn, whyHere } from './why-here.ts';

export interface ConferenceOnPage {
  student: string;
  focus: string;
  kind?: 'push';
}

/** What fits beside the talk: three contacts of two lines each. */
const LAST_TIMES = 3;
const ROOM = 70;
const WHY = 100;

/** Returns the fields of templates/pages/conference.md. */
export function conferenceFields(one: ConferenceOnPage, lesson: Lesson, view: ClassView): Fields {
  const { classroom, date, name } = view;
  const { ladder, settings } = classroom;
  const id = one.student;
  const { skill } = lesson;
  const { signs, ask } = signsOf(skill, ladder);
  return {
    class: classNameOf(classroom),
    day: spoken(date),
    name: name(id),
    marks: marksOf(id, classroom, date),
    about: aboutWords(one, lesson, view),
    minutes: settings['conference minutes'],
    why: whyWords(id, skill, view),
    goal: openGoal(id, view),
    last: lastTimes(id, classroom, date),
    skill: ladder.say(skill),
    signs,
    ask,
    compliment: complimentOf(id, view),
    ...lessonFields(lesson, view),
  };
}

/** Returns "almost: “hook, then nothing” (Nov 24)". */
function whyWords(id: string, skill: string, { classroom, date }: ClassView): string {
  const why = whyHere(id, skill, classroom, date, WHY);
  const now = standsOn(id, skill, classroom, date);
  return [now, why].filter(Boolean).join(': ');
}

function openGoal(id: string, { classroom }: ClassView): Fields {
  // A groups file that was edited by hand can name an id that the class does not have.
  const goal = classroom.students.find((one) => one.id === id)?.goal;
  if (!goal || goal.met !== undefined) return { words: null, set: null };
  const words = goal.words ? `“${goal.words}”` : classroom.ladder.say(goal.skill);
  return { words, set: goal.set === undefined ? null : dayWords(goal.set) };
}

/** The research question of a skill; one that fits any piece if the ladder gives none. */
const ASK = '“What are you working on as a writer? Show me where.”';

function signsOf(about: string, ladder: Ladder): Fields & { signs: Fields } {
  const rung = ladder.rungs.find(({ id }) => id === rungOf(about));
  const skill = rung?.skills.find(({ id }) => id === about);
  const { needs = '', almost = '', got = '' } = skill ?? {};
  return { signs: { needs, almost, got }, ask: skill?.ask ? `“${skill.ask}”` : ASK };
}

/** Returns the newest contacts before today, newest first, each in a line or two. */
function lastTimes(id: string, classroom: Classroom, date: string): Fields[] {
  const rows = contactRows(id, classroom, date).filter((row) => row.date < date);
  return rows
    .slice(-LAST_TIMES)
    .reverse()
    .map((row) => ({
      date: dayWords(row.date),
      words: cutAtWord(
        [row.note, row.taught && `${row.how}: ${row.taught}`, row.next && `next: ${row.next}`]
          .flatMap((part) => (part ? part.replace(/[.\s]+$/, '') : []))
          .join('. ') || row.how,
        ROOM,
      ),
    }));
}
