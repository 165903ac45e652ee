/** Decides how confer reports a groups file that names a lesson that does not exist. */

import { didYouMean } from '../../core/language/suggest.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';

export async function unknownLesson(
  folder: ClassFolder,
  file: string,
  path: (string | number)[],
  lesson: string,
  ids: string[],
): Promise<Problem> {
  const where = "lessons are in templates/lessons and in the class's own lessons/";
  const hint = didYouMean(lesson, ids, where);
  const message = `there is no lesson "${lesson}"`;
  return { code: 'unknown-lesson', file, ...(await folder.at(file, path)), message, hint };
}
