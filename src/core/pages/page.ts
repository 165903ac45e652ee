/** Decides what data a page gets: what its reader may see, so that no template can print more. */

import type { ClassChart, WriterChart } from '../record/charts.ts';
import type { WriterRecord } from '../record/writer-record.ts';
import type { ClassView } from './class-view.ts';
import type { RecordView, WriterView } from './writer-view.ts';

export type Reader = 'teacher' | 'adult in the room' | 'family' | 'child';

export type Fields = Record<string, unknown>;

interface About {
  about: string;
  reader: Reader;
  /** Cards per sheet; 1 if each page is a sheet. */
  cards: number;
}

export interface ClassPage extends About {
  kind: 'class';
  fields: (view: ClassView) => Fields;
  /** Drawn where the template asks for it. */
  chart?: (view: ClassView) => ClassChart;
}

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
