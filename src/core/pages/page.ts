/**
 * Decides what a printed page is: who may see it, and what data it gets. A page only gets what its
 * reader may see: a child's page is made from a `WriterView`, which has no stack, support, private
 * note or other child in it. So no template can print what it should not.
 */

import type { ClassChart, WriterChart } from '../record/charts.ts';
import type { WriterRecord } from '../record/writer-record.ts';
import type { ClassView } from './class-view.ts';
import type { RecordView, WriterView } from './writer-view.ts';

/** Who may read it. */
export type Reader = 'teacher' | 'adult in the room' | 'family' | 'child';

export type Fields = Record<string, unknown>;

interface About {
  about: string;
  reader: Reader;
  /** Cards per sheet; 1 if each page is a sheet. */
  cards: number;
}

/** One page for the class. */
export interface ClassPage extends About {
  kind: 'class';
  fields: (view: ClassView) => Fields;
  /** Drawn where the template asks for it. */
  chart?: (view: ClassView) => ClassChart;
}

/** A page or a card per writer. */
export interface WriterPage extends About {
  kind: 'writer';
  fields: (view: WriterView) => Fields;
}

/** A page per writer that only the teacher keeps; it has the next steps too. */
export interface RecordPage extends About {
  kind: 'record';
  fields: (view: RecordView) => Fields;
}

/** A page per writer about their year; only the teacher keeps it. */
export interface StoryPage extends About {
  kind: 'story';
  fields: (record: WriterRecord, view: ClassView) => Fields;
  chart: (record: WriterRecord, view: ClassView) => WriterChart;
}

export type Page = ClassPage | WriterPage | RecordPage | StoryPage;
