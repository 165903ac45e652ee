/**
 * Decides whether a lesson surely fits on one side of its page, with five writers: it is no longer
 * than the built-in ones, whose sheets `npm run test:pages` counts.
 */

import { GENRES } from '../schema/words.ts';
import { coachingOf, type Lesson, SECTIONS, showingFor } from './lesson.ts';

/** In characters. */
const ROOM: Partial<Record<keyof Lesson, number>> = {
  does: 45,
  bring: 70,
  connect: 110,
  teach: 160,
  steps: 240,
  apply: 180,
  alone: 180,
  close: 110,
  lookFor: 150,
};
const SHOWING = 280;
const COACHING = 70;

/** Returns "Show has 412 characters; its page has room for 280" for each part that is too long. */
export function tooLongFor(lesson: Lesson): string[] {
  const parts = Object.entries(ROOM).map(([part, room]): [string, number, number] => [
    nameOf(part),
    String(lesson[part as keyof Lesson] ?? '').length,
    room,
  ]);
  const shown = GENRES.map((genre) => showingFor(lesson, genre).length);
  const lines = coachingOf(lesson).map(({ say }) => say.length);
  const all: [string, number, number][] = [
    ...parts,
    ['Show', Math.max(...shown), SHOWING],
    ['a line of Coach', Math.max(0, ...lines), COACHING],
  ];
  return all
    .filter(([, length, room]) => length > room)
    .map(
      ([part, length, room]) => `${part} has ${length} characters; its page has room for ${room}`,
    );
}

function nameOf(part: string): string {
  return Object.entries(SECTIONS).find(([, field]) => field === part)?.[0] ?? part;
}
