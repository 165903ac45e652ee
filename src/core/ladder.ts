/** The ladder: what a writer needs first, as an ordered list of rungs and their skills. */

import * as z from 'zod';
import { STAGES } from './class-settings.ts';
import { nearest } from './suggest.ts';
import { folded } from './writer-names.ts';

const Skill = z.strictObject({
  id: z.string(),
  name: z.string().describe('Two or three words that fit into a sentence: "leads".'),
  label: z.string(),
  needs: z.string(),
  almost: z.string(),
  got: z.string(),
});

const ReaderStops = z
  .strictObject({
    moves: z.string().describe('The skill that moves up.'),
    after: z.string().describe('The rung it then stands right after.'),
    signs: z.array(z.string()).min(1).describe('Skills; one of them at "needs help" moves it.'),
  })
  .describe('For a writer whose page nobody can read: which skill moves up, and where to.');

export const LadderFile = z.strictObject({
  name: z.string(),
  'reader stops': ReaderStops.optional(),
  rungs: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        label: z.string(),
        'child says': z.string(),
        question: z.string(),
        why: z.string(),
        stages: z
          .array(z.enum(STAGES))
          .optional()
          .describe('The stages of a piece at which it can be used.'),
        lane: z.boolean().default(false).describe('A lane beside the ladder: never a need.'),
        skills: z.array(Skill),
      }),
    )
    .min(1),
});

export type Rung = z.infer<typeof LadderFile>['rungs'][number];
export type Skill = z.infer<typeof Skill>;

export interface Ladder {
  name: string;
  rungs: Rung[];
  readerStops?: z.infer<typeof ReaderStops>;
  /** The place of a rung or skill from the bottom; undefined if the ladder has no such thing. */
  place(about: string): number | undefined;
  /** How a rung or skill is said in a sentence: "leads". */
  say(about: string): string;
}

export function makeLadder(file: z.infer<typeof LadderFile>): Ladder {
  const places = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { id, name } of everything(file.rungs)) {
    places.set(id, places.size);
    names.set(id, name);
  }
  return {
    name: file.name,
    rungs: file.rungs,
    readerStops: file['reader stops'],
    place: (about) => places.get(about),
    say: (about) => names.get(about) ?? about,
  };
}

/** Every rung, each followed by its skills. */
function everything(rungs: Rung[]): (Rung | Skill)[] {
  return rungs.flatMap((rung) => [rung, ...rung.skills]);
}

/** "structure" for "structure.lead" and for "structure". */
export function rungOf(about: string): string {
  return about.split('.')[0] ?? about;
}

/** Every id that a sort, a note or a group can be about. */
export function knownIds(ladder: Ladder): string[] {
  return everything(ladder.rungs).map(({ id }) => id);
}

export type SkillMatch = { kind: 'one'; id: string } | { kind: 'none'; near?: string };

/** What a typed word means: `structure.lead`, `lead`, `leads`; two skills of one name are not picked from. */
export function findSkill(typed: string, ladder: Ladder): SkillMatch {
  const known = everything(ladder.rungs);
  const exact = known.find(({ id }) => id === typed);
  if (exact) return { kind: 'one', id: exact.id };
  const wanted = singular(typed);
  const hits = known.filter(
    ({ id, name }) => singular(id.split('.').at(-1)!) === wanted || singular(name) === wanted,
  );
  if (hits.length === 1) return { kind: 'one', id: hits[0]!.id };
  const words = known.flatMap(({ id, name }) => [id, id.split('.').at(-1)!, name]);
  const near = hits[0]?.id ?? nearest(typed, words);
  const meant = known.find(
    ({ id, name }) => id === near || id.split('.').at(-1) === near || name === near,
  );
  return { kind: 'none', near: meant?.id };
}

function singular(word: string): string {
  return folded(word).replace(/s$/, '');
}
