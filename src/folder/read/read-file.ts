/** Defines what reading one file gives: its data, its problems, and where each value is. */

import type { DataPath, Problem } from '../../core/problem.ts';
import type { SoundPart } from '../schema/sound-part.ts';

export interface TextPlace {
  line: number;
  column: number;
}

export interface ReadFile<T> {
  /** As it is called on the disk. */
  file: string;
  /** What commands call it, if it ends in .yml: with .yaml. */
  as?: string;
  /** Undefined if the file cannot be used; unknown keys alone do not matter. */
  value?: T;
  /** Of a file that cannot be used, what can be checked all the same. */
  part?: SoundPart;
  problems: Problem[];
  /** Location of a path in the file's data, for problems found later. */
  at(path: DataPath, atKey?: boolean): Promise<TextPlace>;
}
