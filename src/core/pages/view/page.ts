/** Decides what data a page gets: what its reader may see, so that no template can print more. */

import type { ClassView } from './class-view.ts';

export type Reader = 'teacher' | 'adult in the room' | 'family' | 'child';

export type Fields = Record<string, unknown>;

interface About {
  about: string;
  reader: Reader;
  /** How many fit on a sheet; 1 if each page is a sheet. */
  perSheet: number;
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

/** A page for each writer. */
export interface WriterPage extends About {
  kind: 'writer';
  fields: (id: string, view: ClassView) => Fields;
  /** The language of the page, if it can be another than English. */
  language?: (id: string, view: ClassView) => string;
  /** For whom there is nothing to print yet, and how that is said. */
  missing?: {
    is: (id: string, view: ClassView) => boolean;
    /** Follows "No page for Ana: ". */
    because: string;
    hint: (id: string) => string;
  };
}

export type Page = ClassPage | SkillPage | WriterPage;
