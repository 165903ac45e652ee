/** Reads lessons: Markdown with YAML front matter, in which no code can run. */

import matter from 'gray-matter';
import { type Lesson, sectionsOf } from '../core/lesson.ts';
import type { Problem } from '../core/problem.ts';
import { listContent, type Places } from './content.ts';
import { decode } from './decode.ts';
import { listFiles, listFolders } from './disk.ts';
import { idOf, readYaml } from './yaml-file.ts';

// gray-matter runs ---js blocks unless its engine is gone, whatever the block's language is called.
delete (matter as unknown as { engines: Record<string, unknown> }).engines.javascript;

/** A lesson that was only started: said by check, in nobody's way. */
export const UNFINISHED = 'unfinished-lesson';

export interface ReadLessons {
  lessons: Lesson[];
  problems: Problem[];
}

/** The lessons of a rung, the class's own before the built-in ones, and what is wrong in them. */
export async function readLessons(places: Places, rung: string): Promise<ReadLessons> {
  const files = listContent(places, `lessons/${rung}`, '.md');
  const read = await Promise.all(files.map(({ file, bytes }) => readLesson(file, bytes, places)));
  return {
    lessons: read.flatMap(({ lesson }) => (lesson ? [lesson] : [])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Every lesson of the class, and with `builtIn` those of confer too. */
export async function allLessons(places: Places, builtIn: boolean): Promise<ReadLessons> {
  const folders = [
    ...listFolders(places.root, 'lessons'),
    ...(builtIn ? listFolders(places.home, 'templates/lessons') : []),
  ];
  const read = await Promise.all([...new Set(folders)].map((rung) => readLessons(places, rung)));
  return {
    lessons: read.flatMap(({ lessons }) => lessons),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Ids of the lessons that come with confer: the names of their files. */
export function builtInLessons({ home }: Places): string[] {
  return listFolders(home, 'templates/lessons')
    .flatMap((rung) => listFiles(home, `templates/lessons/${rung}`, '.md'))
    .map((file) => idOf(file));
}

async function readLesson(
  file: string,
  bytes: Buffer,
  { memo }: Places,
): Promise<{ lesson?: Lesson; problems: Problem[] }> {
  const decoded = decode(file, bytes);
  if ('problems' in decoded) return decoded;
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const front = /^---\n([\s\S]*?\n)---\n/.exec(text);
  if (!front) {
    const message = 'a lesson begins with a line --- and its settings, and then another ---';
    return refused(file, 1, message, 'for the format, see any lesson in templates/lessons');
  }
  // gray-matter only cuts the text: the settings are read like every other YAML of ours.
  const engines = { yaml: () => ({}) };
  const { matter: source, content } = matter(text, { language: 'yaml', engines });
  const { value, problems } = await readYaml(file, Buffer.from(source), 'lesson', memo);
  const { text: sections, missing } = sectionsOf(content);
  if (missing.length > 0) {
    const line = front[0].split('\n').length;
    const message = `the section "## ${missing[0]}" is missing`;
    problems.push(...refused(file, line, message, 'add it').problems);
  }
  const blank = /<[a-z][^<>\n:]*>/.exec(text);
  if (!blank) return { lesson: value && { ...value, ...sections }, problems };
  // A lesson that was only started is not printed for a group.
  const line = text.slice(0, blank.index).split('\n').length;
  const message = `${blank[0]} still has to be filled in`;
  const hint = 'until then confer does not use this lesson';
  problems.push({ code: UNFINISHED, file, line, column: 1, message, hint });
  return { problems };
}

function refused(
  file: string,
  line: number,
  message: string,
  hint: string,
): { problems: Problem[] } {
  return { problems: [{ code: 'bad-lesson', file, line, column: 1, message, hint }] };
}
