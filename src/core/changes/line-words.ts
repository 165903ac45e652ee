/** Decides how a change of one writer's file is said: notes and scores that are there or gone. */

import { spoken } from '../calendar/calendar.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { pieceName } from '../roster/pieces.ts';
import type { Note, ScoreLine } from '../roster/student.ts';

/** What a file says before and after; undefined if there is no such file then. */
export interface ChangedData {
  file: string;
  before: unknown;
  after: unknown;
}

export interface Words {
  name: (id: string) => string;
  ladder: Ladder;
}

type Writer = { notes?: Note[] | null; scores?: ScoreLine[] | null } & Record<string, unknown>;

export function linesOfWriter(
  { file, before, after }: ChangedData,
  { name, ladder }: Words,
): string[] {
  const who = name(file.replace(/^students\/|\.yaml$/g, ''));
  if (before === undefined) return [`${who}: in the class`];
  if (after === undefined) return [`${who}: not in the class`];
  const [was, now] = [before, after].map((data) => (data ?? {}) as Writer);
  const { notes: wasNotes, scores: wasScores, ...others } = was!;
  const { notes: nowNotes, scores: nowScores, ...othersNow } = now!;
  const noteWords = ({ date, strength, note, taught, next }: Note) => {
    const about = [taught && `taught ${ladder.say(taught)}`, next && `next ${ladder.say(next)}`];
    const said = [strength ?? note].flatMap((one) => (one === undefined ? [] : `"${one}"`));
    return `note of ${spoken(date)} on ${who}, ${[...said, ...about].filter(Boolean).join(', ')}`;
  };
  const scoreWords = (line: ScoreLine) =>
    `scores of ${who}, ${pieceName(line) ?? spoken(line.date)}`;
  const keys = [...new Set([...Object.keys(others), ...Object.keys(othersNow)])].filter(
    (key) => JSON.stringify(others[key]) !== JSON.stringify(othersNow[key]),
  );
  return [
    ...turned(wasNotes ?? [], nowNotes ?? [], noteWords),
    ...turned(wasScores ?? [], nowScores ?? [], scoreWords, traitsChanged),
    ...keys.map((key) => `${who}: ${key}`),
  ];
}

/** Lines that are gone, and that are there; one of the same words in both has only changed. */
function turned<T>(
  was: T[],
  now: T[],
  say: (line: T) => string,
  changed: (from: T, to: T) => string = () => 'changed',
): string[] {
  const only = (lines: T[], others: T[]) => {
    const known = new Set(others.map((line) => JSON.stringify(line)));
    return lines.filter((line) => !known.has(JSON.stringify(line)));
  };
  const [gone, come] = [only(was, now), only(now, was)];
  const before = new Map(gone.map((line) => [say(line), line]));
  const after = new Set(come.map(say));
  return [
    ...[...before.keys()].filter((words) => !after.has(words)).map((words) => `${words}: gone`),
    ...come.map((line) => {
      const from = before.get(say(line));
      return `${say(line)}: ${from === undefined ? 'there' : changed(from, line)}`;
    }),
  ];
}

/** Returns "ideas 5 → 4, voice 2 → -". */
function traitsChanged(from: ScoreLine, to: ScoreLine): string {
  const [was, now] = [from, to] as unknown as Record<string, unknown>[];
  return [...new Set([...Object.keys(was!), ...Object.keys(now!)])]
    .filter((key) => was![key] !== now![key])
    .map((key) => `${key} ${was![key] ?? 'none'} → ${now![key] ?? 'none'}`)
    .join(', ');
}
