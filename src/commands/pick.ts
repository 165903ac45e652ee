/** Decides whom and what typed words mean; what is not certain is offered back and nothing is run. */

import { spoken } from '../core/calendar.ts';
import type { Classroom } from '../core/classroom.ts';
import { findSkill } from '../core/ladder.ts';
import { NAMES, type Names } from '../core/pages/names.ts';
import { listed } from '../core/wording.ts';
import { findWriter } from '../core/writer-names.ts';
import { Usage } from '../usage.ts';

/** Ids from "ben,kai" or "Ben Carter, kai". */
export function pickWriters(
  typed: string | undefined,
  { students }: Pick<Classroom, 'students'>,
): string[] {
  const words = (typed ?? '').split(',').map((word) => word.trim());
  return words.filter(Boolean).map((word) => pickWriter(word, { students }));
}

/** The id of one writer from any part of her name. */
export function pickWriter(typed: string, { students }: Pick<Classroom, 'students'>): string {
  const match = findWriter(typed, students);
  if (match.kind === 'one') return match.id;
  if (match.kind === 'several') {
    throw new Usage(
      `"${typed}" could be ${listed(match.ids, 'or')}.`,
      'Type the id of the one you mean.',
    );
  }
  const hint = match.near
    ? `Did you mean "${match.near}"?`
    : `Writers: ${students.map((s) => s.id).join(', ')}`;
  throw new Usage(`No writer is called "${typed}".`, hint);
}

/** The id of a skill or rung from "structure.lead", "lead" or "leads". */
export function pickSkill(typed: string, { ladder }: Classroom): string {
  const match = findSkill(typed, ladder);
  if (match.kind === 'one') return match.id;
  const rungs = listed(ladder.rungs.map(({ id }) => id));
  const hint = match.near ? `Did you mean "${match.near}"?` : `The rungs are ${rungs}.`;
  throw new Usage(`The ladder has no skill "${typed}".`, hint);
}

/** "Leads · Mon Nov 23". */
export function sortTitle(skill: string | undefined, date: string, { ladder }: Classroom): string {
  const about = skill === undefined ? 'Support' : ladder.say(skill);
  return `${about[0]!.toUpperCase()}${about.slice(1)} · ${spoken(date)}`;
}

/** How writers are called on pages, from --names. */
export function namesFrom(typed = 'full'): Names {
  const names = NAMES.find((known) => known === typed);
  if (names) return names;
  throw new Usage(`--names ${typed}: no such way.`, `Write one of: ${listed([...NAMES], 'or')}`);
}
