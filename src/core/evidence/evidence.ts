/** Decides what is known about a writer: sorts, meetings, notes and scores as dated statements. */

import { spoken } from '../calendar/calendar.ts';
import { meetingsOf } from '../classroom/by-writer.ts';
import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { genreOn } from '../classroom/units.ts';
import { type Meeting, standingAfter } from '../files/meeting.ts';
import { NOTHING_FOUND, type Sort } from '../files/sort-file.ts';
import { rungOf } from '../ladder/ladder.ts';
import { type Rubric, scaleInWords, scoreInWords, standingOf } from '../ladder/rubric.ts';
import { type Note, type ScoreLine, type Student, traitScores } from '../roster/student.ts';
import { STANDINGS, type Standing } from '../schema/words.ts';

export interface Evidence {
  date: string;
  source: 'score' | 'sort' | 'note' | 'meeting';
  /** A skill, or a rung if the evidence is no more specific. */
  about: string;
  standing: Standing;
  /** As a clause: "almost has leads (sorted Mon Nov 23)". */
  said: string;
  /** Only of a score: its trait and all that it can be about; a score does not say which. */
  trait?: { name: string; opens: string[]; flat?: string };
  /** A closer look at a score of this rung found nothing to work on. */
  lookedAt?: true;
}

// On the same day a sort beats a score, a note made beside the child beats a sort, and what was
// seen after the lesson beats all of them.
export const WEIGHT = { score: 0, sort: 1, note: 2, meeting: 3 };

/** Returns evidence of all days, oldest and weakest first. See `classOn`. */
export function evidenceOf(student: Student, classroom: Classroom): Evidence[] {
  const { settings, sorts } = classroom;
  const grade = student.grade ?? settings.grade;
  const found = [
    ...student.scores.flatMap((line) => evidenceFromScores(line, grade, classroom)),
    ...sorts.flatMap((sort) => evidenceFromSort(sort, student.id, classroom)),
    ...student.notes.flatMap((note) => evidenceFromNote(note, classroom)),
    ...meetingsOf(classroom, student.id).flatMap((meeting) =>
      evidenceFromMeeting(meeting, student.id, classroom),
    ),
  ];
  return found.sort((a, b) => byCodePoint(a.date, b.date) || WEIGHT[a.source] - WEIGHT[b.source]);
}

/** A trait can cover several rungs, and several traits one rung; then the weakest counts. */
function evidenceFromScores(line: ScoreLine, grade: number, classroom: Classroom): Evidence[] {
  const { rubrics, ladder } = classroom;
  const rubric = rubrics.get(line.rubric);
  if (!rubric) return [];
  const weakest = new Map<string, Evidence>();
  const when = `(${rubric.name}, ${whenSaid(line.date, classroom)})`;
  const scores = new Map(traitScores(line));
  const flat = flatWords([...scores], rubric);
  // In the rubric's order, so that the order of the keys in a line changes nothing.
  for (const [trait, { opens: all }] of Object.entries(rubric.traits)) {
    const score = scores.get(trait);
    if (score === undefined) continue;
    const opens = all.filter((about) => ladder.place(about) !== undefined);
    const standing = standingOf(rubric, trait, score, grade);
    const said = `${scoreInWords(rubric, trait, score)} ${when}`;
    for (const about of opens) {
      const before = weakest.get(about);
      if (before && STANDINGS.indexOf(before.standing) >= STANDINGS.indexOf(standing)) continue;
      const from = { name: trait, opens, ...(flat && { flat: `${flat} ${when}` }) };
      weakest.set(about, { date: line.date, source: 'score', about, standing, said, trait: from });
    }
  }
  return [...weakest.values()];
}

/** Returns "all 6 traits are 2" if all scores are alike: then only the ladder orders the needs. */
function flatWords(scores: [trait: string, score: number][], rubric: Rubric): string | undefined {
  const alike = scores.every(([, score]) => score === scores[0]![1]);
  if (scores.length < 2 || !alike) return undefined;
  const scales = new Set(scores.map(([trait]) => scaleInWords(rubric, trait)));
  return scales.size === 1 ? `all ${scores.length} traits are ${scores[0]![1]}` : undefined;
}

function evidenceFromSort(sort: Sort, id: string, classroom: Classroom): Evidence[] {
  const { ladder } = classroom;
  const { date, skill: about } = sort;
  const stack = sort.entries.get(id)?.stack;
  if (about === undefined || ladder.place(about) === undefined) return [];
  const when = whenSaid(date, classroom);
  if (sort.look) {
    if (stack !== NOTHING_FOUND) return [];
    const said = `looked at, nothing found (${when})`;
    return [{ date, source: 'sort', about, standing: 'got it', said, lookedAt: true }];
  }
  const standing = STANDINGS.find((known) => known === stack);
  if (!standing) return [];
  const said = `${standingInWords(standing, ladder.say(about))} (sorted ${when})`;
  return [{ date, source: 'sort', about, standing, said }];
}

function standingInWords(standing: Standing, skill: string): string {
  if (standing === 'needs help') return `needs help with ${skill}`;
  return standing === 'almost' ? `almost has ${skill}` : `has ${skill}`;
}

/** Returns a need if the next step is a skill of the ladder; free text is for the teacher. */
function evidenceFromNote({ date, next }: Note, classroom: Classroom): Evidence[] {
  const { ladder } = classroom;
  if (!next || ladder.place(next) === undefined || rungOf(next) === ladder.lane) return [];
  const said = `${ladder.say(next)} noted as the next step (${whenSaid(date, classroom)})`;
  return [{ date, source: 'note', about: next, standing: 'needs help', said }];
}

/**
 * "has it" closes the need, "tried it" counts as almost, "absent" says nothing. A meeting about a
 * rung says it of the skill that its lesson was on.
 */
function evidenceFromMeeting(meeting: Meeting, id: string, classroom: Classroom): Evidence[] {
  const { ladder } = classroom;
  const { date, focus, skill: about = focus, entries, push } = meeting;
  const outcome = entries.get(id)?.stack;
  const standing = standingAfter(outcome);
  if (!standing || ladder.place(about) === undefined) return [];
  // A push is for writers with no open needs, so its outcome says nothing about a need.
  if (push || rungOf(about) === ladder.lane) return [];
  const said = `${outcome}: ${ladder.say(about)} (met ${whenSaid(date, classroom)})`;
  return [{ date, source: 'meeting', about, standing, said }];
}

// Of each day of a class, because every writer was there on most of them.
const said = new WeakMap<Classroom, Map<string, string>>();

function whenSaid(date: string, classroom: Classroom): string {
  const days = said.get(classroom) ?? new Map<string, string>();
  said.set(classroom, days);
  const words = days.get(date) ?? dayInWords(date, classroom);
  days.set(date, words);
  return words;
}

/** Returns "Mon Nov 23" or, if the class wrote another genre then, "Mon Nov 23, in narrative". */
function dayInWords(date: string, { settings }: Classroom): string {
  const then = genreOn(settings, date);
  const isOther = then !== undefined && settings.genre !== undefined && then !== settings.genre;
  return isOther ? `${spoken(date)}, in ${then}` : spoken(date);
}
