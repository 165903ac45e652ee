/** Decides how lessons are read: Markdown with YAML front matter, in which no code can run. */

import { type Lesson, sectionsOf } from '../../core/lessons/lesson.ts';
import type { Problem } from '../../core/problem.ts';
import { listFolders } from '../files/disk-read.ts';
import { decode } from '../read/decode.ts';
import { idOf, readYaml } from '../read/yaml-file.ts';
import { builtInFiles, builtInFolders } from './built-in.ts';
import { type ClassSources, type Content, isBuiltIn, listContent } from './content.ts';

/** Code of a lesson that was only started: confer check reports it, and it blocks nothing. */
export const UNFINISHED = 'unfinished-lesson';

export interface ReadLessons {
  lessons: Lesson[];
  problems: Problem[];
}

/** Reads the lessons of a rung, the class's own before the built-in ones, with their problems. */
export async function readLessons(places: ClassSources, rung: string): Promise<ReadLessons> {
  const files = listContent(places, `lessons/${rung}`, '.md');
  return joined(files.map((file) => readLesson(file, places)));
}

/** Reads every lesson of the class; `builtIn` adds confer's own. */
export async function allLessons(places: ClassSources, builtIn: boolean): Promise<ReadLessons> {
  const folders = [
    ...listFolders(places.root, 'lessons'),
    ...(builtIn ? builtInFolders(places.home, 'templates/lessons') : []),
  ];
  return joined([...new Set(folders)].map((rung) => readLessons(places, rung)));
}

async function joined(parts: Promise<ReadLessons>[]): Promise<ReadLessons> {
  const read = await Promise.all(parts);
  return {
    lessons: read.flatMap(({ lessons }) => lessons),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Returns the ids of the built-in lessons, which are their file names. */
export function builtInLessons({ home }: ClassSources): string[] {
  return builtInFolders(home, 'templates/lessons')
    .flatMap((rung) => builtInFiles(home, `templates/lessons/${rung}`, '.md'))
    .map((file) => idOf(file));
}

/** Exported for the build, which reads ours. */
export async function readLesson(content: Content, { memo }: ClassSources): Promise<ReadLessons> {
  const { file, ready } = content;
  if (ready !== undefined) return { lessons: [ready as Lesson], problems: [] };
  const decoded = decode(file, content.bytes);
  if ('problems' in decoded) return { lessons: [], ...decoded };
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const front = /^---\n([\s\S]*?\n)---\n/.exec(text);
  if (!front) {
    const message = 'a lesson begins with a line --- and its settings, and then another ---';
    const hint = 'for the format, see any lesson in templates/lessons';
    return { lessons: [], problems: [problemIn(file, 1, message, hint)] };
  }
  // Not loaded for lessons that the build has read.
  const { splitLesson } = await import('./front-matter.ts');
  const { settings, body } = splitLesson(text);
  const bytes = Buffer.from(settings);
  const { value, problems } = await readYaml({ file, bytes }, 'lesson', memo);
  const { text: sections, missing } = sectionsOf(body);
  if (missing.length > 0) {
    const line = front[0].split('\n').length;
    const message = `the section "## ${missing[0]}" is missing`;
    problems.push(problemIn(file, line, message, 'add it'));
  }
  const ownFile = isBuiltIn(file) ? {} : { ownFile: file };
  const blank = /<[a-z][^<>\n:]*>/.exec(text);
  if (!blank) return { lessons: value ? [{ ...value, ...sections, ...ownFile }] : [], problems };
  // An unfinished lesson is not printed for a group.
  const line = text.slice(0, blank.index).split('\n').length;
  const message = `${blank[0]} still has to be filled in`;
  const hint = 'until then confer does not use this lesson';
  problems.push({ code: UNFINISHED, file, line, column: 1, message, hint });
  return { lessons: [], problems };
}

function problemIn(file: string, line: number, message: string, hint: string): Problem {
  return { code: 'bad-lesson', file, line, column: 1, message, hint };
}
