/** Decides how a lesson for everybody is saved, and that its words are asked for at a keyboard. */

import { asTyped } from '../../command-line/as-typed.ts';
import { onDay } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { type Taught, taughtFileName } from '../../core/files/taught.ts';
import { afterWe, beginsWithVerb } from '../../core/language/we-words.ts';
import { listed } from '../../core/language/wording.ts';
import { taughtSentence } from '../../core/meetings/taught-before.ts';
import { namedIn, namesOf } from '../../core/roster/names-in-text.ts';
import { withTaught } from '../../folder/edit/taught-file.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { changedMeanwhile } from '../../folder/files/replace.ts';
import { textOf } from '../../folder/store/store.ts';
import { askWords } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { notDone, taughtLines } from '../../terminal/views/taught-lines.ts';
import { INTERRUPTED } from '../../usage.ts';
import type { World } from '../../world.ts';
import { reportUnread } from '../start/report-problems.ts';
import type { OpenClass, Session } from '../start/session.ts';

export type ToKeep = Pick<Taught, 'skill' | 'words' | 'lesson'>;

/** Saves it under the day of the run; a second time that day, new words replace the old ones. */
export async function keepTaught(
  session: Session,
  folder: OpenClass,
  typed: ToKeep,
  dryRun = false,
): Promise<number> {
  const { world } = session;
  const { classroom } = folder;
  const { skill } = typed;
  const date = world.today;
  const file = taughtFileName(date, skill, classroom.teacher);
  if (reportUnread(world, folder, (one) => one === file)) return 1;
  const before = classroom.taught.find((one) => one.file === file);
  const words = await wordsFrom(world, typed.words, before);
  if (words === undefined) {
    tell(world, 'Nothing was saved.');
    return INTERRUPTED;
  }
  const lesson = typed.lesson ?? before?.lesson;
  const now = { date, skill, words: words || before?.words, lesson };
  const isNew = save(folder, file, now, { before, dryRun });
  const was = before?.words === now.words ? undefined : before?.words;
  const day = session.dateGiven ? ` --date ${date}` : '';
  const again = `confer taught ${asTyped(skill)} "cut the hello line"${day}`;
  say(world, ...taughtLines({ ...now, file }, { was, again }, classroom));
  reportNames(world, classroom, words);
  const saved = `${isNew ? 'Saved' : 'Already saved'}: ${file}`;
  say(world, dryRun ? 'Nothing was saved (--dry-run).' : saved);
  return 0;
}

/** Returns true if the file changes; only one that is as it was read is changed. */
function save(
  { store }: OpenClass,
  file: string,
  now: Omit<Taught, 'file'>,
  { before, dryRun }: { before: Taught | undefined; dryRun: boolean },
): boolean {
  const changes = store.change(
    (read) => {
      const bytes = read(file);
      if ((bytes === undefined) !== (before === undefined)) throw changedMeanwhile(file);
      const edited = withTaught(bytes && textOf(file, bytes), now, before);
      if (!edited.ok) throw new NotSaved(`${file} was not saved: ${edited.why}.`);
      return [{ file, after: edited.text }];
    },
    { dryRun },
  );
  return changes.length > 0;
}

/** Asks for words if there are none, and once more if they do not begin with what was done. */
async function wordsFrom(
  world: World,
  typed: string | undefined,
  before: Taught | undefined,
): Promise<string | undefined> {
  const words = afterWe(typed ?? '');
  if (!canAsk(world) || (words !== '' && beginsWithVerb(words))) return words;
  if (words !== '') {
    tell(world, notDone(words), 'Type it again, or press Enter to keep it.');
  } else {
    const known = before && taughtSentence(before, world.today);
    const enter = known ? `Enter keeps: ${forScreen(known)}` : 'Enter leaves it out.';
    tell(world, 'What did you do, in a few words? For example: cut the hello line', enter);
  }
  const message = `${onDay(world.today, world.today)} we`;
  const { words: answer, left } = await askWords(message, keyboardOf(world));
  // Who leaves keeps nothing new, but no word that was typed is dropped without being kept.
  return left && answer === '' ? undefined : afterWe(answer) || words;
}

/** Pages show the words to everybody, so a name in them is said; it may be an ordinary word. */
function reportNames(world: World, classroom: Classroom, words: string): void {
  const { students } = classroom;
  const named = students.filter((one) => namedIn(words, namesOf(one)).length > 0);
  if (named.length === 0) return;
  const names = listed(named.map(({ id }) => namesIn(classroom)(id)));
  tell(world, `These words may name ${names}, and pages show them to everybody.`);
}
