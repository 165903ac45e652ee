/** Decides what the class wrote on a day, and what class.yaml says once another unit begins. */

import type { ClassSettings } from '../schema/class-yaml.ts';
import type { Genre, Stage } from '../schema/words.ts';

/** What a class writes: a genre, and the stage of most pieces; what is left out is not known. */
export interface Unit {
  genre?: Genre;
  stage?: Stage;
}

type Settings = Pick<ClassSettings, 'genre' | 'stage' | 'units'>;

/** A unit with its first day; without one it began before anything that is known. */
export interface DatedUnit extends Unit {
  from?: string;
}

/** Returns the units, oldest first. The newest one is as the top of class.yaml says now. */
export function unitsOf({ genre, stage, units }: Settings): DatedUnit[] {
  const from = units.at(-1)?.from;
  return [...units.slice(0, -1), { ...(from !== undefined && { from }), ...unit(genre, stage) }];
}

/** Returns what the class wrote on a day; nothing is known of days before the first dated unit. */
export function unitOn(settings: Settings, date: string): Unit {
  const then = unitsOf(settings).findLast(({ from }) => from === undefined || from <= date);
  return unit(then?.genre, then?.stage);
}

/** Returns the genre on a day; undefined if it is not known. */
export function genreOn(settings: Settings, date: string): Genre | undefined {
  return unitOn(settings, date).genre;
}

/** What class.yaml has to say: the unit now, and what is written into its list of units. */
export interface UnitChange {
  now: Unit;
  /** Added to the end of the list, oldest first. */
  begun: DatedUnit[];
  /** Replaces the last unit of the list, because it is this unit or began today. */
  newest?: DatedUnit;
}

/**
 * Returns what changes if the class writes this genre, and is at this stage, from today on; undefined
 * if it does already. Without a genre only the stage changes. A new unit has no stage unless it is
 * given, because the pieces of the unit before were further on.
 */
export function changeUnit(
  settings: Settings,
  { genre, stage }: Unit,
  today: string,
): UnitChange | undefined {
  const newest = settings.units.at(-1);
  const isChosen = genre === undefined || genre === settings.genre;
  const isNew = genre !== undefined && genre !== (newest ?? settings).genre;
  const known = isChosen || settings.genre === undefined ? settings.stage : undefined;
  const now = unit(genre ?? settings.genre, stage ?? known);
  if (!isNew) {
    if (isChosen && now.stage === settings.stage) return undefined;
    return {
      now,
      begun: [],
      ...(newest && newest.genre === now.genre && { newest: { ...newest, ...now } }),
    };
  }
  const next = { from: today, ...now };
  if (newest?.from === today) return { now, begun: [], newest: next };
  const isFirst = newest === undefined && settings.genre !== undefined;
  return { now, begun: [...(isFirst ? [unit(settings.genre, settings.stage)] : []), next] };
}

function unit(genre: Genre | undefined, stage: Stage | undefined): Unit {
  return { ...(genre && { genre }), ...(stage && { stage }) };
}
