/**
 * Decides how files are called that hold what a writer brought along from another class: they tell of
 * that writer, and never that this class was sorted, or that its teacher met somebody.
 */

const MOVED_IN = 'moved-in';

/** More files on one skill in a day than any class has. */
const MOST = 9;

/** What such names end in, where a teacher's name would be; no teacher's name has a hyphen. */
export const MOVED_IN_NAMES = Array.from({ length: MOST }, (_, i) =>
  i === 0 ? MOVED_IN : `${MOVED_IN}-${i + 1}`,
);

export function isMovedIn({ file }: { file: string }): boolean {
  return /-moved-in(-\d)?\.yaml$/.test(file);
}

/** Returns true for what happened in this class itself. */
export function isOfThisClass(event: { file: string }): boolean {
  return !isMovedIn(event);
}
