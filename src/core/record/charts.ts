/** Defines the data for a chart of the ladder over time. */

/** 0 needs help, 1 almost, 2 has it. */
export type Level = 0 | 1 | 2;

/** A level holds until the next point. */
export interface RungPoint {
  date: string;
  level: Level;
  /** If only scores say so: the rubric and kind of the pieces, such as "six-traits on-demand". */
  kind?: string;
}

export interface RungLine {
  label: string;
  /** By date. */
  points: RungPoint[];
}

/**
 * Returns where scores of one kind of piece follow those of another, as indexes of the later
 * points. No line joins them, and no change is read between them.
 */
export function kindBreaks(points: RungPoint[]): Set<number> {
  const breaks = new Set<number>();
  let last: string | undefined;
  for (const [i, { kind }] of points.entries()) {
    if (kind === undefined) continue;
    if (last !== undefined && kind !== last) breaks.add(i);
    last = kind;
  }
  return breaks;
}

export interface WriterChart {
  from: string;
  to: string;
  rungs: RungLine[];
}
