/** confer note --instead-of, --remove: which one old note is meant, by its day or its words, and what becomes of it. */

import { spoken } from '../../../core/calendar/calendar.ts';
import { readDay } from '../../../core/calendar/parse-date.ts';
import { normalizeName } from '../../../core/language/normalize-name.ts';
import { NotSaved } from '../../../folder/files/errors.ts';
import { choose } from '../../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say } from '../../../terminal/screen.ts';
import { namesIn } from '../../../terminal/views/group-lines.ts';
import { changeLines } from '../../../terminal/views/step-lines.ts';
import { INTERRUPTED, Usage } from '../../../usage.ts';
import { reportUnread } from '../../start/report-problems.ts';
import type { OpenClass, Session } from '../../start/session.ts';
import { praiseLines } from '../ask-praise.ts';
import type { NoteFlags } from '../record-flags.ts';
import { type NewWords, type OldNote, oldNotes } from './old-notes.ts';

/** The day or the words by which the note is meant, if these flags correct one. */
export function meantBy(flags: NoteFlags): string | undefined {
  const { remove: gone, insteadOf, taught, next, conference } = flags;
  const meant = gone ?? insteadOf;
  if (meant === undefined) return undefined;
  if (gone !== undefined && insteadOf !== undefined)
    throw new Usage('--remove and --instead-of do not go together.', 'Use one of them.');
  if (taught !== undefined || next !== undefined || conference)
    throw new Usage(
      'Only the words of a note can be replaced.',
      "For the rest, open the writer's file: confer note ana --edit",
    );
  return meant;
}

/** Replaces the words of a note, or removes it if there are none. */
export async function correctNote(
  { world }: Session,
  folder: OpenClass,
  id: string,
  meant: string,
  typed: NewWords | undefined,
  dryRun: boolean,
): Promise<number> {
  const writer = folder.classroom.students.find((one) => one.id === id)!;
  const name = forScreen(namesIn(folder.classroom)(id));
  const all = oldNotes(writer, folder.classroom);
  const found = notesMeant(all, meant, world.today);
  // A note that cannot be read may be the one that is meant.
  const isSheet = (file: string) => /^(?:sorts|meetings)\//.test(file);
  if (found.length === 0 && reportUnread(world, folder, isSheet)) return 1;
  if (found.length === 0) throw noSuchNote(all, name, meant);
  // Of notes that say the same, the newest.
  const isOne = found.every((one) => lineOf(one) === lineOf(found[0]!));
  const one = isOne ? found[0] : await oneOf(found, world);
  if (one === undefined) return INTERRUPTED;
  const words = typed && one.asBefore(typed);
  const { file } = one;
  const changes = folder.store.change(
    (read) => {
      const edited = one.edited(read(file)?.toString('utf8') ?? '', words);
      if (!edited.ok) throw new NotSaved(`${file}: ${edited.why}. Nothing was saved.`);
      return [{ file, after: edited.text }];
    },
    { dryRun },
  );
  say(world, `${name}, ${lineOf(one)}`);
  say(world, words ? `   is now: ${forScreen(one.says(words))}` : '   is removed.');
  if (dryRun) say(world, ...changeLines(changes, true), 'Nothing was saved (--dry-run).');
  else say(world, `Saved: ${file}. To have it back: confer undo`);
  if (words?.strength) say(world, ...praiseLines([id], words.strength, folder.classroom));
  return 0;
}

function lineOf(one: OldNote): string {
  return forScreen(`${spoken(one.date)}: ${one.says()}`);
}

/** Notes of the day that was typed, else those with these words in them, the newest first. */
function notesMeant(all: OldNote[], meant: string, today: string): OldNote[] {
  const day = readDay(meant, today);
  if ('date' in day) return all.filter(({ date }) => date === day.date);
  const words = normalizeName(meant);
  return words === '' ? [] : all.filter(({ searched }) => normalizeName(searched).includes(words));
}

async function oneOf(found: OldNote[], world: Session['world']): Promise<OldNote | undefined> {
  if (!canAsk(world))
    throw new Usage(
      `That could be ${found.length} notes:\n${found.map((one) => `   ${lineOf(one)}`).join('\n')}`,
      'Give more words of the one you mean.',
    );
  const choices = found.map((one, i) => ({ name: lineOf(one), value: String(i) }));
  const chosen = await choose('Which note?', choices, keyboardOf(world));
  return chosen === undefined ? undefined : found[Number(chosen)];
}

function noSuchNote(all: OldNote[], name: string, meant: string): Usage {
  const newest = all.slice(0, 5).map((one) => `\n   ${lineOf(one)}`);
  return new Usage(
    `${name} has no note of "${forScreen(meant)}".`,
    newest.length > 0 ? `The newest:${newest.join('')}` : 'To see what is there: confer show',
  );
}
