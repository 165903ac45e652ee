/** Decides when the schemas for editors are written: with a new class, and again when they are old. */

import { builtInFiles, builtInFolders } from '../content/built-in.ts';
import { readOwnContent } from '../content/class-content.ts';
import type { ContentPlaces } from '../content/content.ts';
import { readBytes } from '../files/disk-read.ts';
import { Busy, NotSaved } from '../files/errors.ts';
import { glanceLessons } from '../glance/class-glance.ts';
import type { ClassFolder } from '../read/class-folder.ts';
import { openMemo } from '../read/parse-cache.ts';
import { idOf, readYaml } from '../read/yaml-file.ts';
import { openStore } from '../store/store.ts';
import { CHOICES, choicesText, isOfNewer } from './choices.ts';

/** Returns the choices of a new class, which has nothing of its own yet. */
export async function firstChoices(home: string, namesArePrivate: boolean): Promise<string> {
  // The folder of the class is not there yet; where confer is installed, nobody has a ladder.
  const places = { root: home, home, memo: openMemo(home) };
  const { ladder, rubrics } = await readOwnContent(places, (content, kind) =>
    readYaml(content, kind, places.memo),
  );
  const lessons = builtInFolders(home, 'templates/lessons').flatMap((rung) =>
    builtInFiles(home, `templates/lessons/${rung}`, '.md').map(idOf),
  );
  return choicesText({ ladder, rubrics, lessons, namesArePrivate });
}

function lessonIds(places: ContentPlaces): string[] {
  return glanceLessons(places).map(({ id }) => id);
}

/**
 * Writes the schemas anew if the ladder, a rubric, a lesson or confer itself has changed. They are
 * for editors alone, so a disk that refuses them is no error: the next command tries again.
 */
export async function renewSchemas(folder: ClassFolder): Promise<void> {
  const { root, classroom } = folder;
  const { ladder, rubrics, settings } = classroom;
  // A class that has no schemas gets none; from a ladder that cannot be read nothing follows.
  if (!readBytes(root, '.confer/class.schema.json') || ladder.rungs.length === 0) return;
  const namesArePrivate = settings['private names'];
  const text = choicesText({ ladder, rubrics, lessons: lessonIds(folder), namesArePrivate });
  const now = readBytes(root, CHOICES)?.toString('utf8') ?? '';
  if (now === text || isOfNewer(now)) return;
  const { schemaFiles } = await import('./editor-schemas.ts');
  // The choices come last: while they are old, the rest is written again.
  const files = [...schemaFiles(), [CHOICES, text] as const];
  try {
    openStore(root).change(() => files.map(([file, after]) => ({ file, after })));
  } catch (error) {
    if (!(error instanceof NotSaved || error instanceof Busy)) throw error;
  }
}
