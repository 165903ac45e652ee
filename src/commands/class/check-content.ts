/** Says which of the class's own lessons and pages do not fit the pages that confer prints now. */

import { rungOf } from '../../core/ladder/ladder.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import { tooLongFor } from '../../core/lessons/room-on-page.ts';
import { OLD_NAMES } from '../../core/pages/page-names.ts';
import { listFiles, readBytes } from '../../folder/files/disk-read.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';

/** A variable of print.css that the pages rely on since 0.4. */
const SIDE = '--side';

/** Returns lines worth knowing; none of them is a problem. */
export function contentToKnow({ root }: ClassFolder, lessons: Lesson[]): string[] {
  const pages = listFiles(root, 'pages', '.md').flatMap((file) => {
    const now = OLD_NAMES[file.replace(/^pages\/|\.md$/g, '')];
    return now ? [`${file} is not used anymore. That page is called ${now} now.`] : [];
  });
  const style = readBytes(root, 'pages/print.css')?.toString('utf8');
  const old =
    style !== undefined && !style.includes(SIDE)
      ? [
          `pages/print.css has none of the measures that the pages use (${SIDE}), so pages may not fit. To begin from ours, copy templates/pages/print.css.`,
        ]
      : [];
  const long = lessons.flatMap((lesson) => {
    const file = `lessons/${rungOf(lesson.skill)}/${lesson.id}.md`;
    return readBytes(root, file) ? tooLongFor(lesson).map((words) => `${file}: ${words}.`) : [];
  });
  return [...pages, ...old, ...long];
}
