/** Defines one lesson for the whole class, and its file name. */

import type { TaughtFile } from '../schema/taught-yaml.ts';

export interface Taught {
  /** Relative to the class folder. */
  file: string;
  date: string;
  /** A skill or a rung. */
  skill: string;
  /** What the class did, as it follows "we". */
  words?: string;
  lesson?: string;
}

export function taughtFrom(read: TaughtFile, file: string): Taught {
  return { ...read, file };
}

/** Returns taught/2026-11-24-structure.lead.yaml, with the teacher if several teach the class. */
export function taughtFileName(date: string, skill: string, teacher?: string): string {
  return `taught/${date}-${skill}${teacher ? `-${teacher}` : ''}.yaml`;
}
