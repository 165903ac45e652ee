/**
 * Decides what a printed page is: who may see it, and what it is made from. A page is given only what its
 * reader may see: a child's page is made from a `WriterView`, which has no stack, no support, no private
 * note and no other child in it. What is not given cannot be printed, whatever a template asks for.
 */

import type { ClassChart, WriterChart } from '../charts.ts';
import type { Classroom } from '../classroom.ts';
import type { GroupsFile } from '../groups-file.ts';
import type { Lesson } from '../lesson.ts';
import type { WriterRecord } from '../writer-record.ts';
import type { RecordView, WriterView } from './writer-view.ts';

/** Who may hold it in her hands. */
export type Reader = 'teacher' | 'adult in the room' | 'family' | 'child';

export type Fields = Record<string, unknown>;

/** What the pages of a whole class are made from: for the teacher's eyes. */
export interface ClassView {
  classroom: Classroom;
  date: string;
  groups: GroupsFile;
  /** The lesson of each group, in the order of the groups. */
  lessons: (Lesson | undefined)[];
  /** The lesson of each writer's group or conference. */
  lessonOf: Map<string, Lesson>;
  /** How a writer is called on this page. */
  name: (id: string) => string;
}

interface About {
  about: string;
  reader: Reader;
  /** Cards to a sheet; 1 where a page is a sheet. */
  cards: number;
}

/** One page for the class. */
export interface ClassPage extends About {
  kind: 'class';
  fields: (view: ClassView) => Fields;
  /** Drawn where the page says so. */
  chart?: (view: ClassView) => ClassChart;
}

/** A page, or a card, for each writer. */
export interface WriterPage extends About {
  kind: 'writer';
  fields: (view: WriterView) => Fields;
}

/** A page for each writer that only the teacher keeps: next steps too. */
export interface RecordPage extends About {
  kind: 'record';
  fields: (view: RecordView) => Fields;
}

/** A page for each writer that tells her year; only the teacher keeps it. */
export interface StoryPage extends About {
  kind: 'story';
  fields: (record: WriterRecord, view: ClassView) => Fields;
  chart: (record: WriterRecord, view: ClassView) => WriterChart;
}

export type Page = ClassPage | WriterPage | RecordPage | StoryPage;
