/** Decides what is known of a writer: every sort, meeting, note and score as one dated statement about a skill or a rung. */

import { spoken } from './calendar.ts';
import type { Classroom } from './classroom.ts';
import { type Ladder, rungOf } from './ladder.ts';
import { type Meeting, standingAfter } from './meeting.ts';
import { type Rubric, scaleInWords, scoreInWords, standingOf } from './rubric.ts';
import { type Sort, STANDINGS, type Standing } from './sort-file.ts';
import { type Note, type ScoreLine, type Student, traitScores } from './student.ts';

export interface Evidence {
  date: string;
  source: 'score' | 'sort' | 'note' | 'meeting';
  /** A skill, or a rung where the evidence does not reach to a skill. */
  about: string;
  standing: Standing;
  /** As a clause: "almost on leads (sorted Mon Nov 23)". */
  said: string;
}

// On the same day a sort beats a score, a note from beside the child beats a sort, and what was seen
// after the lesson beats them all.
const WEIGHT = { score: 0, sort: 1, note: 2, meeting: 3 };

/** All evidence about one writer up to `today`, oldest and weakest first: the last word on a thing stands last. */
export function evidenceOf(student: Student, classroom: Classroom, today: string): Evidence[] {
  const { ladder, rubrics, settings, sorts, meetings } = classroom;
  const grade = student.grade ?? settings.grade;
  const found = [
    ...student.scores.flatMap((line) => fromScores(line, rubrics, grade, ladder)),
    ...sorts.flatMap((sort) => fromSort(sort, student.id, ladder)),
    ...student.notes.flatMap((note) => fromNote(note, ladder)),
    ...meetings.flatMap((meeting) => fromMeeting(meeting, student.id, ladder)),
  ];
  return found
    .filter(({ date }) => date <= today)
    .sort((a, b) => compareDates(a, b) || WEIGHT[a.source] - WEIGHT[b.source]);
}

/** The day of the last word about anybody, up to `today`; what a meeting says is what its group was for, and no reason for others. */
export function newestEvidence(classroom: Classroom, today: string): string | undefined {
  const last = classroom.students.flatMap(
    (student) =>
      evidenceOf(student, classroom, today).findLast(({ source }) => source !== 'meeting')?.date ??
      [],
  );
  return last.sort().at(-1);
}

function compareDates(a: Evidence, b: Evidence): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

/** A trait may speak of several rungs, and several traits of one: then the weakest of them counts. */
function fromScores(
  line: ScoreLine,
  rubrics: Map<string, Rubric>,
  grade: number,
  ladder: Ladder,
): Evidence[] {
  const rubric = rubrics.get(line.rubric);
  if (!rubric) return [];
  const weakest = new Map<string, Evidence>();
  const when = `(${rubric.name}, ${spoken(line.date)})`;
  const scores = traitScores(line);
  const flat = isFlat(scores, rubric);
  for (const [trait, score] of scores) {
    const standing = standingOf(rubric, trait, score, grade);
    const said = flat
      ? `all ${scores.length} traits are ${score} ${when}; none stands out, so the ladder's order decides`
      : `${scoreInWords(rubric, trait, score)} ${when}`;
    for (const about of rubric.traits[trait]?.opens ?? []) {
      if (ladder.place(about) === undefined) continue;
      const before = weakest.get(about);
      if (before && rank(before.standing) >= rank(standing)) continue;
      weakest.set(about, { date: line.date, source: 'score', about, standing, said });
    }
  }
  return [...weakest.values()];
}

/** Every trait the same: then the order of needs is the ladder's, and must not be taken for the writer's. */
function isFlat(scores: [trait: string, score: number][], rubric: Rubric): boolean {
  const alike = scores.every(([, score]) => score === scores[0]![1]);
  if (scores.length < 2 || !alike) return false;
  return new Set(scores.map(([trait]) => scaleInWords(rubric, trait))).size === 1;
}

function rank(standing: Standing): number {
  return STANDINGS.indexOf(standing);
}

function fromSort(sort: Sort, id: string, ladder: Ladder): Evidence[] {
  const stack = sort.entries.get(id)?.stack;
  const standing = STANDINGS.find((known) => known === stack);
  if (!standing || !sort.skill || ladder.place(sort.skill) === undefined) return [];
  const said = `${inWords(standing, ladder.say(sort.skill))} (sorted ${spoken(sort.date)})`;
  return [{ date: sort.date, source: 'sort', about: sort.skill, standing, said }];
}

function inWords(standing: Standing, skill: string): string {
  if (standing === 'needs help') return `needs help with ${skill}`;
  return standing === 'almost' ? `almost has ${skill}` : `has ${skill}`;
}

/** A next step that names a skill of the ladder is a need; free words are for the teacher's eye. */
function fromNote({ date, next }: Note, ladder: Ladder): Evidence[] {
  if (!next || ladder.place(next) === undefined) return [];
  const said = `${ladder.say(next)} noted as the next step (${spoken(date)})`;
  return [{ date, source: 'note', about: next, standing: 'needs help', said }];
}

/** Who has it has left the need; who tried it is nearly there; who was absent said nothing. */
function fromMeeting({ date, focus, entries }: Meeting, id: string, ladder: Ladder): Evidence[] {
  const outcome = entries.get(id)?.stack;
  const standing = standingAfter(outcome);
  if (!standing || ladder.place(focus) === undefined) return [];
  // A push is for whoever has no open need: it says nothing of any.
  if (rungOf(focus) === ladder.rungs.find((rung) => rung.lane)?.id) return [];
  const said = `${outcome}: ${ladder.say(focus)} (met ${spoken(date)})`;
  return [{ date, source: 'meeting', about: focus, standing, said }];
}
