/** What the settings of a class mean: genres, stages, group sizes. */

import type { ClassSettings } from './shapes/class-settings.ts';

export type { ClassSettings };

export const GENRES = ['narrative', 'opinion', 'informational'] as const;
export const STAGES = ['collecting', 'planning', 'drafting', 'revising', 'editing'] as const;
export type Stage = (typeof STAGES)[number];
export type Genre = (typeof GENRES)[number];

/** [smallest, largest] from "3-5". */
export function groupSizes(settings: ClassSettings): [number, number] {
  const [smallest = 3, largest = 5] = settings['group size'].split('-').map(Number);
  return [smallest, largest];
}
