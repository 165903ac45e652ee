/** Decides how confer reports a groups file that names a lesson that does not exist. */

import { didYouMean } from '../../core/language/suggest.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';

/**
 * Returns the problem. `group` is the group's index in its file; `ids` are the lessons there are.
 */
export async function unknownLesson(
  folder: ClassFolder,
  file: string,
  path: (string | number)[],
  lesson: string,
  ids: string[],
): Promise<Problem> {
  return {
    code: 'unknown-lesson',
    file,
    ...(await folder.at(file, path)),
    message: `there is no lesson "${lesson}"`,
    hint: didYouMean(
      lesson,
      ids,
      "lessons are in templates/lessons and in the class's own lessons/",
    ),
  };
}
