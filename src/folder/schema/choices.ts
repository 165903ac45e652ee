/** Decides what an editor offers where a file names a skill, a rubric or a lesson: those of this class. */

import { CONFERENCE } from '../../core/files/places.ts';
import type { Ladder } from '../../core/ladder/ladder.ts';
import type { Rubric } from '../../core/ladder/rubric.ts';
import { PIECE_KEYS } from '../../core/schema/words.ts';

export const CHOICES = '.confer/choices.schema.json';

declare const CONFER_VERSION: string;
const VERSION = typeof CONFER_VERSION === 'string' ? CONFER_VERSION : 'dev';
const MADE_BY = 'Made by confer ';

/** What the files of a class may name. */
export interface Choices {
  ladder: Ladder;
  rubrics: Map<string, Rubric>;
  lessons: string[];
  namesArePrivate: boolean;
}

/** Returns the definitions to which the schemas of all kinds refer. */
export function choicesText({ ladder, rubrics, lessons, namesArePrivate }: Choices): string {
  const rungs = [...ladder.rungs.map(({ id }) => id), ladder.lane];
  const skills = ladder.rungs.flatMap((rung) => [rung.id, ...rung.skills.map(({ id }) => id)]);
  const ids = [...new Set([...skills, ...rungs])];
  const skill = { enum: ids, enumDescriptions: ids.map((id) => ladder.say(id)) };
  const score = [...rubrics.values()].map((rubric) => lineOf(rubric));
  const definitions = {
    skill,
    pin: { anyOf: [skill, { enum: [CONFERENCE] }] },
    next: { anyOf: [skill, { type: 'string' }] },
    lesson: { enum: [...new Set(lessons)].sort() },
    rubric: { enum: [...rubrics.keys()].sort() },
    score: { allOf: score },
    writer: namesArePrivate ? { not: { required: ['name'] } } : { required: ['name'] },
  };
  const made = `${MADE_BY}${VERSION} of the ladder, rubrics and lessons of this class; commands that save renew it.`;
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: made,
    definitions,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** A line of scores of this rubric has its traits, and no others. */
function lineOf({ id, traits }: Rubric) {
  const own = Object.keys(traits);
  return {
    if: { properties: { rubric: { const: id } }, required: ['rubric'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
    then: {
      properties: Object.fromEntries(own.map((trait) => [trait, {}])),
      propertyNames: { enum: [...new Set([...PIECE_KEYS, ...own])] },
    },
  };
}

/** True for a text that a newer confer made: two teachers may have two versions. */
export function isOfNewer(text: string): boolean {
  const [, version = '0'] = new RegExp(`"${MADE_BY}(\\S+)`).exec(text) ?? [];
  return version.localeCompare(VERSION, 'en', { numeric: true }) > 0;
}
