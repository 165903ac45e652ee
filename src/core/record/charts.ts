/** Defines the data for a chart of the ladder over time, for one writer or for the class. */

/** 0 needs help, 1 almost, 2 has it. */
export type Level = 0 | 1 | 2;

export interface RungLine {
  label: string;
  /** By date; a level holds until the next point. */
  points: { date: string; level: Level }[];
}

export interface WriterChart {
  from: string;
  to: string;
  rungs: RungLine[];
}

/** How many writers need help on a rung, almost have it, and have it; the rest are not known. */
export interface ClassRung {
  label: string;
  points: { date: string; needs: number; almost: number; has: number }[];
}

export interface ClassChart {
  from: string;
  to: string;
  writers: number;
  rungs: ClassRung[];
}
