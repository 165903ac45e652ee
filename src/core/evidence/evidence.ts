/** Decides what is known about a writer: sorts, meetings, notes and scores as dated statements. */

import { spoken } from '../calendar/calendar.ts';
import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { type Meeting, standingAfter } from '../files/meeting.ts';
import type { Sort } from '../files/sort-file.ts';
import { type Ladder, rungOf } from '../ladder/ladder.ts';
import { type Rubric, scaleInWords, scoreInWords, standingOf } from '../ladder/rubric.ts';
import { type Note, type ScoreLine, type Student, traitScores } from '../roster/student.ts';
import { STANDINGS, type Standing } from '../schema/words.ts';

export interface Evidence {
  date: string;
  source: 'score' | 'sort' | 'note' | 'meeting';
  /** A skill, or a rung if the evidence is no more specific. */
  about: string;
  standing: Standing;
  /** As a clause: "almost on leads (sorted Mon Nov 23)". */
  said: string;
}

// On the same day a sort beats a score, a note made beside the child beats a sort, and what was
// seen after the lesson beats all of them.
const WEIGHT = { score: 0, sort: 1, note: 2, meeting: 3 };

/** Returns evidence of all days, oldest and weakest first: the last counts. See `classOn`. */
export function evidenceOf(student: Student, classroom: Classroom): Evidence[] {
  const { ladder, settings, sorts, meetings } = classroom;
  const grade = student.grade ?? settings.grade;
  const found = [
    ...student.scores.flatMap((line) => evidenceFromScores(line, grade, classroom)),
    ...sorts.flatMap((sort) => evidenceFromSort(sort, student.id, ladder)),
    ...student.notes.flatMap((note) => evidenceFromNote(note, ladder)),
    ...meetings.flatMap((meeting) => evidenceFromMeeting(meeting, student.id, ladder)),
  ];
  return found.sort((a, b) => byCodePoint(a.date, b.date) || WEIGHT[a.source] - WEIGHT[b.source]);
}

/** A trait can cover several rungs, and several traits one rung; then the weakest counts. */
function evidenceFromScores(line: ScoreLine, grade: number, { rubrics, ladder }: Classroom) {
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
      if (before && STANDINGS.indexOf(before.standing) >= STANDINGS.indexOf(standing)) continue;
      weakest.set(about, { date: line.date, source: 'score', about, standing, said });
    }
  }
  return [...weakest.values()];
}

/** Returns true if all scores are alike: then the order of needs is the ladder's, not theirs. */
function isFlat(scores: [trait: string, score: number][], rubric: Rubric): boolean {
  const alike = scores.every(([, score]) => score === scores[0]![1]);
  if (scores.length < 2 || !alike) return false;
  return new Set(scores.map(([trait]) => scaleInWords(rubric, trait))).size === 1;
}

function evidenceFromSort(sort: Sort, id: string, ladder: Ladder): Evidence[] {
  const stack = sort.entries.get(id)?.stack;
  const standing = STANDINGS.find((known) => known === stack);
  if (!standing || !sort.skill || ladder.place(sort.skill) === undefined) return [];
  const said = `${standingInWords(standing, ladder.say(sort.skill))} (sorted ${spoken(sort.date)})`;
  return [{ date: sort.date, source: 'sort', about: sort.skill, standing, said }];
}

function standingInWords(standing: Standing, skill: string): string {
  if (standing === 'needs help') return `needs help with ${skill}`;
  return standing === 'almost' ? `almost has ${skill}` : `has ${skill}`;
}

/** Returns a need if the next step is a skill of the ladder; free text is for the teacher. */
function evidenceFromNote({ date, next }: Note, ladder: Ladder): Evidence[] {
  if (!next || ladder.place(next) === undefined) return [];
  const said = `${ladder.say(next)} noted as the next step (${spoken(date)})`;
  return [{ date, source: 'note', about: next, standing: 'needs help', said }];
}

/** "has it" closes the need, "tried it" counts as almost, "absent" says nothing. */
function evidenceFromMeeting(meeting: Meeting, id: string, ladder: Ladder): Evidence[] {
  const { date, focus, entries } = meeting;
  const outcome = entries.get(id)?.stack;
  const standing = standingAfter(outcome);
  if (!standing || ladder.place(focus) === undefined) return [];
  // A push is for writers with no open needs, so its outcome says nothing about a need.
  if (rungOf(focus) === ladder.lane) return [];
  const said = `${outcome}: ${ladder.say(focus)} (met ${spoken(date)})`;
  return [{ date, source: 'meeting', about: focus, standing, said }];
}
