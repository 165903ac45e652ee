/** Decides what data a page gets: what its reader may see, so that no template can print more. */

import type { DataPath } from '../../problem.ts';
import type { ClassView } from './class-view.ts';
import type { Names } from './names-on-pages.ts';

export type Reader = 'teacher' | 'adult in the room' | 'family' | 'child';

export type Fields = Record<string, unknown>;

interface About {
  about: string;
  reader: Reader;
  /** How many fit on a sheet; 1 if each page is a sheet. */
  perSheet: number;
  /** How it names writers if nobody says how; with whole names if left out. */
  names?: Names;
}

export interface ClassPage extends About {
  kind: 'class';
  fields: (view: ClassView) => Fields;
  /** The same page to fill in by pen. */
  blank?: (view: ClassView) => Fields;
}

/** A page for one skill. */
export interface SkillPage extends About {
  kind: 'skill';
  fields: (about: string, view: ClassView) => Fields;
}

/** A text of the teacher's that names somebody else of the class, and that a page therefore leaves out. */
export interface LeftOut {
  file: string;
  /** Where it is in a file of YAML; a lesson is searched for the words. */
  path?: DataPath;
  words: string;
  /** True if there is no page without it. */
  isNeeded?: boolean;
}

/** A page for each writer. */
export interface WriterPage extends About {
  kind: 'writer';
  fields: (id: string, view: ClassView) => Fields;
  /** The language of the page, if it can be another than English. */
  language?: (id: string, view: ClassView) => string;
  /** What is left out on a page for a child or a family. */
  leftOut?: (id: string, view: ClassView) => LeftOut[];
  /** For whom there is nothing to print yet, and how that is said. */
  missing?: {
    is: (id: string, view: ClassView) => boolean;
    /** Follows "No page for Ana: ". */
    because: string;
    hint: (id: string) => string;
  };
}

/** One page for all the writers chosen, about what is on file since a day. */
export interface WritersPage extends About {
  kind: 'writers';
  fields: (ids: string[], view: ClassView) => Fields;
}

export type Page = ClassPage | SkillPage | WriterPage | WritersPage;
